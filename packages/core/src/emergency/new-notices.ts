import { concatMap, defer, from, type Observable } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import type { EmergencyNotice } from './emergency-source.ts';

/**
 * Each notice once, but those that were there at the beginning: what came while the connection was away
 * is told when it is back. Null says that nobody is signed in.
 */
export function newNotices(
  changes$: Observable<Change<EmergencyNotice> | null>,
): Observable<EmergencyNotice> {
  return defer(() => {
    let known: Set<string> | null = null;
    const come = (notice: EmergencyNotice): boolean => {
      if (!known || known.has(notice.id)) return false;
      known.add(notice.id);
      return true;
    };
    const fresh = (change: Change<EmergencyNotice> | null): readonly EmergencyNotice[] => {
      if (change === null) {
        known = null;
        return [];
      }
      switch (change.op) {
        case 'reset': {
          const came = change.items.filter(come);
          known ??= new Set(change.items.map(({ id }) => id));
          return came;
        }
        case 'upsert':
          return [change.item].filter(come);
        case 'remove':
          return [];
      }
    };
    return changes$.pipe(concatMap((change) => from(fresh(change))));
  });
}
