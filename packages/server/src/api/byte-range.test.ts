import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRange } from './byte-range.ts';

const part = (start: number, end: number) => ({ start, end });

for (const [header, expected] of [
  [undefined, 'all'],
  ['bytes=0-', part(0, 99)],
  ['bytes=0-0', part(0, 0)],
  ['bytes=10-19', part(10, 19)],
  ['Bytes= 10-19 ', part(10, 19)],
  ['bytes=90-500', part(90, 99)],
  ['bytes=-5', part(95, 99)],
  ['bytes=-500', part(0, 99)],
  ['bytes=100-', 'none'],
  ['bytes=100-200', 'none'],
  ['bytes=-0', 'none'],
  // What cannot be read, and what is not served in parts, is as if it were not said.
  ['bytes=9-3', 'all'],
  ['bytes=-', 'all'],
  ['bytes=a-b', 'all'],
  ['bytes=0-1,5-6', 'all'],
  ['seconds=0-1', 'all'],
] as const) {
  test(`"${header ?? 'nothing'}" of 100 bytes`, () => {
    assert.deepEqual(readRange(header, 100), expected);
  });
}

test('an empty file has no parts', () => {
  assert.equal(readRange('bytes=0-', 0), 'none');
  assert.equal(readRange('bytes=-1', 0), 'none');
});
