import { filter, firstValueFrom, map, type Observable } from 'rxjs';
import type { Call } from '../calls/call.ts';
import { HubError } from '../errors/hub-error.ts';
import { behaviorFrom, type Behavior } from '../reactive/behavior.ts';
import type { Change } from '../reactive/change.ts';
import { collect } from '../reactive/collect.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Park } from './park.ts';
import type { Parks } from './parks.ts';

/** Shows who waits where, and takes the parked calls out again. */
export class ParkService implements Parks {
  readonly #dial: (number: string) => Promise<Call>;

  /** Sorted by extension. */
  readonly all$: Behavior<readonly Park[]>;

  /** `dial` makes a call here. */
  constructor(
    scope: Scope,
    changes$: Observable<Change<Park> | null>,
    dial: (number: string) => Promise<Call>,
  ) {
    this.#dial = dial;
    this.all$ = behaviorFrom(scope, collect(changes$, byExtension), []);
  }

  /** Takes the parked call here; resolves once it is up. @throws `park/empty`, and what `calls.dial` throws */
  async pickUp(park: Park): Promise<Call> {
    const known = this.all$.value.find(({ id }) => id === park.id);
    if (known && !known.call) throw new HubError('park/empty');
    const call = await this.#dial(park.extension);
    const failure = await firstValueFrom(settled(call));
    if (failure) throw failure;
    return call;
  }
}

/** Null once the call is up; the reason once it is over before that. */
function settled(call: Call): Observable<HubError | null> {
  return call.state$.pipe(
    filter(({ phase }) => phase === 'connected' || phase === 'ended'),
    map((state) => {
      if (state.phase !== 'ended') return null;
      const { end } = state;
      if (end.cause !== 'failed') return new HubError('call/ended');
      // An empty park answers as a phone does that is not there.
      return end.error.code === 'call/unreachable'
        ? new HubError('park/empty', { cause: end.error })
        : end.error;
    }),
  );
}

/** 99 before 701: by length, then by digits. */
function byExtension(a: Park, b: Park): number {
  const [one, two] = [a.extension, b.extension];
  if (one.length !== two.length) return one.length - two.length;
  return one < two ? -1 : one > two ? 1 : 0;
}
