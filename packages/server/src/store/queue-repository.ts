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
