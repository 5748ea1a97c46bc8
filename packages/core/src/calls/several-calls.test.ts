import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { HubError } from '../errors/hub-error.ts';
import type { LiveCall } from '../phones/live-call.ts';
import { createFakeHub, type FakeHub, type FakePhoneCall } from '../testing/index.ts';
import { fakeStream } from '../testing/fake-stream.ts';
import type { Call, CallState } from './call.ts';

type Connected = Extract<CallState, { phase: 'connected' }>;

interface TwoCalls extends FakeHub {
  readonly calls: readonly [Call, Call];
  readonly legs: readonly [FakePhoneCall, FakePhoneCall];
}

async function twoCalls(t: TestContext): Promise<TwoCalls> {
  const fake = createFakeHub({ maxCalls: 3 });
  t.after(() => fake.hub.close());
  await fake.ready;
  const first = await fake.hub.calls.dial('1002');
  fake.phone.call.answer();
  const second = await fake.hub.calls.dial('1003');
  fake.phone.call.answer();
  const [one, two] = fake.phone.calls;
  return { ...fake, calls: [first, second], legs: [one!, two!] };
}

const connected = (call: Call): Connected => {
  const state = call.state$.value;
  assert.ok(state.phase === 'connected');
  return state;
};
const streamOf = (leg: FakePhoneCall): MediaStream | null => {
  const state = leg.state$.value;
  return state.phase === 'connected' ? state.remoteStream : null;
};

test('an added call holds the first, and swapping turns that round', async (t) => {
  const { hub, calls } = await twoCalls(t);
  assert.deepEqual(
    calls.map((call) => connected(call).held),
    [true, false],
  );
  await hub.calls.swap(calls[0]);
  assert.deepEqual(
    calls.map((call) => connected(call).held),
    [false, true],
  );
});

test('swapping works while the other call ends', async (t) => {
  const { hub, calls, legs } = await twoCalls(t);
  legs[1].failNext('hold', new HubError('call/ended'));
  const swapped = hub.calls.swap(calls[0]);
  legs[1].finish();
  await swapped;
  assert.equal(connected(calls[0]).held, false);
});

test('nobody talks in a call that is over', async (t) => {
  const { hub, calls, legs } = await twoCalls(t);
  legs[0].finish();
  await assert.rejects(hub.calls.swap(calls[0]), { code: 'call/ended' });
  await assert.rejects(hub.calls.merge(calls[0], calls[1]), { code: 'call/ended' });
});

test('in a merged call each party is sent what the other one says', async (t) => {
  const { hub, calls, legs } = await twoCalls(t);
  const conference = await hub.calls.merge(calls[0], calls[1]);
  assert.equal(hub.calls.conference$.value, conference);
  assert.deepEqual(
    calls.map((call) => [connected(call).held, connected(call).merged]),
    [
      [false, true],
      [false, true],
    ],
  );
  assert.deepEqual(legs[0].relayed, [streamOf(legs[1])]);
  assert.deepEqual(legs[1].relayed, [streamOf(legs[0])]);
});

test('a stream that is replaced is relayed anew', async (t) => {
  const { hub, calls, legs } = await twoCalls(t);
  await hub.calls.merge(calls[0], calls[1]);
  const next = fakeStream();
  legs[0].remoteStream(next);
  assert.deepEqual(legs[1].relayed, [next]);
});

test('when one party leaves, an ordinary call with the other goes on', async (t) => {
  const { hub, calls, legs } = await twoCalls(t);
  await hub.calls.merge(calls[0], calls[1]);
  legs[0].finish({ cause: 'hung-up', by: 'them' });
  assert.equal(hub.calls.conference$.value, null);
  assert.equal(connected(calls[1]).merged, false);
  assert.deepEqual(legs[1].relayed, []);
});

