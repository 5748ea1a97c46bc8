import { Observable, Subject, map, merge, startWith, switchMap, timer } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import { readServerMessage, type ClientMessage, type ServerMessage } from './feed-message.ts';

const PING_AFTER_MS = 25_000;
const ANSWER_WITHIN_MS = 8_000;
const WELCOME_WITHIN_MS = 10_000;
const OPEN = 1;

/**
 * One connection of the event feed: opened by subscribing, closed by unsubscribing. Errors when it
 * is lost or says something we do not understand; a silent one is asked, and lost when it says nothing.
 */
export function feedSocket(options: {
  readonly open: () => WebSocket;
  readonly hello: ClientMessage;
  readonly say$: Observable<ClientMessage>;
  /** Asks at once whether the other side is still there. */
  readonly probe$: Observable<unknown>;
}): Observable<ServerMessage> {
  return new Observable((subscriber) => {
    const socket = options.open();
    const heard$ = new Subject<void>();
    const say = (message: ClientMessage): void => {
      if (socket.readyState === OPEN) socket.send(JSON.stringify(message));
    };
    const lost = (message: string): void =>
      subscriber.error(new HubError('network/unreachable', { message }));

    socket.onopen = () => {
      say(options.hello);
      subscriber.add(options.say$.subscribe(say));
    };
    socket.onmessage = ({ data }: MessageEvent) => {
      heard$.next();
      try {
        subscriber.next(readServerMessage(data));
      } catch (error) {
        subscriber.error(error);
      }
    };
    // An error is followed by a close, which says more.
    socket.onerror = () => {};
    socket.onclose = ({ code }: CloseEvent) => lost(`The feed was closed with ${code}`);

    const quiet$ = merge(heard$.pipe(map(() => PING_AFTER_MS)), options.probe$.pipe(map(() => 0)));
    const silence$ = quiet$.pipe(
      startWith(WELCOME_WITHIN_MS - ANSWER_WITHIN_MS),
      switchMap((quiet) => timer(quiet, ANSWER_WITHIN_MS)),
    );
    subscriber.add(
      silence$.subscribe((asked) =>
        asked === 0 ? say({ type: 'ping' }) : lost('The feed is silent'),
      ),
    );
    subscriber.add(() => {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    });
  });
}
