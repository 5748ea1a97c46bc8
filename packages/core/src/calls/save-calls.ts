import { merge, switchMap, type Observable } from 'rxjs';
import type { CallService } from './call-service.ts';
import type { SavedCalls } from './saved-calls.ts';

/** The calls of this page, as far as they are saved. */
export type CallsToSave = Pick<CallService, 'active$' | 'consultation$' | 'conference$'>;

/** The calls that are up, for another page to go on with. One that still rings cannot be handed over. */
export function saveCalls(
  { active$, consultation$, conference$ }: CallsToSave,
  at: number,
  left: boolean,
): SavedCalls {
  const consultation = consultation$.value;
  const [one, two] = conference$.value?.calls ?? [];
  return {
    at,
    left,
    legs: active$.value.flatMap(({ leg }) => leg.save() ?? []),
    consultation: consultation && { call: consultation.call.id, target: consultation.target.id },
    conference: one && two ? [one.id, two.id] : null,
  };
}

/** What is saved may have changed. */
export function changesToSave({
  active$,
  consultation$,
  conference$,
}: CallsToSave): Observable<unknown> {
  const states$ = active$.pipe(switchMap((calls) => merge(...calls.map(({ state$ }) => state$))));
  return merge(active$, states$, consultation$, conference$);
}
