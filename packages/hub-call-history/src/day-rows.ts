import type { CallRecord } from '@hubline/core';
import type { RowPlaces } from '@hubline/element/list.js';
import { placeOfTime } from './record-place.ts';

/** Height of the heading of a day, in pixels. */
export const DAY_HEIGHT = 32;

export type DayRow =
  | { readonly kind: 'day'; readonly date: Date }
  | { readonly kind: 'call'; readonly record: CallRecord; readonly place: number };

/**
 * The rows of a list of calls, newest first: a heading before the first call of each day. Days are found by
 * search and not call by call, so that a hundred thousand calls cost no more than their days.
 */
export class DayRows implements RowPlaces {
  readonly #items: readonly CallRecord[];
  /** Places of the first call of each day. */
  readonly #firsts: readonly number[];

  /** `before` saves the search for the days of what only grew at its end. */
  constructor(items: readonly CallRecord[], before?: DayRows) {
    this.#items = items;
    this.#firsts = firstsOfDays(items, before?.continuedBy(items) ? before.#firsts : []);
  }

  continuedBy(items: readonly CallRecord[]): boolean {
    const last = this.#items.length - 1;
    return last >= 0 && items[0] === this.#items[0] && items[last] === this.#items[last];
  }

  get length(): number {
    return this.#items.length + this.#firsts.length;
  }

  isDay(row: number): boolean {
    return this.at(row)?.kind === 'day';
  }

  at(row: number): DayRow | undefined {
    const day = this.#dayAt(row, (index) => this.#firsts[index]! + index);
    const first = this.#firsts[day];
    if (first === undefined) return undefined;
    if (first + day === row) return { kind: 'day', date: this.#items[first]!.startedAt };
    const place = row - day - 1;
    const record = this.#items[place];
    return record && { kind: 'call', record, place };
  }

  startOf(row: number, rowHeight: number): number {
    const days = this.#dayAt(row - 1, (index) => this.#firsts[index]! + index) + 1;
    return days * DAY_HEIGHT + (row - days) * rowHeight;
  }

  /** The row of the call in that place. */
  rowOf(place: number): number {
    return place + this.#dayAt(place, (index) => this.#firsts[index]!) + 1;
  }

  /** The last day that begins at or before `value`; -1 where none does. */
  #dayAt(value: number, begin: (day: number) => number): number {
    let low = 0;
    let high = this.#firsts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (begin(middle) <= value) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function firstsOfDays(items: readonly CallRecord[], known: readonly number[]): readonly number[] {
  // The last day that is known may go on.
  const firsts = known.slice(0, -1);
  for (let first = known.at(-1) ?? 0; first < items.length;) {
    firsts.push(first);
    const { startedAt } = items[first]!;
    const midnight = new Date(
      startedAt.getFullYear(),
      startedAt.getMonth(),
      startedAt.getDate(),
    ).getTime();
    // The first call before that midnight.
    first = Math.max(first + 1, placeOfTime(items, midnight - 1));
  }
  return firsts;
}
