import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeHub } from '../testing/index.ts';
import type { CallRecord } from './call-record.ts';

function record(minute: number, change: Partial<CallRecord> = {}): CallRecord {
  const startedAt = new Date(Date.UTC(2030, 0, 1, 0, minute));
  return {
    id: `record-${minute}`,
    direction: 'in',
    disposition: 'answered',
    party: { number: '+14695550199', name: 'Visitor' },
    startedAt,
    answeredAt: startedAt,
    endedAt: startedAt,
    recordings: [],
    ...change,
  };
}

test('the newest call comes first, also when it is told of late', async (t) => {
  const { hub, backend, ready } = createFakeHub({ records: [record(1), record(3)] });
  t.after(() => hub.close());
  await ready;
  backend.records.upsert(record(2));
  backend.records.upsert(record(4));
  assert.deepEqual(
    hub.history.recent$.value.map(({ id }) => id),
    ['record-4', 'record-3', 'record-2', 'record-1'],
  );
});

test('fifty calls are kept', async (t) => {
  const { hub, backend, ready } = createFakeHub({
    records: Array.from({ length: 60 }, (_, minute) => record(minute)),
  });
  t.after(() => hub.close());
  await ready;
  assert.equal(hub.history.recent$.value.length, 50);
  assert.equal(hub.history.recent$.value.at(-1)?.id, 'record-10');
  backend.records.upsert(record(60));
  assert.equal(hub.history.recent$.value.at(-1)?.id, 'record-11');
});

test('parties have the names of the contacts, also when those change', async (t) => {
  const { hub, backend, ready } = createFakeHub({
    records: [record(1), record(2, { party: { number: '1002', name: 'B.', userId: 'user-bob' } })],
  });
  t.after(() => hub.close());
  await ready;
  assert.deepEqual(hub.history.recent$.value[0]?.party, {
    number: '1002',
    name: 'Bob Johnson',
    userId: 'user-bob',
  });
  const visitor = hub.history.recent$.value[1];
  backend.contacts.upsert({
    id: 'user-bob',
    source: 'directory',
    name: 'Robert Johnson',
    phones: [{ label: 'extension', number: '1002' }],
  });
  assert.equal(hub.history.recent$.value[0]?.party.name, 'Robert Johnson');
  assert.equal(hub.history.recent$.value[1], visitor, 'what did not change stays the same object');
});

test('the history of one user is not shown to the next', async (t) => {
  const { hub, ready } = createFakeHub({ records: [record(1)] });
  t.after(() => hub.close());
  await ready;
  assert.equal(hub.history.recent$.value.length, 1);
  await hub.session.signOut();
  assert.deepEqual(hub.history.recent$.value, []);
  assert.deepEqual(hub.contacts.all$.value, []);
});
