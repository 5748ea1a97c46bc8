import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NEVER, defer, map, throwError } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { reconnecting } from './reconnecting.ts';

const scheduler = (): TestScheduler =>
  new TestScheduler((actual, expected) => assert.deepEqual(actual, expected));

const SIGNS = { connecting: 'c', online: 'o', offline: 'x' } as const;

test('connects again after 1, 2, 4 … once lost, and counts anew after a success', () => {
  scheduler().run(({ cold, expectObservable }) => {
    const tries = [cold('  --#'), cold('  -#'), cold('  -a---#'), cold('  -a')];
    let count = 0;
    const states$ = reconnecting(
      defer(() => tries[count++] ?? NEVER),
      NEVER,
      (failures) => 2 ** failures,
    ).pipe(map(({ status }) => SIGNS[status]));
    // Failed at 2, waits 2; fails at 5, waits 4; up at 10, lost at 14, waits 2; up at 17.
    expectObservable(states$, '^-----------------!').toBe('c-x-xx---xo---x-xo');
  });
});

test('a probe tries at once', () => {
  scheduler().run(({ cold, hot, expectObservable }) => {
    let count = 0;
    const states$ = reconnecting(
      defer(() => (count++ === 0 ? throwError(() => 'away') : cold('-a'))),
      hot('-----p'),
      () => 10_000,
    ).pipe(map(({ status }) => SIGNS[status]));
    expectObservable(states$, '^-------!').toBe('(cx)-xo');
  });
});

test('says when the next try is, and during it that it is not known', () => {
  const at: (number | null)[] = [];
  const now = Date.now();
  const subscription = reconnecting(
    throwError(() => 'away'),
    NEVER,
    () => 5_000,
  ).subscribe((state) => {
    if (state.status === 'offline') at.push(state.retryAt && state.retryAt.getTime() - now);
  });
  subscription.unsubscribe();
  assert.equal(at.length, 1);
  assert.ok(at[0]! >= 5_000 && at[0]! < 6_000);
});

test('unsubscribing ends the connection', () => {
  scheduler().run(({ cold, expectObservable, expectSubscriptions }) => {
    const connection = cold('-a');
    const states$ = reconnecting(connection, NEVER).pipe(map(({ status }) => SIGNS[status]));
    expectObservable(states$, '^----!').toBe('co');
    expectSubscriptions(connection.subscriptions).toBe('^----!');
  });
});

test('unsubscribing ends the waiting', () => {
  scheduler().run(({ cold, expectObservable, expectSubscriptions }) => {
    const connection = cold('#');
    const probe = cold('---------p');
    const states$ = reconnecting(connection, probe, () => 10).pipe(
      map(({ status }) => SIGNS[status]),
    );
    expectObservable(states$, '^----!').toBe('(cx)');
    expectSubscriptions(probe.subscriptions).toBe('^----!');
  });
});
