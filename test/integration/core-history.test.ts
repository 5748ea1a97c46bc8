import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { CallRecord, HistoryFilter, Hub } from '@hubline/core';
import { openStore } from '../../packages/server/src/store/store.ts';
import { connected, hubOf, phase, when } from '../support/hub-on-server.ts';
import { TestServer } from '../support/test-server.ts';

/** The call history of the core, out of the database of a real server. */

const MINUTE = 60_000;
const EARLIER = 120;

let server: TestServer;

before(async () => {
  server = await TestServer.start();
  await server.stop();
  await fill();
  await server.start();
});
after(() => server[Symbol.asyncDispose]());

/** What Alice did before: every third call out, every fifth missed, one with someone whose name is hard to type. */
async function fill(): Promise<void> {
  const store = await openStore(server.dataFolder);
  const alice = await store.users.byUsername('alice');
  assert.ok(alice);
  const now = Date.now();
  await store.callRecords.add(
    Array.from({ length: EARLIER }, (_, at) => ({
      ...{ id: `record-${at}`, user_id: alice.id, call_id: `call-${at}`, party_user_id: null },
      direction: at % 3 === 0 ? ('out' as const) : ('in' as const),
      disposition: at % 3 !== 0 && at % 5 === 0 ? ('missed' as const) : ('answered' as const),
      party_name: at === 77 ? 'Łukasz O’Néill' : `Person ${at}`,
      party_number: `+1469555${String(1_000 + at)}`,
      started_at: now - (at + 1) * MINUTE,
      answered_at: null,
      ended_at: now - (at + 1) * MINUTE,
    })),
  );
  await store.close();
}

async function listed(
  t: TestContext,
  hub: Hub,
  filter: HistoryFilter,
  search = '',
): Promise<readonly CallRecord[]> {
  const list = hub.history.open({ filter, search });
  t.after(() => list.close());
  const watching = list.state$.subscribe();
  t.after(() => watching.unsubscribe());
  for (;;) {
    const { status, items } = await when(list.state$, (state) => state.status !== 'loading');
    assert.notEqual(status, 'failed');
    if (status === 'complete') return items;
    await list.more();
  }
}

test('each filter lists what belongs to it, newest first and to the end', async (t) => {
  const alice = await hubOf(t, server.url, 'alice');
  const expected: Record<HistoryFilter, (record: CallRecord) => boolean> = {
    all: () => true,
    outbound: ({ direction }) => direction === 'out',
    inbound: ({ direction }) => direction === 'in',
    missed: ({ disposition }) => disposition === 'missed',
  };
  const all = await listed(t, alice, 'all');
  assert.equal(all.length, EARLIER);
  assert.deepEqual(
    all.map(({ id }) => id),
    Array.from({ length: EARLIER }, (_, at) => `record-${at}`),
  );
  for (const [filter, passes] of Object.entries(expected)) {
    const items = await listed(t, alice, filter as HistoryFilter);
    assert.ok(items.length > 0, filter);
    assert.deepEqual(
      items.map(({ id }) => id),
      all.filter(passes).map(({ id }) => id),
      filter,
    );
  }
});

test('a search finds names whatever their accents, and digits of numbers', async (t) => {
  const alice = await hubOf(t, server.url, 'alice');
  for (const [filter, words, found] of [
    ['all', 'lukasz o neill', ['record-77']],
    ['inbound', 'O’NEILL', ['record-77']],
    ['outbound', 'neill', []],
    ['all', '(469) 555-1100', ['record-100']],
    ['all', 'nobody of that name', []],
    ['all', '…', []],
  ] as const) {
    const items = await listed(t, alice, filter, words);
    assert.deepEqual(
      items.map(({ id }) => id),
      found,
      words,
    );
  }
});

test('a call that ends shows up in the lists that are open, where it belongs', async (t) => {
  const [alice, bob] = [await hubOf(t, server.url, 'alice'), await hubOf(t, server.url, 'bob')];
  const lists = (['outbound', 'missed'] as const).map((filter) => alice.history.open({ filter }));
  for (const list of lists) {
    const watching = list.state$.subscribe();
    t.after(() => {
      watching.unsubscribe();
      list.close();
    });
    await when(list.state$, ({ status }) => status !== 'loading');
  }
  const [outbound, missed] = lists;
  const { theirs } = await connected(alice, bob, '1002');
  await theirs.end();
  await when(outbound!.state$, ({ items }) => items[0]?.party.name === 'Bob Johnson');
  assert.ok(missed!.state$.value.items.every(({ party }) => party.name !== 'Bob Johnson'));

  const call = await bob.calls.dial('1001');
  await phase(call, 'ringing');
  await call.end();
  await when(missed!.state$, ({ items }) => items[0]?.party.name === 'Bob Johnson');
});

test('nobody sees the calls of someone else', async (t) => {
  const dave = await hubOf(t, server.url, 'dave');
  assert.deepEqual(await listed(t, dave, 'all', 'person'), []);
});
