import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { HubError } from '../errors/hub-error.ts';
import { PARKS, createFakeHub, type FakeHub } from '../testing/index.ts';
import { turns } from '../testing/turns.ts';
import type { Park, ParkedCall } from './park.ts';

const CALL: ParkedCall = {
  party: { number: '+14695550199', name: 'Harbor Café' },
  parkedBy: { number: '1002', name: 'Bob Johnson' },
  since: new Date(),
  returnsAt: new Date(Date.now() + 120_000),
};
const FREE = PARKS[0]!;
const TAKEN: Park = { ...FREE, call: CALL };

async function office(t: TestContext, parks: readonly Park[] = PARKS): Promise<FakeHub> {
  const fake = createFakeHub({ parks, maxCalls: 2 });
  t.after(() => fake.hub.close());
  await fake.ready;
  return fake;
}

test('parks are sorted as numbers are: the shorter first', async (t) => {
  const parks = ['703', '99', '701', '1000'].map((extension) => ({
    ...FREE,
    id: extension,
    extension,
  }));
  const { hub } = await office(t, parks);
  const shown = hub.parks.all$.value.map(({ extension }) => extension);
  assert.deepEqual(shown, ['99', '701', '703', '1000']);
});

test('who waits where is live, and nobody’s after signing out', async (t) => {
  const { hub, backend } = await office(t);
  backend.parks.upsert(TAKEN);
  assert.deepEqual(hub.parks.all$.value[0], TAKEN);
  backend.parks.upsert(FREE);
  assert.equal(hub.parks.all$.value[0]?.call, null);
  backend.parks.remove(FREE.id);
  assert.equal(hub.parks.all$.value.length, PARKS.length - 1);
  await hub.session.signOut();
  assert.deepEqual(hub.parks.all$.value, []);
  assert.equal(backend.parks.observed, false);
});

test('picking up dials the park and is done once the call is up', async (t) => {
  const { hub, phone } = await office(t, [TAKEN]);
  let done = false;
  const picking = hub.parks.pickUp(TAKEN).then((call) => {
    done = true;
    return call;
  });
  await turns();
  assert.equal(phone.call.remote$.value.number, TAKEN.extension);
  assert.equal(done, false);
  phone.call.answer();
  assert.equal((await picking).state$.value.phase, 'connected');
});

test('an empty park is not even dialled', async (t) => {
  const { hub, phone } = await office(t, [FREE]);
  await assert.rejects(hub.parks.pickUp(TAKEN), { code: 'park/empty' });
  assert.deepEqual(phone.calls, []);
});

test('whoever is second at a park is told that it is empty', async (t) => {
  const { hub, phone } = await office(t, [TAKEN]);
  phone.onDial = (call) =>
    call.finish({ cause: 'failed', error: new HubError('call/unreachable') });
  await assert.rejects(hub.parks.pickUp(TAKEN), { code: 'park/empty' });
  assert.deepEqual(hub.calls.active$.value, []);
});

test('other reasons are told as they are, and a call given up as over', async (t) => {
  const { hub, phone } = await office(t, [TAKEN]);
  phone.failNextDial(new HubError('phone/not-registered'));
  await assert.rejects(hub.parks.pickUp(TAKEN), { code: 'phone/not-registered' });
  phone.onDial = (call) => call.finish({ cause: 'failed', error: new HubError('call/no-route') });
  await assert.rejects(hub.parks.pickUp(TAKEN), { code: 'call/no-route' });
  phone.onDial = (call) => call.finish({ cause: 'cancelled' });
  await assert.rejects(hub.parks.pickUp(TAKEN), { code: 'call/ended' });
});

test('picking up holds the call that is up, and where there is no room says so', async (t) => {
  const { hub, phone } = await office(t, [TAKEN]);
  const talk = await hub.calls.dial('1003');
  phone.call.answer();
  phone.onDial = (call) => call.answer();
  await hub.parks.pickUp(TAKEN);
  const state = talk.state$.value;
  assert.ok(state.phase === 'connected' && state.held);
  await assert.rejects(hub.parks.pickUp(TAKEN), { code: 'call/in-progress' });
});
