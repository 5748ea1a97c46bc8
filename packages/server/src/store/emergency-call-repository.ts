import type { Kysely } from 'kysely';
import type { EmergencyCallRow, EmergencyWatcherRow, Schema } from './schema.ts';

/** The emergency calls of a tenant, and who is told of them. */
export class EmergencyCallRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async add(call: EmergencyCallRow): Promise<void> {
    await this.#db.insertInto('emergency_calls').values(call).execute();
  }

  /** Of all tenants, oldest first. */
  since(at: number): Promise<EmergencyCallRow[]> {
    return this.#db
      .selectFrom('emergency_calls')
      .selectAll()
      .where('at', '>=', at)
      .orderBy('at')
      .execute();
  }

  /** Of all tenants. */
  watchers(): Promise<EmergencyWatcherRow[]> {
    return this.#db.selectFrom('emergency_watchers').selectAll().orderBy('id').execute();
  }

  async addWatcher(watcher: EmergencyWatcherRow): Promise<void> {
    await this.#db.insertInto('emergency_watchers').values(watcher).execute();
  }

  async removeWatcher(id: string): Promise<void> {
    await this.#db.deleteFrom('emergency_watchers').where('id', '=', id).execute();
  }
}
