import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { HubError } from '../errors/hub-error.ts';
import { createFakeHub, type FakeHub, type FakeHubOptions } from '../testing/index.ts';
import { turns } from '../testing/turns.ts';
import type { CallRecord } from './call-record.ts';
import type { HistoryList } from './history.ts';
import type { HistoryFilter } from './record-source.ts';

const PAGE = 100;
const unreachable = new HubError('network/unreachable');

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

const records = (count: number, change: Partial<CallRecord> = {}) =>
  Array.from({ length: count }, (_, minute) => record(minute, change));

/** The minutes of what is shown, from the top. */
const minutes = (list: HistoryList) =>
  list.state$.value.items.map(({ id }) => Number(id.slice('record-'.length)));

const down = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, at) => from - at);

const undo: (() => unknown)[] = [];
afterEach(() => Promise.all(undo.splice(0).map((act) => act())));

async function ready(options: FakeHubOptions): Promise<FakeHub> {
  const fake = createFakeHub(options);
  undo.push(() => fake.hub.close());
  await fake.ready;
  return fake;
}

async function open(
  options: FakeHubOptions = {},
  query: { readonly filter: HistoryFilter; readonly search?: string } = { filter: 'all' },
): Promise<[HistoryList, FakeHub]> {
  const fake = await ready(options);
  return [fake.hub.history.open(query), fake];
}

/** As `open`, with someone who looks at it. */
async function watched(...query: Parameters<typeof open>): Promise<[HistoryList, FakeHub]> {
  const [list, fake] = await open(...query);
  watch(list);
  await turns();
  return [list, fake];
}

/** As `watched`, while the server takes its time for the first page. */
async function paused(options: FakeHubOptions): Promise<[HistoryList, FakeHub]> {
  const fake = await ready(options);
  fake.backend.pause();
  const list = fake.hub.history.open({ filter: 'all' });
  watch(list);
  return [list, fake];
}

function watch(list: HistoryList): () => void {
  const watching = list.state$.subscribe();
  return () => watching.unsubscribe();
}

/** The live connection was away and is back: the server begins anew with its latest. */
const reconnect = ({ backend }: FakeHub, all: readonly CallRecord[]) => backend.records.reset(all);

test('a list grows page by page to its end', async () => {
  const [list, { backend }] = await watched({ records: records(250) });
  assert.deepEqual(minutes(list), down(249, 150));
  assert.equal(list.state$.value.status, 'idle');
  await list.more();
  await list.more();
  assert.deepEqual(minutes(list), down(249, 0));
  assert.equal(list.state$.value.status, 'complete');
  await list.more();
  assert.equal(backend.records.pages.length, 3);
});

test('more is asked once, however often', async () => {
  const [list, { backend }] = await watched({ records: records(250) });
  await Promise.all([list.more(), list.more(), list.more()]);
  assert.equal(backend.records.pages.length, 2);
});

test('the latest calls are shown before the first page has come', async () => {
  const [list, { backend }] = await paused({ records: records(250) });
  assert.deepEqual(minutes(list), down(249, 200));
  assert.equal(list.state$.value.status, 'loading');
  backend.answer();
  await turns();
  assert.deepEqual(minutes(list), down(249, 150));
  assert.equal(list.state$.value.status, 'idle');
});

test('a call that ends while the first page is on its way hides nothing below it', async () => {
  const [list, { backend }] = await paused({ records: records(250) });
  backend.records.upsert(record(250));
  backend.answer();
  await turns();
  assert.equal(list.state$.value.status, 'idle');
  await list.more();
  await list.more();
  assert.deepEqual(minutes(list), down(250, 0));
});

test('what is told of an old call while its page is on its way is shown', async () => {
  const [list, { backend }] = await watched({ records: records(150) });
  backend.pause();
  const more = list.more();
  const recordings = [{ id: 'sound', startedAt: new Date(0), seconds: 4 }];
  backend.records.upsert(record(20, { recordings }));
  backend.answer();
  await more;
  assert.deepEqual(minutes(list), down(149, 0));
  assert.deepEqual(list.state$.value.items.at(-21)?.recordings, recordings);
});

test('a call that is removed while its page is on its way stays removed', async () => {
  const [list, { backend }] = await watched({ records: records(150) });
  const page = backend.records.page.bind(backend.records);
  backend.records.page = async (query) => {
    const answer = await page(query);
    backend.records.remove('record-20');
    return answer;
  };
  await list.more();
  assert.equal(minutes(list).includes(20), false);
  assert.equal(minutes(list).length, 149);
});

