import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import type { Person, Queue } from '../directory/snapshot.ts';
import type { CallCenterChange } from '../queues/call-center.ts';
import type { AgentEntry, CallerEntry, MyAgentEntry, QueueEntry } from '../queues/queue-entry.ts';
import { audiencesOf, viewOf, type QueueView } from '../queues/queue-view.ts';
import { DEFAULT_QUEUE_SETTINGS } from '../queues/queue-settings.ts';
import type { Scope } from '../store/schema.ts';
import { CallCenterTopics } from './call-center-topics.ts';
import { USUAL_RULES } from '../profile/answering-rules.ts';
import type { TopicChange } from './change-log.ts';
import type { TopicStart } from './event-feed.ts';

/** An office with one queue; what is shown of it is set by the tests. */

const TENANT = 'office';
const SALES = 'sales';

const person = (userId: string, scope: Scope): Person => ({
  ...{ userId, tenantId: TENANT, username: userId, name: userId, extension: '1' },
  ...{ number: null, domain: 'office', scope, numbers: [], mayRecord: true },
  ...{ firstName: userId, lastName: '', areaCode: '', emergencyCallerId: null },
  ...{ answering: USUAL_RULES, listed: true, announced: true },
});

let people: Person[];
let queues: Queue[];
let waiting: string[];
let party: string | null;
let status: string;
let told: { readonly audience: unknown; readonly change: TopicChange }[];
let starts: TopicStart[];
let change: (what: CallCenterChange) => void;
let reload: () => void;
let topics: CallCenterTopics;

function salesWith(...members: Person[]): Queue {
  return {
    ...{ id: SALES, tenantId: TENANT, name: 'Sales', extension: '2001', numbers: [] },
    settings: DEFAULT_QUEUE_SETTINGS,
    members: members.map((member) => ({ ...member, skill: 1 })),
  };
}

const queueEntry = (id: string, { isMine, mayPick }: QueueView): QueueEntry => ({
  ...{ id, extension: '2001', name: 'Sales', strategy: 'ring-all', isMine, mayPick },
  ...{ waiting: waiting.length, waitingSince: null, agents: 1, ready: 0, targetSeconds: 20 },
  today: { answered: 0, abandoned: 0, averageWait: null, serviceLevel: null },
});

const callerEntries = (queueId: string): CallerEntry[] =>
  waiting.map((id, index) => ({
    ...{ id, queueId, party: { number: '1', name: id }, since: '', position: index + 1 },
    state: 'waiting',
  }));

const agentEntries = (
  queueId: string,
  { seesParties }: Pick<QueueView, 'seesParties'>,
): AgentEntry[] => [
  {
    ...{ id: `${queueId}:bob`, queueId, userId: 'bob', name: 'bob', extension: '1' },
    ...{ statusId: status, statusSince: '', activity: 'away', activitySince: '' },
    party: seesParties && party !== null ? { number: '1', name: party } : null,
  },
];

const agentOf = (id: string): MyAgentEntry => ({
  id,
  queues: queues
    .filter(({ members }) => members.some(({ userId }) => userId === id))
    .map(({ id: queueId, name }) => ({ queueId, name, statusId: status, since: '' })),
  nextStatusId: null,
});

const seen = (viewer: Person): [string, QueueView][] =>
  queues.flatMap((queue) => {
    const view = viewOf(queue, viewer);
    return view ? [[queue.id, view]] : [];
  });

beforeEach(() => {
  const [bob, carol] = [person('bob', 'agent'), person('carol', 'supervisor')];
  people = [bob, carol, person('dan', 'agent'), person('eve', 'basic')];
  queues = [salesWith(bob)];
  [waiting, party, status, told, starts] = [[], null, 'offline', [], []];
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  topics = new CallCenterTopics({
    feed: {
      addTopic: (start) => void starts.push(start),
      publish: (_tenantId, audience, published) => {
        const names = audience instanceof Set ? [...(audience as Set<string>)].sort() : audience;
        told.push({ audience: names, change: published });
      },
    },
    directory: {
      person: (userId) => people.find((one) => one.userId === userId),
      people: () => people,
      queues: () => queues,
      queue: (queueId) => queues.find(({ id }) => id === queueId),
      onReload: (listener) => (reload = listener),
    },
    callCenter: {
      queuesFor: (viewer) => seen(viewer as Person).map(([id, view]) => queueEntry(id, view)),
      callersFor: (viewer: unknown) => seen(viewer as Person).flatMap(([id]) => callerEntries(id)),
      agentsFor: (viewer: unknown) =>
        seen(viewer as Person).flatMap(([id, view]) => agentEntries(id, view)),
      statuses: () => [],
      agentOf,
      audiences: (queueId) => {
        const queue = queues.find(({ id }) => id === queueId);
        return queue ? audiencesOf(queue, people) : [];
      },
      queueEntry,
      callerEntries,
      agentEntries,
      onChange: (listener) => (change = listener),
    },
  });
});

afterEach(() => {
  topics.close();
  mock.timers.reset();
});

