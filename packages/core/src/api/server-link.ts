import {
  Subject,
  defer,
  distinctUntilChanged,
  from,
  map,
  of,
  switchMap,
  type Observable,
} from 'rxjs';
import { reconnecting } from '../reactive/reconnecting.ts';
import type { ConnectionState } from '../session/session.ts';
import type { RestClient } from './rest-client.ts';
import { signInOptions } from './wire.ts';

/**
 * Whether the server answers while nobody is signed in: each request tells,
 * and once one was lost, the server is asked again and again until it is there.
 */
export class ServerLink {
  readonly #probe$ = new Subject<void>();

  readonly link$: Observable<ConnectionState>;

  constructor(rest: RestClient) {
    const ask$ = defer(() =>
      from(rest.send({ method: 'GET', path: 'server', answer: signInOptions })),
    );
    this.link$ = rest.reach$.pipe(
      distinctUntilChanged(),
      switchMap((reach): Observable<ConnectionState> => {
        switch (reach) {
          case 'unasked':
            return of({ status: 'idle' });
          case 'asking':
            return of({ status: 'connecting' });
          case 'reached':
            return of({ status: 'online' });
          case 'lost':
            // An answer makes it `reached`, and ends this.
            return reconnecting(ask$, this.#probe$).pipe(
              map((state) => (state.status === 'connecting' ? OFFLINE : state)),
            );
        }
      }),
    );
  }

  probe(): void {
    this.#probe$.next();
  }
}

const OFFLINE = { status: 'offline', retryAt: null } as const;