test('an old call that is changed before it is paged in does not tear a hole', async () => {
  const [list, { backend }] = await watched({ records: records(250) });
  backend.records.upsert(record(10, { disposition: 'missed' }));
  assert.deepEqual(minutes(list), down(249, 150));
  const [fresh, fake] = await paused({ records: records(250) });
  fake.backend.records.upsert(record(10, { disposition: 'missed' }));
  fake.backend.answer();
  await turns();
  assert.deepEqual(minutes(fresh), down(249, 150));
});

test('a finished call appears at the top, where it fits the filter and the search', async () => {
  const [list, { backend }] = await watched(
    { records: records(3) },
    { filter: 'missed', search: 'bob' },
  );
  assert.deepEqual(minutes(list), []);
  const bob = { number: '1002', name: 'Bob Johnson' };
  backend.records.upsert(record(4, { party: bob }));
  assert.deepEqual(minutes(list), []);
  backend.records.upsert(record(5, { disposition: 'missed' }));
  assert.deepEqual(minutes(list), []);
  backend.records.upsert(record(6, { disposition: 'missed', party: bob }));
  assert.deepEqual(minutes(list), [6]);
  backend.records.upsert(record(6, { party: bob }));
  assert.deepEqual(minutes(list), [], 'it does not fit any more');
});

test('what did not change stays the same, the list as well as its calls', async () => {
  const [list, { backend }] = await watched({ records: records(150) });
  const before = list.state$.value.items;
  backend.pause();
  const more = list.more();
  assert.equal(list.state$.value.status, 'loading');
  assert.equal(list.state$.value.items, before);
  backend.answer();
  await more;
  assert.notEqual(list.state$.value.items, before);
  assert.equal(before.length, PAGE, 'what was handed out is left alone');
  assert.equal(list.state$.value.items[7], before[7]);
});

test('parties have the names of the contacts, also when those change', async () => {
  const party = { number: '1002', name: 'B.', userId: 'user-bob' };
  const [list, { backend }] = await watched({ records: [record(1), record(2, { party })] });
  assert.equal(list.state$.value.items[0]?.party.name, 'Bob Johnson');
  const visitor = list.state$.value.items[1];
  const phones = [{ label: 'extension' as const, number: '1002' }];
  backend.contacts.upsert({ id: 'user-bob', source: 'directory', name: 'Robert', phones });
  assert.equal(list.state$.value.items[0]?.party.name, 'Robert');
  assert.equal(list.state$.value.items[1], visitor);
  backend.contacts.remove('user-bob');
  assert.equal(list.state$.value.items[0]?.party.name, 'B.', 'the name it came with');
});

test('a failure is told, and more tries again', async () => {
  const fake = await ready({ records: records(150) });
  fake.backend.failNext('page', unreachable);
  const list = fake.hub.history.open({ filter: 'all' });
  watch(list);
  await turns();
  assert.equal(list.state$.value.status, 'failed');
  assert.equal(list.state$.value.error?.code, 'network/unreachable');
  await list.more();
  assert.deepEqual(minutes(list), down(149, 50));
  assert.equal(list.state$.value.error, null);
  fake.backend.failNext('page', unreachable);
  await list.more();
  assert.equal(list.state$.value.status, 'failed');
  assert.equal(minutes(list).length, PAGE, 'what is there is kept');
  await list.more();
  assert.equal(list.state$.value.status, 'complete');
});

test('a list that failed begins again by itself when the server is back', async () => {
  const fake = await ready({ records: records(150) });
  fake.backend.failNext('page', unreachable);
  const list = fake.hub.history.open({ filter: 'all' });
  await turns();
  assert.equal(list.state$.value.status, 'failed');
  watch(list);
  await turns();
  assert.equal(list.state$.value.status, 'idle');
  assert.equal(minutes(list).length, PAGE);
});

test('after a gap the pages below are kept where they join the new ones', async () => {
  const [list, fake] = await watched({ records: records(250) });
  await list.more();
  await list.more();
  const without = records(260).filter(({ id }) => id !== 'record-245');
  reconnect(fake, without);
  await turns();
  assert.deepEqual(minutes(list), [...down(259, 246), ...down(244, 0)]);
  assert.equal(list.state$.value.status, 'complete');
  assert.equal(fake.backend.records.pages.length, 4);
});

