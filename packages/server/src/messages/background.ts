import type { Logger } from '../logger.ts';

/** What nobody waits for but the end of the server; failures are logged. */
export class Background {
  readonly #logger: Logger;
  readonly #running = new Set<Promise<void>>();

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /** @param complaint what did not happen where it fails */
  run(work: Promise<void>, complaint: string): void {
    const done = work.catch((error: unknown) => this.#logger.error(complaint, { error }));
    this.#running.add(done);
    void done.then(() => this.#running.delete(done));
  }

  /** Resolves when nothing is under way, also of what followed from it. */
  async flush(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }
}
