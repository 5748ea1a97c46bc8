import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backoff } from './backoff.ts';

test('the longest wait doubles with each failure, up to 15 s', () => {
  const longest = [1, 2, 3, 4, 5, 6, 60].map((failures) => backoff(failures, undefined, () => 1));
  assert.deepEqual(longest, [1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
});

test('the wait is anything from half a second to the longest', () => {
  assert.equal(
    backoff(4, undefined, () => 0),
    500,
  );
  assert.equal(
    backoff(4, undefined, () => 0.5),
    4_250,
  );
});
