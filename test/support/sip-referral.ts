import assert from 'node:assert/strict';
import type { SipCall } from './sip-call.ts';

/** Reads the NOTIFY that comes next, such as `100 active`, and what else is in it. */
export async function told(
  call: SipCall,
): Promise<{ readonly how: string; readonly lines: string[] }> {
  const notify = await call.notified();
  assert.match(notify.header('event'), /^refer;id=\d+$/);
  assert.equal(notify.header('content-type'), 'message/sipfrag;version=2.0');
  const [status = '', ...lines] = notify.body.trimEnd().split('\r\n');
  const state = notify.header('subscription-state').split(';', 1)[0]!;
  return { how: `${status.split(' ')[1]!} ${state}`, lines };
}

/** Asks for a transfer, which is accepted and under way. */
export async function accepted(call: SipCall, target: string): Promise<void> {
  const answer = await call.refer(target);
  assert.equal(answer.status, 202);
  assert.equal((await told(call)).how, '100 active');
}
