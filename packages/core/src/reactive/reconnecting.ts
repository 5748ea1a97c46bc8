import { Observable, defer, race, retry, tap, timer } from 'rxjs';
import { reconnectPause } from './reconnect-pause.ts';

export type LinkState =
  | { readonly status: 'connecting' }
  | { readonly status: 'online' }
  | { readonly status: 'offline'; readonly retryAt: Date | null };

/**
 * Connects, and connects again whenever that is lost, for as long as it is subscribed to.
 * `connect$` says something each time it is up, and errors when it is not (any more).
 * After the first failure it stays `offline` until it is up; `retryAt` is null during a try.
 */
export function reconnecting(
  connect$: Observable<unknown>,
  probe$: Observable<unknown>,
  wait: (failures: number) => number = reconnectPause,
): Observable<LinkState> {
  return new Observable((subscriber) => {
    let failed = false;
    const attempt$ = defer(() => {
      subscriber.next(failed ? { status: 'offline', retryAt: null } : { status: 'connecting' });
      return connect$;
    });
    return attempt$
      .pipe(
        tap(() => {
          subscriber.next({ status: 'online' });
        }),
        retry({
          resetOnSuccess: true,
          delay: (_error, failures) => {
            failed = true;
            const pause = wait(failures);
            subscriber.next({ status: 'offline', retryAt: new Date(Date.now() + pause) });
            return race(timer(pause), probe$);
          },
        }),
      )
      .subscribe();
  });
}
