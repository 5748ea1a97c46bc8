interface Timer {
  readonly at: number;
  readonly order: number;
  callback: (() => void) | null;
}

/** A clock that goes from one timer to the next, as fast as the machine can. */
export class VirtualClock {
  /** A heap: each is due before the two below it. */
  readonly #timers: Timer[] = [];
  #now: number;
  #order = 0;

  constructor(now: number) {
    this.#now = now;
  }

  get now(): number {
    return this.#now;
  }

  /** Returns how to stop it. */
  after(milliseconds: number, callback: () => void): () => void {
    const timer: Timer = {
      ...{ at: this.#now + Math.ceil(milliseconds), order: (this.#order += 1), callback },
    };
    this.#push(timer);
    return () => (timer.callback = null);
  }

  /** Until that is so, or nothing is left to happen. */
  run(isOver: () => boolean): void {
    while (!isOver()) {
      const timer = this.#pop();
      if (!timer) return;
      if (!timer.callback) continue;
      this.#now = timer.at;
      timer.callback();
    }
  }

  #push(timer: Timer): void {
    const timers = this.#timers;
    let at = timers.push(timer) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (isBefore(timers[above]!, timer)) break;
      timers[at] = timers[above]!;
      at = above;
    }
    timers[at] = timer;
  }

  #pop(): Timer | undefined {
    const timers = this.#timers;
    const [first] = timers;
    const last = timers.pop();
    if (!first || !last || timers.length === 0) return first;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= timers.length) break;
      const right = left + 1;
      const below = right < timers.length && isBefore(timers[right]!, timers[left]!) ? right : left;
      if (isBefore(last, timers[below]!)) break;
      timers[at] = timers[below]!;
      at = below;
    }
    timers[at] = last;
    return first;
  }
}

function isBefore(one: Timer, two: Timer): boolean {
  return one.at < two.at || (one.at === two.at && one.order < two.order);
}
