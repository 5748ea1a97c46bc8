/** After how many failures a try has to wait. */
const FREE_TRIES = { username: 5, address: 50 };
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** Failures older than this no longer count. */
const FORGOTTEN_AFTER_MS = 60 * 60_000;
const KEPT_ENTRIES = 50_000;

interface Failures {
  readonly count: number;
  readonly lastAt: number;
  /** When the next try may be made. */
  readonly nextAt: number;
}

/**
 * The growing wait after wrong passwords: per username and, more patiently, per address. A try
 * before its time is not looked at and does not count.
 */
export class SignInThrottle {
  readonly #clock: () => number;
  /** Least recently failed first. */
  readonly #failures = new Map<string, Failures>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Milliseconds until a try is looked at again; 0 when it may be made now. */
  wait(username: string, address: string): number {
    const now = this.#clock();
    const until = Math.max(
      this.#current(`username ${username}`)?.nextAt ?? 0,
      this.#current(`address ${address}`)?.nextAt ?? 0,
    );
    return Math.max(0, until - now);
  }

  failed(username: string, address: string): void {
    this.#count(`username ${username}`, FREE_TRIES.username);
    this.#count(`address ${address}`, FREE_TRIES.address);
  }

  succeeded(username: string): void {
    this.#failures.delete(`username ${username}`);
  }

  #count(key: string, freeTries: number): void {
    const now = this.#clock();
    const count = (this.#current(key)?.count ?? 0) + 1;
    this.#failures.delete(key);
    this.#failures.set(key, { count, lastAt: now, nextAt: now + waitAfter(count, freeTries) });
    if (this.#failures.size <= KEPT_ENTRIES) return;
    const oldest = this.#failures.keys().next();
    if (!oldest.done) this.#failures.delete(oldest.value);
  }

  #current(key: string): Failures | undefined {
    const failures = this.#failures.get(key);
    if (failures === undefined || this.#clock() - failures.lastAt < FORGOTTEN_AFTER_MS) {
      return failures;
    }
    this.#failures.delete(key);
    return undefined;
  }
}

function waitAfter(failures: number, freeTries: number): number {
  if (failures < freeTries) return 0;
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - freeTries));
}
