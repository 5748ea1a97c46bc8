const KEPT = 20;

/** How long calls of a queue keep an agent, for a guess at how long those wait who are left. */
export class ExpectedWait {
  readonly #durations: number[] = [];

  /** Milliseconds from the answer until the agent is free again. */
  add(duration: number): void {
    this.#durations.push(duration);
    if (this.#durations.length > KEPT) this.#durations.shift();
  }

  /** Seconds, for the one at this position; null where there is nothing to go by. */
  at(position: number, agents: number): number | null {
    if (agents === 0 || this.#durations.length === 0) return null;
    const mean = this.#durations.reduce((sum, one) => sum + one, 0) / this.#durations.length;
    return (mean * position) / agents / 1000;
  }
}
