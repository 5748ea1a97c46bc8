import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { seedDemo } from '../seed/demo.ts';
import { PasswordHasher } from '../sessions/password-hasher.ts';
import { openStore } from '../store/store.ts';
import { readCommand } from './command.ts';
import type { SmsCommand } from './sms-command.ts';
import { smsByCommand } from './sms-commands.ts';

async function office(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'hubline-sms-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const store = await openStore(folder);
  await seedDemo(store, new PasswordHasher(), Date.now());
  await store.close();
  const run = (...args: string[]): Promise<string> => {
    const command = readCommand(['sms', ...args, '--data', folder], {});
    return smsByCommand(command as SmsCommand);
  };
  const row = async (start: RegExp): Promise<string> =>
    (await run('list'))
      .split('\n')
      .filter((line) => start.test(line))
      .join('\n');
  return { run, row };
}

const TENANT = ['--tenant', 'Hubline Demo'];
const NUMBER = ['--number', '+14695550103'];

test('a number gets a brand and a campaign, and the list says what keeps it closed', async (t) => {
  const { run, row } = await office(t);
  const carol = (): Promise<string> => row(/14695550103/);
  assert.match(await carol(), /^Hubline Demo +\+14695550103 +carol +no-campaign$/);

  const brand = ['brand', ...TENANT, '--name', 'Clinic', '--state'];
  const campaign = ['campaign', ...TENANT, '--name', 'Reminders'];
  await run(...brand, 'pending');
  const help = ['--help-text', 'Clinic: call 469 555 0100.'];
  await run(...campaign, '--brand', 'Clinic', '--state', 'pending', ...help);
  await run('number', ...NUMBER, '--campaign', 'Reminders');
  assert.match(await carol(), / carol +Reminders +brand-pending$/);
  assert.equal(await run(...brand, 'registered'), 'The brand Clinic is registered.');
  assert.match(await carol(), / carol +Reminders +campaign-pending$/);
  await run(...campaign, '--state', 'registered');
  assert.match(await carol(), / carol +Reminders +ready$/);
  assert.equal(await row(/Clinic +registered$/), await row(/Clinic/));

  await run('number', ...NUMBER, '--remove');
  assert.match(await carol(), / carol +no-campaign$/);
});

test('the demonstration shows each state', async (t) => {
  const { row } = await office(t);
  for (const username of ['alice', 'bob', 'visitor']) {
    assert.match(await row(new RegExp(` ${username} `)), / ready$/);
  }
  assert.match(await row(/ carol /), / no-campaign$/);
  assert.match(await row(/ dave /), / campaign-pending$/);
});

test('what cannot be is refused in one sentence', async (t) => {
  const { run } = await office(t);
  const usage: [string[], RegExp][] = [
    [['brand', ...TENANT, '--name', 'X', '--state', 'good'], /^--state is one of pending, .*\.$/],
    [['brand', ...TENANT, '--state', 'pending'], /^--name is missing\.$/],
    [['number', ...NUMBER], /^Either --campaign or --remove: .*\.$/],
    [['number', ...NUMBER, '--campaign', 'X', '--remove'], /^Either --campaign or --remove: .*\.$/],
    [['send'], /^There is no command "sms send"; see --help\.$/],
  ];
  for (const [args, message] of usage) {
    assert.throws(() => readCommand(['sms', ...args], {}), { name: 'UsageError', message });
  }
  const refusals: [string[], string][] = [
    [
      ['brand', '--tenant', 'Nobody', '--name', 'X', '--state', 'pending'],
      'There is no tenant Nobody.',
    ],
    [
      ['campaign', ...TENANT, '--name', 'X', '--state', 'pending'],
      'A new campaign needs its --brand.',
    ],
    [
      ['campaign', ...TENANT, '--name', 'X', '--state', 'pending', '--brand', 'Y'],
      'The tenant Hubline Demo has no brand Y.',
    ],
    [['number', '--number', '+14695550177', '--remove'], 'There is no number +14695550177.'],
    [
      ['number', '--number', '+14695550200', '--remove'],
      'The number +14695550200 rings no user: nobody could read its messages.',
    ],
    // Visitor belongs to another tenant, which has campaigns of its own.
    [
      ['number', '--number', '+14695550199', '--campaign', 'Office messages'],
      'The tenant of +14695550199 has no campaign Office messages.',
    ],
  ];
  for (const [args, message] of refusals) await assert.rejects(run(...args), { message });
});
