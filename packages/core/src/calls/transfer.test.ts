import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { HubError } from '../errors/hub-error.ts';
import { createFakeHub, type FakeHub, type FakePhoneCall } from '../testing/index.ts';
import { turns } from '../testing/turns.ts';
import type { Call, TransferProgress } from './call.ts';

async function talking(
  t: TestContext,
): Promise<FakeHub & { readonly call: Call; readonly leg: FakePhoneCall }> {
  const fake = createFakeHub({ maxCalls: 4 });
  t.after(() => fake.hub.close());
  await fake.ready;
  const call = await fake.hub.calls.dial('1002');
  fake.phone.call.answer();
  return { ...fake, call, leg: fake.phone.call };
}

function isTalkedIn(call: Call): boolean {
  const state = call.state$.value;
  return state.phase === 'connected' && !state.held;
}

function progressOf(call: Call): TransferProgress | null {
  const state = call.state$.value;
  return state.phase === 'connected' ? state.transfer : null;
}

test('a blind transfer shows how it goes and ends the call here', async (t) => {
  const { call, leg } = await talking(t);
  const done = call.transfer(' 10-03 ');
  assert.deepEqual(leg.transfers[0]?.target, { kind: 'number', number: '1003' });
  assert.deepEqual(progressOf(call)?.status, 'trying');
  assert.equal(progressOf(call)?.target.number, '1003');
  leg.transfers[0]?.ring();
  assert.equal(progressOf(call)?.status, 'ringing');
  leg.transfers[0]?.succeed({ number: '1003', name: 'Carol' });
  await done;
  const state = call.state$.value;
  assert.ok(state.phase === 'ended' && state.end.cause === 'transferred');
});

test('a transfer that nobody takes says why, and the caller is back', async (t) => {
  const { call, leg } = await talking(t);
  const done = call.transfer('1003');
  leg.transfers[0]?.fail(new HubError('call/busy'));
  await assert.rejects(done, { code: 'call/busy' });
  assert.equal(call.state$.value.phase, 'connected');
  assert.equal(progressOf(call), null);
});

test('a call is sent to one place at a time', async (t) => {
  const { call, leg } = await talking(t);
  const first = call.transfer('1003');
  await assert.rejects(call.transfer('1004'), { code: 'call/in-progress' });
  await assert.rejects(call.park(), { code: 'call/in-progress' });
  assert.equal(leg.transfers.length, 1);
  leg.transfers[0]?.succeed();
  await first;
});

test('a caller who hangs up meanwhile ends the transfer', async (t) => {
  const { call, leg } = await talking(t);
  const done = call.transfer('1003');
  leg.finish({ cause: 'hung-up', by: 'them' });
  await assert.rejects(done, { code: 'call/ended' });
});

test('nobody is transferred to what is no number, nor before the call is up', async (t) => {
  const { hub, call, phone } = await talking(t);
  await assert.rejects(call.transfer('nowhere'), { code: 'call/invalid-number' });
  const ringing = await hub.calls.dial('1004');
  await assert.rejects(ringing.transfer('1003'), { code: 'call/ended' });
  assert.ok(phone.calls.every(({ transfers }) => transfers.length === 0));
});

test('a call is parked where it was asked for, and the place is named', async (t) => {
  const { call, leg } = await talking(t);
  const done = call.park('703');
  assert.deepEqual(leg.transfers[0]?.target, { kind: 'number', number: '703' });
  assert.equal(progressOf(call)?.kind, 'park');
  leg.transfers[0]?.succeed({ number: '703', name: 'Park 703' });
  assert.deepEqual(await done, { extension: '703', name: 'Park 703' });
});

test('a call is parked where there is room', async (t) => {
  const { call, leg } = await talking(t);
  const done = call.park();
  assert.deepEqual(leg.transfers[0]?.target, { kind: 'number', number: '*68' });
  leg.transfers[0]?.succeed({ number: '702', name: 'Park 702' });
  assert.deepEqual(await done, { extension: '702', name: 'Park 702' });
});

