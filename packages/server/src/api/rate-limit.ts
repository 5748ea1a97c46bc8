const KEPT_ENTRIES = 50_000;

/** Lets each key do so much at once and so much per second. */
export class RateLimit {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #clock: () => number;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(burst: number, perSecond: number, clock: () => number) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#clock = clock;
  }

  /** 0 when the key may go on, else the seconds until it may. */
  take(key: string): number {
    const now = this.#clock();
    const { tokens: before, at } = this.#buckets.get(key) ?? { tokens: this.#burst, at: now };
    // A clock that is set back takes nothing away.
    const seconds = Math.max(0, now - at) / 1000;
    const tokens = Math.min(this.#burst, before + seconds * this.#perSecond);
    const allowed = tokens >= 1;
    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at: now });
    if (this.#buckets.size > KEPT_ENTRIES) {
      const oldest = this.#buckets.keys().next();
      if (!oldest.done) this.#buckets.delete(oldest.value);
    }
    return allowed ? 0 : Math.ceil((1 - tokens) / this.#perSecond);
  }
}
