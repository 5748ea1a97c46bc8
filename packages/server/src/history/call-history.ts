import type { CallRecorder, FinishedPart } from '../calls/ports.ts';
import type { Logger } from '../logger.ts';
import type {
  CallRecordRepository,
  RecordFilter,
  RecordPosition,
} from '../store/call-record-repository.ts';
import type { RecordingRepository } from '../store/recording-repository.ts';
import type { CallRecordRow } from '../store/schema.ts';
import { recordOf, recordRowOf } from './call-record.ts';
import type { CallRecord } from './call-record.ts';
import { writeCursor } from './record-cursor.ts';
import { recordSearchOf } from './record-search.ts';

export type RecordListener = (userId: string, record: CallRecord) => void;

export interface HistoryQuery {
  readonly limit: number;
  readonly after?: RecordPosition | null;
  readonly filter?: RecordFilter;
  /** Part of a name, or digits of a number; empty for all. */
  readonly search?: string;
}

/** Keeps what became of each call and tells everyone concerned. */
export class CallHistory implements CallRecorder {
  readonly #repository: CallRecordRepository;
  readonly #recordings: Pick<RecordingRepository, 'closed'>;
  readonly #logger: Logger;
  readonly #listeners: RecordListener[] = [];
  readonly #writing = new Set<Promise<void>>();

  constructor(
    repository: CallRecordRepository,
    recordings: Pick<RecordingRepository, 'closed'>,
    logger: Logger,
  ) {
    this.#repository = repository;
    this.#recordings = recordings;
    this.#logger = logger;
  }

  onRecord(listener: RecordListener): void {
    this.#listeners.push(listener);
  }

  partFinished(part: FinishedPart): void {
    const writing = this.#write(part).catch((error: unknown) =>
      this.#logger.error('A call record could not be written', { error }),
    );
    this.#writing.add(writing);
    void writing.then(() => this.#writing.delete(writing));
  }

  /** Newest first. */
  async page(
    userId: string,
    { limit, after = null, filter = 'all', search: words = '' }: HistoryQuery,
  ): Promise<{ readonly items: CallRecord[]; readonly next: string | null }> {
    const search = recordSearchOf(words);
    if (search === null && words.trim() !== '') return { items: [], next: null };
    // One more than asked for tells whether there is a next page.
    const query = { filter, search, limit: limit + 1, after };
    const rows = await this.#repository.page(userId, query);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: await this.#recordsOf(items),
      next:
        rows.length > limit && last
          ? writeCursor({ startedAt: last.started_at, id: last.id })
          : null,
    };
  }

  /** A recording can be listened to now; its record may have been told before. */
  async recordingClosed(userId: string, recordId: string): Promise<void> {
    const row = await this.#repository.find(userId, recordId);
    if (row) await this.#tell(row);
  }

  /** Resolves when all that was told so far is on disk. */
  async flush(): Promise<void> {
    await Promise.all(this.#writing);
  }

  async #write(part: FinishedPart): Promise<void> {
    const row = recordRowOf(part);
    await this.#repository.add([row]);
    await this.#tell(row);
  }

  async #tell(row: CallRecordRow): Promise<void> {
    for (const record of await this.#recordsOf([row])) {
      for (const listener of this.#listeners) listener(row.user_id, record);
    }
  }

  async #recordsOf(rows: readonly CallRecordRow[]): Promise<CallRecord[]> {
    const recordings = await this.#recordings.closed(rows.map(({ id }) => id));
    return rows.map((row) => recordOf(row, recordings));
  }
}
