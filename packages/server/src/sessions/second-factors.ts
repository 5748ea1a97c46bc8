import type { Store } from '../store/store.ts';
import { hashRecoveryCode, newRecoveryCodes, readRecoveryCode } from './recovery-codes.ts';

/** A code of the time before or after is right too: clocks differ, and typing takes time (RFC 6238 §5.2). */
const WINDOW = 1;
const STEP_MS = 30_000;
/** One that nobody confirmed is forgotten after so long. */
const PENDING_MS = 60 * 60_000;
const ISSUER = 'Hubline';

/** A second factor that waits for its first code. */
export interface SecondFactorOffer {
  /** Base32. */
  readonly secret: string;
  /** `otpauth:` address for a QR code. */
  readonly uri: string;
}

/** `right` also where there is no second factor. */
export type CodeCheck = 'right' | 'wrong' | 'needed';

/** The second factors (TOTP, RFC 6238) with their recovery codes. No code is right twice. */
export class SecondFactors {
  readonly #store: Store;
  readonly #clock: () => number;
  readonly #listeners: ((userId: string) => void)[] = [];

  constructor(store: Store, clock: () => number) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Told when someone's second factor or number of recovery codes is another one. */
  onChange(listener: (userId: string) => void): void {
    this.#listeners.push(listener);
  }

  /** Nothing is asked for yet. Null where there is a second factor already. */
  async begin(userId: string, username: string): Promise<SecondFactorOffer | null> {
    const { Secret, TOTP } = await import('otpauth');
    const secret = new Secret({ size: 20 });
    const begun = await this.#store.secondFactors.begin(userId, secret.base32, this.#clock());
    if (!begun) return null;
    const uri = new TOTP({ issuer: ISSUER, label: username, secret }).toString();
    return { secret: secret.base32, uri };
  }

  /** From now on it is asked for. Returns the recovery codes; null where the code is wrong. */
  async confirm(userId: string, code: string): Promise<readonly string[] | null> {
    const factor = await this.#store.secondFactors.of(userId);
    if (!factor || factor.confirmed_at !== null) return null;
    const now = this.#clock();
    if (now - factor.created_at > PENDING_MS) return null;
    const step = await this.#stepOf(factor.secret, code);
    if (step === null) return null;
    const codes = newRecoveryCodes();
    const confirmed = await this.#store.transaction(async ({ secondFactors }) => {
      if (!(await secondFactors.confirm(userId, factor.secret, step, now))) return false;
      await secondFactors.setRecoveryCodes(userId, hashesOf(userId, codes));
      return true;
    });
    if (!confirmed) return null;
    this.#changed(userId);
    return codes;
  }

  /** In place of those before; null where there is no second factor. */
  async renewRecoveryCodes(userId: string): Promise<readonly string[] | null> {
    const codes = newRecoveryCodes();
    const renewed = await this.#store.transaction(async ({ secondFactors }) => {
      const factor = await secondFactors.of(userId);
      if (factor?.confirmed_at == null) return false;
      await secondFactors.setRecoveryCodes(userId, hashesOf(userId, codes));
      return true;
    });
    if (!renewed) return null;
    this.#changed(userId);
    return codes;
  }

  /** With its recovery codes. Idle where there is none. */
  async remove(userId: string): Promise<void> {
    await this.#store.transaction(({ secondFactors }) => secondFactors.remove(userId));
    this.#changed(userId);
  }

  /** Uses up what is right: six digits, or a recovery code. */
  async check(userId: string, code: string | undefined): Promise<CodeCheck> {
    const factor = await this.#store.secondFactors.of(userId);
    if (factor?.confirmed_at == null) return 'right';
    if (code === undefined || code.trim() === '') return 'needed';
    const recoveryCode = readRecoveryCode(code);
    if (recoveryCode !== null) {
      const hash = hashRecoveryCode(userId, recoveryCode);
      if (!(await this.#store.secondFactors.takeRecoveryCode(userId, hash))) return 'wrong';
      this.#changed(userId);
      return 'right';
    }
    const step = await this.#stepOf(factor.secret, code);
    if (step === null) return 'wrong';
    const taken = await this.#store.secondFactors.takeStep(userId, factor.secret, step);
    return taken ? 'right' : 'wrong';
  }

  sweep(): Promise<void> {
    return this.#store.secondFactors.removePendingBefore(this.#clock() - PENDING_MS);
  }

  /** The time step whose code this is; null where it is of none near now. */
  async #stepOf(secret: string, typed: string): Promise<number | null> {
    const token = typed.normalize('NFKC').replace(/[\s\p{Pd}]+/gu, '');
    if (!/^\d{6}$/.test(token)) return null;
    const { Secret, TOTP } = await import('otpauth');
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    const timestamp = this.#clock();
    const delta = totp.validate({ token, timestamp, window: WINDOW });
    return delta === null ? null : Math.floor(timestamp / STEP_MS) + delta;
  }

  #changed(userId: string): void {
    for (const listener of this.#listeners) listener(userId);
  }
}

function hashesOf(userId: string, codes: readonly string[]): string[] {
  return codes.map((code) => hashRecoveryCode(userId, code));
}
