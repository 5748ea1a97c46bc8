interface Kept<T> {
  readonly value: T;
  readonly until: number;
}

/** Remembers things for a while, and not more of them than fit: the oldest make way. */
export class ShortMemory<T> {
  readonly #kept = new Map<string, Kept<T>>();
  readonly #most: number;
  readonly #clock: () => number;

  constructor(most: number, clock: () => number) {
    this.#most = most;
    this.#clock = clock;
  }

  keep(key: string, value: T, milliseconds: number): void {
    this.#kept.delete(key);
    this.#kept.set(key, { value, until: this.#clock() + milliseconds });
    this.#makeRoom();
  }

  find(key: string): T | null {
    const kept = this.#kept.get(key);
    return kept && kept.until > this.#clock() ? kept.value : null;
  }

  /** Finds it and forgets it: nobody else finds it. */
  take(key: string): T | null {
    const value = this.find(key);
    this.#kept.delete(key);
    return value;
  }

  #makeRoom(): void {
    const now = this.#clock();
    for (const [key, { until }] of this.#kept) {
      if (until <= now || this.#kept.size > this.#most) this.#kept.delete(key);
    }
  }
}
