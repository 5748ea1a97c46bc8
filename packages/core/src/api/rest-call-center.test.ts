import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallCenterSource } from '../queues/call-center-source.ts';
import type { Change } from '../reactive/change.ts';
import { ALICE, BOB, CAROL, DAVE } from '../testing/people.ts';
import { backendOn, signedInBackend } from '../testing/backend-on-fake-server.ts';
import { FakeHublineServer, json, refuse } from '../testing/fake-hubline-server.ts';
import type { FakeSocket } from '../testing/fake-socket.ts';

const AT = '2030-01-01T00:10:00.000Z';
const training = { id: 's 1', name: 'Training', kind: 'custom', color: 'dark-blue', isPaid: true };
const draft = { name: 'Training', isPaid: true };
const done = (): Response => new Response(null, { status: 204 });

function reset(socket: FakeSocket, topic: string, items: readonly object[]): void {
  socket.sayRaw(JSON.stringify({ type: 'change', seq: 1, topic, change: { op: 'reset', items } }));
}

async function center(
  t: Parameters<typeof signedInBackend>[0],
): Promise<Awaited<ReturnType<typeof signedInBackend>> & { source: CallCenterSource }> {
  const signedIn = await signedInBackend(t);
  return { ...signedIn, source: await signedIn.backend.callCenter!() };
}

test('what came before anyone asked is there, read into what it is', async (t) => {
  const { backend, socket } = await signedInBackend(t);
  socket.say({ type: 'welcome', epoch: 'e', seq: 1, replayed: false });
  const agent = {
    ...{ id: 'q:u', queueId: 'q', userId: 'u', name: 'Bob', extension: '1002' },
    ...{ statusId: 'online', statusSince: AT, activity: 'ready', activitySince: AT, party: null },
  };
  const caller = {
    ...{ id: 'c', queueId: 'q', party: { number: '+1', name: '' }, since: AT },
    ...{ position: 1, state: 'waiting' },
  };
  const queue = {
    ...{ id: 'q', extension: '2001', name: 'Sales', strategy: 'ring-all', isMine: true },
    ...{ mayPick: false, waiting: 1, waitingSince: AT, agents: 1, ready: 1, targetSeconds: 20 },
    today: { answered: 0, abandoned: 0, averageWait: null, serviceLevel: null },
  };
  const mine = { queueId: 'q', name: 'Sales', statusId: 'online', since: AT };
  reset(socket, 'queues', [queue]);
  reset(socket, 'queue-callers', [caller, { id: 'of a later server' }]);
  reset(socket, 'queue-agents', [agent]);
  reset(socket, 'agent-statuses', [training]);
  reset(socket, 'agent', [{ id: 'u', queues: [mine], nextStatusId: null }]);
  const source = await backend.callCenter!();
  const at = new Date(AT);
  const told: unknown[] = [];
  const tell = (change: Change<{ readonly id: string }>): void => {
    told.push(change.op === 'reset' ? change.items : change);
  };
  source.queues$.subscribe(tell);
  source.callers$.subscribe(tell);
  source.agents$.subscribe(tell);
  source.statuses$.subscribe(tell);
  source.me$.subscribe(tell);
  assert.deepEqual(told, [
    [{ ...queue, waitingSince: at }],
    [{ ...caller, since: at }],
    [{ ...agent, statusSince: at, activitySince: at }],
    [training],
    [{ id: 'u', queues: [{ ...mine, since: at }], nextStatusId: null }],
  ]);
});

test('a status is set for oneself and for others', async (t) => {
  const { source, server } = await center(t);
  server.answerNext('agent/status', done);
  await source.setStatus(null, 'lunch', { queueId: 'q', reason: 'Dentist' });
  server.answerNext('agents/', done);
  await source.setStatus('u 1', 'online', {});
  assert.deepEqual(
    server.requests.slice(-2).map(({ method, path, body }) => ({ method, path, body })),
    [
      {
        method: 'PUT',
        path: 'agent/status',
        body: { statusId: 'lunch', queueId: 'q', reason: 'Dentist' },
      },
      { method: 'PUT', path: 'agents/u%201/status', body: { statusId: 'online' } },
    ],
  );
});

test('a code of the queues is passed on as it is', async (t) => {
  const { source, server } = await center(t);
  server.answerNext('agent/status', () => refuse(409, 'queue/not-a-member'));
  await assert.rejects(source.setStatus(null, 'lunch', {}), { code: 'queue/not-a-member' });
  server.answerNext('queue-callers/', () => refuse(409, 'queue/caller-taken'));
  await assert.rejects(source.pick('c'), { code: 'queue/caller-taken' });
});

