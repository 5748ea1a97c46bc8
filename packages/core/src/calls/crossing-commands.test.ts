import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { HubError } from '../errors/hub-error.ts';
import { createFakeHub, type FakeHub, type FakePhoneCall } from '../testing/index.ts';
import { turns } from '../testing/turns.ts';
import type { Call, CallState } from './call.ts';

type Connected = Extract<CallState, { phase: 'connected' }>;

interface TwoCalls extends FakeHub {
  readonly calls: readonly [Call, Call];
  readonly legs: readonly [FakePhoneCall, FakePhoneCall];
}

/** The first is on hold; holds and their ends are pending until \`confirm\`. */
async function twoCalls(t: TestContext): Promise<TwoCalls> {
  const fake = createFakeHub({ maxCalls: 3 });
  t.after(() => fake.hub.close());
  await fake.ready;
  const first = await fake.hub.calls.dial('1002');
  fake.phone.call.answer();
  const second = await fake.hub.calls.dial('1003');
  fake.phone.call.answer();
  const [one, two] = fake.phone.calls;
  for (const leg of fake.phone.calls) leg.autoHold = false;
  return { ...fake, calls: [first, second], legs: [one!, two!] };
}

const connected = (call: Call): Connected => {
  const state = call.state$.value;
  assert.ok(state.phase === 'connected');
  return state;
};
const held = ({ calls }: TwoCalls): readonly boolean[] => calls.map((call) => connected(call).held);

/** Confirms what is pending until nothing is. */
async function settle({ phone, legs }: TwoCalls): Promise<void> {
  const pending = () =>
    legs.filter(({ state$: { value } }) => value.phase === 'connected' && value.holdPending);
  await turns();
  while (pending().length > 0) {
    for (const leg of phone.calls) leg.confirmHold();
    await turns();
  }
}

test('of two swaps the later one counts, and never are both heard', async (t) => {
  const setup = await twoCalls(t);
  const { hub, calls } = setup;
  const swaps = [hub.calls.swap(calls[0]), hub.calls.swap(calls[1])];
  await settle(setup);
  await Promise.all(swaps);
  assert.deepEqual(held(setup), [true, false]);
});

test('a swap that is turned round before the other side has confirmed it leaves one call to talk in', async (t) => {
  const setup = await twoCalls(t);
  const { hub, calls, legs } = setup;
  const first = hub.calls.swap(calls[0]);
  await turns();
  legs[1].confirmHold();
  await turns();
  assert.equal(connected(calls[0]).holdPending, true);
  const second = hub.calls.swap(calls[1]);
  await settle(setup);
  await Promise.all([first, second]);
  assert.deepEqual(held(setup), [true, false]);
});

test('a call that is dialled while two are being swapped finds nobody listening', async (t) => {
  const setup = await twoCalls(t);
  const { hub, calls, phone } = setup;
  const swapped = hub.calls.swap(calls[0]);
  const dialled = hub.calls.dial('1004');
  await settle(setup);
  await Promise.all([swapped, dialled]);
  phone.call.answer();
  assert.deepEqual(held(setup), [true, true]);
});

test('a merge that is crossed by a swap is given up', async (t) => {
  const setup = await twoCalls(t);
  const { hub, calls } = setup;
  const merged = assert.rejects(hub.calls.merge(calls[0], calls[1]), { code: 'call/in-progress' });
  const swapped = hub.calls.swap(calls[0]);
  await settle(setup);
  await Promise.all([merged, swapped]);
  assert.equal(hub.calls.conference$.value, null);
  assert.deepEqual(held(setup), [false, true]);
});

test('a leg that ends while calls are merged leaves an ordinary call', async (t) => {
  const setup = await twoCalls(t);
  const { hub, calls, legs } = setup;
  const merged = assert.rejects(hub.calls.merge(calls[0], calls[1]), { code: 'call/ended' });
  await turns();
  legs[0].finish({ cause: 'hung-up', by: 'them' });
  await merged;
  assert.equal(hub.calls.conference$.value, null);
  assert.deepEqual(hub.calls.active$.value, [calls[1]]);
  assert.deepEqual([connected(calls[1]).held, connected(calls[1]).merged], [false, false]);
  assert.deepEqual(legs[1].relayed, []);
});

test('nobody is merged while the other one still rings', async (t) => {
  const setup = await twoCalls(t);
  for (const leg of setup.legs) leg.autoHold = true;
  const ringing = await setup.hub.calls.dial('1004');
  setup.phone.call.ring();
  await assert.rejects(setup.hub.calls.merge(setup.calls[1], ringing), { code: 'call/ended' });
  assert.equal(setup.hub.calls.conference$.value, null);
  assert.deepEqual(held(setup), [true, true]);
});

test('where one of them cannot be sent to the other, both are as before and it is told', async (t) => {
  const setup = await twoCalls(t);
  const { hub, calls, legs } = setup;
  for (const leg of legs) leg.autoHold = true;
  legs[0].failNext('relay', new HubError('call/failed'));
  await assert.rejects(hub.calls.merge(calls[0], calls[1]), { code: 'call/failed' });
  assert.equal(hub.calls.conference$.value, null);
  assert.deepEqual(held(setup), [true, false]);
  assert.deepEqual([legs[0].relayed, legs[1].relayed], [[], []]);
});

test('a call that cannot be taken off hold is not merged, and the other goes on', async (t) => {
  const setup = await twoCalls(t);
  const { hub, calls, legs } = setup;
  for (const leg of legs) leg.autoHold = true;
  legs[0].failNext('hold', new HubError('call/failed'));
  await assert.rejects(hub.calls.merge(calls[0], calls[1]), { code: 'call/failed' });
  assert.equal(hub.calls.conference$.value, null);
  assert.deepEqual(held(setup), [true, false]);
});

test('the other side may hold us while we hold it, and each hold ends by itself', async (t) => {
  const { calls, legs } = await twoCalls(t);
  for (const leg of legs) leg.autoHold = true;
  legs[0].remoteHold();
  assert.deepEqual([connected(calls[0]).held, connected(calls[0]).heldByRemote], [true, true]);
  await calls[0].hold(false);
  assert.deepEqual([connected(calls[0]).held, connected(calls[0]).heldByRemote], [false, true]);
  legs[0].remoteHold(false);
  assert.equal(connected(calls[0]).heldByRemote, false);
});

test('a merged call stays merged while one of them holds us', async (t) => {
  const { hub, calls, legs } = await twoCalls(t);
  for (const leg of legs) leg.autoHold = true;
  const conference = await hub.calls.merge(calls[0], calls[1]);
  legs[0].remoteHold();
  assert.equal(hub.calls.conference$.value, conference);
  assert.deepEqual([connected(calls[0]).merged, connected(calls[0]).heldByRemote], [true, true]);
});
