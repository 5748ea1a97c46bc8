import type { Observable } from 'rxjs';

/**
 * A value over time: subscribing gives the present value at once, then each change.
 * It neither errors nor completes; failure and end are values. A `BehaviorSubject` fits it as it is.
 */
export interface Behavior<T> extends Observable<T> {
  readonly value: T;
}
