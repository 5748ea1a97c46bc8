import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { searchedText, searchPatterns, type RecordSearch } from '../history/record-search.ts';
import type { CallRecordRow, NewCallRecordRow, Schema } from './schema.ts';

/** Where a page of records begins: just after this row. */
export interface RecordPosition {
  readonly startedAt: number;
  readonly id: string;
}

/** `inbound` has the missed ones too. */
export type RecordFilter = 'all' | 'outbound' | 'inbound' | 'missed';

export interface RecordQuery {
  readonly filter: RecordFilter;
  /** Null for all. */
  readonly search: RecordSearch | null;
  readonly limit: number;
  readonly after: RecordPosition | null;
}

const DIRECTIONS = { outbound: 'out', inbound: 'in' } as const;

/** How many records are looked at in one go: few where matches may be near, more where they are rare. */
const FIRST_SLICE = 250;
const LARGEST_SLICE = 4_000;

interface Slice {
  readonly userId: string;
  readonly filter: RecordFilter;
  readonly from: RecordPosition | null;
  readonly size: number;
}

/** Finished calls, one row for each person concerned. */
export class CallRecordRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async add(records: readonly NewCallRecordRow[]): Promise<void> {
    if (records.length === 0) return;
    const rows = records.map((row) => ({
      ...row,
      search: searchedText(row.party_name, row.party_number),
    }));
    await this.#db.insertInto('call_records').values(rows).execute();
  }

  /** That began in this span, oldest first. */
  between(userId: string, from: number, to: number): Promise<CallRecordRow[]> {
    return this.#db
      .selectFrom('call_records')
      .selectAll()
      .where('user_id', '=', userId)
      .where('started_at', '>=', from)
      .where('started_at', '<', to)
      .orderBy('started_at')
      .execute();
  }

  find(userId: string, id: string): Promise<CallRecordRow | undefined> {
    return this.#db
      .selectFrom('call_records')
      .selectAll()
      .where('id', '=', id)
      .where('user_id', '=', userId)
      .executeTakeFirst();
  }

  /**
   * Newest first. Words are looked for slice by slice: a query holds up the whole process, with the
   * sound of all calls.
   */
  async page(userId: string, query: RecordQuery): Promise<CallRecordRow[]> {
    const { filter, search, limit } = query;
    if (search === null) {
      return this.#from({ userId, filter, from: query.after }).selectAll().limit(limit).execute();
    }
    const patterns = searchPatterns(search);
    const ids: string[] = [];
    let from = query.after;
    for (let size = FIRST_SLICE; ; size = Math.min(4 * size, LARGEST_SLICE)) {
      const looked = { userId, filter, from, size };
      ids.push(...(await this.#matches(looked, patterns, limit - ids.length)));
      from = ids.length < limit ? await this.#endOf(looked) : null;
      if (from === null) return this.#withIds(ids);
      await nextTurn();
    }
  }

  /** The ids of those in a slice that match; the index alone is read. */
  async #matches(slice: Slice, patterns: readonly string[], limit: number): Promise<string[]> {
    const looked = this.#from(slice).select(['id', 'started_at', 'search']).limit(slice.size);
    const rows = await this.#db
      .selectFrom(looked.as('looked'))
      .select('id')
      .where((is) => is.or(patterns.map((pattern) => is('search', 'like', pattern))))
      .orderBy('started_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Where a slice ends; null where there are not so many any more. */
  async #endOf(slice: Slice): Promise<RecordPosition | null> {
    const last = await this.#from(slice)
      .select(['started_at', 'id'])
      .limit(1)
      .offset(slice.size - 1)
      .executeTakeFirst();
    return last ? { startedAt: last.started_at, id: last.id } : null;
  }

  async #withIds(ids: readonly string[]): Promise<CallRecordRow[]> {
    if (ids.length === 0) return [];
    return this.#db
      .selectFrom('call_records')
      .selectAll()
      .where('id', 'in', ids)
      .orderBy('started_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
  }

  /** Those behind a position, newest first. */
  #from({ userId, filter, from }: Omit<Slice, 'size'>) {
    let query = this.#db.selectFrom('call_records').where('user_id', '=', userId);
    if (filter === 'missed') query = query.where('disposition', '=', 'missed');
    else if (filter !== 'all') query = query.where('direction', '=', DIRECTIONS[filter]);
    if (from) {
      // The first condition is the one that the index can begin at.
      query = query
        .where('started_at', '<=', from.startedAt)
        .where((is) => is.or([is('started_at', '<', from.startedAt), is('id', '<', from.id)]));
    }
    return query.orderBy('started_at', 'desc').orderBy('id', 'desc');
  }
}