for (const [answer, meaning] of [
  ['call/busy', 'park/occupied'],
  ['park/full', 'park/full'],
  ['call/not-found', 'request/not-found'],
] as const) {
  test(`parking where it is ${answer} fails as ${meaning}`, async (t) => {
    const { call, leg } = await talking(t);
    const done = call.park('703');
    leg.transfers[0]?.fail(new HubError(answer));
    await assert.rejects(done, { code: meaning });
    assert.equal(call.state$.value.phase, 'connected');
  });
}

test('a call moves to another phone of mine', async (t) => {
  const { call, leg } = await talking(t);
  const done = call.switchTo('desk');
  assert.deepEqual(leg.transfers[0]?.target, { kind: 'phone', id: 'desk' });
  assert.equal(progressOf(call)?.kind, 'switch');
  leg.transfers[0]?.succeed();
  await done;
});

test('an assisted transfer holds the caller, talks to the target and joins the two', async (t) => {
  const { hub, call, leg, phone } = await talking(t);
  const consultation = await hub.calls.consult(call, '1003');
  assert.equal(hub.calls.consultation$.value, consultation);
  const held = call.state$.value;
  assert.ok(held.phase === 'connected' && held.held);
  phone.call.answer();
  const done = consultation.complete();
  const target = leg.transfers[0]?.target;
  assert.ok(target?.kind === 'call' && target.call === phone.call);
  leg.transfers[0]?.succeed();
  await done;
  assert.deepEqual(hub.calls.active$.value, []);
  assert.equal(hub.calls.consultation$.value, null);
});

test('an assisted transfer can be completed while the target still rings', async (t) => {
  const { hub, call, leg, phone } = await talking(t);
  const consultation = await hub.calls.consult(call, '1003');
  phone.call.ring();
  const done = consultation.complete();
  phone.call.finish({ cause: 'transferred' });
  leg.transfers[0]?.ring();
  assert.equal(progressOf(call)?.status, 'ringing');
  leg.transfers[0]?.succeed();
  await done;
  assert.equal(hub.calls.consultation$.value, null);
});

test('when what rang was not taken after all, the caller is back and off hold', async (t) => {
  const { hub, call, leg, phone } = await talking(t);
  const consultation = await hub.calls.consult(call, '1003');
  const done = consultation.complete();
  phone.call.finish({ cause: 'transferred' });
  leg.transfers[0]?.fail(new HubError('call/no-answer'));
  await assert.rejects(done, { code: 'call/no-answer' });
  const state = call.state$.value;
  assert.ok(state.phase === 'connected' && !state.held && !state.transfer);
  assert.equal(hub.calls.consultation$.value, null);
});

test('a completion that fails while both calls are up leaves everything as it was', async (t) => {
  const { hub, call, leg, phone } = await talking(t);
  const consultation = await hub.calls.consult(call, '1003');
  phone.call.answer();
  const done = consultation.complete();
  leg.transfers[0]?.fail(new HubError('call/failed'));
  await assert.rejects(done, { code: 'call/failed' });
  assert.equal(hub.calls.consultation$.value, consultation);
  const again = consultation.complete();
  leg.transfers[1]?.succeed();
  await again;
});

test('cancelling hangs up with the target and returns to the caller', async (t) => {
  const { hub, call, phone } = await talking(t);
  const consultation = await hub.calls.consult(call, '1003');
  phone.call.answer();
  await consultation.cancel();
  assert.deepEqual(hub.calls.active$.value, [call]);
  const state = call.state$.value;
  assert.ok(state.phase === 'connected' && !state.held);
  assert.equal(hub.calls.consultation$.value, null);
  await assert.rejects(consultation.complete(), { code: 'call/ended' });
});

for (const how of ['declines', 'hangs up in the middle'] as const) {
  test(`a target who ${how} gives the caller back`, async (t) => {
    const { hub, call, phone } = await talking(t);
    await hub.calls.consult(call, '1003');
    if (how === 'declines') phone.call.finish({ cause: 'declined' });
    else {
      phone.call.answer();
      phone.call.finish({ cause: 'hung-up', by: 'them' });
    }
    await turns();
    assert.ok(isTalkedIn(call));
    assert.equal(hub.calls.consultation$.value, null);
  });
}

