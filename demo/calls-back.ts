import type { Call, Hub } from '@hubline/core';
import { combineLatest, delay, filter, firstValueFrom, merge, switchMap, timer } from 'rxjs';

/** In ms: then the page is drawn whatever became of the calls. */
const PATIENCE = 1000;
/** In ms: from the answer to the first sound. */
const FIRST_SOUND = 100;

/** Resolves when the calls that the page before this one left are back, or will not come. */
export async function callsBack({ calls, session }: Hub): Promise<void> {
  const back$ = calls.active$.pipe(
    filter((active) => active.length > 0),
    switchMap((active) => combineLatest(active.map(({ state$ }) => state$))),
    filter((states) => !states.some(isBeingTakenBack)),
    delay(FIRST_SOUND),
  );
  const away$ = session.state$.pipe(filter(({ status }) => status === 'signed-out'));
  await firstValueFrom(merge(back$, away$, timer(PATIENCE)));
}

function isBeingTakenBack(state: Call['state$']['value']): boolean {
  return state.phase === 'connected' && state.trouble?.kind === 'taking-back';
}
