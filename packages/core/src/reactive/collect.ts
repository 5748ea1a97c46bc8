import { scan, type Observable } from 'rxjs';
import type { Change } from './change.ts';

/**
 * Folds changes into the sorted list of what is there. Items that did not change stay the same objects.
 * Beyond `limit` the last ones in the order are dropped. Null says that nobody is signed in: nothing is there.
 */
export function collect<T extends { readonly id: string }>(
  changes$: Observable<Change<T> | null>,
  order: (a: T, b: T) => number,
  limit = Infinity,
): Observable<readonly T[]> {
  return changes$.pipe(
    scan((items, change) => (change ? fold(items, change, order, limit) : none<T>()), none<T>()),
  );
}

const none = <T>(): readonly T[] => [];

function fold<T extends { readonly id: string }>(
  items: readonly T[],
  change: Change<T>,
  order: (a: T, b: T) => number,
  limit: number,
): readonly T[] {
  switch (change.op) {
    case 'reset': {
      const byId = new Map(change.items.map((item) => [item.id, item]));
      return [...byId.values()].sort(order).slice(0, limit);
    }
    case 'upsert': {
      const rest = items.filter((item) => item.id !== change.item.id);
      rest.splice(placeOf(change.item, rest, order), 0, change.item);
      return rest.slice(0, limit);
    }
    case 'remove':
      return items.filter((item) => item.id !== change.id);
  }
}

/** Where `item` belongs in the sorted `items`: behind its equals. */
function placeOf<T>(item: T, items: readonly T[], order: (a: T, b: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (order(items[middle]!, item) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
