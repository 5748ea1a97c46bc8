import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { seedDemo } from '../seed/demo.ts';
import { PasswordHasher } from '../sessions/password-hasher.ts';
import { openStore } from '../store/store.ts';
import { readCommand } from './command.ts';
import { emergencyByCommand } from './emergency-commands.ts';
import type { EmergencyCommand } from './emergency-command.ts';

async function office(t: TestContext): Promise<(line: string) => Promise<string>> {
  const folder = await mkdtemp(join(tmpdir(), 'hubline-test-'));
  t.after(() => rm(folder, { recursive: true }));
  const store = await openStore(folder);
  await seedDemo(store, new PasswordHasher(), 0);
  await store.close();
  return (line) => {
    const args = line.split(' ').map((word) => word.replaceAll('_', ' '));
    const command = readCommand(['emergency', ...args, '--data', folder], {}) as EmergencyCommand;
    return emergencyByCommand(command);
  };
}

const OFFICE = '--tenant Hubline_Demo';

test('the desk of an office is one of its users or queues, or nobody', async (t) => {
  const say = await office(t);
  assert.match(await say('show'), /Hubline Demo +1099 +office managers/);
  assert.match(await say(`desk 2001 ${OFFICE}`), /^Sales \(2001\) answers emergency calls/);
  assert.match(await say('show'), /Hubline Demo +2001/);
  await assert.rejects(say(`desk 701 ${OFFICE}`), /no user or queue with extension 701/);
  await assert.rejects(say('desk 2001'), /--tenant says which/);
  await say(`desk none ${OFFICE}`);
  assert.match(await say('show'), /Hubline Demo +nobody/);
});

test('users and e-mail addresses are told, until they are not', async (t) => {
  const say = await office(t);
  await say(`watcher add bob ${OFFICE}`);
  await say(`watcher add bob ${OFFICE}`);
  await say(`watcher add Guard@Example.com ${OFFICE}`);
  const listed = await say(`watcher list ${OFFICE}`);
  assert.deepEqual(listed.match(/bob|guard@example\.com/g)?.sort(), ['bob', 'guard@example.com']);
  await assert.rejects(say(`watcher add visitor ${OFFICE}`), /There is no account visitor/);
  await assert.rejects(say(`watcher remove carol ${OFFICE}`), /carol is not told/);
  await say(`watcher remove bob ${OFFICE}`);
  await say(`watcher remove guard@example.com ${OFFICE}`);
  assert.match(await say('show'), /Hubline Demo +1099 +office managers/);
});

for (const line of ['desk', 'watcher add', 'watcher', 'nothing', 'show all']) {
  test(`"emergency ${line}" is no command`, () => {
    assert.throws(() => readCommand(['emergency', ...line.split(' ')], {}), /no command/);
  });
}
