import type { Kysely } from 'kysely';
import type { QueueMemberRow, QueueRow, Schema } from './schema.ts';

/** Queues, and who answers them. */
export class QueueRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  all(): Promise<QueueRow[]> {
    return this.#db.selectFrom('queues').selectAll().orderBy('extension').execute();
  }

  allMembers(): Promise<QueueMemberRow[]> {
    return this.#db.selectFrom('queue_members').selectAll().execute();
  }

  async setStatus(
    queueId: string,
    userId: string,
    status: Pick<QueueMemberRow, 'status_id' | 'status_since'>,
  ): Promise<void> {
    await this.#db
      .updateTable('queue_members')
      .set(status)
      .where('queue_id', '=', queueId)
      .where('user_id', '=', userId)
      .execute();
  }

  async setSettings(queueId: string, settings: string): Promise<void> {
    await this.#db.updateTable('queues').set({ settings }).where('id', '=', queueId).execute();
  }

  /** Also where they are one already, and have another skill from now on. */
  async putMember(queueId: string, userId: string, skill: number): Promise<void> {
    await this.#db
      .insertInto('queue_members')
      .values({ queue_id: queueId, user_id: userId, skill })
      .onConflict((conflict) => conflict.columns(['queue_id', 'user_id']).doUpdateSet({ skill }))
      .execute();
  }

  /** Whether they were one. */
  async removeMember(queueId: string, userId: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('queue_members')
      .where('queue_id', '=', queueId)
      .where('user_id', '=', userId)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }

  /** Takes the extension too. */
  async add(
    queue: Omit<QueueRow, 'settings'> & { readonly settings?: string },
    memberIds: readonly string[],
  ): Promise<void> {
    await this.#db
      .insertInto('extensions')
      .values({ tenant_id: queue.tenant_id, extension: queue.extension })
      .execute();
    await this.#db.insertInto('queues').values(queue).execute();
    if (memberIds.length === 0) return;
    await this.#db
      .insertInto('queue_members')
      .values(memberIds.map((userId) => ({ queue_id: queue.id, user_id: userId })))
      .execute();
  }
}