test('a caller who is not there is gone', async (t) => {
  const { source, server } = await center(t);
  server.answerNext('queue-callers/', done);
  await source.pick('c 1');
  const { method, path } = server.requests.at(-1)!;
  assert.deepEqual([method, path], ['POST', 'queue-callers/c%201/pick']);
  server.answerNext('queue-callers/', () => refuse(404, 'request/not-found'));
  await assert.rejects(source.pick('c'), { code: 'queue/caller-gone' });
});

test('a status of the office is added, changed and taken away', async (t) => {
  const { source, server } = await center(t);
  server.answerNext('agent-statuses', () => json(training, 201));
  assert.deepEqual(await source.addStatus(draft), training);
  server.answerNext('agent-statuses/', () => json(training));
  await source.changeStatus('s 1', { ...draft, isPaid: false });
  server.answerNext('agent-statuses/', done);
  await source.removeStatus('s 1');
  assert.deepEqual(
    server.requests.slice(-3).map(({ method, path, body }) => [method, path, body]),
    [
      ['POST', 'agent-statuses', draft],
      ['PUT', 'agent-statuses/s%201', { ...draft, isPaid: false }],
      ['DELETE', 'agent-statuses/s%201', undefined],
    ],
  );
});

for (const [name, code] of [
  ['taken', 'queue/status-exists'],
  ['too-many', 'queue/too-many-statuses'],
  ['no-name', 'request/invalid'],
] as const) {
  test(`a status whose name is “${name}” is refused as ${code}`, async (t) => {
    const { source, server } = await center(t);
    const answer = (): Response => refuse(400, 'request/invalid', { fields: { name } });
    server.answerNext('agent-statuses', answer);
    await assert.rejects(source.addStatus(draft), { code });
    server.answerNext('agent-statuses/', answer);
    await assert.rejects(source.changeStatus('s', draft), { code });
  });
}

test('figures are asked for with their span and zone', async (t) => {
  const { source, server } = await center(t);
  const figures = {
    ...{ from: AT, to: '2030-01-02T00:10:00.000Z', answered: 3, missed: 1, abandoned: 0 },
    ...{ averageTalk: 61.5, averageWait: null, averageHold: null, averageHandle: null },
    ...{ serviceLevel: 1, direct: { received: 1, missed: 0, made: 2, averageTalk: 10 } },
    statuses: [{ statusId: 'online', name: 'Online', color: 'green', isPaid: true, seconds: 600 }],
    parts: [{ from: AT, answered: 3, missed: 1 }],
  };
  server.answerNext('my-stats', () => json(figures));
  const span = { from: new Date(figures.from), to: new Date(figures.to) };
  const stats = await source.myStats(span, 'Europe/Berlin');
  const parts = [{ ...figures.parts[0], from: span.from }];
  assert.deepEqual(stats, { ...figures, ...span, parts });
  const query = new URLSearchParams(server.requests.at(-1)!.path.split('?')[1]);
  assert.deepEqual(Object.fromEntries(query), {
    from: figures.from,
    to: figures.to,
    timeZone: 'Europe/Berlin',
  });
});

test('who may do what of the queues is a matter of their scope', async (t) => {
  const can = async (user: typeof ALICE): Promise<string[]> => {
    const server = new FakeHublineServer();
    server.cookie = user;
    const backend = backendOn(t, server);
    await backend.authenticator.resume();
    const all = Object.entries(backend.capabilities$.value);
    return all
      .filter(([id, { level }]) => id.startsWith('queues.') && level === 'full')
      .map(([id]) => id.slice('queues.'.length));
  };
  const everyone = ['status', 'stats'];
  assert.deepEqual((await can(DAVE)).sort(), [...everyone].sort());
  assert.deepEqual((await can(BOB)).sort(), [...everyone, 'watch'].sort());
  assert.deepEqual(
    (await can({ ...BOB, scope: 'site-manager' })).sort(),
    [...everyone, 'watch', 'supervise'].sort(),
  );
  const all = [...everyone, 'watch', 'supervise', 'statuses'].sort();
  assert.deepEqual((await can(CAROL)).sort(), all);
  assert.deepEqual((await can(ALICE)).sort(), all);
});
