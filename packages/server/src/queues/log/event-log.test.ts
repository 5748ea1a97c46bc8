import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { silentLogger } from '../../logger.ts';
import { openStore } from '../../store/store.ts';
import { EventLog } from './event-log.ts';
import type { QueueEvent, QueueEventKind } from './queue-event.ts';

async function opened(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'hubline-log-'));
  const store = await openStore(folder);
  t.after(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  const tenant = { id: 'office', name: 'Office', domain: 'office.example', area_code: '' };
  await store.tenants.add({ ...tenant, demo: 0, created_at: 0 });
  const log = new EventLog(store.queueEvents, silentLogger);
  const add = (at: number, queueId: string, event: QueueEventKind): QueueEvent => {
    const whole = { ...event, id: randomUUID(), tenantId: 'office', queueId, at };
    log.add(whole);
    return whole;
  };
  return { store, log, add };
}

const status = (userId: string, statusId: string) =>
  ({ kind: 'status', userId, statusId, by: null, reason: 'why' }) as const;

test('what was added comes back as it was, in the order in which it happened', async (t) => {
  const { log, add } = await opened(t);
  const heard: QueueEvent[] = [];
  log.onEvent((event) => heard.push(event));
  const visitId = 'visit';
  const events = [
    add(1, 'sales', { kind: 'entered', visitId, name: 'Ann', number: '+14695550199' }),
    add(1, 'sales', { kind: 'offered', visitId, userId: 'bob' }),
    add(2, 'sales', { kind: 'answered', visitId, userId: 'bob', target: 20_000 }),
    add(2, 'sales', { kind: 'talked', visitId, userId: 'bob', held: 7 }),
    add(3, 'sales', status('bob', 'lunch')),
  ];
  assert.deepEqual(heard, events);
  assert.deepEqual(await log.since(0), events);
  assert.deepEqual(await log.since(2), events.slice(2));
});

test('it is written by itself, soon and together', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { store, log, add } = await opened(t);
  add(1, 'sales', status('bob', 'online'));
  add(1, 'sales', status('bob', 'lunch'));
  assert.equal((await store.queueEvents.since(0)).length, 0);
  t.mock.timers.tick(500);
  await log.flush();
  assert.equal((await store.queueEvents.since(0)).length, 2);
});

test('an agent is told whole visits of theirs, who gave up in their queues, and nothing else', async (t) => {
  const { log, add } = await opened(t);
  const name = { name: '', number: '' };
  const mine = [
    add(1, 'sales', { kind: 'entered', visitId: 'one', ...name }),
    add(10, 'sales', { kind: 'answered', visitId: 'one', userId: 'bob', target: 1 }),
    add(11, 'sales', { kind: 'abandoned', visitId: 'two' }),
  ];
  add(11, 'billing', { kind: 'abandoned', visitId: 'three' });
  add(12, 'sales', { kind: 'answered', visitId: 'four', userId: 'carol', target: 1 });
  assert.deepEqual(await log.ofAgent('bob', ['sales'], 5, 20), mine);
});

test('the last status before a moment is known by queue', async (t) => {
  const { log, add } = await opened(t);
  add(1, 'sales', status('bob', 'online'));
  add(5, 'sales', status('bob', 'lunch'));
  add(5, 'sales', status('bob', 'break'));
  add(9, 'sales', status('bob', 'online'));
  add(2, 'support', status('carol', 'online'));
  assert.deepEqual(await log.statusesBefore('bob', ['sales', 'support'], 9), [
    { queueId: 'sales', statusId: 'break' },
  ]);
});
