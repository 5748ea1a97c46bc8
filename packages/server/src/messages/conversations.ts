import { readCursor, writeCursor } from '../history/record-cursor.ts';
import type { ConversationPosition } from '../store/conversation-repository.ts';
import type { ConversationEntry } from './conversation-entry.ts';
import type { MessageOffice } from './message-office.ts';
import { maySee, sightOf } from './sight.ts';

/** How many are told anew at once when someone is called otherwise, or a number is otherwise now. */
const MOST_TOLD = 500;

/** The conversations of everyone, as each of them sees them. */
export class Conversations {
  readonly #office: Pick<MessageOffice, 'store' | 'views' | 'news'>;

  constructor(office: Pick<MessageOffice, 'store' | 'views' | 'news'>) {
    this.#office = office;
  }

  /** Newest first. */
  async page(
    userId: string,
    { limit, after }: { readonly limit: number; readonly after: ConversationPosition | null },
  ): Promise<{ readonly items: readonly ConversationEntry[]; readonly next: string | null }> {
    const { store, views } = this.#office;
    // One more than asked for tells whether there is a next page.
    const listed = await store.conversations.listed(userId, { limit: limit + 1, after });
    const shown = listed.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: await views.of(
        userId,
        shown.map(({ id }) => id),
      ),
      next: listed.length > limit && last ? writeConversationCursor(last) : null,
    };
  }

  /** @throws MessageFault `not-found` */
  async one(userId: string, id: string): Promise<ConversationEntry> {
    await sightOf(this.#office.store, userId, id);
    const [entry] = await this.#office.views.of(userId, [id]);
    return entry!;
  }

  /** Whether this user sees this message, with its files. */
  maySee(userId: string, messageId: string): Promise<boolean> {
    return maySee(this.#office.store, userId, messageId);
  }

  /** Someone is called otherwise now. */
  async renamed(userId: string): Promise<void> {
    await this.#tell(await this.#office.store.conversations.idsWith(userId, MOST_TOLD));
  }

  /** Someone has no account any more. */
  async lost(tenantId: string, userId: string): Promise<void> {
    const { conversations } = this.#office.store;
    await this.#tell(await conversations.idsAfter({ tenantId, userId }, MOST_TOLD));
  }

  /** What can be sent to outside numbers is otherwise now. */
  async textsChanged(tenantId: string): Promise<void> {
    await this.#tell(await this.#office.store.conversations.textIds(tenantId, MOST_TOLD));
  }

  async #tell(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.#office.news.conversation(id);
  }
}

/** A place in the list as an opaque word for clients. */
export function writeConversationCursor({ shownAt, id }: ConversationPosition): string {
  return writeCursor({ startedAt: shownAt, id });
}

/** Null for anything that `writeConversationCursor` did not write. */
export function readConversationCursor(cursor: string): ConversationPosition | null {
  const place = readCursor(cursor);
  return place && { shownAt: place.startedAt, id: place.id };
}
