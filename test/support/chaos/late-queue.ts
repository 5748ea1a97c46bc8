/** Hands things on in the order in which they are due; of those due at once, the first to come first. */
export class LateQueue<T> {
  readonly #hand: (thing: T) => void;
  readonly #waiting: { readonly due: number; readonly thing: T }[] = [];
  #timer: NodeJS.Timeout | undefined;
  #held = false;

  constructor(hand: (thing: T) => void) {
    this.#hand = hand;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** What is not late and finds nobody before it is handed on at once. */
  add(thing: T, due: number): void {
    if (!this.#held && this.isEmpty && due <= performance.now()) {
      this.#hand(thing);
      return;
    }
    const at = this.#waiting.findLastIndex((other) => other.due <= due) + 1;
    this.#waiting.splice(at, 0, { due, thing });
    if (at === 0) this.#schedule();
  }

  /** While it is held nothing is handed on, and nothing is lost. */
  hold(on: boolean): void {
    this.#held = on;
    this.#schedule();
  }

  clear(): void {
    this.#waiting.length = 0;
    clearTimeout(this.#timer);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const first = this.#waiting[0];
    if (!first || this.#held) return;
    this.#timer = setTimeout(
      () => {
        this.#flush();
      },
      Math.max(0, first.due - performance.now()),
    );
  }

  #flush(): void {
    for (;;) {
      const first = this.#waiting[0];
      if (!first || this.#held || first.due > performance.now()) break;
      this.#waiting.shift();
      this.#hand(first.thing);
    }
    this.#schedule();
  }
}
