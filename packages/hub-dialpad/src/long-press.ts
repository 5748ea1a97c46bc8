const LONG = 500;

/** Tells a long press of a button from a click, which the browser fires after both. */
export class LongPress {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #carriedOut = false;

  start(act: () => void): void {
    this.cancel();
    this.#carriedOut = false;
    this.#timer = setTimeout(() => {
      this.#carriedOut = true;
      act();
    }, LONG);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }

  /** Whether this click only ends a long press that was carried out already. */
  ends(click: MouseEvent): boolean {
    this.cancel();
    // A click from the keyboard has no presses to count.
    const ends = this.#carriedOut && click.detail > 0;
    this.#carriedOut = false;
    return ends;
  }
}
