import { setTimeout as pause } from 'node:timers/promises';

export interface UntilOptions {
  readonly timeout?: number;
  readonly every?: number;
}

/**
 * Looks again and again until `look` gives something else than null or undefined, and returns that.
 * When the time is up it fails with what `describe` says, so that a red test tells what was seen.
 */
export async function until<T>(
  describe: string | (() => string),
  look: () => T | null | undefined | Promise<T | null | undefined>,
  { timeout = 10_000, every = 50 }: UntilOptions = {},
): Promise<T> {
  const end = performance.now() + timeout;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined) return seen;
    if (performance.now() >= end) {
      const what = typeof describe === 'string' ? describe : describe();
      throw new Error(`${what} (after ${String(timeout)} ms)`);
    }
    await pause(every);
  }
}
