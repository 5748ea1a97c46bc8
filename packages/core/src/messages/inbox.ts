import { Subject, combineLatest, distinctUntilChanged, filter, map, startWith } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Party } from '../contacts/party.ts';
import { HubError } from '../errors/hub-error.ts';
import { alike } from '../reactive/alike.ts';
import type { Change } from '../reactive/change.ts';
import type { Scope } from '../reactive/scope.ts';
import type { ConnectionState } from '../session/session.ts';
import { Arrivals } from './arrivals.ts';
import { ConversationList } from './conversation-list.ts';
import { LiveThread } from './live-thread.ts';
import type { Message, Quote } from './message.ts';
import type { MessageSource, SentMessage, StoredConversation } from './message-source.ts';
import { ReadMarks } from './read-marks.ts';
import { shownMessage, type Viewer } from './shown-message.ts';
import { Typists } from './typists.ts';

interface InboxPorts {
  readonly source: MessageSource;
  readonly ofUser: OfUser;
  /** Who is signed in, or was last. */
  readonly viewer: () => Viewer | null;
  readonly namesChanged$: Observable<unknown>;
  readonly connection$: Observable<ConnectionState>;
  /** Those of the outbox of a conversation. */
  readonly waiting$: (conversationId: string) => Observable<readonly Message[]>;
}

/** Of a collection what belongs to the signed-in user: null while nobody is. */
export type OfUser = <T extends { readonly id: string }>(
  changes$: Observable<Change<T>>,
) => Observable<Change<T> | null>;

/** What the server tells of conversations, and what is seen of it. */
export class Inbox {
  readonly #scope: Scope;
  readonly #ports: InboxPorts;
  readonly #marks: ReadMarks;
  readonly #typists: Typists;
  readonly #live$ = new Subject<Change<SentMessage> | null>();
  readonly #answered$ = new Subject<SentMessage>();
  readonly #threads = new Set<LiveThread>();

  readonly list: ConversationList;
  /** Each new message of others, once. */
  readonly incoming$: Observable<Message>;

  constructor(scope: Scope, ports: InboxPorts) {
    this.#scope = scope;
    this.#ports = ports;
    const { source, ofUser, viewer, namesChanged$, connection$ } = ports;
    const conversations$ = new Subject<Change<StoredConversation> | null>();
    this.#marks = new ReadMarks(scope, {
      tell: (id, seq) => source.markRead(id, seq),
      changed: (id) => this.list.refresh(id),
      online$: connection$.pipe(filter(({ status }) => status === 'online')),
    });
    this.list = new ConversationList(scope, {
      source,
      changes$: conversations$,
      viewer,
      namesChanged$,
      readSeq: (id) => this.#marks.seqOf(id),
    });
    this.#typists = new Typists(scope, ofUser(source.typing$));
    const arrivals = new Arrivals(({ from }) => from.userId === viewer()?.me.id);
    this.incoming$ = arrivals.new$.pipe(map((message) => this.shown(message)));
    scope.run(ofUser(source.conversations$), (change) => {
      this.#noteRead(change);
      conversations$.next(change);
      arrivals.conversations(change);
    });
    scope.run(ofUser(source.messages$), (change) => {
      this.#live$.next(change);
      if (change?.op === 'upsert') this.#typists.arrived(change.item);
      arrivals.messages(change);
    });
  }

  /** As the signed-in person sees it. */
  shown(sent: SentMessage): Message {
    const viewer = this.#ports.viewer();
    if (!viewer) throw new HubError('session/signed-out');
    return shownMessage(sent, this.list.get(sent.conversationId), viewer);
  }

  /** The server answered with it; that it is told live may come sooner or later. */
  put(sent: SentMessage): void {
    this.#answered$.next(sent);
  }

  open(conversationId: string): LiveThread {
    const scope = this.#scope.child();
    const isOfIt = (id: string | null): boolean => id === null || id === conversationId;
    const thread = new LiveThread(scope, {
      page: (query) => this.#ports.source.messages(conversationId, query),
      live$: this.#live$.pipe(
        filter((change) => change?.op !== 'upsert' || isOfIt(change.item.conversationId)),
      ),
      answered$: this.#answered$.pipe(filter((sent) => isOfIt(sent.conversationId))),
      waiting$: this.#ports.waiting$(conversationId),
      show: (sent) => this.shown(sent),
      showChanged$: this.list.changed$.pipe(filter(isOfIt)),
    });
    this.#threads.add(thread);
    scope.add(() => this.#threads.delete(thread));
    // Where it cannot be found, the thread says so.
    void this.list.find(conversationId).catch(() => undefined);
    return thread;
  }

  /** Of a message that an open thread shows. */
  quoteOf(messageId: string): Quote | null {
    for (const thread of this.#threads) {
      const found = thread.state$.value.messages.find(({ id }) => id === messageId);
      if (found) return { messageId, seq: found.seq, name: found.from.name, text: found.text };
    }
    return null;
  }

  typing$(conversationId: string): Observable<readonly Party[]> {
    const ids$ = this.#typists.in$(conversationId);
    return combineLatest([ids$, this.list.changed$.pipe(startWith(null))]).pipe(
      map(([ids]) => ids.flatMap((id) => this.#member(conversationId, id))),
      distinctUntilChanged((before, now) => alike(before, now)),
    );
  }

  markRead(conversationId: string, seq: number): void {
    const conversation = this.list.get(conversationId);
    const before = conversation ? this.#readSeq(conversation) : 0;
    if (seq > before || (seq === before && conversation?.isMarkedUnread)) {
      this.#marks.mark(conversationId, seq);
    }
  }

  async markUnread(conversationId: string): Promise<void> {
    await this.#marks.settle(conversationId);
    await this.#ports.source.markUnread(conversationId);
  }

  #member(conversationId: string, id: string): readonly Party[] {
    const me = this.#ports.viewer()?.me.id;
    const { members = [] } = this.list.get(conversationId) ?? {};
    return members
      .filter(({ userId }) => userId === id && userId !== me)
      .map(({ userId, name, extension }) => ({ userId, name, number: extension }));
  }

  #noteRead(change: Change<StoredConversation> | null): void {
    if (!change) return this.#marks.clear();
    if (change.op === 'remove') return;
    const told = change.op === 'reset' ? change.items : [change.item];
    for (const one of told) this.#marks.known(one.id, this.#readSeq(one));
  }

  #readSeq({ members }: StoredConversation): number {
    const me = this.#ports.viewer()?.me.id;
    return members.find(({ userId }) => userId === me)?.readSeq ?? 0;
  }
}
