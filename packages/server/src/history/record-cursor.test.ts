import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCursor, writeCursor } from './record-cursor.ts';

test('a cursor leads back to its place', () => {
  const position = { startedAt: 1_790_000_000_123, id: 'some-id' };
  assert.deepEqual(readCursor(writeCursor(position)), position);
});

for (const cursor of ['x', 'e30', 'WzFd', 'WyIxIiwiMiJd', 'WzEsMl0', '%%%', '']) {
  test(`"${cursor}" is no cursor`, () => {
    assert.equal(readCursor(cursor), null);
  });
}
