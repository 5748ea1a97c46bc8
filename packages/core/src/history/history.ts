import type { HubError } from '../errors/hub-error.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { CallRecord } from './call-record.ts';
import type { HistoryFilter } from './record-source.ts';

/** The calls that are over. */
export interface History {
  /** Newest first, at most 50. */
  readonly recent$: Behavior<readonly CallRecord[]>;
  /** False until the latest calls of this session have arrived. */
  readonly loaded$: Behavior<boolean>;
  /** A list that grows with `more` and is live while someone listens to it, until it is closed. */
  open(query: { readonly filter: HistoryFilter; readonly search?: string }): HistoryList;
  /** Sound of a recording, to be played or saved. @throws `request/not-found`, `network/*` */
  recording(id: string): Promise<Blob>;
}

export interface HistoryList {
  /** Whoever comes back to it finds what was there, and has it catch up. */
  readonly state$: Behavior<HistoryListState>;
  /** Fetches the next page; idle while one is on its way and at the end. Failures show in `state$`. */
  more(): Promise<void>;
  close(): void;
}

export interface HistoryListState {
  /** Newest first. The same objects as before where nothing changed. */
  readonly items: readonly CallRecord[];
  /**
   * `loading`: more is on its way, or nobody is signed in; `idle`: there is more; `complete`: all are
   * there; `failed`: `more` tries again.
   */
  readonly status: 'loading' | 'idle' | 'complete' | 'failed';
  readonly error: HubError | null;
}
