import type { Kysely } from 'kysely';
import type { IdempotencyKeyRow, Schema } from './schema.ts';

/** What was answered to requests that may come again. */
export class IdempotencyRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  find(userId: string, key: string): Promise<IdempotencyKeyRow | undefined> {
    return this.#db
      .selectFrom('idempotency_keys')
      .selectAll()
      .where('user_id', '=', userId)
      .where('key', '=', key)
      .executeTakeFirst();
  }

  async add(row: IdempotencyKeyRow): Promise<void> {
    await this.#db.insertInto('idempotency_keys').values(row).execute();
  }

  async removeBefore(moment: number): Promise<void> {
    await this.#db.deleteFrom('idempotency_keys').where('created_at', '<', moment).execute();
  }
}
