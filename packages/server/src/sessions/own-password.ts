import type { Directory } from '../directory/directory.ts';
import type { Store } from '../store/store.ts';
import type { PasswordHasher } from './password-hasher.ts';
import type { PasswordStrength } from './password-judgement.ts';
import type { PasswordStrengths } from './password-strengths.ts';
import type { Sessions } from './sessions.ts';

/** `weak` with what is wrong, as far as it can be said. */
export type PasswordChange = 'changed' | 'same' | { readonly weak: PasswordStrength };

export interface OwnPasswordOptions {
  readonly store: Store;
  readonly directory: Directory;
  readonly hasher: PasswordHasher;
  readonly strengths: PasswordStrengths;
  readonly sessions: Sessions;
}

/** The password of someone who is signed in, and the next one that they think of. */
export class OwnPassword {
  readonly #store: Store;
  readonly #directory: Directory;
  readonly #hasher: PasswordHasher;
  readonly #strengths: PasswordStrengths;
  readonly #sessions: Sessions;

  constructor(options: OwnPasswordOptions) {
    this.#store = options.store;
    this.#directory = options.directory;
    this.#hasher = options.hasher;
    this.#strengths = options.strengths;
    this.#sessions = options.sessions;
  }

  /** @throws TooManyAtOnce */
  async strength(userId: string, password: string): Promise<PasswordStrength> {
    return this.#strengths.of(password, await this.#personalWords(userId));
  }

  /** Ends all sessions of the user but that one. `current` was proved before. @throws TooManyAtOnce */
  async change(
    userId: string,
    sessionId: string,
    current: string,
    next: string,
  ): Promise<PasswordChange> {
    if (current.normalize('NFC') === next.normalize('NFC')) return 'same';
    const strength = await this.strength(userId, next);
    if (!strength.accepted) return { weak: strength };
    const hash = await this.#hasher.hash(next);
    await this.#sessions.endOthers(userId, sessionId, ({ users }) =>
      users.setPasswordHash(userId, hash),
    );
    return 'changed';
  }

  async #personalWords(userId: string): Promise<string[]> {
    const addresses = await this.#store.users.emailAddresses(userId);
    const person = this.#directory.person(userId);
    if (!person) return addresses;
    const { username, name, extension, numbers, tenantId } = person;
    return [
      ...[username, name, extension, 'hubline', this.#directory.tenant(tenantId)?.name ?? ''],
      ...[...addresses, ...numbers],
    ];
  }
}
