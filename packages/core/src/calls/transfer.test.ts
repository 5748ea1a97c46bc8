import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { HubError } from '../errors/hub-error.ts';
import { createFakeHub, type FakeHub, type FakePhoneCall } from '../testing/index.ts';
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
    await Promise.resolve();
    const state = call.state$.value;
    assert.ok(state.phase === 'connected' && !state.held);
    assert.equal(hub.calls.consultation$.value, null);
  });
}

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
