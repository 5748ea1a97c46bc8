import type { CallRecord } from '../history/call-record.ts';
import { recordMatch } from '../history/record-match.ts';
import { newestFirst } from '../history/record-order.ts';
import type { RecordPage, RecordQuery, RecordSource } from '../history/record-source.ts';
import { HubError } from '../errors/hub-error.ts';
import { FakeCollection } from './fake-collection.ts';

/** How many the live topic holds, as the server has it. */
const LATEST = 50;

/**
 * Call records in memory, any number of them: `upsert` and `remove` reach open lists live, pages are
 * answered from all of them. Sound of recordings is put into `sounds` by the recording's id.
 */
export class FakeRecords extends FakeCollection<CallRecord> implements RecordSource {
  readonly #before: (command: 'page' | 'sound') => Promise<void>;

  /** Every page that was asked for. */
  readonly pages: RecordQuery[] = [];
  readonly sounds = new Map<string, Blob>();

  /** `before` is awaited by each question: where the server is away or slow. */
  constructor(items: readonly CallRecord[], before: (command: 'page' | 'sound') => Promise<void>) {
    super(items);
    this.#before = before;
  }

  protected override beginning(): readonly CallRecord[] {
    return [...this.items].sort(newestFirst).slice(0, LATEST);
  }

  async page(query: RecordQuery): Promise<RecordPage> {
    this.pages.push(query);
    await this.#before('page');
    const all = this.items.filter(recordMatch(query.filter, query.search)).sort(newestFirst);
    const from = query.cursor === null ? 0 : all.findIndex(({ id }) => id === query.cursor) + 1;
    const items = all.slice(from, from + query.limit);
    const last = items.at(-1);
    return { items, next: last && all.at(-1) !== last ? last.id : null };
  }

  async recording(id: string): Promise<Blob> {
    await this.#before('sound');
    const sound = this.sounds.get(id);
    if (!sound) throw new HubError('request/not-found');
    return sound;
  }
}
