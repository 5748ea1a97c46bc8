import { HubError } from '../errors/hub-error.ts';
import type { Credentials, User } from '../session/session.ts';
import type { FakePassword } from './fake-password.ts';
import type { FakeProfile } from './fake-profile.ts';
import { SECOND_FACTOR_CODE, type FakeSecurity } from './fake-security.ts';

export interface FakeSignInOptions {
  /** Ids of users who sign in with `SECOND_FACTOR_CODE` as well; those whose profile says so are asked too. */
  readonly secondFactors?: readonly string[];
  /** Who comes back from a provider, by the ticket they bring. */
  readonly tickets?: Readonly<Record<string, User>>;
}

/** Says who someone is, by what they bring. */
export class FakeSignIn {
  readonly #secondFactors: readonly string[];
  readonly #tickets: Map<string, User>;
  readonly #users: readonly User[];
  readonly #password: FakePassword;
  readonly #profile: FakeProfile;
  readonly #security: FakeSecurity;

  constructor(
    { secondFactors = [], tickets = {} }: FakeSignInOptions,
    ports: {
      readonly users: readonly User[];
      readonly password: FakePassword;
      readonly profile: FakeProfile;
      readonly security: FakeSecurity;
    },
  ) {
    this.#secondFactors = secondFactors;
    this.#tickets = new Map(Object.entries(tickets));
    this.#users = ports.users;
    this.#password = ports.password;
    this.#profile = ports.profile;
    this.#security = ports.security;
  }

  byPassword({ username, password, code }: Credentials): User {
    const user = this.#users.find((candidate) => candidate.username === username);
    if (!user || password !== this.#password.value) {
      throw new HubError('session/invalid-credentials');
    }
    this.#checkCode(user, code);
    return user;
  }

  /** A ticket does once. */
  byTicket(ticket: string, code: string | undefined): User {
    const user = this.#tickets.get(ticket);
    if (!user) throw new HubError('session/provider-refused');
    this.#checkCode(user, code);
    this.#tickets.delete(ticket);
    return user;
  }

  #checkCode(user: User, code: string | undefined): void {
    const isAsked = this.#secondFactors.includes(user.id) || this.#profile.of(user).hasSecondFactor;
    if (!isAsked || code === SECOND_FACTOR_CODE) return;
    if (code === undefined) throw new HubError('session/code-needed');
    if (!this.#security.useRecoveryCode(code)) throw new HubError('session/wrong-code');
  }
}
