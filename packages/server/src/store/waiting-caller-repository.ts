import type { Kysely } from 'kysely';
import type { Schema, WaitingCallerRow } from './schema.ts';

/** Who waits in queues, for a server that starts again. */
export class WaitingCallerRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Who waits longest first. */
  all(): Promise<WaitingCallerRow[]> {
    return this.#db.selectFrom('waiting_callers').selectAll().orderBy('since').execute();
  }

  /** In place of what was kept of this visit. */
  async put(row: WaitingCallerRow): Promise<void> {
    await this.#db
      .insertInto('waiting_callers')
      .values(row)
      .onConflict((conflict) => conflict.column('visit_id').doUpdateSet(row))
      .execute();
  }

  async remove(visitId: string): Promise<void> {
    await this.#db.deleteFrom('waiting_callers').where('visit_id', '=', visitId).execute();
  }
}
