import type { CallRecord } from './call-record.ts';
import { newestFirst } from './record-order.ts';

/** Call records, newest first, each id once. A page at the end costs its own length, not that of the whole. */
export class OrderedRecords {
  #items: CallRecord[] = [];
  /** Someone has them, and relies on their staying as they are. */
  #handedOut = false;
  readonly #byId = new Map<string, CallRecord>();

  /** Never changed afterwards; another array as soon as anything is different. */
  get items(): readonly CallRecord[] {
    this.#handedOut = true;
    return this.#items;
  }

  /** The oldest. */
  get last(): CallRecord | undefined {
    return this.#items.at(-1);
  }

  get(id: string): CallRecord | undefined {
    return this.#byId.get(id);
  }

  /** Puts it where it belongs, in place of the one with its id. */
  put(record: CallRecord): void {
    const known = this.#byId.get(record.id);
    if (known === record) return;
    const items = this.#own();
    this.#byId.set(record.id, record);
    if (known && newestFirst(known, record) === 0) {
      items[this.#placeOf(known)] = record;
      return;
    }
    if (known) items.splice(this.#placeOf(known), 1);
    items.splice(this.#placeOf(record), 0, record);
  }

  delete(id: string): boolean {
    const known = this.#byId.get(id);
    if (!known) return false;
    this.#byId.delete(id);
    this.#own().splice(this.#placeOf(known), 1);
    return true;
  }

  /** Keeps those alone for which it is so. */
  keep(so: (record: CallRecord) => boolean): void {
    const kept = this.#items.filter(so);
    if (kept.length === this.#items.length) return;
    for (const record of this.#items) if (!so(record)) this.#byId.delete(record.id);
    this.#items = kept;
    this.#handedOut = false;
  }

  clear(): void {
    this.keep(() => false);
  }

  #own(): CallRecord[] {
    if (this.#handedOut) this.#items = [...this.#items];
    this.#handedOut = false;
    return this.#items;
  }

  /** Where a record is, or belongs. */
  #placeOf(record: CallRecord): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (newestFirst(this.#items[middle]!, record) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
