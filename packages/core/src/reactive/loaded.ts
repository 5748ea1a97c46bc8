import { distinctUntilChanged, scan, type Observable } from 'rxjs';
import type { Change } from './change.ts';

/** Whether what belongs to this session has arrived; null in `changes$` says that nobody is signed in. */
export function loaded(
  changes$: Observable<Change<{ readonly id: string }> | null>,
): Observable<boolean> {
  return changes$.pipe(
    scan((arrived, change) => change !== null && (arrived || change.op === 'reset'), false),
    distinctUntilChanged(),
  );
}
