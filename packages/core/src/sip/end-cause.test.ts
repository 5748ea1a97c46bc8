import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callEnd, type Ending } from './end-cause.ts';
import { parseReasons } from './reason-header.ts';

function answered(status: number, ...reasons: string[]): Ending {
  return { by: 'response', status, reasons: parseReasons(reasons) };
}

function codeOf(ending: Ending): string {
  const end = callEnd(ending);
  return end.cause === 'failed' ? end.error.code : end.cause;
}

test('every answer of the table in docs/wire.md gets its reason', () => {
  const table = [
    [answered(404, 'Q.850;cause=1'), 'call/not-found'],
    [answered(404, 'Q.850;cause=3'), 'call/no-route'],
    [answered(480, 'Q.850;cause=20'), 'call/unreachable'],
    [answered(480, 'Q.850;cause=19'), 'call/no-answer'],
    [answered(480, 'Q.850;cause=31'), 'call/unreachable'],
    [answered(486, 'Q.850;cause=17'), 'call/busy'],
    [answered(603, 'Q.850;cause=21'), 'declined'],
    [answered(487), 'cancelled'],
    [answered(488), 'call/media-failed'],
  ] as const;
  for (const [ending, code] of table) assert.equal(codeOf(ending), code);
});

test('answers of other servers get a reason as well', () => {
  const table = [
    [301, 'call/failed'],
    [403, 'request/forbidden'],
    [407, 'phone/refused'],
    [408, 'call/no-answer'],
    [484, 'call/invalid-number'],
    [500, 'server/failed'],
    [503, 'server/failed'],
    [600, 'call/busy'],
    [604, 'call/not-found'],
    [606, 'call/media-failed'],
    [499, 'call/failed'],
  ] as const;
  for (const [status, code] of table) assert.equal(codeOf(answered(status)), code, `${status}`);
});

test('an answer made here says that the network failed, not the other side', () => {
  assert.equal(
    codeOf({ by: 'response', status: 503, reasons: [], local: true }),
    'network/unreachable',
  );
  assert.equal(
    codeOf({ by: 'response', status: 408, reasons: [], local: true }),
    'network/timeout',
  );
});

test('Retry-After is passed on', () => {
  const end = callEnd({ by: 'response', status: 486, reasons: [], retryAfter: 30 });
  assert.equal(end.cause === 'failed' && end.error.retryAfter, 30);
});

test('a CANCEL says whether another phone of mine took or declined the call', () => {
  const cancelled = (reason: string): Ending => ({ by: 'cancel', reasons: parseReasons([reason]) });
  assert.equal(codeOf(cancelled('SIP;cause=200;text="Call completed elsewhere"')), 'elsewhere');
  assert.equal(codeOf(cancelled('SIP;cause=603;text="Declined elsewhere"')), 'declined');
  assert.equal(codeOf(cancelled('Q.850;cause=16')), 'cancelled');
  assert.equal(codeOf({ by: 'cancel', reasons: [] }), 'cancelled');
});

test('a BYE is a hang-up of the other side, unless it tells of something else', () => {
  const bye = (...reasons: string[]): Ending => ({ by: 'bye', reasons: parseReasons(reasons) });
  assert.deepEqual(callEnd(bye()), { cause: 'hung-up', by: 'them' });
  assert.deepEqual(callEnd(bye('Q.850;cause=16')), { cause: 'hung-up', by: 'them' });
  assert.equal(codeOf(bye('SIP;cause=488')), 'call/media-failed');
  assert.equal(codeOf(bye('SIP;cause=200;text="Call completed elsewhere"')), 'elsewhere');
});
