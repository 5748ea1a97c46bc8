import { Observable, fromEvent, map, merge, startWith, switchMap } from 'rxjs';
import { behaviorFrom } from '../reactive/behavior.ts';
import type { Scope } from '../reactive/scope.ts';
import type { OutboxLead, OutboxNews } from './outbox-lead.ts';

/** Who holds the lock of this name leads; a channel of that name carries the news. */
export function browserOutboxLead(scope: Scope, name: string): OutboxLead {
  const channel = new BroadcastChannel(name);
  scope.add(() => channel.close());
  return {
    isLeading$: behaviorFrom(
      scope,
      awake().pipe(switchMap((isAwake) => (isAwake ? leading(name) : [false]))),
      false,
    ),
    news$: fromEvent<MessageEvent<OutboxNews>>(channel, 'message').pipe(map(({ data }) => data)),
    tell: (news) => {
      if (!scope.ended) channel.postMessage(news);
    },
  };
}

/** A page that is frozen, or kept to come back to, does nothing; it must not keep the others from it. */
function awake(): Observable<boolean> {
  // What happens to the document passes the window first.
  const events = (name: string, isAwake: boolean): Observable<boolean> =>
    fromEvent(globalThis, name, { capture: true }).pipe(map(() => isAwake));
  return merge(
    events('pagehide', false),
    events('freeze', false),
    events('pageshow', true),
    events('resume', true),
  ).pipe(startWith(true));
}

/** The lock is asked for while someone listens. */
function leading(name: string): Observable<boolean> {
  return new Observable((subscriber) => {
    const asking = new AbortController();
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    subscriber.next(false);
    navigator.locks
      .request(name, { signal: asking.signal }, () => {
        subscriber.next(true);
        return held;
      })
      // Nobody waits for it any more.
      .catch(() => undefined);
    return () => {
      asking.abort();
      release();
    };
  });
}
