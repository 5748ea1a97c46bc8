import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Subject } from 'rxjs';
import { behaviorFrom } from './behavior.ts';
import { Scope } from './scope.ts';

test('gives the present value at once, then each change, and the last one after the end', () => {
  const scope = new Scope();
  const source = new Subject<{ readonly count: number }>();
  const behavior = behaviorFrom(scope, source, { count: 0 });
  source.next({ count: 1 });
  const heard: number[] = [];
  behavior.subscribe(({ count }) => heard.push(count));
  source.next({ count: 1 });
  source.next({ count: 2 });
  scope.abort();
  source.next({ count: 3 });
  assert.deepEqual(heard, [1, 2], 'equal values count as one');
  assert.equal(behavior.value.count, 2);
});

test('does not complete with its source', () => {
  const source = new Subject<number>();
  const behavior = behaviorFrom(new Scope(), source, 0);
  let completed = false;
  behavior.subscribe({ complete: () => (completed = true) });
  source.complete();
  assert.equal(completed, false);
  assert.equal(behavior.value, 0);
});
