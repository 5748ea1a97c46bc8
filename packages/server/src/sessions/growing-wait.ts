/** Failures older than this no longer count. */
const FORGOTTEN_AFTER_MS = 60 * 60_000;
const KEPT_ENTRIES = 50_000;

export interface Waits {
  /** After how many failures a try has to wait. */
  readonly freeTries: number;
  /** It doubles with each further failure. */
  readonly firstMs: number;
  readonly longestMs: number;
}

interface Failures {
  readonly count: number;
  readonly lastAt: number;
  /** When the next try may be made. */
  readonly nextAt: number;
}

/** How long each key has to wait for its next try: longer and longer, the more have failed. */
export class GrowingWait {
  readonly #clock: () => number;
  /** Least recently failed first. */
  readonly #failures = new Map<string, Failures>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Milliseconds until a try is looked at again; 0 when it may be made now. */
  of(key: string): number {
    return Math.max(0, (this.#current(key)?.nextAt ?? 0) - this.#clock());
  }

  failed(key: string, waits: Waits): void {
    const now = this.#clock();
    const count = (this.#current(key)?.count ?? 0) + 1;
    this.#failures.delete(key);
    this.#failures.set(key, { count, lastAt: now, nextAt: now + waitAfter(count, waits) });
    if (this.#failures.size <= KEPT_ENTRIES) return;
    const oldest = this.#failures.keys().next();
    if (!oldest.done) this.#failures.delete(oldest.value);
  }

  succeeded(key: string): void {
    this.#failures.delete(key);
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

function waitAfter(failures: number, { freeTries, firstMs, longestMs }: Waits): number {
  if (failures < freeTries) return 0;
  return Math.min(longestMs, firstMs * 2 ** (failures - freeTries));
}
