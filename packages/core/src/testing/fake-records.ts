import type { CallRecord } from '../history/call-record.ts';
import { recordMatch } from '../history/record-match.ts';
import { newestFirst } from '../history/record-order.ts';
import type {
  HistoryFilter,
  RecordPage,
  RecordQuery,
  RecordSource,
} from '../history/record-source.ts';
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
  /** What each question found, so that pages of a hundred thousand records come fast. */
  readonly #found = new Map<string, readonly CallRecord[]>();

  /** Every page that was asked for. */
  readonly pages: RecordQuery[] = [];
  readonly sounds = new Map<string, Blob>();

  /** `before` is awaited by each question: where the server is away or slow. */
  constructor(items: readonly CallRecord[], before: (command: 'page' | 'sound') => Promise<void>) {
    super(items);
    this.#before = before;
  }

  override reset(items: readonly CallRecord[]): void {
    this.#found.clear();
    super.reset(items);
  }

  override upsert(item: CallRecord): void {
    this.#found.clear();
    super.upsert(item);
  }

  override remove(id: string): void {
    this.#found.clear();
    super.remove(id);
  }

  protected override beginning(): readonly CallRecord[] {
    return this.#find('all', '').slice(0, LATEST);
  }

  async page(query: RecordQuery): Promise<RecordPage> {
    this.pages.push(query);
    await this.#before('page');
    const all = this.#find(query.filter, query.search);
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

  #find(filter: HistoryFilter, search: string): readonly CallRecord[] {
    const question = `${filter} ${search}`;
    let found = this.#found.get(question);
    if (!found) {
      found = this.items.filter(recordMatch(filter, search)).sort(newestFirst);
      this.#found.set(question, found);
    }
    return found;
  }
}
