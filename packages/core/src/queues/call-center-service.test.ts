import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { firstValueFrom } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import {
  BOB,
  CAROL,
  QUEUED_CALLERS,
  QUEUES,
  QUEUE_AGENTS,
  SALES,
  SUPPORT,
  TRAINING,
  createFakeHub,
  type FakeHub,
  type FakeHubOptions,
} from '../testing/index.ts';
import type { CallCenter } from './call-center.ts';

async function office(
  t: TestContext,
  options: FakeHubOptions = {},
): Promise<FakeHub & { center: CallCenter }> {
  const fake = createFakeHub({
    signedIn: BOB,
    queues: QUEUES,
    queuedCallers: QUEUED_CALLERS,
    queueAgents: QUEUE_AGENTS,
    ...options,
  });
  t.after(() => fake.hub.close());
  await fake.ready;
  return { ...fake, center: await fake.hub.callCenter() };
}

test('the queues that I answer come first, then they are sorted as numbers are', async (t) => {
  const queue = (extension: string, isMine: boolean) => ({
    ...SALES,
    id: extension,
    extension,
    isMine,
  });
  const queues = [queue('900', false), queue('2001', true), queue('70', false), queue('800', true)];
  const { center } = await office(t, { queues });
  assert.deepEqual(
    center.queues$.value.map(({ extension }) => extension),
    ['800', '2001', '70', '900'],
  );
});

test('callers and agents are told by queue, and of another queue nothing is told', async (t) => {
  const { center, backend } = await office(t);
  const heard: string[][] = [];
  const listening = center.callers$(SALES.id).subscribe((callers) => {
    heard.push(callers.map(({ id }) => id));
  });
  t.after(() => listening.unsubscribe());
  const [first] = QUEUED_CALLERS;
  backend.center.callers.upsert({ ...first!, id: 'other', queueId: SUPPORT.id });
  backend.center.callers.upsert({ ...first!, id: 'later', position: 4 });
  backend.center.callers.remove('caller-1');
  const all = ['caller-1', 'caller-2', 'caller-3'];
  assert.deepEqual(heard, [all, [...all, 'later'], ['caller-2', 'caller-3', 'later']]);
  const agents = await firstValueFrom(center.agents$(SUPPORT.id));
  assert.deepEqual(
    agents.map(({ name }) => name),
    [BOB.name, CAROL.name],
  );
});

test('a caller goes by the name that we have for the number', async (t) => {
  const [, unnamed] = QUEUED_CALLERS;
  const { center, backend } = await office(t);
  const names = async (): Promise<readonly string[]> =>
    (await firstValueFrom(center.callers$(SALES.id))).map(({ party }) => party.name);
  assert.equal((await names())[1], '');
  backend.contacts.upsert({
    id: 'new',
    source: 'directory',
    name: 'Edith Lane',
    phones: [{ label: 'work', number: unnamed!.party.number }],
  });
  const listening = center.callers$(SALES.id).subscribe();
  t.after(() => listening.unsubscribe());
  await t.waitFor(async () => assert.equal((await names())[1], 'Edith Lane'));
});

test('statuses come as the guide has them, then those of the office by name', async (t) => {
  const { center } = await office(t);
  await center.addStatus({ name: 'Training', isPaid: true });
  await center.addStatus({ name: 'Inventory', isPaid: false });
  assert.deepEqual(
    center.statuses$.value.map(({ name }) => name),
    [
      'Online',
      'Offline',
      'Lunch',
      'Break',
      'Meeting',
      'Other',
      'Not Answering',
      'Inventory',
      'Training',
    ],
  );
});

test('my status is set for one queue or for all, with the reason', async (t) => {
  const { center, backend } = await office(t);
  await center.setStatus('lunch', { queueId: SALES.id, reason: 'Dentist' });
  const mine = () => center.me$.value?.queues.map(({ statusId }) => statusId);
  assert.deepEqual(mine(), ['lunch', 'online']);
  await center.setStatus('break');
  assert.deepEqual(mine(), ['break', 'break']);
  assert.deepEqual(backend.center.asked, [
    {
      command: 'setStatus',
      userId: null,
      statusId: 'lunch',
      choice: { queueId: SALES.id, reason: 'Dentist' },
    },
    { command: 'setStatus', userId: null, statusId: 'break', choice: {} },
  ]);
});

test('in a call a status is the next one, and there when it is over', async (t) => {
  const { center, backend } = await office(t);
  backend.center.inCall = true;
  await center.setStatus('lunch');
  assert.equal(center.me$.value?.nextStatusId, 'lunch');
  assert.equal(center.me$.value.queues[0]?.statusId, 'online');
  backend.center.endCall();
  assert.equal(center.me$.value.nextStatusId, null);
  assert.equal(center.me$.value.queues[0]?.statusId, 'lunch');
});

test('supervising dials the code of its mode before the extension; a key changes it', async (t) => {
  const { center, phone } = await office(t, { signedIn: CAROL, maxCalls: 4 });
  const [bob] = await firstValueFrom(center.agents$(SALES.id));
  phone.onDial = (call) => call.answer();
  const codes = [];
  for (const mode of ['listen', 'whisper', 'barge'] as const) {
    const call = await center.supervise(bob!, mode);
    codes.push(call.state$.value.party.number);
    for (const other of ['listen', 'whisper', 'barge'] as const)
      await center.changeMode(call, other);
    assert.equal(phone.call.digits, '456');
    await call.end();
  }
  assert.deepEqual(codes, ['*811002', '*821002', '*831002']);
});

test('a caller is picked where a phone is there to ring', async (t) => {
  const { center, backend } = await office(t);
  await center.pick('caller-2');
  await assert.rejects(center.pick('caller-1'), { code: 'queue/caller-taken' });
  await assert.rejects(center.pick('nobody'), { code: 'queue/caller-gone' });
  assert.equal(backend.center.asked.length, 3);
});

test('without a registered phone nothing is picked', async (t) => {
  const { center, backend, phone } = await office(t);
  phone.setRegistration({
    status: 'unreachable',
    error: new HubError('network/unreachable'),
    retryAt: null,
  });
  await assert.rejects(center.pick('caller-2'), { code: 'phone/not-registered' });
  assert.deepEqual(backend.center.asked, []);
});

test('figures are asked for in the days of this place', async (t) => {
  const { center, backend } = await office(t, { myStats: { answered: 7 } });
  const span = { from: new Date('2030-01-01T00:00:00Z'), to: new Date('2030-01-02T00:00:00Z') };
  assert.equal((await center.myStats(span)).answered, 7);
  const [asked] = backend.center.asked;
  assert.ok(asked?.command === 'myStats');
  assert.equal(asked.timeZone, Intl.DateTimeFormat().resolvedOptions().timeZone);
});

test('nothing of it is left after signing out', async (t) => {
  const { hub, center, backend } = await office(t, { agentStatuses: [TRAINING] });
  await hub.session.signOut();
  assert.deepEqual(center.queues$.value, []);
  assert.deepEqual(center.statuses$.value, []);
  assert.equal(center.me$.value, null);
  assert.deepEqual(await firstValueFrom(center.callers$(SALES.id)), []);
  assert.equal(backend.center.observed, false);
});

test('it is fetched once, and again after it could not be', async (t) => {
  const { hub, backend, ready } = createFakeHub();
  t.after(() => hub.close());
  await ready;
  backend.failNext('callCenter', new HubError('network/unreachable'));
  await assert.rejects(hub.callCenter(), { code: 'network/unreachable' });
  assert.equal(await hub.callCenter(), await hub.callCenter());
});
