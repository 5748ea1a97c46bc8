import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { createFakeHub, type FakeHub } from '../testing/index.ts';
import type { LiveCall } from './live-call.ts';
import type { MyPhone } from './my-phone.ts';

const at = (second: number): Date => new Date(Date.UTC(2026, 0, 1, 12, 0, second));

const HERE: MyPhone = { id: 'here', name: 'Chromium', kind: 'web', isThis: true, since: at(0) };
const LAPTOP: MyPhone = {
  id: 'laptop',
  name: 'Firefox',
  kind: 'web',
  isThis: false,
  since: at(20),
};
const DESK: MyPhone = {
  id: 'desk',
  name: 'Desk phone',
  kind: 'desk',
  isThis: false,
  since: at(10),
};

function live(id: string, changes: Partial<LiveCall> = {}): LiveCall {
  return {
    id,
    deviceId: DESK.id,
    dialog: { callId: id, serverTag: 's', phoneTag: 'p' },
    callId: id,
    direction: 'in',
    state: 'connected',
    party: { number: '1003', name: 'Carol Smith' },
    startedAt: at(30),
    answeredAt: at(31),
    held: false,
    recording: 'off',
    ...changes,
  };
}

async function phones(t: TestContext, liveCalls: readonly LiveCall[] = []): Promise<FakeHub> {
  const fake = createFakeHub({ phones: [HERE, LAPTOP, DESK], liveCalls });
  t.after(() => fake.hub.close());
  await fake.ready;
  return fake;
}

const ids = (items: readonly { readonly id: string }[]): readonly string[] =>
  items.map(({ id }) => id);

test('the other phones are those that are not this one, the longest connected first', async (t) => {
  const { hub, backend } = await phones(t);
  assert.deepEqual(ids(hub.phones.others$.value), ['desk', 'laptop']);
  backend.phones.remove('desk');
  assert.deepEqual(ids(hub.phones.others$.value), ['laptop']);
  backend.phones.upsert({ ...LAPTOP, name: 'Firefox on Linux' });
  assert.equal(hub.phones.others$.value[0]?.name, 'Firefox on Linux');
});

test('calls are shown that are up on the other phones, oldest first', async (t) => {
  const { hub } = await phones(t, [
    live('younger', { startedAt: at(50) }),
    live('older', { deviceId: LAPTOP.id, startedAt: at(40) }),
    live('rings', { state: 'ringing', answeredAt: null }),
    live('mine', { deviceId: HERE.id }),
  ]);
  assert.deepEqual(ids(hub.phones.calls$.value), ['older', 'younger']);
});

test('a call goes when it ends, and with the phone that had it', async (t) => {
  const { hub, backend } = await phones(t, [live('one'), live('two', { deviceId: LAPTOP.id })]);
  backend.liveCalls.remove('one');
  assert.deepEqual(ids(hub.phones.calls$.value), ['two']);
  backend.phones.remove(LAPTOP.id);
  assert.deepEqual(ids(hub.phones.calls$.value), []);
});

test('a call shows once it is answered there', async (t) => {
  const { hub, backend } = await phones(t, [live('one', { state: 'ringing', answeredAt: null })]);
  assert.deepEqual(hub.phones.calls$.value, []);
  backend.liveCalls.upsert(live('one'));
  assert.deepEqual(ids(hub.phones.calls$.value), ['one']);
});

test('after signing out there is neither a phone nor a call', async (t) => {
  const { hub, backend } = await phones(t, [live('one')]);
  await hub.session.signOut();
  assert.deepEqual([hub.phones.others$.value, hub.phones.calls$.value], [[], []]);
  assert.equal(backend.phones.observed || backend.liveCalls.observed, false);
});
