/** Keeps what arrives until a test asks for it, and lets a test wait for what has not arrived yet. */
export class Mailbox<T> {
  readonly #items: T[] = [];
  readonly #waiting = new Set<() => void>();
  readonly #name: string;
  readonly #describe: (item: T) => string;

  constructor(name: string, describe: (item: T) => string) {
    this.#name = name;
    this.#describe = describe;
  }

  get items(): readonly T[] {
    return this.#items;
  }

  push(item: T): void {
    this.#items.push(item);
    for (const look of [...this.#waiting]) look();
  }

  /** Takes out what fits and is here now. */
  drain(fits: (item: T) => boolean): T[] {
    const taken = this.#items.filter(fits);
    for (const item of taken) this.#items.splice(this.#items.indexOf(item), 1);
    return taken;
  }

  /** The oldest item that fits, taken out; waits for it. @throws Error that says what came instead */
  take(what: string, fits: (item: T) => boolean, milliseconds = 5000): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = (): boolean => {
        const index = this.#items.findIndex(fits);
        if (index < 0) return false;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(this.#items.splice(index, 1)[0]!);
        return true;
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        const seen = this.#items.map(this.#describe).join(', ') || 'nothing';
        reject(new Error(`${this.#name}: waited for ${what}, there is ${seen}`));
      }, milliseconds);
      if (!look()) this.#waiting.add(look);
    });
  }
}
