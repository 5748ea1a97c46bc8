import { HubError } from '../errors/hub-error.ts';
import type {
  PasswordStrength,
  SecondFactorOffer,
  Security,
  SessionEntry,
} from '../security/security.ts';
import type { FakePassword } from './fake-password.ts';
import type { FakeProfile } from './fake-profile.ts';

export interface FakeSecurityOptions {
  /** Where I am signed in; `SESSIONS` unless said. */
  readonly sessions?: readonly SessionEntry[];
}

export type FakeSecurityCommand =
  | 'sessions'
  | 'endSession'
  | 'endOtherSessions'
  | 'passwordStrength'
  | 'changePassword'
  | 'beginSecondFactor'
  | 'confirmSecondFactor'
  | 'newRecoveryCodes'
  | 'removeSecondFactor';

/** What the app of every second factor shows in this fake world. */
export const SECOND_FACTOR_CODE = '246810';

/** This browser, another one and a phone. */
export const SESSIONS: readonly SessionEntry[] = [
  {
    id: 'session-here',
    current: true,
    device: 'Chrome on Windows',
    address: '203.0.113.7',
    timezone: 'America/Chicago',
    method: 'password',
    startedAt: new Date('2030-01-02T08:00:00Z'),
    usedAt: new Date('2030-01-02T15:00:00Z'),
  },
  {
    id: 'session-home',
    current: false,
    device: 'Safari on macOS',
    address: '198.51.100.20',
    timezone: 'America/New_York',
    method: 'google',
    startedAt: new Date('2030-01-01T20:00:00Z'),
    usedAt: new Date('2030-01-01T21:30:00Z'),
  },
  {
    id: 'session-old',
    current: false,
    device: '',
    address: '2001:db8::7',
    timezone: '',
    method: 'password',
    startedAt: new Date('2029-12-20T09:00:00Z'),
    usedAt: new Date('2029-12-24T12:00:00Z'),
  },
];

/**
 * Who can sign in, in memory, as the server does it. The code of a second factor is `SECOND_FACTOR_CODE`;
 * recovery codes that are left are in `recoveryCodes`. What happens elsewhere: `backend.locks.entries = [...]`.
 */
export class FakeSecurity implements Security {
  readonly #before: (command: FakeSecurityCommand) => Promise<void>;
  readonly #password: FakePassword;
  readonly #profile: FakeProfile;
  #offered = false;
  #codes = 0;

  entries: readonly SessionEntry[];
  recoveryCodes: readonly string[] = [];

  constructor(
    { sessions = SESSIONS }: FakeSecurityOptions,
    ports: {
      readonly before: (command: FakeSecurityCommand) => Promise<void>;
      readonly password: FakePassword;
      readonly profile: FakeProfile;
    },
  ) {
    this.entries = sessions;
    this.#before = ports.before;
    this.#password = ports.password;
    this.#profile = ports.profile;
  }

  async sessions(): Promise<readonly SessionEntry[]> {
    await this.#before('sessions');
    return this.entries;
  }

  async endSession(id: string): Promise<void> {
    await this.#before('endSession');
    if (!this.entries.some((entry) => entry.id === id)) throw new HubError('request/not-found');
    this.entries = this.entries.filter((entry) => entry.id !== id);
  }

  async endOtherSessions(): Promise<void> {
    await this.#before('endOtherSessions');
    this.entries = this.entries.filter(({ current }) => current);
  }

  async passwordStrength(password: string): Promise<PasswordStrength> {
    await this.#before('passwordStrength');
    return strengthOf(password);
  }

  async changePassword(current: string, next: string): Promise<void> {
    await this.#before('changePassword');
    this.#password.prove(current);
    if (next === current) throw new HubError('password/same');
    if (!strengthOf(next).accepted) throw new HubError('password/weak');
    this.#password.value = next;
    this.entries = this.entries.filter((entry) => entry.current);
  }

  async beginSecondFactor(password: string): Promise<SecondFactorOffer> {
    await this.#before('beginSecondFactor');
    this.#password.prove(password);
    this.#offered = true;
    const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
    return { secret, uri: `otpauth://totp/Hubline:alice?secret=${secret}&issuer=Hubline` };
  }

  async confirmSecondFactor(code: string): Promise<readonly string[]> {
    await this.#before('confirmSecondFactor');
    if (!this.#offered) throw new HubError('request/not-found');
    if (code !== SECOND_FACTOR_CODE) throw new HubError('second-factor/wrong-code');
    this.#offered = false;
    return this.#giveCodes();
  }

  async newRecoveryCodes(password: string): Promise<readonly string[]> {
    await this.#before('newRecoveryCodes');
    this.#password.prove(password);
    if (!this.#profile.mine.hasSecondFactor) throw new HubError('request/not-found');
    return this.#giveCodes();
  }

  async removeSecondFactor(password: string): Promise<void> {
    await this.#before('removeSecondFactor');
    this.#password.prove(password);
    this.recoveryCodes = [];
    this.#profile.set({ hasSecondFactor: false, recoveryCodes: 0 });
  }

  /** Whether there was such a code; it is gone then. */
  useRecoveryCode(code: string | undefined): boolean {
    const left = this.recoveryCodes.filter((recoveryCode) => recoveryCode !== code);
    const isUsed = left.length < this.recoveryCodes.length;
    this.recoveryCodes = left;
    return isUsed;
  }

  #giveCodes(): readonly string[] {
    this.recoveryCodes = Array.from({ length: 10 }, () => {
      const digits = String(++this.#codes).padStart(4, '0');
      return `abcd-${digits}`;
    });
    this.#profile.set({ hasSecondFactor: true, recoveryCodes: this.recoveryCodes.length });
    return this.recoveryCodes;
  }
}

const COMMON = ['password', 'password1', '12345678', 'qwertyuiop', 'letmein123'];

/** Roughly what the server says: it looks into lists of words. */
function strengthOf(password: string): PasswordStrength {
  const refused = (problem: PasswordStrength['problem'], score: 0 | 1): PasswordStrength => ({
    score,
    accepted: false,
    problem,
  });
  if (password.length < 8) return refused('too-short', 0);
  if (password.length > 128) return refused('too-long', 1);
  if (COMMON.includes(password.toLowerCase())) return refused('common', 0);
  if (/alice|1001/i.test(password)) return refused('personal', 1);
  if (/^(.)\1+$/.test(password)) return refused('repeated', 0);
  if (password.length < 12) return { score: 2, accepted: true, problem: 'guessable' };
  return { score: password.length < 16 ? 3 : 4, accepted: true, problem: null };
}
