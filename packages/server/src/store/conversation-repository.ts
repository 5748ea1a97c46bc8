import { sql, type Kysely } from 'kysely';
import type { ConversationMemberRow, ConversationRow, Schema } from './schema.ts';

/** Where a page of conversations begins: just after this one. */
export interface ConversationPosition {
  readonly shownAt: number;
  readonly id: string;
}

export type MemberChange = Partial<Omit<ConversationMemberRow, 'conversation_id' | 'user_id'>>;

/** The conversations, and who is in them. */
export class ConversationRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async add(
    conversation: ConversationRow,
    members: readonly ConversationMemberRow[],
  ): Promise<void> {
    await this.#db.insertInto('conversations').values(conversation).execute();
    if (members.length === 0) return;
    await this.#db.insertInto('conversation_members').values(members).execute();
  }

  find(id: string): Promise<ConversationRow | undefined> {
    return this.#db.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst();
  }

  byPlace(tenantId: string, place: string): Promise<ConversationRow | undefined> {
    return this.#db
      .selectFrom('conversations')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('place', '=', place)
      .executeTakeFirst();
  }

  /** In no order. */
  async withIds(ids: readonly string[]): Promise<ConversationRow[]> {
    if (ids.length === 0) return [];
    return this.#db.selectFrom('conversations').selectAll().where('id', 'in', ids).execute();
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#db.updateTable('conversations').set({ name }).where('id', '=', id).execute();
  }

  /** Makes room for one more message: its place, and its time, which is never before that of the last one. */
  async takePlace(id: string, now: number): Promise<{ readonly seq: number; readonly at: number }> {
    const { last_seq, updated_at } = await this.#db
      .updateTable('conversations')
      .set({
        last_seq: sql<number>`last_seq + 1`,
        updated_at: sql<number>`case when updated_at > ${now} then updated_at else ${now} end`,
      })
      .where('id', '=', id)
      .returning(['last_seq', 'updated_at'])
      .executeTakeFirstOrThrow();
    return { seq: last_seq, at: updated_at };
  }

  /** Of all of them, those who left included; in the order in which they came. */
  async members(ids: readonly string[]): Promise<ConversationMemberRow[]> {
    if (ids.length === 0) return [];
    return this.#db
      .selectFrom('conversation_members')
      .selectAll()
      .where('conversation_id', 'in', ids)
      .orderBy('joined_at')
      .orderBy('user_id')
      .execute();
  }

  member(conversationId: string, userId: string): Promise<ConversationMemberRow | undefined> {
    return this.#db
      .selectFrom('conversation_members')
      .selectAll()
      .where('conversation_id', '=', conversationId)
      .where('user_id', '=', userId)
      .executeTakeFirst();
  }

  /** Also one who was a member before. */
  async putMember(member: ConversationMemberRow): Promise<void> {
    const { conversation_id: _id, user_id: _user, ...rest } = member;
    await this.#db
      .insertInto('conversation_members')
      .values(member)
      .onConflict((conflict) => conflict.columns(['conversation_id', 'user_id']).doUpdateSet(rest))
      .execute();
  }

  async changeMember(conversationId: string, userId: string, change: MemberChange): Promise<void> {
    await this.#db
      .updateTable('conversation_members')
      .set(change)
      .where('conversation_id', '=', conversationId)
      .where('user_id', '=', userId)
      .execute();
  }

  /** From now on it is in the list of everyone who did not leave. */
  async show(conversationId: string): Promise<void> {
    await this.#db
      .updateTable('conversation_members')
      .set({ hidden: 0 })
      .where('conversation_id', '=', conversationId)
      .where('hidden', '=', 1)
      .where('left_seq', 'is', null)
      .execute();
  }

  /**
   * Those in the list of this user, newest first. For one who left a conversation its time is the one
   * when they did.
   */
  listed(
    userId: string,
    { limit, after }: { readonly limit: number; readonly after: ConversationPosition | null },
  ): Promise<ConversationPosition[]> {
    const all = this.#db
      .selectFrom('conversation_members as member')
      .innerJoin('conversations', 'conversations.id', 'member.conversation_id')
      .leftJoin('messages as left', (join) =>
        join
          .onRef('left.conversation_id', '=', 'member.conversation_id')
          .onRef('left.seq', '=', 'member.left_seq'),
      )
      .where('member.user_id', '=', userId)
      .where('member.hidden', '=', 0)
      .select(({ fn }) => [
        'conversations.id',
        fn.coalesce('left.created_at', 'conversations.updated_at').as('shownAt'),
      ]);
    let query = this.#db.selectFrom(all.as('listed')).selectAll();
    if (after) {
      query = query.where((is) =>
        is.or([
          is('shownAt', '<', after.shownAt),
          is.and([is('shownAt', '=', after.shownAt), is('id', '<', after.id)]),
        ]),
      );
    }
    return query.orderBy('shownAt', 'desc').orderBy('id', 'desc').limit(limit).execute();
  }

  /** The newest ones with this user, those that they left excluded. */
  async idsWith(userId: string, limit: number): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('conversation_members')
      .innerJoin('conversations', 'conversations.id', 'conversation_id')
      .select('id')
      .where('user_id', '=', userId)
      .where('left_seq', 'is', null)
      .orderBy('updated_at', 'desc')
      .limit(limit)
      .execute();
    return rows.map(({ id }) => id);
  }

  /** The newest ones with outside numbers. */
  async textIds(tenantId: string, limit: number): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('conversations')
      .select('id')
      .where('tenant_id', '=', tenantId)
      .where('kind', '=', 'sms')
      .orderBy('updated_at', 'desc')
      .limit(limit)
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Where someone may have been who has no account any more: their direct chats, and the newest groups. */
  async idsAfter(
    { tenantId, userId }: { readonly tenantId: string; readonly userId: string },
    limit: number,
  ): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('conversations')
      .select('id')
      .where('tenant_id', '=', tenantId)
      .where((is) =>
        is.or([
          is('kind', '=', 'group'),
          is('place', 'like', `direct:${userId}:%`),
          is('place', 'like', `direct:%:${userId}`),
        ]),
      )
      .orderBy('updated_at', 'desc')
      .limit(limit)
      .execute();
    return rows.map(({ id }) => id);
  }
}
