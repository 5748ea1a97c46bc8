import { GrowingWait, type Waits } from './growing-wait.ts';

const WAITS = { firstMs: 2_000, longestMs: 5 * 60_000 };
/** For the password of one user. */
export const WAITS_OF_ONE: Waits = { ...WAITS, freeTries: 5 };
const PER_ADDRESS: Waits = { ...WAITS, freeTries: 50 };

/**
 * The growing wait after wrong passwords: per username and, more patiently, per address. A try
 * before its time is not looked at and does not count.
 */
export class SignInThrottle {
  readonly #wait: GrowingWait;

  constructor(clock: () => number) {
    this.#wait = new GrowingWait(clock);
  }

  /** Milliseconds until a try is looked at again; 0 when it may be made now. */
  wait(username: string, address: string): number {
    return Math.max(this.#wait.of(`username ${username}`), this.#wait.of(`address ${address}`));
  }

  failed(username: string, address: string): void {
    this.#wait.failed(`username ${username}`, WAITS_OF_ONE);
    this.#wait.failed(`address ${address}`, PER_ADDRESS);
  }

  succeeded(username: string): void {
    this.#wait.succeeded(`username ${username}`);
  }
}
