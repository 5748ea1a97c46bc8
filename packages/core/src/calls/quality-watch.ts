import type { Observable } from 'rxjs';
import type { CallQuality } from './call-quality.ts';
import type { PhoneCall } from './phone.ts';

/** Port: judges how calls sound, and has repaired what can be. */
export interface QualityWatch {
  /** Once a second as long as someone listens and the call is up; completes with its end. */
  of(leg: PhoneCall): Observable<CallQuality | null>;
}
