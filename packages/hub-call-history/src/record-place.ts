import type { CallRecord } from '@hubline/core';

/** The first place in the list, newest first, whose call began at that time or earlier. */
export function placeOfTime(items: readonly CallRecord[], time: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (items[middle]!.startedAt.getTime() > time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a record is; -1 when it is not there (any more). */
export function placeOf(items: readonly CallRecord[], { id, startedAt }: CallRecord): number {
  const time = startedAt.getTime();
  for (let at = placeOfTime(items, time); at < items.length; at += 1) {
    const item = items[at]!;
    if (item.id === id) return at;
    if (item.startedAt.getTime() !== time) break;
  }
  return -1;
}
