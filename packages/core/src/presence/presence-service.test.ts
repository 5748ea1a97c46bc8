import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { HubError } from '../errors/hub-error.ts';
import { ALICE, BOB, CAROL, PASSWORD, createFakeHub, type FakeHub } from '../testing/index.ts';

async function office(t: TestContext): Promise<FakeHub> {
  const fake = createFakeHub();
  t.after(() => fake.hub.close());
  await fake.ready;
  return fake;
}

test('the presence of everyone is live, as another map for each change', async (t) => {
  const { hub, backend } = await office(t);
  const before = hub.presence.all$.value;
  backend.presence.set(BOB.id, 'busy');
  assert.deepEqual([before.get(BOB.id), hub.presence.all$.value.get(BOB.id)], ['ready', 'busy']);
  backend.presence.remove(BOB.id);
  assert.equal(hub.presence.all$.value.has(BOB.id), false);
  assert.equal(hub.presence.all$.value.get(CAROL.id), 'ready');
});

test('saying that I am away is carried out, and undone', async (t) => {
  const { hub, backend } = await office(t);
  await hub.presence.setAway(true);
  assert.equal(hub.presence.away$.value, true);
  assert.equal(backend.presence.get(ALICE.id)?.state, 'away');
  await hub.presence.setAway(false);
  assert.equal(hub.presence.away$.value, false);
});

test('what cannot be said is not shown as said', async (t) => {
  const { hub, backend } = await office(t);
  backend.failNext('setAway', new HubError('network/unreachable'));
  await assert.rejects(hub.presence.setAway(true), { code: 'network/unreachable' });
  assert.equal(hub.presence.away$.value, false);
});

test('away is also what I said on another phone, and stays so while I talk', async (t) => {
  const { hub, backend } = await office(t);
  backend.presence.set(ALICE.id, 'away');
  assert.equal(hub.presence.away$.value, true);
  backend.presence.set(ALICE.id, 'busy');
  assert.equal(hub.presence.away$.value, true);
  backend.presence.set(ALICE.id, 'ready');
  assert.equal(hub.presence.away$.value, false);
});

test('whoever signs in next is not away because the one before was', async (t) => {
  const { hub } = await office(t);
  await hub.presence.setAway(true);
  await hub.session.signOut();
  assert.equal(hub.presence.away$.value, false);
  assert.equal(hub.presence.all$.value.size, 0);
  await hub.session.signIn({ username: BOB.username, password: PASSWORD });
  assert.equal(hub.presence.away$.value, false);
  assert.equal(hub.presence.all$.value.get(ALICE.id), 'away');
});
