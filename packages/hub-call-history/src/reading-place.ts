import type { CallRecord } from '@hubline/core';
import type { VirtualRows } from '@hubline/element/list.js';
import type { DayRows } from './day-rows.ts';
import { placeOf, placeOfTime } from './record-place.ts';

/** The first call in view, and how far the view has moved over it. */
export interface ReadingPlace {
  readonly record: CallRecord;
  readonly below: number;
}

/** What the reader looks at; undefined where no call is in view. */
export function readingPlace(rows: DayRows, virtual: VirtualRows): ReadingPlace | undefined {
  const first = virtual.inView?.first;
  if (first === undefined) return undefined;
  // Before a call there is at most the heading of its day.
  for (const row of [first, first + 1]) {
    const at = rows.at(row);
    if (at?.kind !== 'call') continue;
    return { record: at.record, below: virtual.offset - virtual.startOf(row) };
  }
  return undefined;
}

/** The offset at which the reader looks at the same as before, among other rows. */
export function offsetOf(
  { record, below }: ReadingPlace,
  items: readonly CallRecord[],
  { rows, virtual }: { readonly rows: DayRows; readonly virtual: VirtualRows },
): number {
  const known = placeOf(items, record);
  const place = known >= 0 ? known : placeOfTime(items, record.startedAt.getTime());
  return Math.max(0, virtual.startOf(rows.rowOf(Math.min(place, items.length - 1))) + below);
}

/** The row that Tab leads to while none has the focus: the chosen one if it is in view, else the first that is. */
export function rowForTab(
  rows: DayRows,
  virtual: VirtualRows,
  selected: string | undefined,
): CallRecord | undefined {
  const { inView } = virtual;
  if (!inView) return undefined;
  let first: CallRecord | undefined;
  for (let row = inView.first; row <= inView.last; row += 1) {
    const at = rows.at(row);
    if (at?.kind !== 'call') continue;
    if (at.record.id === selected) return at.record;
    if (virtual.startOf(row) >= virtual.offset) first ??= at.record;
  }
  return first;
}
