import type { Observable } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import type { MyPhone } from './my-phone.ts';
import type { LiveCall, RecordingAction } from './live-call.ts';

/** Port: the connected phones of the signed-in person, live. Begins with a `reset` on each subscription. */
export interface MyPhoneSource {
  readonly changes$: Observable<Change<MyPhone>>;
}

/** Port: the calls of the signed-in person on all of their phones, as the server sees them. */
export interface LiveCallSource {
  readonly changes$: Observable<Change<LiveCall>>;
  /** @throws `request/forbidden` (may not record), `call/ended`, `network/*` */
  record(id: string, action: RecordingAction): Promise<void>;
}