test('after a gap of more than a page the list begins anew', async () => {
  const [list, fake] = await watched({ records: records(150) });
  await list.more();
  fake.backend.pause();
  reconnect(fake, records(400));
  fake.backend.records.upsert(record(400));
  fake.backend.answer();
  await turns();
  assert.deepEqual(minutes(list), down(400, 301));
  assert.equal(list.state$.value.status, 'idle');
  await list.more();
  assert.deepEqual(minutes(list), down(400, 201));
});

test('a gap that is noticed while a page is on its way makes that page worthless', async () => {
  const [list, fake] = await watched({ records: records(250) });
  fake.backend.pause();
  const more = list.more();
  reconnect(fake, records(100));
  fake.backend.answer();
  await more;
  assert.deepEqual(minutes(list), down(99, 0));
  assert.equal(list.state$.value.status, 'complete');
});

test('the calls of one user are not shown to the next', async () => {
  const [list, { hub, backend }] = await watched({ records: records(150) });
  await hub.session.signOut();
  assert.deepEqual(minutes(list), []);
  assert.equal(list.state$.value.status, 'loading');
  const asked = backend.records.pages.length;
  await list.more();
  assert.equal(backend.records.pages.length, asked, 'nothing is asked for nobody');
  backend.records.reset(records(3));
  await hub.session.signIn({ username: 'bob', password: 'hubline-demo' });
  await turns();
  assert.deepEqual(minutes(list), [2, 1, 0]);
  assert.equal(list.state$.value.status, 'complete');
});

test('a page that was asked for one user is not shown to the next', async () => {
  const [list, { hub, backend }] = await watched({ records: records(150) });
  const page = backend.records.page.bind(backend.records);
  let answer = (): void => {};
  const asked = new Promise<void>((resolve) => (answer = resolve));
  backend.records.page = async (query) => {
    const result = await page(query);
    await asked;
    return result;
  };
  const more = list.more();
  await turns();
  await hub.session.signOut();
  answer();
  await more;
  assert.deepEqual(minutes(list), []);
});

test('a list that was opened before anyone signed in begins with the sign-in', async () => {
  const fake = await ready({ signedIn: null, records: records(3) });
  fake.backend.failNext('page', new HubError('session/signed-out'));
  const list = fake.hub.history.open({ filter: 'all' });
  watch(list);
  await turns();
  assert.equal(list.state$.value.status, 'loading');
  await fake.hub.session.signIn({ username: 'alice', password: 'hubline-demo' });
  await turns();
  assert.deepEqual(minutes(list), [2, 1, 0]);
});

test('a list nobody looks at follows nothing, and catches up when someone does', async () => {
  const [list, { backend }] = await open({ records: records(150) });
  const leave = watch(list);
  await turns();
  await list.more();
  leave();
  backend.records.upsert(record(150));
  assert.equal(minutes(list)[0], 149);
  watch(list);
  await turns();
  assert.deepEqual(minutes(list), down(150, 0), 'with all pages that were there');
  assert.equal(list.state$.value.status, 'complete');
});

test('names that changed while nobody looked are right at once for who does', async () => {
  const party = { number: '1002', name: 'B.', userId: 'user-bob' };
  const [list, { backend }] = await open({ records: [record(1, { party })] });
  const leave = watch(list);
  await turns();
  leave();
  const phones = [{ label: 'extension' as const, number: '1002' }];
  backend.contacts.upsert({ id: 'user-bob', source: 'directory', name: 'Robert', phones });
  let first: string | undefined;
  list.state$.subscribe(({ items }) => (first ??= items[0]?.party.name)).unsubscribe();
  assert.equal(first, 'Robert');
});

test('a closed list keeps what it has and asks for nothing', async () => {
  const [list, { backend }] = await watched({ records: records(250) });
  list.close();
  backend.records.upsert(record(250));
  await list.more();
  assert.deepEqual(minutes(list), down(249, 150));
  assert.equal(backend.records.pages.length, 1);
});

test('a page that comes after the end of the list is dropped', async () => {
  const [list, { backend }] = await watched({ records: records(250) });
  backend.pause();
  const more = list.more();
  list.close();
  backend.answer();
  await more;
  assert.equal(minutes(list).length, PAGE);
});
