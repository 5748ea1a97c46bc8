import { hash, verify } from '@node-rs/argon2';

/** The least that OWASP asks for: 19 MiB, two passes, one lane. Argon2id is the library's default. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 2;
const WAITING_AT_MOST = 64;

/** More sign-ins at once than can be checked. */
export class TooManyAtOnce extends Error {
  override readonly name = 'TooManyAtOnce';
}

/**
 * Hashes passwords off the event loop, a few at a time: each needs 19 MiB and the threads of the
 * pool serve files too.
 */
export class PasswordHasher {
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #decoy: Promise<string> | null = null;

  /** @throws TooManyAtOnce */
  hash(password: string): Promise<string> {
    return this.#limited(() => hash(password.normalize('NFC'), COST));
  }

  /** Without a hash (nobody has that username) it is false after the same time. @throws TooManyAtOnce */
  verify(passwordHash: string | null, password: string): Promise<boolean> {
    return this.#limited(async () => {
      const right = await verify(
        passwordHash ?? (await this.#decoyHash()),
        password.normalize('NFC'),
      );
      return right && passwordHash !== null;
    });
  }

  /** Made before the first sign-in, so that it costs nobody time. */
  async warmUp(): Promise<void> {
    await this.#decoyHash();
  }

  #decoyHash(): Promise<string> {
    return (this.#decoy ??= hash('nobody has this password', COST));
  }

  async #limited<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= AT_ONCE) {
      if (this.#waiting.length >= WAITING_AT_MOST) throw new TooManyAtOnce();
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else {
      this.#running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
