import { BehaviorSubject, type Observable } from 'rxjs';
import { same } from './same.ts';
import type { Scope } from './scope.ts';

/**
 * A value over time: subscribing gives the present value at once, then each change.
 * It neither errors nor completes; failure and end are values. A `BehaviorSubject` fits it as it is.
 */
export interface Behavior<T> extends Observable<T> {
  readonly value: T;
}

/** Keeps the latest value of `source` while the scope lives, and the last one for good. Equal values count as one. */
export function behaviorFrom<T>(scope: Scope, source: Observable<T>, initial: T): Behavior<T> {
  const values = new BehaviorSubject(initial);
  scope.run(source, (value) => {
    if (!same(value, values.value)) values.next(value);
  });
  return values;
}
