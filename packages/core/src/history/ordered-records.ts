import type { CallRecord } from './call-record.ts';
import { newestFirst } from './record-order.ts';

/** Call records, newest first, each id once. A page at the end costs its own length, not that of the whole. */
export class OrderedRecords {
  #items: CallRecord[] = [];
  readonly #byId = new Map<string, CallRecord>();

  get items(): readonly CallRecord[] {
    return this.#items;
  }

  get(id: string): CallRecord | undefined {
    return this.#byId.get(id);
  }

  /** Puts it where it belongs, in place of the one with its id. */
  put(record: CallRecord): void {
    const known = this.#byId.get(record.id);
    this.#byId.set(record.id, record);
    if (known && newestFirst(known, record) === 0) {
      this.#items[this.#placeOf(known)] = record;
      return;
    }
    if (known) this.#items.splice(this.#placeOf(known), 1);
    this.#items.splice(this.#placeOf(record), 0, record);
  }

  delete(id: string): boolean {
    const known = this.#byId.get(id);
    if (!known) return false;
    this.#byId.delete(id);
    this.#items.splice(this.#placeOf(known), 1);
    return true;
  }

  clear(): void {
    this.#items = [];
    this.#byId.clear();
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
