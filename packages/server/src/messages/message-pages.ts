import type { Repositories } from '../store/store.ts';
import { fold } from '../text/fold.ts';
import type { ConversationMemberRow, MessageRow } from '../store/schema.ts';
import { seenBy } from './conversation-views.ts';
import type { MessageEntry } from './message-entry.ts';
import type { MessageViews } from './message-views.ts';
import { messageText } from './message-text.ts';
import { sightOf, type Sight } from './sight.ts';

/** Milliseconds since 1970; `to` is excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Which messages: at one side of a `seq` (the newest where it is null), around it, or of a span of time. */
export type PageQuery = { readonly limit: number } & (
  | { readonly before: number | null }
  | { readonly after: number; readonly span: Span | null }
  | { readonly around: number }
);

/** Oldest first. */
export interface MessagePage {
  readonly items: readonly MessageEntry[];
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}

/** Both ends included; empty where `last` is smaller. */
interface Places {
  readonly first: number;
  readonly last: number;
}

interface Found {
  readonly rows: readonly MessageRow[];
  readonly shownAt: number;
}

const MOST_FOUND = 100;
const MOST_CONVERSATIONS = 10_000;

/** Reads the messages that someone may see: by pages, and by words. */
export class MessagePages {
  readonly #store: Pick<Repositories, 'conversations' | 'messages'>;
  readonly #views: MessageViews;

  constructor(store: Pick<Repositories, 'conversations' | 'messages'>, views: MessageViews) {
    this.#store = store;
    this.#views = views;
  }

  /** @throws MessageFault */
  async page(userId: string, conversationId: string, query: PageQuery): Promise<MessagePage> {
    const sight = await sightOf(this.#store, userId, conversationId);
    const all =
      'after' in query && query.span ? await this.#during(sight, query.span) : placesOf(sight);
    const wanted = pageOf(all, query);
    const rows = await this.#store.messages.within({ conversationId, ...wanted });
    const entries = await this.#views.of(rows);
    return {
      items: entries.map((entry) => seenBy(sight.member, entry)),
      hasEarlier: wanted.first > all.first && all.last >= all.first,
      hasLater: wanted.last < all.last,
    };
  }

  /** How many messages and files a span has. @throws MessageFault */
  async count(
    userId: string,
    conversationId: string,
    span: Span,
  ): Promise<{ readonly messages: number; readonly files: number }> {
    const sight = await sightOf(this.#store, userId, conversationId);
    const places = await this.#during(sight, span);
    const files = await this.#store.messages.files({ conversationId, ...places });
    return { messages: Math.max(0, places.last - places.first + 1), files };
  }

  /** In the text of what this user sees, newest first; case and accents do not count. */
  async search(userId: string, words: string): Promise<MessageEntry[]> {
    const looked = wordsOf(words);
    if (looked === null) return [];
    const { conversations, messages } = this.#store;
    let found: MessageRow[] = [];
    const members = new Map<string, ConversationMemberRow>();
    const listed = await conversations.listed(userId, { limit: MOST_CONVERSATIONS, after: null });
    for (const { id: conversationId, shownAt } of listed) {
      // Those that follow have only what is older.
      if (isFull({ rows: found, shownAt })) break;
      const { first, last, member } = await sightOf(this.#store, userId, conversationId);
      members.set(conversationId, member);
      const place = { conversationId, first, last };
      const rows = await messages.matches(place, looked, MOST_FOUND);
      if (rows.length > 0) found = [...found, ...rows].sort(newestFirst).slice(0, MOST_FOUND);
    }
    const entries = await this.#views.of(found);
    return entries.map((entry) => seenBy(members.get(entry.conversationId)!, entry));
  }

  /** Times are in the order of places, so a span is a stretch. */
  async #during(sight: Sight, { from, to }: Span): Promise<Places> {
    const { id } = sight.conversation;
    const { messages } = this.#store;
    const after = sight.conversation.last_seq + 1;
    const first = (await messages.seqFrom(id, from)) ?? after;
    const end = (await messages.seqFrom(id, to)) ?? after;
    return { first: Math.max(sight.first, first), last: Math.min(sight.last, end - 1) };
  }
}

function placesOf({ first, last }: Sight): Places {
  return { first, last };
}

function pageOf({ first, last }: Places, query: PageQuery): Places {
  const { limit } = query;
  if ('after' in query) {
    const from = Math.max(first, query.after + 1);
    return { first: from, last: Math.min(last, from + limit - 1) };
  }
  if ('before' in query) {
    const to = Math.min(last, (query.before ?? last + 1) - 1);
    return { first: Math.max(first, to - limit + 1), last: to };
  }
  const earliest = Math.min(query.around - Math.floor(limit / 2), last - limit + 1);
  const from = Math.max(first, earliest);
  return { first: from, last: Math.min(last, from + limit - 1) };
}

/** For LIKE; words of signs alone, such as emoji, are looked for as they are. Null where there are none. */
function wordsOf(words: string) {
  const folded = fold(words);
  if (folded !== '') return { column: 'search', pattern: `%${folded}%` } as const;
  const signs = messageText(words)
    .trim()
    .replace(/[\\%_]/g, '\\$&');
  return signs === '' ? null : ({ column: 'text', pattern: `%${signs}%` } as const);
}

function isFull({ rows, shownAt }: Found): boolean {
  return rows.length === MOST_FOUND && rows.at(-1)!.created_at > shownAt;
}

function newestFirst(one: MessageRow, other: MessageRow): number {
  return other.created_at - one.created_at || other.seq - one.seq;
}
