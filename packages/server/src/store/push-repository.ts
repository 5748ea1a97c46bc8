import type { Kysely } from 'kysely';
import type { PushKeyRow, PushSubscriptionRow, QuietHoursRow, Schema } from './schema.ts';

/** Where closed apps are reached, by which keys, and when they are left in peace. */
export class PushRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  keys(): Promise<PushKeyRow | undefined> {
    return this.#db.selectFrom('push_keys').selectAll().executeTakeFirst();
  }

  async keepKeys(row: PushKeyRow): Promise<void> {
    await this.#db.insertInto('push_keys').values(row).execute();
  }

  all(): Promise<PushSubscriptionRow[]> {
    return this.#db
      .selectFrom('push_subscriptions')
      .selectAll()
      .orderBy('created_at')
      .orderBy('session_id')
      .execute();
  }

  /** In place of the one that the session had, and of whoever had this endpoint. */
  async put(row: PushSubscriptionRow): Promise<void> {
    await this.#db
      .deleteFrom('push_subscriptions')
      .where((or) =>
        or.or([or('session_id', '=', row.session_id), or('endpoint', '=', row.endpoint)]),
      )
      .execute();
    await this.#db.insertInto('push_subscriptions').values(row).execute();
  }

  async remove(sessionId: string): Promise<void> {
    await this.#db.deleteFrom('push_subscriptions').where('session_id', '=', sessionId).execute();
  }

  quietHours(): Promise<QuietHoursRow[]> {
    return this.#db.selectFrom('quiet_hours').selectAll().execute();
  }

  /** None where `data` is null. */
  async setQuietHours(userId: string, data: string | null): Promise<void> {
    await this.#db.deleteFrom('quiet_hours').where('user_id', '=', userId).execute();
    if (data === null) return;
    await this.#db.insertInto('quiet_hours').values({ user_id: userId, data }).execute();
  }
}
