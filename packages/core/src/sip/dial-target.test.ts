import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dialTarget } from './dial-target.ts';

test('extensions, feature codes, numbers and names can be dialled', () => {
  for (const number of ['1002', '*43', '#1*2', '+14695550101', 'alice', 'front.desk']) {
    assert.equal(dialTarget(number), number);
  }
});

test('what could change the meaning of a SIP address cannot', () => {
  for (const number of ['', '+', 'a@b', '1;x=y', '1 2', '%23', '1\r\nX: y', 'x'.repeat(65)]) {
    assert.throws(() => dialTarget(number), { code: 'call/invalid-number' });
  }
});
