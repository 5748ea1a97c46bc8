import type { Directory } from '../directory/directory.ts';
import type { Person } from '../directory/snapshot.ts';
import type { Logger } from '../logger.ts';
import type { UserRepository } from '../store/user-repository.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { TooManyAtOnce, type PasswordHasher } from './password-hasher.ts';
import type { SecondFactors } from './second-factors.ts';
import { SignInThrottle } from './sign-in-throttle.ts';

/** Why nobody was let in. `code-needed`: all else is right, and there is a second factor. */
export type SignInRefusal =
  | { readonly outcome: 'wrong' | 'code-needed' | 'wrong-code' }
  | { readonly outcome: 'wait'; readonly seconds: number };

export type SignInVerdict =
  | {
      readonly outcome: 'right';
      readonly person: Person;
      /** Of the password that was right; null where another party vouched. */
      readonly passwordHash: string | null;
    }
  | SignInRefusal;

export interface SignInCheckOptions {
  readonly users: Pick<UserRepository, 'byUsername'>;
  readonly directory: Directory;
  readonly hasher: PasswordHasher;
  readonly secondFactors: Pick<SecondFactors, 'check'>;
  /** Whether the accounts of the demonstration, whose password everyone knows, may be used. */
  readonly demo: boolean;
  readonly clock: () => number;
  readonly logger: Logger;
}

/** Says who may sign in. Wrong passwords and wrong codes make the next try wait alike. */
export class SignInCheck {
  readonly #users: Pick<UserRepository, 'byUsername'>;
  readonly #directory: Directory;
  readonly #hasher: PasswordHasher;
  readonly #secondFactors: Pick<SecondFactors, 'check'>;
  readonly #demo: boolean;
  readonly #logger: Logger;
  readonly #throttle: SignInThrottle;
  readonly #turns = new OneAtATime();

  constructor(options: SignInCheckOptions) {
    this.#users = options.users;
    this.#directory = options.directory;
    this.#hasher = options.hasher;
    this.#secondFactors = options.secondFactors;
    this.#demo = options.demo;
    this.#logger = options.logger;
    this.#throttle = new SignInThrottle(options.clock);
  }

  /** Tries for one username are looked at in turn, so that many at once are not more than a few. */
  byPassword(
    username: string,
    password: string,
    code: string | undefined,
    address: string,
  ): Promise<SignInVerdict> {
    const name = username.trim().normalize('NFC').toLowerCase();
    return this.#turns.run(name, () => this.#byPassword(name, password, code, address));
  }

  /** Someone whom an identity provider vouched for; `wrong` where they may not sign in here. */
  async vouched(userId: string, code: string | undefined, address: string): Promise<SignInVerdict> {
    const person = await this.#usable(userId);
    if (!person) return { outcome: 'wrong' };
    return this.#turns.run(person.username, async () => {
      const wait = this.#waitOf(person.username, address);
      return wait ?? this.#withCode(person, null, code, address);
    });
  }

  /** Whether the account may be used here at all. */
  async maySignIn(userId: string): Promise<boolean> {
    return (await this.#usable(userId)) !== undefined;
  }

  mayUse(person: Person): boolean {
    return this.#demo || this.#directory.tenant(person.tenantId)?.demo !== true;
  }

  async #byPassword(
    username: string,
    password: string,
    code: string | undefined,
    address: string,
  ): Promise<SignInVerdict> {
    const wait = this.#waitOf(username, address);
    if (wait) return wait;
    const user = await this.#users.byUsername(username);
    const person = user && (await this.#usable(user.id));
    const passwordHash = (person && user.password_hash) || null;
    let right: boolean;
    try {
      right = await this.#hasher.verify(passwordHash, password);
    } catch (error) {
      if (error instanceof TooManyAtOnce) return { outcome: 'wait', seconds: 2 };
      throw error;
    }
    if (!right || !person) {
      this.#failed(username, address);
      return { outcome: 'wrong' };
    }
    return this.#withCode(person, passwordHash, code, address);
  }

  /** What failed before is only forgotten when everything is right: else it could be tried for ever. */
  async #withCode(
    person: Person,
    passwordHash: string | null,
    code: string | undefined,
    address: string,
  ): Promise<SignInVerdict> {
    switch (await this.#secondFactors.check(person.userId, code)) {
      case 'needed':
        return { outcome: 'code-needed' };
      case 'wrong':
        this.#failed(person.username, address);
        return { outcome: 'wrong-code' };
      case 'right':
        this.#throttle.succeeded(person.username);
        return { outcome: 'right', person, passwordHash };
    }
  }

  #waitOf(username: string, address: string): SignInRefusal | null {
    const wait = this.#throttle.wait(username, address);
    return wait > 0 ? { outcome: 'wait', seconds: Math.ceil(wait / 1000) } : null;
  }

  #failed(username: string, address: string): void {
    this.#throttle.failed(username, address);
    this.#logger.info('A sign-in was refused', { address });
  }

  /** Someone added by the account command may be in the store before the directory knows. */
  async #usable(userId: string): Promise<Person | undefined> {
    let person = this.#directory.person(userId);
    if (!person) {
      await this.#directory.reload();
      person = this.#directory.person(userId);
    }
    return person && this.mayUse(person) ? person : undefined;
  }
}
