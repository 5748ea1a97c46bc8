import { OneAtATime } from '../sessions/one-at-a-time.ts';
import { GrowingWait } from '../sessions/growing-wait.ts';
import { TooManyAtOnce, type PasswordHasher } from '../sessions/password-hasher.ts';
import type { UserRepository } from '../store/user-repository.ts';
import { pinFault, type PinFault } from './pin.ts';

/** `none`: no PIN was chosen; `locked`: too many were wrong, and none is looked at for a while. */
export type PinCheck = 'right' | 'wrong' | 'none' | 'locked';

/** Where the hashes are. */
export type PinStore = Pick<UserRepository, 'pinHash' | 'setPinHash'>;

/** A PIN has few digits, so the waits are longer than those of passwords. */
const WAITS = { freeTries: 5, firstMs: 60_000, longestMs: 30 * 60_000 };

/** The PINs that open mailboxes from other phones. */
export class MailboxPins {
  readonly #users: PinStore;
  readonly #hasher: PasswordHasher;
  readonly #wait: GrowingWait;
  readonly #turns = new OneAtATime();

  constructor(users: PinStore, hasher: PasswordHasher, clock: () => number) {
    this.#users = users;
    this.#hasher = hasher;
    this.#wait = new GrowingWait(clock);
  }

  /** Null where it is taken. */
  async change(userId: string, pin: string, extension: string): Promise<PinFault | null> {
    const fault = pinFault(pin, extension);
    if (fault !== null) return fault;
    await this.#users.setPinHash(userId, await this.#hasher.hash(pin));
    this.#wait.succeeded(userId);
    return null;
  }

  /** Tries for one mailbox are looked at in turn, so that many at once are not more than a few. */
  check(userId: string, pin: string): Promise<PinCheck> {
    return this.#turns.run(userId, () => this.#check(userId, pin));
  }

  async #check(userId: string, pin: string): Promise<PinCheck> {
    const hash = await this.#users.pinHash(userId);
    if (hash === null) return 'none';
    if (this.#wait.of(userId) > 0) return 'locked';
    try {
      if (await this.#hasher.verify(hash, pin)) {
        this.#wait.succeeded(userId);
        return 'right';
      }
    } catch (error) {
      if (error instanceof TooManyAtOnce) return 'locked';
      throw error;
    }
    this.#wait.failed(userId, WAITS);
    return 'wrong';
  }
}
