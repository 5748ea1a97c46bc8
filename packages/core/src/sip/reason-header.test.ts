import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseReasons } from './reason-header.ts';

test('a Reason header gives protocol, cause and text', () => {
  assert.deepEqual(parseReasons(['SIP;cause=200;text="Call completed elsewhere"']), [
    { protocol: 'SIP', cause: 200, text: 'Call completed elsewhere' },
  ]);
});

test('several values in one header or several headers are all read', () => {
  const reasons = parseReasons(['q.850 ; cause = 17, SIP;cause=486', 'Q.850;cause=16;text="a, b"']);
  assert.deepEqual(
    reasons.map(({ protocol, cause }) => [protocol, cause]),
    [
      ['Q.850', 17],
      ['SIP', 486],
      ['Q.850', 16],
    ],
  );
  assert.equal(reasons[2]?.text, 'a, b');
});

test('what makes no sense is left out or has no cause', () => {
  assert.deepEqual(parseReasons(['', ';cause=1', 'a b;cause=2']), []);
  assert.deepEqual(parseReasons(['SIP;cause=many']), [{ protocol: 'SIP', cause: null, text: '' }]);
});
