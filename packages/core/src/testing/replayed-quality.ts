import { BehaviorSubject, filter, takeUntil, type Observable } from 'rxjs';
import type { CallQuality } from '../calls/call-quality.ts';
import type { PhoneCall } from '../calls/phone.ts';
import type { QualityWatch } from '../calls/quality-watch.ts';

/** Says how calls sound as it is told. */
export class ReplayedQuality implements QualityWatch {
  readonly #qualities = new Map<string, BehaviorSubject<CallQuality | null>>();

  of(leg: PhoneCall): Observable<CallQuality | null> {
    const ended$ = leg.state$.pipe(filter(({ phase }) => phase === 'ended'));
    return this.#of(leg).pipe(takeUntil(ended$));
  }

  tell(leg: PhoneCall, quality: CallQuality): void {
    this.#of(leg).next(quality);
  }

  #of({ id }: PhoneCall): BehaviorSubject<CallQuality | null> {
    const known = this.#qualities.get(id);
    if (known) return known;
    const made = new BehaviorSubject<CallQuality | null>(null);
    this.#qualities.set(id, made);
    return made;
  }
}