const queueChanged = (): void => change({ tenantId: TENANT, queueId: SALES });
const soon = (): Promise<void> => Promise.resolve();
const of = (topic: string) => told.filter((one) => one.change.topic === topic);
const resetsFor = async (userId: string) =>
  Object.fromEntries(
    await Promise.all(
      starts.map(async (start) => {
        const reset = await start({ userId, tenantId: TENANT, sessionId: '', expiresAt: 0 });
        assert.equal(reset.change.op, 'reset');
        return [reset.topic, 'items' in reset.change ? reset.change.items.length : -1];
      }),
    ),
  );

test('what differs is told, and nothing else', async () => {
  queueChanged();
  await soon();
  assert.deepEqual(told, []);
  waiting = ['victor'];
  mock.timers.tick(50);
  queueChanged();
  await soon();
  assert.deepEqual(
    told.map(({ change: { topic } }) => topic),
    ['queues', 'queues', 'queue-callers'],
  );
});

test('those who see the same are told by one change; whoever may not see it is not told', async () => {
  waiting = ['victor'];
  queueChanged();
  await soon();
  assert.deepEqual(
    of('queue-callers').map(({ audience }) => audience),
    [['bob', 'carol']],
  );
  assert.deepEqual(
    of('queues').map(({ audience }) => audience),
    [['bob'], ['carol']],
  );
});

test('with whom an agent talks is told to supervisors alone', async () => {
  party = 'victor';
  queueChanged();
  await soon();
  assert.deepEqual(
    told.map(({ audience, change: { topic } }) => [topic, audience]),
    [['queue-agents', ['carol']]],
  );
});

test('who leaves is removed before those behind move up', async () => {
  waiting = ['victor', 'wanda'];
  queueChanged();
  await soon();
  told = [];
  waiting = ['wanda'];
  queueChanged();
  mock.timers.tick(50);
  assert.deepEqual(
    of('queue-callers').map(({ change: { change: what } }) => what.op),
    ['remove', 'upsert'],
  );
});

test('the first change is told at once, those within 50 ms after it together', async () => {
  waiting = ['a'];
  queueChanged();
  await soon();
  assert.equal(of('queue-callers').length, 1);
  for (const id of ['b', 'c', 'd']) {
    waiting = [...waiting, id];
    queueChanged();
    await soon();
  }
  mock.timers.tick(49);
  assert.equal(of('queue-callers').length, 1);
  mock.timers.tick(1);
  assert.equal(of('queue-callers').length, 4);
  assert.equal(of('queues').length, 4);
  waiting = [];
  mock.timers.tick(50);
  queueChanged();
  await soon();
  assert.equal(of('queue-callers').length, 8);
});

test('who begins between two changes misses nothing that is taken back', async () => {
  waiting = ['a'];
  queueChanged();
  await soon();
  waiting = ['a', 'b'];
  queueChanged();
  assert.equal((await resetsFor('bob'))['queue-callers'], 2);
  told = [];
  waiting = ['a'];
  queueChanged();
  mock.timers.tick(50);
  assert.deepEqual(
    of('queue-callers').map(({ change: { change: what } }) => what),
    [{ op: 'remove', id: 'b' }],
  );
});

test('an agent is told their own status, and no one else is', async () => {
  status = 'online';
  change({ tenantId: TENANT, userId: 'bob' });
  queueChanged();
  await soon();
  assert.deepEqual(
    of('agent').map(({ audience }) => audience),
    ['bob'],
  );
});

test('a status of the office is told to all of it', () => {
  change({ tenantId: TENANT, statuses: { op: 'remove', id: 'training' } });
  assert.deepEqual(
    told.map(({ audience, change: { topic } }) => [topic, audience]),
    [['agent-statuses', null]],
  );
});

test('each begins with what they may see', async () => {
  waiting = ['a'];
  const begin = async (userId: string) => {
    const resets = await resetsFor(userId);
    return ['queues', 'queue-callers', 'queue-agents', 'agent'].map((topic) => resets[topic]);
  };
  assert.deepEqual(await begin('bob'), [1, 1, 1, 1]);
  assert.deepEqual(await begin('carol'), [1, 1, 1, 1]);
  assert.deepEqual(await begin('dan'), [0, 0, 0, 1]);
  assert.deepEqual(await begin('eve'), [0, 0, 0, 1]);
});

test('who comes into a queue begins anew, and those who were there do not', () => {
  const dan = people[2];
  assert.ok(dan);
  queues = [salesWith(...people.filter(({ userId }) => userId === 'bob'), dan)];
  reload();
  const resets = told.filter(({ change: { change: what } }) => what.op === 'reset');
  assert.deepEqual(
    resets.map(({ audience, change: { topic } }) => [audience, topic]),
    ['queues', 'queue-callers', 'queue-agents', 'agent'].map((topic) => ['dan', topic]),
  );
});

test('who saw a queue that is gone begins anew without it', () => {
  queues = [];
  reload();
  const resets = told.filter(({ change: { change: what } }) => what.op === 'reset');
  const gone = resets.filter(({ change: { topic } }) => topic === 'queues');
  assert.deepEqual(gone.map(({ audience }) => audience).sort(), ['bob', 'carol']);
});

test('after its end nothing is told', async () => {
  waiting = ['a'];
  queueChanged();
  topics.close();
  await soon();
  mock.timers.tick(50);
  assert.deepEqual(told, []);
});
