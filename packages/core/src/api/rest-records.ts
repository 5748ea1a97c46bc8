import type { Observable } from 'rxjs';
import type { CallRecord } from '../history/call-record.ts';
import type { RecordPage, RecordQuery, RecordSource } from '../history/record-source.ts';
import type { Change } from '../reactive/change.ts';
import type { RestSession } from './rest-session.ts';
import { callRecord, page } from './wire.ts';

/** Call records: the latest ones live, all of them by pages. */
export class RestRecords implements RecordSource {
  readonly #session: RestSession;

  readonly changes$: Observable<Change<CallRecord>>;

  constructor(session: RestSession, changes$: Observable<Change<CallRecord>>) {
    this.#session = session;
    this.changes$ = changes$;
  }

  page({ filter, search, limit, cursor }: RecordQuery): Promise<RecordPage> {
    const query = new URLSearchParams({
      filter,
      limit: String(limit),
      ...(search.trim() === '' ? {} : { search: search.trim() }),
      ...(cursor === null ? {} : { cursor }),
    });
    return this.#session.send({
      method: 'GET',
      path: `call-records?${query.toString()}`,
      answer: page(callRecord),
    });
  }

  recording(id: string): Promise<Blob> {
    return this.#session.file(`recordings/${encodeURIComponent(id)}`);
  }
}
