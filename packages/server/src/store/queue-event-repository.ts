import { sql, type Kysely } from 'kysely';
import type { QueueEventRow, Schema } from './schema.ts';

/** SQLite takes no more values at once than some thousands. */
const ROWS_AT_ONCE = 500;

/** The log of the call center; nothing in it is ever changed. */
export class QueueEventRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** All of them or none. */
  async add(rows: readonly QueueEventRow[]): Promise<void> {
    await this.#db.transaction().execute(async (transaction) => {
      for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
        const some = rows.slice(at, at + ROWS_AT_ONCE);
        await transaction.insertInto('queue_events').values(some).execute();
      }
    });
  }

  /** Of all queues; in the order in which they happened. */
  since(at: number): Promise<QueueEventRow[]> {
    return this.#db
      .selectFrom('queue_events')
      .selectAll()
      .where('at', '>=', at)
      .orderBy('at')
      .orderBy(sql`rowid`)
      .execute();
  }

  /**
   * What the figures of someone in these queues are made of: what they did themselves, the whole of each
   * visit that rang at them, and who gave up. In the order in which it happened.
   */
  concerning(
    userId: string,
    queueIds: readonly string[],
    { from, to }: { readonly from: number; readonly to: number },
  ): Promise<QueueEventRow[]> {
    const visits = this.#db
      .selectFrom('queue_events')
      .select('visit_id')
      .where('user_id', '=', userId)
      .where('at', '>=', from)
      .where('at', '<', to)
      .where('visit_id', 'is not', null);
    return this.#db
      .selectFrom('queue_events')
      .selectAll()
      .where((e) =>
        e.or([
          e.and([e('user_id', '=', userId), e('at', '>=', from), e('at', '<', to)]),
          e('visit_id', 'in', visits),
          ...(queueIds.length === 0
            ? []
            : [
                e.and([
                  e('queue_id', 'in', [...queueIds]),
                  e('kind', '=', 'abandoned'),
                  e('at', '>=', from),
                  e('at', '<', to),
                ]),
              ]),
        ]),
      )
      .orderBy('at')
      .orderBy(sql`rowid`)
      .execute();
  }

  /** What they did last in this queue before that moment. */
  statusBefore(userId: string, queueId: string, at: number): Promise<QueueEventRow | undefined> {
    return this.#db
      .selectFrom('queue_events')
      .selectAll()
      .where('user_id', '=', userId)
      .where('at', '<', at)
      .where('queue_id', '=', queueId)
      .where('kind', '=', 'status')
      .orderBy('at', 'desc')
      .orderBy(sql`rowid`, 'desc')
      .limit(1)
      .executeTakeFirst();
  }
}
