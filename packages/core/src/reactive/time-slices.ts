/** A frame has 16 ms at 60 Hz; what the page does itself needs some of it. */
const SLICE_MS = 5;

/** Cuts long work into slices, between which the page lives on. */
export class TimeSlices {
  #began = performance.now();

  /** Whether it is time to pause. */
  get over(): boolean {
    return performance.now() - this.#began > SLICE_MS;
  }

  /** Lets everything else have its turn. */
  async pause(): Promise<void> {
    await nextTurn();
    this.#began = performance.now();
  }
}

/** Runs work to its end, or to that of `signal`: it is left at a `yield` then, and what is returned is undefined. */
export async function inSlices<T>(
  work: Generator<unknown, T>,
  signal?: AbortSignal,
): Promise<T | undefined> {
  const slices = new TimeSlices();
  for (;;) {
    if (signal?.aborted) return undefined;
    const step = work.next();
    if (step.done) return step.value;
    if (slices.over) await slices.pause();
  }
}

/** A turn of the event loop later; not by a timer, which waits a second in a page that is not seen. */
function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
