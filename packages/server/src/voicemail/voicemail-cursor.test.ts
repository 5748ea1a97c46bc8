import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readVoicemailCursor, writeVoicemailCursor } from './voicemail-cursor.ts';

test('a cursor leads back to its place, and nothing else does', () => {
  const position = { receivedAt: 1_790_000_000_123, id: 'some-id' };
  assert.deepEqual(readVoicemailCursor(writeVoicemailCursor(position)), position);
  assert.equal(readVoicemailCursor('e30'), null);
});
