import type { Observable } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import type { CallRecord } from './call-record.ts';

/** Port: the latest call records of the signed-in user. Begins with a `reset` on each subscription. */
export interface RecordSource {
  readonly changes$: Observable<Change<CallRecord>>;
}
