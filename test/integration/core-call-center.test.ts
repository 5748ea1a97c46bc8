import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import { filter, firstValueFrom, timeout, type Observable } from 'rxjs';
import type { CallCenter, Hub, Queue } from '@hubline/core';
import { createServer, type HublineServer } from '@hubline/server';
import { hubOf, next, phase, when } from '../support/hub-on-server.ts';

/** The queues of the demo office, through the real server by hubs without a browser. */

const PATIENCE_MS = 15_000;
const DAY_MS = 86_400_000;

let server: HublineServer;

before(async () => {
  server = await createServer({ port: 0, dataFolder: ':memory:' });
});
after(() => server.close());

interface Person {
  readonly hub: Hub;
  readonly center: CallCenter;
}

async function person(t: TestContext, username: string): Promise<Person> {
  const hub = await hubOf(t, server.url, username);
  return { hub, center: await hub.callCenter() };
}

/** The first value for which it is so; of what is told from the beginning. */
function told<T>(values$: Observable<T>, condition: (value: T) => boolean): Promise<T> {
  return firstValueFrom(values$.pipe(filter(condition), timeout(PATIENCE_MS)));
}

async function queueOf({ center }: Person, name: string): Promise<Queue> {
  const queues = await when(center.queues$, (all) => all.some((queue) => queue.name === name));
  return queues.find((queue) => queue.name === name)!;
}

/** Sets the status in all queues, and waits until that is told. */
async function become({ center }: Person, statusId: string): Promise<void> {
  await center.setStatus(statusId);
  await when(
    center.me$,
    (me) => me !== null && me.queues.every((queue) => queue.statusId === statusId),
  );
}

test('an agent has a part in the queues that they answer, and sees these', async (t) => {
  const bob = await person(t, 'bob');
  const me = await when(bob.center.me$, (mine) => mine !== null);
  assert.deepEqual(
    me?.queues.map(({ name }) => name),
    ['Sales', 'Support'],
  );
  const sales = await queueOf(bob, 'Sales');
  assert.deepEqual(
    [sales.extension, sales.strategy, sales.isMine, sales.agents],
    ['2001', 'longest-idle', true, 2],
  );
  const agents = await told(bob.center.agents$(sales.id), ({ length }) => length === 2);
  assert.deepEqual(
    agents.map(({ name }) => name),
    ['Bob Johnson', 'Carol Chen'],
  );
});

test('the office manager sees all queues, who only has a phone none', async (t) => {
  const alice = await person(t, 'alice');
  const queues = await when(alice.center.queues$, ({ length }) => length === 2);
  assert.deepEqual(
    queues.map(({ isMine, mayPick }) => [isMine, mayPick]),
    [
      [false, true],
      [false, true],
    ],
  );
  const dave = await person(t, 'dave');
  await when(dave.center.statuses$, ({ length }) => length > 0);
  assert.deepEqual(dave.center.queues$.value, []);
  assert.deepEqual((await when(dave.center.me$, (me) => me !== null))?.queues, []);
  await assert.rejects(dave.center.setStatus('lunch'), { code: 'queue/not-a-member' });
});

test('a status is told to who looks after the queue, for one queue or all', async (t) => {
  const [bob, carol] = [await person(t, 'bob'), await person(t, 'carol')];
  const [sales, support] = [await queueOf(carol, 'Sales'), await queueOf(carol, 'Support')];
  const his = (queue: Queue, statusId: string) =>
    told(carol.center.agents$(queue.id), (agents) =>
      agents.some((agent) => agent.name === 'Bob Johnson' && agent.statusId === statusId),
    );
  await become(bob, 'online');
  await Promise.all([his(sales, 'online'), his(support, 'online')]);
  await bob.center.setStatus('lunch', { queueId: support.id, reason: 'Dentist' });
  await Promise.all([his(sales, 'online'), his(support, 'lunch')]);
  const { userId } = (await his(sales, 'online')).find(({ name }) => name === 'Bob Johnson')!;
  await carol.center.setAgentStatus(userId, 'offline');
  await when(
    bob.center.me$,
    (me) => me !== null && me.queues.every(({ statusId }) => statusId === 'offline'),
  );
  const colleague = (await his(sales, 'offline')).find(({ name }) => name === 'Carol Chen')!;
  await assert.rejects(bob.center.setAgentStatus(colleague.userId, 'online'), {
    code: 'request/forbidden',
  });
});

