import type { UserRepository } from '../store/user-repository.ts';
import { GrowingWait } from './growing-wait.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { TooManyAtOnce, type PasswordHasher } from './password-hasher.ts';
import { WAITS_OF_ONE } from './sign-in-throttle.ts';

/** `waitSeconds`: too many were wrong, and none is looked at for so long. */
export type Proof = 'right' | 'wrong' | { readonly waitSeconds: number };

/** Whether someone who is signed in knows their password: asked before what is not to be undone. */
export class PasswordProof {
  readonly #users: Pick<UserRepository, 'passwordHash'>;
  readonly #hasher: PasswordHasher;
  readonly #wait: GrowingWait;
  readonly #turns = new OneAtATime();

  constructor(
    users: Pick<UserRepository, 'passwordHash'>,
    hasher: PasswordHasher,
    clock: () => number,
  ) {
    this.#users = users;
    this.#hasher = hasher;
    this.#wait = new GrowingWait(clock);
  }

  /** Tries of one user are looked at in turn, so that many at once are not more than a few. */
  prove(userId: string, password: string): Promise<Proof> {
    return this.#turns.run(userId, () => this.#prove(userId, password));
  }

  async #prove(userId: string, password: string): Promise<Proof> {
    const wait = this.#wait.of(userId);
    if (wait > 0) return { waitSeconds: Math.ceil(wait / 1000) };
    try {
      const hash = await this.#users.passwordHash(userId);
      if (await this.#hasher.verify(hash, password)) {
        this.#wait.succeeded(userId);
        return 'right';
      }
    } catch (error) {
      if (error instanceof TooManyAtOnce) return { waitSeconds: 2 };
      throw error;
    }
    this.#wait.failed(userId, WAITS_OF_ONE);
    return 'wrong';
  }
}
