import type { Observable } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import type { CallRecord } from './call-record.ts';

/** Which calls a list shows. `inbound` has the missed ones too. */
export type HistoryFilter = 'all' | 'outbound' | 'inbound' | 'missed';

export interface RecordQuery {
  readonly filter: HistoryFilter;
  /** Part of a name, or digits of a number; empty for all. */
  readonly search: string;
  readonly limit: number;
  /** `next` of the page before; null for the first page. */
  readonly cursor: string | null;
}

export interface RecordPage {
  /** Newest first. */
  readonly items: readonly CallRecord[];
  /** Null on the last page. */
  readonly next: string | null;
}

/** Port: the call records of the signed-in user. */
export interface RecordSource {
  /** The latest ones, live. Begins with a `reset` on each subscription. */
  readonly changes$: Observable<Change<CallRecord>>;
  /** @throws `network/*`, `session/*`, `request/invalid` */
  page(query: RecordQuery): Promise<RecordPage>;
  /** The sound of a recording, Ogg/Opus in two channels: the caller left, the called right. @throws `request/not-found`, `network/*` */
  recording(id: string): Promise<Blob>;
}
