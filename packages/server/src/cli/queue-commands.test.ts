import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { readQueueSettings } from '../queues/queue-settings.ts';
import { seedDemo } from '../seed/demo.ts';
import { PasswordHasher } from '../sessions/password-hasher.ts';
import { openStore } from '../store/store.ts';
import { readCommand } from './command.ts';
import { queueByCommand } from './queue-commands.ts';
import type { QueueCommand } from './queue-command.ts';

async function office(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'hubline-queues-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const store = await openStore(folder);
  await seedDemo(store, new PasswordHasher(), Date.now());
  await store.close();
  const run = (line: string): Promise<string> => {
    const command = readCommand(['queue', ...line.split(' '), '--data', folder], {});
    return queueByCommand(command as QueueCommand);
  };
  const rows = async (): Promise<string[]> => (await run('list')).split('\n');
  return { folder, run, rows };
}

test('a queue is added, has agents by skill, and is listed', async (t) => {
  const { folder, run, rows } = await office(t);
  const tenant = ['queue', 'add', '--tenant', 'Hubline Demo', '--data', folder];
  const queue = ['--name', 'Billing', '--extension', '2005', '--strategy', 'skills'];
  const command = readCommand([...tenant, ...queue, '--number', '+14695550205'], {});
  await queueByCommand(command as QueueCommand);
  await run('member --extension 2005 --username alice --skill 7');
  await run('member --extension 2005 --username dave');
  const billing = async () => (await rows()).find((row) => row.includes('Billing'));
  assert.match(
    (await billing()) ?? '',
    /^Hubline Demo +2005 +Billing +skills +(alice:7 dave|dave alice:7) +\+14695550205$/,
  );
  await run('member --extension 2005 --username alice --remove');
  assert.match((await billing()) ?? '', / skills +dave +\+/);
  await assert.rejects(run('member --extension 2005 --username alice --remove'), {
    message: 'alice is no agent of the queue Billing.',
  });
  await assert.rejects(queueByCommand(command as QueueCommand), {
    message: 'The extension 2005 is taken in this tenant.',
  });
});

test('what is set changes, and all else stays as it was', async (t) => {
  const { folder, run } = await office(t);
  await run('set --extension 2001 --ring-seconds 15 --callback no --overflow voicemail:1001');
  await run('set --extension 2001 --agents-may-pick no');
  const store = await openStore(folder);
  t.after(() => store.close());
  const row = (await store.queues.all()).find(({ extension }) => extension === '2001');
  const settings = readQueueSettings(row?.settings ?? '');
  assert.equal(settings.ringSeconds, 15);
  assert.equal(settings.callback, false);
  assert.deepEqual(settings.overflow, { kind: 'voicemail', extension: '1001' });
  assert.equal(settings.agentsMayPick, false);
  assert.equal(settings.strategy, 'longest-idle');
});

test('what no queue can have is refused in one sentence', async (t) => {
  const { run } = await office(t);
  const refusals: [string, RegExp][] = [
    ['set --extension 2001', /^Nothing is to be set; see --help\.$/],
    ['set --extension 2001 --strategy loudest', /^--strategy is one of .*\.$/],
    ['set --extension 2001 --ring-seconds 1', /^--ring-seconds is not .*: "1"\.$/],
    ['set --extension 2001 --callback maybe', /^--callback is not yes or no: "maybe"\.$/],
    ['set --extension 2001 --overflow somewhere', /^--overflow is none, .*\.$/],
    ['member --extension 2001 --username bob --skill 101', /^A skill is a number .*\.$/],
    ['rename --extension 2001', /^There is no command "queue rename"; see --help\.$/],
  ];
  for (const [line, message] of refusals) {
    assert.throws(() => readCommand(['queue', ...line.split(' ')], {}), { message });
  }
  await assert.rejects(run('set --extension 2999 --ring-seconds 10'), {
    message: 'There is no queue with extension 2999.',
  });
  await assert.rejects(run('member --extension 2001 --username nobody'), {
    message: 'There is no account nobody.',
  });
});
