import { BehaviorSubject, Observable, switchMap } from 'rxjs';
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

/** Follows `source` only while someone listens; `idle` is the value when nobody does. */
export function behaviorWhileObserved<T>(source: Observable<T>, idle: T): Behavior<T> {
  const values = new BehaviorSubject(idle);
  return behaviorWithListeners(values, () => {
    const following = source.subscribe((value) => {
      if (!same(value, values.value)) values.next(value);
    });
    return () => {
      following.unsubscribe();
      values.next(idle);
    };
  });
}

/** Passes a behavior on; `begin` is called when someone begins to listen, and what it gives when nobody does any more. */
export function behaviorWithListeners<T>(
  values: Behavior<T>,
  begin: () => () => void,
): Behavior<T> {
  let end: (() => void) | undefined;
  let listeners = 0;
  const behavior = new Observable<T>((subscriber) => {
    if (++listeners === 1) end = begin();
    subscriber.add(values.subscribe(subscriber));
    return () => {
      if (--listeners === 0) end?.();
    };
  });
  return Object.defineProperty(behavior, 'value', { get: () => values.value }) as Behavior<T>;
}

/** The behavior that is found in the present value of another one, and in each that follows. */
export function behaviorIn<S, T>(now$: Behavior<S>, find: (now: S) => Behavior<T>): Behavior<T> {
  const behavior = now$.pipe(switchMap(find));
  return Object.defineProperty(behavior, 'value', {
    get: () => find(now$.value).value,
  }) as Behavior<T>;
}
