import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person, Queue } from '../../directory/snapshot.ts';
import { silentLogger } from '../../logger.ts';
import type { QueueMemberRow } from '../../store/schema.ts';
import type { QueueEvent } from '../log/queue-event.ts';
import { BUILT_IN_STATUSES } from './agent-status.ts';
import { StatusBook, type StatusChange } from './status-book.ts';

const member = (queueId: string, userId: string, statusId = 'offline', since = 5) => ({
  ...{ queue_id: queueId, user_id: userId, skill: 1, status_id: statusId, status_since: since },
});

/** Bob is in Sales and Support. */
async function office(rows: QueueMemberRow[] = [member('sales', 'bob'), member('support', 'bob')]) {
  const members = new Map<string, string[]>([
    ['sales', ['bob']],
    ['support', ['bob']],
  ]);
  const queue = (id: string): Queue =>
    ({ id, tenantId: 'office', members: members.get(id)!.map((userId) => ({ userId })) }) as never;
  const reloads: (() => void)[] = [];
  const talking = new Set<string>();
  const events: QueueEvent[] = [];
  const written: string[] = [];
  const changes: StatusChange[] = [];
  const clock = { now: 100 };
  const book = await StatusBook.load({
    repository: {
      allMembers: () => Promise.resolve(rows),
      setStatus: (queueId, userId, { status_id, status_since }) => {
        written.push(`${queueId} ${userId} ${status_id} ${status_since}`);
        return Promise.resolve();
      },
    },
    directory: {
      queues: () => [...members.keys()].map(queue),
      queue: (id) => (members.has(id) ? queue(id) : undefined),
      person: (userId) => ({ userId, tenantId: 'office' }) as Person,
      onReload: (listener) => void reloads.push(listener),
    },
    statuses: { find: (_tenantId, id) => BUILT_IN_STATUSES.find((one) => one.id === id) },
    log: { add: (event) => void events.push(event) },
    isTalking: (userId) => talking.has(userId),
    clock: () => clock.now,
    logger: silentLogger,
  });
  book.onChange((change) => changes.push(change));
  const reload = (): void => reloads.forEach((listener) => listener());
  const present = (queueId: string) => book.of('bob', queueId)?.statusId;
  return { book, members, talking, events, written, changes, clock, reload, present };
}

test('a status is set in all queues or in one, logged, kept and told', async () => {
  const { book, events, written, changes, present, clock } = await office();
  assert.equal(book.set('bob', 'lunch', { by: 'carol', reason: 'Late' }), 'set');
  clock.now = 200;
  assert.equal(book.set('bob', 'online', { by: 'bob', queueId: 'sales' }), 'set');
  assert.deepEqual([present('sales'), present('support')], ['online', 'lunch']);
  assert.equal(book.of('bob', 'sales')?.since, 200);
  assert.deepEqual(
    events.map((event) => event.kind === 'status' && [event.queueId, event.statusId, event.by]),
    [
      ['sales', 'lunch', 'carol'],
      ['support', 'lunch', 'carol'],
      ['sales', 'online', 'bob'],
    ],
  );
  await book.flush();
  assert.deepEqual(written, [
    ...['sales bob lunch 100', 'support bob lunch 100', 'sales bob online 200'],
  ]);
  assert.deepEqual(
    changes.map(({ queueIds }) => queueIds),
    [['sales', 'support'], ['sales']],
  );
});

test('while they talk it is the next status, until that is over', async () => {
  const { book, talking, present } = await office();
  book.set('bob', 'online', { by: 'bob' });
  talking.add('bob');
  assert.equal(book.set('bob', 'break', { by: 'bob' }), 'next');
  assert.deepEqual([present('sales'), book.next('bob')], ['online', 'break']);
  talking.clear();
  book.talkEnded('bob');
  assert.deepEqual([present('sales'), present('support')], ['break', 'break']);
  assert.equal(book.next('bob'), null);
});

test('Online takes a next status back', async () => {
  const { book, talking, changes, present } = await office();
  book.set('bob', 'online', { by: 'bob' });
  talking.add('bob');
  book.set('bob', 'break', { by: 'bob' });
  const told = changes.length;
  assert.equal(book.set('bob', 'online', { by: 'bob' }), 'set');
  assert.equal(book.next('bob'), null);
  assert.deepEqual(changes.slice(told), [{ userId: 'bob', tenantId: 'office', queueIds: [] }]);
  talking.clear();
  book.talkEnded('bob');
  assert.equal(present('sales'), 'online');
});

test('only the server says that someone does not answer', async () => {
  const { book, present } = await office();
  assert.equal(book.set('bob', 'not-answering', { by: 'bob' }), 'unknown-status');
  book.set('bob', 'online', { by: 'bob' });
  book.notAnswering('bob', 'sales');
  assert.deepEqual([present('sales'), present('support')], ['not-answering', 'online']);
});

test('nobody has a status where they are no agent', async () => {
  const { book } = await office();
  assert.equal(book.set('bob', 'online', { by: 'bob', queueId: 'billing' }), 'not-a-member');
  assert.equal(book.set('dave', 'online', { by: 'dave' }), 'not-a-member');
  assert.equal(book.of('dave', 'sales'), undefined);
});

test('a status that is removed leaves Offline behind, and no next status', async () => {
  const rows = [member('sales', 'bob', 'training'), member('support', 'bob', 'online')];
  const { book, talking, present } = await office(rows);
  talking.add('bob');
  book.set('bob', 'other', { by: 'bob' });
  book.statusRemoved('training');
  assert.deepEqual([present('sales'), present('support')], ['offline', 'online']);
  assert.equal(book.next('bob'), 'other');
  book.statusRemoved('other');
  assert.equal(book.next('bob'), null);
});

test('who joins a queue is Offline there, and who leaves it has no status there', async () => {
  const { book, members, reload, changes, events } = await office();
  members.set('billing', ['bob']);
  members.set('support', []);
  reload();
  assert.equal(book.of('bob', 'billing')?.statusId, 'offline');
  assert.equal(book.of('bob', 'support'), undefined);
  assert.deepEqual(changes.at(-1)?.queueIds, ['support', 'billing']);
  assert.deepEqual(
    events.map(({ kind, queueId }) => [kind, queueId]),
    [['status', 'billing']],
  );
});
