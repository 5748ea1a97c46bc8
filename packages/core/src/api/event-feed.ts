import {
  Observable,
  Subject,
  auditTime,
  defer,
  filter,
  from,
  map,
  merge,
  switchMap,
  tap,
} from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import type { Logger } from '../logger.ts';
import type { Change } from '../reactive/change.ts';
import { reconnecting, type LinkState } from '../reactive/reconnecting.ts';
import type { ClientMessage, ServerMessage } from './feed-message.ts';
import { feedSocket } from './feed-socket.ts';
import type { RestSession } from './rest-session.ts';

const ACKNOWLEDGE_EVERY_MS = 1_000;

interface Position {
  readonly epoch: string;
  readonly seq: number;
}

/** What the feed needs of a topic. */
interface Topic {
  apply(change: Change<{ readonly id: string }>): void;
  /** Forgets what belonged to the session before. */
  clear(): void;
  /** Where a topic gets what it begins with by itself: told whenever it has to. The others await a reset. */
  restart?(): void;
}

type Topics = Readonly<Record<string, Topic>>;

/**
 * Follows what changes on the server. After a gap it goes on where it was; where the server
 * no longer knows that, the topics begin anew.
 */
export class EventFeed {
  readonly #session: RestSession;
  readonly #open: () => WebSocket;
  readonly #topics: Topics;
  readonly #logger: Logger;
  readonly #probe$ = new Subject<void>();
  readonly #changed$ = new Subject<void>();
  /** What all topics know; null until each had its reset. */
  #position: Position | null = null;
  #epoch = '';
  readonly #awaitingReset = new Set<string>();
  /** A token that the feed did not take. */
  #rejected: string | undefined;

  /** Follows while it is subscribed to, in the name of who is signed in then. */
  readonly link$: Observable<LinkState>;

  constructor(ports: {
    readonly session: RestSession;
    readonly open: () => WebSocket;
    readonly topics: Topics;
    readonly logger: Logger;
  }) {
    this.#session = ports.session;
    this.#open = ports.open;
    this.#topics = ports.topics;
    this.#logger = ports.logger;
    this.link$ = new Observable((subscriber) => {
      const following = reconnecting(this.#connection(), this.#probe$).subscribe(subscriber);
      following.add(() => this.#forget());
      return following;
    });
  }

  /** Looks now: whether the server is still there, or is there again. */
  probe(): void {
    this.#probe$.next();
  }

  /** One try: says something once it is welcomed, and errors when it is over. */
  #connection(): Observable<unknown> {
    return defer(() => from(this.#session.access(this.#rejected))).pipe(
      switchMap(({ token }) =>
        feedSocket({
          open: this.#open,
          hello: { type: 'hello', token, since: this.#position },
          say$: merge(this.#renewals(token), this.#acknowledgements()),
          probe$: this.#probe$,
        }).pipe(tap((message) => this.#receive(message, token))),
      ),
      filter(({ type }) => type === 'welcome'),
    );
  }

  #renewals(first: string): Observable<ClientMessage> {
    return this.#session.access$.pipe(
      filter((access) => access !== null && access.token !== first),
      map((access) => ({ type: 'token', token: access!.token })),
    );
  }

  #acknowledgements(): Observable<ClientMessage> {
    return this.#changed$.pipe(
      auditTime(ACKNOWLEDGE_EVERY_MS),
      filter(() => this.#position !== null),
      map(() => ({ type: 'ack', seq: this.#position!.seq })),
    );
  }

  #receive(message: ServerMessage, token: string): void {
    switch (message.type) {
      case 'welcome':
        this.#rejected = undefined;
        this.#epoch = message.epoch;
        if (message.replayed) return;
        this.#position = null;
        for (const [name, topic] of Object.entries(this.#topics)) {
          if (topic.restart) topic.restart();
          else this.#awaitingReset.add(name);
        }
        return;
      case 'change':
        return this.#change(message);
      case 'session-ended':
        // `expired` may be the token alone, as after a sleep: the next try asks for another.
        if (message.because === 'expired') this.#rejected = token;
        else this.#session.end(message.because);
        throw new HubError('session/expired');
      case 'pong':
        return;
    }
  }

  #change({ topic, seq, change }: Extract<ServerMessage, { readonly type: 'change' }>): void {
    const known = Object.hasOwn(this.#topics, topic) ? this.#topics[topic] : undefined;
    if (!known) {
      this.#logger.debug('A change of a topic that is not followed', { topic });
    } else {
      known.apply(change);
      if (change.op === 'reset') this.#awaitingReset.delete(topic);
    }
    if (this.#awaitingReset.size > 0) return;
    this.#position = { epoch: this.#epoch, seq };
    this.#changed$.next();
  }

  /** What was heard belongs to the session that heard it. */
  #forget(): void {
    this.#position = null;
    this.#rejected = undefined;
    this.#awaitingReset.clear();
    for (const topic of Object.values(this.#topics)) topic.clear();
  }
}
