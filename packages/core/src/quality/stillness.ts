/** For how long a counter that should grow did not; what is not a number is not known, and never still. */
export class Stillness {
  #value: number | null = null;
  #since = 0;
  #grew = false;

  /** It grew since the last rest. */
  get grew(): boolean {
    return this.#grew;
  }

  /** In ms. `restarted`: it counts from the beginning again, which is no growth by itself. */
  see(value: number | null, at: number, restarted = false): number {
    if (this.#value === null || value === null) {
      this.#since = at;
    } else if (restarted ? value > 0 : value !== this.#value) {
      this.#since = at;
      this.#grew = true;
    }
    this.#value = value;
    return at - this.#since;
  }

  /** Nothing is expected of it for a while. */
  rest(): void {
    this.#value = null;
    this.#grew = false;
  }
}

/** For how long something has been so without a break. */
export class Lasting {
  #since: number | null = null;

  /** In ms; -1 while it is not so. */
  see(so: boolean, at: number): number {
    this.#since = so ? (this.#since ?? at) : null;
    return this.#since === null ? -1 : at - this.#since;
  }

  rest(): void {
    this.#since = null;
  }
}
