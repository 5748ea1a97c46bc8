const MOST_BYTES = 50_000_000;

/** Files that were fetched, those that were not asked for the longest dropped first. */
export class FileCache {
  readonly #fetch: (id: string) => Promise<Blob>;
  readonly #mostBytes: number;
  /** In the order in which they were last asked for. */
  readonly #files = new Map<string, Blob>();
  readonly #fetching = new Map<string, Promise<Blob>>();
  #bytes = 0;
  /** Counts who may look at them. */
  #era = 0;

  constructor(fetch: (id: string) => Promise<Blob>, mostBytes = MOST_BYTES) {
    this.#fetch = fetch;
    this.#mostBytes = mostBytes;
  }

  /** However many ask, it is fetched once. */
  get(id: string): Promise<Blob> {
    const known = this.#files.get(id);
    if (known) {
      this.#files.delete(id);
      this.#files.set(id, known);
      return Promise.resolve(known);
    }
    let fetching = this.#fetching.get(id);
    if (!fetching) this.#fetching.set(id, (fetching = this.#fetched(id)));
    return fetching;
  }

  /** It is fetched again when it is asked for again: what came was of no use. */
  drop(id: string): void {
    this.#bytes -= this.#files.get(id)?.size ?? 0;
    this.#files.delete(id);
  }

  /** Someone else is signed in. */
  clear(): void {
    this.#era += 1;
    this.#files.clear();
    this.#fetching.clear();
    this.#bytes = 0;
  }

  async #fetched(id: string): Promise<Blob> {
    const era = this.#era;
    try {
      const file = await this.#fetch(id);
      if (era === this.#era) this.#keep(id, file);
      return file;
    } finally {
      if (era === this.#era) this.#fetching.delete(id);
    }
  }

  #keep(id: string, file: Blob): void {
    if (file.size > this.#mostBytes) return;
    this.#files.set(id, file);
    this.#bytes += file.size;
    for (const [oldest, { size }] of this.#files) {
      if (this.#bytes <= this.#mostBytes) return;
      this.#files.delete(oldest);
      this.#bytes -= size;
    }
  }
}
