/** How long something was so, all times together. */
export class Stopwatch {
  #sum = 0;
  #since: number | null = null;

  get elapsed(): number {
    return this.#sum + (this.#since === null ? 0 : performance.now() - this.#since);
  }

  /** Idle where it does so already. */
  run(on: boolean): void {
    if (on === (this.#since !== null)) return;
    this.#sum = this.elapsed;
    this.#since = on ? performance.now() : null;
  }
}
