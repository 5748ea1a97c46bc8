/** Items in their order, each id once. A page at the end costs its own length, not that of the whole. */
export class OrderedItems<T extends { readonly id: string }> {
  readonly #order: (a: T, b: T) => number;
  #items: T[] = [];
  /** Someone has them, and relies on their staying as they are. */
  #handedOut = false;
  readonly #byId = new Map<string, T>();

  /** No two items may be equal in `order`. */
  constructor(order: (a: T, b: T) => number) {
    this.#order = order;
  }

  /** Never changed afterwards; another array as soon as anything is different. */
  get items(): readonly T[] {
    this.#handedOut = true;
    return this.#items;
  }

  /** The one at the end. */
  get last(): T | undefined {
    return this.#items.at(-1);
  }

  get(id: string): T | undefined {
    return this.#byId.get(id);
  }

  /** Puts it where it belongs, in place of the one with its id. */
  put(item: T): void {
    const known = this.#byId.get(item.id);
    if (known === item) return;
    const items = this.#own();
    this.#byId.set(item.id, item);
    if (known && this.#order(known, item) === 0) {
      items[this.#placeOf(known)] = item;
      return;
    }
    if (known) items.splice(this.#placeOf(known), 1);
    items.splice(this.#placeOf(item), 0, item);
  }

  delete(id: string): boolean {
    const known = this.#byId.get(id);
    if (!known) return false;
    this.#byId.delete(id);
    this.#own().splice(this.#placeOf(known), 1);
    return true;
  }

  /** Keeps those alone for which it is so. */
  keep(so: (item: T) => boolean): void {
    const kept = this.#items.filter(so);
    if (kept.length === this.#items.length) return;
    for (const item of this.#items) if (!so(item)) this.#byId.delete(item.id);
    this.#items = kept;
    this.#handedOut = false;
  }

  clear(): void {
    this.keep(() => false);
  }

  #own(): T[] {
    if (this.#handedOut) this.#items = [...this.#items];
    this.#handedOut = false;
    return this.#items;
  }

  /** Where an item is, or belongs. */
  #placeOf(item: T): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#order(this.#items[middle]!, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
