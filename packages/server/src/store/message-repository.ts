import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import type { MessageReactionRow, MessageRow, Schema } from './schema.ts';

export interface UnreadCount {
  readonly conversation_id: string;
  readonly user_id: string;
  readonly unread: number;
}

/** Places in one conversation, both ends included. */
export interface Stretch {
  readonly conversationId: string;
  readonly first: number;
  readonly last: number;
}

export type MessageChange = Partial<Omit<MessageRow, 'id' | 'conversation_id' | 'seq'>>;

/** What nobody read is counted up to here: it costs time, and more than that is "many" to everyone. */
export const MOST_UNREAD = 1_000;

/** How many messages are looked at in one go: a query holds up the whole process, with the sound of all calls. */
const SLICE = 4_000;

/** The messages of all conversations, and the reactions to them. */
export class MessageRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async add(message: MessageRow): Promise<void> {
    await this.#db.insertInto('messages').values(message).execute();
  }

  find(id: string): Promise<MessageRow | undefined> {
    return this.#db.selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirst();
  }

  /** In no order. */
  async withIds(ids: readonly string[]): Promise<MessageRow[]> {
    if (ids.length === 0) return [];
    return this.#db.selectFrom('messages').selectAll().where('id', 'in', ids).execute();
  }

  byClientId(conversationId: string, clientId: string): Promise<MessageRow | undefined> {
    return this.#db
      .selectFrom('messages')
      .selectAll()
      .where('conversation_id', '=', conversationId)
      .where('client_id', '=', clientId)
      .executeTakeFirst();
  }

  /** Oldest first. */
  within({ conversationId, first, last }: Stretch): Promise<MessageRow[]> {
    return this.#db
      .selectFrom('messages')
      .selectAll()
      .where('conversation_id', '=', conversationId)
      .where('seq', '>=', first)
      .where('seq', '<=', last)
      .orderBy('seq')
      .execute();
  }

  async change(id: string, change: MessageChange): Promise<void> {
    await this.#db.updateTable('messages').set(change).where('id', '=', id).execute();
  }

  /** The place of the first message from this moment on; undefined where there is none. */
  async seqFrom(conversationId: string, moment: number): Promise<number | undefined> {
    const row = await this.#db
      .selectFrom('messages')
      .select('seq')
      .where('conversation_id', '=', conversationId)
      .where('created_at', '>=', moment)
      .orderBy('created_at')
      .orderBy('seq')
      .limit(1)
      .executeTakeFirst();
    return row?.seq;
  }

  /** How many files the messages of a stretch have. */
  async files({ conversationId, first, last }: Stretch): Promise<number> {
    const { files } = await this.#db
      .selectFrom('attachments')
      .innerJoin('messages', 'messages.id', 'attachments.message_id')
      .select(({ fn }) => fn.countAll<number>().as('files'))
      .where('conversation_id', '=', conversationId)
      .where('seq', '>=', first)
      .where('seq', '<=', last)
      .executeTakeFirstOrThrow();
    return files;
  }

  /** The last one that this user sees in each of these conversations, where there is one. */
  async lastOf(userId: string, conversationIds: readonly string[]): Promise<MessageRow[]> {
    if (conversationIds.length === 0) return [];
    return this.#db
      .selectFrom('conversation_members as member')
      .innerJoin('conversations', 'conversations.id', 'member.conversation_id')
      .innerJoin('messages', (join) =>
        join
          .onRef('messages.conversation_id', '=', 'conversations.id')
          .on('messages.seq', '=', sql`coalesce(member.left_seq, conversations.last_seq)`),
      )
      .selectAll('messages')
      .where('member.user_id', '=', userId)
      .where('member.conversation_id', 'in', conversationIds)
      .whereRef('messages.seq', '>=', 'member.first_seq')
      .execute();
  }

  /** How many messages of others this user did not read in each of these. */
  async unreadOf(userId: string, conversationIds: readonly string[]): Promise<UnreadCount[]> {
    if (conversationIds.length === 0) return [];
    return this.#unread()
      .where('member.user_id', '=', userId)
      .where('member.conversation_id', 'in', conversationIds)
      .execute();
  }

  /** The same for each member of one conversation. */
  unreadIn(conversationId: string): Promise<UnreadCount[]> {
    return this.#unread().where('member.conversation_id', '=', conversationId).execute();
  }

  /** Those that answer this one. */
  quoting(id: string, limit: number): Promise<MessageRow[]> {
    return this.#db
      .selectFrom('messages')
      .selectAll()
      .where('reply_to', '=', id)
      .orderBy('seq', 'desc')
      .limit(limit)
      .execute();
  }

  /** Those of a stretch whose text is like this pattern (of LIKE, with `\`), newest first. */
  async matches(
    { conversationId, first, last }: Stretch,
    { column, pattern }: { readonly column: 'search' | 'text'; readonly pattern: string },
    limit: number,
  ): Promise<MessageRow[]> {
    const found: MessageRow[] = [];
    for (let to = last; to >= first && found.length < limit; to -= SLICE) {
      const rows = await this.#db
        .selectFrom('messages')
        .selectAll()
        .where('conversation_id', '=', conversationId)
        .where('seq', '<=', to)
        .where('seq', '>', Math.max(to - SLICE, first - 1))
        .where('kind', '=', 'text')
        .where('deleted_at', 'is', null)
        .where(sql<boolean>`${sql.ref(column)} like ${pattern} escape '\\'`)
        .orderBy('seq', 'desc')
        .limit(limit - found.length)
        .execute();
      found.push(...rows);
      if (to - SLICE >= first) await nextTurn();
    }
    return found;
  }

  /** The first one first. */
  async reactions(messageIds: readonly string[]): Promise<MessageReactionRow[]> {
    if (messageIds.length === 0) return [];
    return this.#db
      .selectFrom('message_reactions')
      .selectAll()
      .where('message_id', 'in', messageIds)
      .orderBy('created_at')
      .orderBy('user_id')
      .execute();
  }

  /** Returns whether it is a new one. */
  async addReaction(reaction: MessageReactionRow): Promise<boolean> {
    const { numInsertedOrUpdatedRows = 0n } = await this.#db
      .insertInto('message_reactions')
      .values(reaction)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows > 0n;
  }

  /** Returns whether there was one. */
  async removeReaction(messageId: string, userId: string, emoji: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('message_reactions')
      .where('message_id', '=', messageId)
      .where('user_id', '=', userId)
      .where('emoji', '=', emoji)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }

  async removeReactions(messageId: string): Promise<void> {
    await this.#db.deleteFrom('message_reactions').where('message_id', '=', messageId).execute();
  }

  /** No invitation to a video call can be joined any more; returns those that could, of all conversations or of one. */
  async endVideo(conversationId?: string): Promise<MessageRow[]> {
    let query = this.#db
      .updateTable('messages')
      .set({ video_ended: 1 })
      // As it is written in the index.
      .where('video_ended', '=', sql.lit(0));
    if (conversationId !== undefined) query = query.where('conversation_id', '=', conversationId);
    return query.returningAll().execute();
  }

  /** What other members wrote and nobody deleted; what the own number answered by itself is not theirs. */
  #unread() {
    return this.#db.selectFrom('conversation_members as member').select([
      'member.conversation_id',
      'member.user_id',
      sql<number>`(select count(*) from (
        select 1 from messages
        where messages.conversation_id = member.conversation_id
        and messages.seq > member.read_seq
        and messages.seq >= member.first_seq
        and (member.left_seq is null or messages.seq <= member.left_seq)
        and messages.kind <> 'event'
        and messages.deleted_at is null
        and messages.carrier_status is null
        and (messages.user_id is null or messages.user_id <> member.user_id)
        limit ${sql.lit(MOST_UNREAD)}))`.as('unread'),
    ]);
  }
}
