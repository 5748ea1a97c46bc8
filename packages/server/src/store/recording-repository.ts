import type { Kysely } from 'kysely';
import type { RecordingRow, Schema } from './schema.ts';

/** A recording that can be listened to. */
export type ClosedRecordingRow = Pick<RecordingRow, 'id' | 'record_id' | 'started_at'> & {
  readonly milliseconds: number;
};

/** Whose recordings there are, and of which calls; the sound is elsewhere. */
export class RecordingRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async add(recording: RecordingRow): Promise<void> {
    await this.#db.insertInto('recordings').values(recording).execute();
  }

  /** Undefined where there is no such recording. */
  close(id: string, milliseconds: number): Promise<RecordingRow | undefined> {
    return this.#db
      .updateTable('recordings')
      .set({ milliseconds })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
  }

  async remove(id: string): Promise<void> {
    await this.#db.deleteFrom('recordings').where('id', '=', id).execute();
  }

  find(userId: string, id: string): Promise<RecordingRow | undefined> {
    return this.#db
      .selectFrom('recordings')
      .selectAll()
      .where('id', '=', id)
      .where('user_id', '=', userId)
      .executeTakeFirst();
  }

  /** What can be listened to of these calls, oldest first. */
  closed(recordIds: readonly string[]): Promise<ClosedRecordingRow[]> {
    if (recordIds.length === 0) return Promise.resolve([]);
    return this.#db
      .selectFrom('recordings')
      .select(['id', 'record_id', 'started_at', 'milliseconds'])
      .where('record_id', 'in', recordIds)
      .where('milliseconds', 'is not', null)
      .$narrowType<{ milliseconds: number }>()
      .orderBy('started_at')
      .execute();
  }

  /** What is not closed: of calls that go on, or of a server that died. */
  open(): Promise<RecordingRow[]> {
    return this.#db
      .selectFrom('recordings')
      .selectAll()
      .where('milliseconds', 'is', null)
      .execute();
  }

  /** Whose call has no record: it goes on, or the server died. */
  withoutRecord(): Promise<RecordingRow[]> {
    return this.#db
      .selectFrom('recordings')
      .selectAll('recordings')
      .leftJoin('call_records', 'call_records.id', 'recordings.record_id')
      .where('call_records.id', 'is', null)
      .execute();
  }
}
