import {
  Observable,
  catchError,
  concat,
  defer,
  filter,
  first,
  from,
  ignoreElements,
  interval,
  map,
  merge,
  of,
  startWith,
  switchMap,
  take,
  takeWhile,
  tap,
  timeout,
} from 'rxjs';
import type { Call, CallState } from '../calls/call.ts';
import type { CallQuality } from '../calls/call-quality.ts';
import type { MediaMeasure } from '../calls/media-measure.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { TestCall } from './phone-check.ts';
import { testResult } from './test-result.ts';

/** What is needed to call the echo. */
export interface EchoPorts {
  readonly active$: Behavior<readonly Call[]>;
  /** @throws as `Calls.dial` */
  readonly dial: (number: string) => Promise<Call>;
  /** Null where it is not known. */
  readonly measure: (call: Call) => Promise<MediaMeasure | null>;
}

/** The feature code of the echo. */
const ECHO = '*43';
const ANSWER_WITHIN = 15_000;
/** After that it is listened to all the same, to say that nothing comes. */
const SOUND_WITHIN = 6_000;
const STEP = 250;
const STEPS = 20;

/** Calls the echo, listens for five seconds and hangs up. It gives way to any other call. */
export function testCall(ports: EchoPorts): Observable<TestCall> {
  return defer(() => {
    if (ports.active$.value.length > 0) throw new HubError('call/in-progress');
    const begun = Date.now();
    return dialled(ports).pipe(
      switchMap((call) => merge(interruptions(call, ports), heard(call, begun, ports))),
    );
  }).pipe(
    startWith({ phase: 'calling' } as const),
    catchError((error: unknown) => of({ phase: 'failed', error: asHubError(error) } as const)),
    takeWhile(({ phase }) => phase !== 'done' && phase !== 'failed', true),
  );
}

/** The call, which ends when nobody listens any more: also one that is there only afterwards. */
function dialled({ dial }: EchoPorts): Observable<Call> {
  return new Observable((listener) => {
    let made: Call | undefined;
    dial(ECHO).then(
      (call) => {
        made = call;
        if (listener.closed) hangUp(call);
        else listener.next(call);
      },
      (error: unknown) => listener.error(error),
    );
    return () => made && hangUp(made);
  });
}

function hangUp(call: Call): void {
  // One that cannot be ended any more is over.
  call.end().catch(() => undefined);
}

/** Fails when the call ends, or another one comes. */
function interruptions(call: Call, { active$ }: EchoPorts): Observable<never> {
  return merge(
    call.state$.pipe(
      map((state) => {
        if (state.phase === 'ended') throw endError(state);
      }),
    ),
    active$.pipe(
      filter((calls) => calls.some(({ id }) => id !== call.id)),
      map(() => {
        throw new HubError('call/in-progress');
      }),
    ),
  ).pipe(ignoreElements());
}

function endError({ end }: Extract<CallState, { readonly phase: 'ended' }>): HubError {
  if (end.cause === 'failed') return end.error;
  return new HubError(end.cause === 'declined' ? 'call/declined' : 'call/ended');
}

function heard(call: Call, begun: number, ports: EchoPorts): Observable<TestCall> {
  return call.state$.pipe(
    first(({ phase }) => phase === 'connected'),
    timeout({
      first: ANSWER_WITHIN,
      with: () => {
        throw new HubError('call/no-answer');
      },
    }),
    map(() => Date.now() - begun),
    switchMap((setup) =>
      call.state$.pipe(
        first((state) => state.phase === 'connected' && state.media === 'flowing'),
        timeout({ first: SOUND_WITHIN, with: () => of(null) }),
        map(() => setup),
      ),
    ),
    switchMap((setup) => listening(call, setup, ports)),
  );
}

function listening(call: Call, setup: number, { measure }: EchoPorts): Observable<TestCall> {
  const measured$ = defer(() => measure(call).catch(() => null));
  const qualities: CallQuality[] = [];
  const judged$ = call.quality$.pipe(
    tap((quality) => quality && qualities.push(quality)),
    ignoreElements(),
  );
  const progress$ = interval(STEP).pipe(
    take(STEPS),
    startWith(-1),
    map((step) => ({ phase: 'listening', progress: (step + 1) / STEPS }) as const),
  );
  return measured$.pipe(
    switchMap((before) => {
      const done$ = from(measured$).pipe(
        map((after) => {
          const result = testResult({ before, after, qualities, setup });
          return { phase: 'done', result } as const;
        }),
      );
      return merge(judged$, concat(progress$, done$));
    }),
  );
}

function asHubError(error: unknown): HubError {
  if (error instanceof HubError) return error;
  return new HubError('call/failed', { cause: error });
}
