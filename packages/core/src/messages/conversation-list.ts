import { BehaviorSubject, Subject, map, type Observable } from 'rxjs';
import { alike } from '../reactive/alike.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { Change } from '../reactive/change.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Conversation } from './conversation.ts';
import type { MessageSource, StoredConversation } from './message-source.ts';
import { shownMessage, type Viewer } from './shown-message.ts';

/** As many as the source begins with; where it has fewer there are no more. */
const AT_ONCE = 200;

interface ListPorts {
  readonly source: Pick<MessageSource, 'conversations' | 'conversation'>;
  /** Null says that nobody is signed in. */
  readonly changes$: Observable<Change<StoredConversation> | null>;
  /** Null while nobody is signed in. */
  readonly viewer: () => Viewer | null;
  readonly namesChanged$: Observable<unknown>;
  /** How far I have read, where the source may not know yet; 0 where it does. */
  readonly readSeq: (conversationId: string) => number;
}

/** Knows the conversations of the signed-in person. */
export class ConversationList {
  readonly #ports: ListPorts;
  readonly #stored = new Map<string, StoredConversation>();
  /** Those that were asked for alone; the list does not have them. */
  readonly #apart = new Map<string, StoredConversation>();
  readonly #shown = new Map<string, Conversation>();
  readonly #all$ = new BehaviorSubject<readonly Conversation[] | null>(null);
  readonly #hasMore$ = new BehaviorSubject(false);
  readonly #changed$ = new Subject<string | null>();
  #cursor: string | null = null;
  #fetching: Promise<void> | null = null;
  #era = 0;

  /** Newest first; null while they are not known. */
  readonly all$: Behavior<readonly Conversation[] | null> = this.#all$;
  readonly hasMore$: Behavior<boolean> = this.#hasMore$;
  /** The id of the one that is otherwise now; null when it may be any. */
  readonly changed$: Observable<string | null> = this.#changed$;

  constructor(scope: Scope, ports: ListPorts) {
    this.#ports = ports;
    scope.run(ports.changes$, (change) => this.#apply(change));
    scope.run(ports.namesChanged$, () => this.refresh(null));
  }

  get(id: string): StoredConversation | undefined {
    return this.#stored.get(id) ?? this.#apart.get(id);
  }

  /** @throws `request/not-found`, `network/*` */
  async find(id: string): Promise<StoredConversation> {
    const known = this.get(id);
    if (known) return known;
    const era = this.#era;
    const found = await this.#ports.source.conversation(id);
    if (era === this.#era && !this.get(id)) {
      this.#apart.set(id, found);
      this.#changed$.next(id);
    }
    return this.get(id) ?? found;
  }

  /** As the answer of a command has it; as it is shown from now on. */
  put(conversation: StoredConversation): Conversation {
    this.#apart.delete(conversation.id);
    this.#stored.set(conversation.id, conversation);
    this.refresh(conversation.id);
    return this.#shownOf(conversation);
  }

  /** Fetches older ones. @throws `network/*` */
  more(): Promise<void> {
    if (!this.#hasMore$.value) return Promise.resolve();
    this.#fetching ??= this.#fetch().finally(() => (this.#fetching = null));
    return this.#fetching;
  }

  /** Asks again what is shown of one, or of all. */
  refresh(id: string | null): void {
    this.#changed$.next(id);
    this.#publish();
  }

  async #fetch(): Promise<void> {
    const era = this.#era;
    const before = this.#stored.size;
    do {
      const page = await this.#ports.source.conversations(this.#cursor);
      if (era !== this.#era) return;
      for (const one of page.items) if (!this.#stored.has(one.id)) this.#stored.set(one.id, one);
      this.#cursor = page.next;
      // The first page has what is there already.
    } while (this.#stored.size === before && this.#cursor !== null);
    this.#publish();
    this.#hasMore$.next(this.#cursor !== null);
  }

  #apply(change: Change<StoredConversation> | null): void {
    if (!change) return this.#forget();
    if (change.op === 'upsert') return void this.put(change.item);
    if (change.op === 'remove') {
      this.#stored.delete(change.id);
      this.#apart.delete(change.id);
      return this.refresh(change.id);
    }
    this.#era += 1;
    this.#fetching = null;
    this.#stored.clear();
    this.#apart.clear();
    for (const item of change.items) this.#stored.set(item.id, item);
    this.#cursor = null;
    this.#all$.next(this.#all$.value ?? []);
    this.refresh(null);
    this.#hasMore$.next(change.items.length >= AT_ONCE);
  }

  #forget(): void {
    this.#era += 1;
    this.#fetching = null;
    this.#cursor = null;
    this.#stored.clear();
    this.#apart.clear();
    this.#shown.clear();
    this.#hasMore$.next(false);
    if (this.#all$.value !== null) this.#all$.next(null);
    this.#changed$.next(null);
  }

  #publish(): void {
    const before = this.#all$.value;
    if (!before) return;
    const all = [...this.#stored.values()].map((one) => this.#shownOf(one)).sort(newestFirst);
    const isSame = all.length === before.length && all.every((one, at) => one === before[at]);
    if (!isSame) this.#all$.next(all);
  }

  #shownOf(stored: StoredConversation): Conversation {
    const viewer = this.#ports.viewer();
    const now = viewer ? shownConversation(stored, viewer, this.#ports.readSeq(stored.id)) : null;
    const before = this.#shown.get(stored.id);
    if (!now || (before && alike(before, now))) return before ?? { ...stored, lastMessage: null };
    this.#shown.set(stored.id, now);
    return now;
  }
}

function shownConversation(
  stored: StoredConversation,
  viewer: Viewer,
  readSeq: number,
): Conversation {
  const { lastMessage, party, lastSeq, unread, isMarkedUnread } = stored;
  return {
    ...stored,
    party: party && viewer.names.named(party),
    lastMessage: lastMessage && shownMessage(lastMessage, stored, viewer),
    unread: Math.min(unread, readSeq === 0 ? unread : Math.max(0, lastSeq - readSeq)),
    isMarkedUnread: isMarkedUnread && readSeq === 0,
  };
}

function newestFirst(a: Conversation, b: Conversation): number {
  return b.updatedAt.getTime() - a.updatedAt.getTime() || (a.id < b.id ? 1 : -1);
}

/** Messages that were not read, those of muted conversations left out; a mark counts as one. */
export function unreadOf(all$: Behavior<readonly Conversation[] | null>): Observable<number> {
  return all$.pipe(
    map((all) =>
      (all ?? [])
        .filter(({ isMuted }) => !isMuted)
        .reduce((sum, one) => sum + Math.max(one.unread, one.isMarkedUnread ? 1 : 0), 0),
    ),
  );
}