test('splitting makes two calls again, one of them held', async (t) => {
  const { hub, calls, legs } = await twoCalls(t);
  const conference = await hub.calls.merge(calls[0], calls[1]);
  await conference.split(calls[1]);
  assert.equal(hub.calls.conference$.value, null);
  assert.deepEqual(
    calls.map((call) => [connected(call).held, connected(call).merged]),
    [
      [true, false],
      [false, false],
    ],
  );
  assert.deepEqual([legs[0].relayed, legs[1].relayed], [[], []]);
  await assert.rejects(conference.split(calls[0]), { code: 'call/ended' });
  assert.equal((await hub.calls.merge(calls[0], calls[1])).calls.length, 2);
});

test('leaving joins the other two with each other', async (t) => {
  const { hub, calls, legs } = await twoCalls(t);
  const conference = await hub.calls.merge(calls[0], calls[1]);
  const left = conference.leave();
  const target = legs[0].transfers[0]?.target;
  assert.ok(target?.kind === 'call' && target.call === legs[1]);
  legs[0].transfers[0]?.succeed();
  await left;
  assert.deepEqual(hub.calls.active$.value, []);
  assert.equal(hub.calls.conference$.value, null);
});

test('where leaving fails, everyone stays', async (t) => {
  const { hub, calls, legs } = await twoCalls(t);
  const conference = await hub.calls.merge(calls[0], calls[1]);
  const left = conference.leave();
  legs[0].transfers[0]?.fail(new HubError('call/failed'));
  await assert.rejects(left, { code: 'call/failed' });
  assert.equal(hub.calls.conference$.value, conference);
});

test('ending a merged call ends it for everyone', async (t) => {
  const { hub, calls } = await twoCalls(t);
  const conference = await hub.calls.merge(calls[0], calls[1]);
  await conference.end();
  assert.deepEqual(hub.calls.active$.value, []);
});

test('mute and hold are for all of a merged call', async (t) => {
  const { hub, calls } = await twoCalls(t);
  await hub.calls.merge(calls[0], calls[1]);
  await calls[1].mute(true);
  await calls[0].hold(true);
  assert.deepEqual(
    calls.map((call) => [connected(call).muted, connected(call).held]),
    [
      [true, true],
      [true, true],
    ],
  );
});

test('a third call holds the merged one, and coming back takes both off hold', async (t) => {
  const { hub, calls, phone } = await twoCalls(t);
  await hub.calls.merge(calls[0], calls[1]);
  assert.equal(hub.calls.canAdd$.value, true);
  const third = await hub.calls.dial('1004');
  phone.call.answer();
  assert.equal(hub.calls.canAdd$.value, false);
  assert.deepEqual(
    calls.map((call) => connected(call).held),
    [true, true],
  );
  await hub.calls.swap(calls[1]);
  assert.deepEqual(
    calls.map((call) => connected(call).held),
    [false, false],
  );
  assert.equal(connected(third).held, true);
});

test('there is one merged call at a time', async (t) => {
  const { hub, calls, phone } = await twoCalls(t);
  await hub.calls.merge(calls[0], calls[1]);
  const third = await hub.calls.dial('1004');
  phone.call.answer();
  await assert.rejects(hub.calls.merge(calls[0], third), { code: 'call/in-progress' });
});

const LIVE: LiveCall = {
  id: 'live-1',
  deviceId: 'desk',
  dialog: { callId: 'c', serverTag: 's', phoneTag: 'p' },
  callId: 'c',
  direction: 'in',
  state: 'connected',
  party: { number: '1003', name: 'Carol' },
  startedAt: new Date(),
  answeredAt: new Date(),
  held: false,
  recording: 'off',
};

test('a call is pulled here from another phone, and what is up here is held', async (t) => {
  const { hub, calls, phone } = await twoCalls(t);
  const pulled = await hub.calls.pull(LIVE);
  assert.deepEqual(phone.pulled, [LIVE.dialog]);
  phone.call.answer();
  assert.equal(connected(pulled).party.number, '1003');
  assert.equal(connected(calls[1]).held, true);
});

test('a call that is not up yet cannot be pulled', async (t) => {
  const { hub, phone } = await twoCalls(t);
  await assert.rejects(hub.calls.pull({ ...LIVE, dialog: null }), { code: 'call/ended' });
  assert.deepEqual(phone.pulled, []);
});