test('a caller who waits goes on waiting when the target hangs up while we talk with a third', async (t) => {
  const { hub, call, phone } = await talking(t);
  const { target } = await hub.calls.consult(call, '1003');
  const targetLeg = phone.call;
  targetLeg.answer();
  const third = await hub.calls.dial('1004');
  phone.call.answer();
  targetLeg.finish({ cause: 'hung-up', by: 'them' });
  await turns();
  assert.equal(target.state$.value.phase, 'ended');
  assert.deepEqual([isTalkedIn(call), isTalkedIn(third)], [false, true]);
});

test('who goes back to the caller while the target rings is not heard by the target', async (t) => {
  const { hub, call, phone } = await talking(t);
  const consultation = await hub.calls.consult(call, '1003');
  phone.call.ring();
  await hub.calls.swap(call);
  phone.call.answer();
  await turns();
  assert.deepEqual([isTalkedIn(call), isTalkedIn(consultation.target)], [true, false]);
  assert.equal(hub.calls.consultation$.value, consultation);
});

test('cancelling while the target rings takes the call back and returns to the caller', async (t) => {
  const { hub, call, phone } = await talking(t);
  const consultation = await hub.calls.consult(call, '1003');
  phone.call.ring();
  await consultation.cancel();
  const rang = phone.call.state$.value;
  assert.ok(rang.phase === 'ended' && rang.end.cause === 'cancelled');
  assert.ok(isTalkedIn(call));
  assert.deepEqual(hub.calls.active$.value, [call]);
});

test('completing twice is one transfer', async (t) => {
  const { hub, call, leg, phone } = await talking(t);
  const consultation = await hub.calls.consult(call, '1003');
  phone.call.answer();
  const done = [consultation.complete(), consultation.complete()];
  leg.transfers[0]?.succeed();
  await Promise.all(done);
  assert.equal(leg.transfers.length, 1);
});

test('a consultation that cannot be dialled leaves the caller with us', async (t) => {
  const { hub, call, phone } = await talking(t);
  await assert.rejects(hub.calls.consult(call, 'nobody'), { code: 'call/invalid-number' });
  assert.ok(isTalkedIn(call));
  phone.failNextDial(new HubError('phone/not-registered'));
  await assert.rejects(hub.calls.consult(call, '1003'), { code: 'phone/not-registered' });
  assert.equal(hub.calls.consultation$.value, null);
});

for (const code of [
  'call/own-number',
  'call/not-found',
  'call/no-answer',
  'network/timeout',
] as const) {
  test(`a transfer that fails as ${code} can be tried again`, async (t) => {
    const { call, leg } = await talking(t);
    const done = call.transfer('1003');
    leg.transfers[0]?.ring();
    leg.transfers[0]?.fail(new HubError(code));
    await assert.rejects(done, { code });
    assert.ok(isTalkedIn(call));
    const again = call.transfer('1004');
    leg.transfers[1]?.succeed();
    await again;
  });
}

test('a phone that does not take a call leaves it here', async (t) => {
  const { call, leg } = await talking(t);
  const done = call.switchTo('desk');
  leg.transfers[0]?.fail(new HubError('call/unreachable'));
  await assert.rejects(done, { code: 'call/unreachable' });
  assert.ok(isTalkedIn(call));
});

test('a caller who hangs up during the consultation leaves an ordinary call with the target', async (t) => {
  const { hub, call, leg, phone } = await talking(t);
  const consultation = await hub.calls.consult(call, '1003');
  phone.call.answer();
  leg.finish({ cause: 'hung-up', by: 'them' });
  assert.equal(hub.calls.consultation$.value, null);
  assert.deepEqual(hub.calls.active$.value, [consultation.target]);
});

test('there is one consultation at a time', async (t) => {
  const { hub, call } = await talking(t);
  await hub.calls.consult(call, '1003');
  await assert.rejects(hub.calls.consult(call, '1004'), { code: 'call/in-progress' });
});
