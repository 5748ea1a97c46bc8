import type { Kysely } from 'kysely';
import type { CallRecordRow, Schema } from './schema.ts';

/** Where a page of records begins: just after this row. */
export interface RecordPosition {
  readonly startedAt: number;
  readonly id: string;
}

/** Finished calls, one row for each person concerned. */
export class CallRecordRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async add(records: readonly CallRecordRow[]): Promise<void> {
    if (records.length > 0) await this.#db.insertInto('call_records').values(records).execute();
  }

  find(userId: string, id: string): Promise<CallRecordRow | undefined> {
    return this.#db
      .selectFrom('call_records')
      .selectAll()
      .where('id', '=', id)
      .where('user_id', '=', userId)
      .executeTakeFirst();
  }

  /** Newest first. */
  newest(userId: string, limit: number, after: RecordPosition | null): Promise<CallRecordRow[]> {
    let query = this.#db.selectFrom('call_records').selectAll().where('user_id', '=', userId);
    if (after) {
      // The first condition is the one that the index can begin at.
      query = query
        .where('started_at', '<=', after.startedAt)
        .where((is) => is.or([is('started_at', '<', after.startedAt), is('id', '<', after.id)]));
    }
    return query.orderBy('started_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  }
}
