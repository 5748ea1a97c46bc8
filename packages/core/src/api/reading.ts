import { EMPTY, concatMap, of, type Observable } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import type { Shape } from './shape.ts';

type Item = { readonly id: string };

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
