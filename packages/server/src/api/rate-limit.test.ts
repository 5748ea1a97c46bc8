import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RateLimit } from './rate-limit.ts';

test('so many go through at once, the next is told when to come back', () => {
  const limit = new RateLimit(3, 2, () => 0);
  assert.deepEqual(
    [1, 2, 3, 4].map(() => limit.take('a')),
    [0, 0, 0, 1],
  );
  assert.equal(limit.take('b'), 0);
});

test('it fills up again with time, and not beyond its size', () => {
  let now = 0;
  const limit = new RateLimit(2, 2, () => now);
  limit.take('a');
  limit.take('a');
  now = 499;
  assert.equal(limit.take('a'), 1);
  now = 500;
  assert.equal(limit.take('a'), 0);
  now = 60_000;
  assert.deepEqual(
    [1, 2, 3].map(() => limit.take('a')),
    [0, 0, 1],
  );
});

test('a clock that is set back takes nothing away', () => {
  let now = 60_000;
  const limit = new RateLimit(2, 2, () => now);
  limit.take('a');
  now = 0;
  assert.equal(limit.take('a'), 0);
});
