import { EMPTY, concatMap, of, type Observable } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import { record, text, type Shape } from './shape.ts';

type Item = { readonly id: string };

const identified = record<Item>({ id: text });

/** An item of which nothing is known but its id; the rest of it is kept. For topics whose shapes are fetched later. */
export const unread: Shape<Item> = (value, path) => {
  identified(value, path);
  return value as Item;
};

/** Items read into what they are; those that are not understood are left out, and `misread` is told of them. */
export function reading<T extends Item>(
  changes$: Observable<Change<Item>>,
  shape: Shape<T>,
  misread: (error: unknown) => void,
): Observable<Change<T>> {
  const read = (item: Item): readonly T[] => {
    try {
      return [shape(item, 'item')];
    } catch (error) {
      misread(error);
      return [];
    }
  };
  return changes$.pipe(
    concatMap((change): Observable<Change<T>> => {
      if (change.op === 'remove') return of(change);
      if (change.op === 'reset') return of({ op: 'reset', items: change.items.flatMap(read) });
      const [item] = read(change.item);
      return item ? of({ op: 'upsert', item }) : EMPTY;
    }),
  );
}
