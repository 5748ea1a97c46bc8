import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFragment } from './sip-fragment.ts';

test('a fragment has a status and headers', () => {
  const text = 'SIP/2.0 486 Busy Here\r\nReason: Q.850;cause=17\r\n\r\n';
  assert.deepEqual(readFragment(text), {
    status: 486,
    headers: [{ name: 'reason', value: 'Q.850;cause=17' }],
  });
});

test('a status alone will do, with or without words', () => {
  assert.equal(readFragment('SIP/2.0 180 Ringing')?.status, 180);
  assert.equal(readFragment('SIP/2.0 200')?.status, 200);
});

for (const text of ['', 'INVITE sip:a@b SIP/2.0', 'SIP/2.0 99 Odd', 'SIP/2.0 2000 Odd', '{}']) {
  test(`“${text}” is no status`, () => {
    assert.equal(readFragment(text), null);
  });
}
