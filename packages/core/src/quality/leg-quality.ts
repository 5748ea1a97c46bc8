import { EMPTY, type Observable } from 'rxjs';
import type { CallQuality } from '../calls/call-quality.ts';
import type { PhoneCall } from '../calls/phone.ts';
import type { QualityWatch } from '../calls/quality-watch.ts';

/** Judges calls by what the browser measures. */
export class LegQuality implements QualityWatch {
  of(_leg: PhoneCall): Observable<CallQuality | null> {
    return EMPTY;
  }
}