test('an office makes statuses of its own', async (t) => {
  const [alice, bob] = [await person(t, 'alice'), await person(t, 'bob')];
  const status = await alice.center.addStatus({ name: 'Training', isPaid: true });
  assert.deepEqual([status.kind, status.color, status.isPaid], ['custom', 'dark-blue', true]);
  const known = (name: string) =>
    when(bob.center.statuses$, (all) =>
      all.some((one) => one.id === status.id && one.name === name),
    );
  await known('Training');
  await assert.rejects(alice.center.addStatus({ name: ' training ', isPaid: false }), {
    code: 'queue/status-exists',
  });
  await assert.rejects(alice.center.addStatus({ name: '', isPaid: false }), {
    code: 'request/invalid',
  });
  await assert.rejects(bob.center.addStatus({ name: 'Nap', isPaid: true }), {
    code: 'request/forbidden',
  });
  await alice.center.changeStatus(status.id, { name: 'Courses', isPaid: false });
  await known('Courses');
  await become(bob, status.id);
  await alice.center.removeStatus(status.id);
  await when(
    bob.center.me$,
    (me) => me !== null && me.queues.every(({ statusId }) => statusId === 'offline'),
  );
});

test('a caller waits, rings at who is Online, and is talked to', async (t) => {
  const [bob, carol] = [await person(t, 'bob'), await person(t, 'carol')];
  const alice = await hubOf(t, server.url, 'alice');
  const sales = await queueOf(carol, 'Sales');
  const call = await alice.calls.dial('2001');
  await phase(call, 'connected');
  const [caller] = await told(carol.center.callers$(sales.id), ({ length }) => length === 1);
  assert.deepEqual([caller?.party.name, caller?.position], ['Alice Anderson', 1]);
  await when(carol.center.queues$, (all) => all.some(({ waiting }) => waiting === 1));

  const ringing = next(bob.hub.calls.incoming$);
  await bob.center.setStatus('online');
  const taken = await ringing;
  await told(carol.center.callers$(sales.id), ([one]) => one?.state === 'ringing');
  await taken.accept();
  const talking = (center: CallCenter) =>
    told(center.agents$(sales.id), (agents) =>
      agents.some(({ activity }) => activity === 'on-call'),
    );
  const [seen] = (await talking(carol.center)).filter(({ activity }) => activity === 'on-call');
  assert.deepEqual([seen?.name, seen?.party?.name], ['Bob Johnson', 'Alice Anderson']);
  const [own] = (await talking(bob.center)).filter(({ activity }) => activity === 'on-call');
  assert.equal(own?.party, null);
  await told(carol.center.callers$(sales.id), ({ length }) => length === 0);

  await bob.center.setStatus('lunch');
  await when(bob.center.me$, (me) => me?.nextStatusId === 'lunch');
  await call.end();
  await when(
    bob.center.me$,
    (me) => me?.nextStatusId === null && me.queues.every(({ statusId }) => statusId === 'lunch'),
  );
  const now = Date.now();
  const stats = await bob.center.myStats({ from: new Date(now - DAY_MS), to: new Date(now + 1) });
  assert.deepEqual([stats.answered, stats.missed], [1, 0]);
});

test('one who looks after the queue picks a caller out', async (t) => {
  const [bob, carol] = [await person(t, 'bob'), await person(t, 'carol')];
  await become(bob, 'offline');
  await become(carol, 'offline');
  const alice = await hubOf(t, server.url, 'alice');
  const sales = await queueOf(carol, 'Sales');
  const call = await alice.calls.dial('2001');
  const [caller] = await told(carol.center.callers$(sales.id), ({ length }) => length === 1);
  const ringing = next(carol.hub.calls.incoming$);
  await carol.center.pick(caller!.id);
  const taken = await ringing;
  await taken.accept();
  await phase(taken, 'connected');
  await assert.rejects(carol.center.pick(caller!.id), ({ code }: { code: string }) =>
    ['queue/caller-gone', 'queue/caller-taken'].includes(code),
  );
  await taken.end();
  await phase(call, 'ended');
});
