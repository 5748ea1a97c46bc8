import type { Kysely } from 'kysely';
import type { KeptCallRow, Schema } from './schema.ts';

/** The calls that are up, for a server that starts anew. */
export class KeptCallRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  all(): Promise<KeptCallRow[]> {
    return this.#db.selectFrom('kept_calls').selectAll().execute();
  }

  /** In place of what was kept of this call. */
  async put(row: KeptCallRow): Promise<void> {
    await this.#db
      .insertInto('kept_calls')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  }

  /** They are up yet. */
  async touch(ids: readonly string[], now: number): Promise<void> {
    await this.#db.updateTable('kept_calls').set({ kept_at: now }).where('id', 'in', ids).execute();
  }

  async remove(id: string): Promise<void> {
    await this.#db.deleteFrom('kept_calls').where('id', '=', id).execute();
  }
}
