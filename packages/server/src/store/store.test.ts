import assert from 'node:assert/strict';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, test } from 'node:test';
import { explained, lockDataFolder } from './open-database.ts';
import { StoreError } from './store-error.ts';
import { openStore } from './store.ts';
import type { Store } from './store.ts';

let folder: string;
const open: Store[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubline-store-'));
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
  await rm(folder, { recursive: true });
});

async function opened(): Promise<Store> {
  const store = await openStore(folder);
  open.push(store);
  return store;
}

const tenant = (name: string) => ({
  ...{ id: name, name, domain: `${name}.example`, area_code: '', demo: 0, created_at: 1 },
  emergency_extension: '',
});
const user = (username: string, extension: string) => ({
  ...{ id: username, tenant_id: 'acme', username, name: username, extension },
  ...{ scope: 'basic' as const, password_hash: 'x', created_at: 1 },
});

test('what was written is there when the folder is opened again', async () => {
  const first = await openStore(folder);
  await first.tenants.add(tenant('acme'));
  await first.close();
  const again = await opened();
  assert.deepEqual({ ...(await again.tenants.byName('acme')) }, tenant('acme'));
});

test('a data folder is made where it is missing, for its owner only', async () => {
  const missing = join(folder, 'new/data');
  await (await openStore(missing)).close();
  assert.equal((await stat(missing)).mode & 0o777, 0o700);
});

test('a transaction is all or nothing', async () => {
  const store = await opened();
  const failing = store.transaction(async ({ tenants, users }) => {
    await tenants.add(tenant('acme'));
    await users.add(user('zoe', '100'));
    throw new Error('changed my mind');
  });
  await assert.rejects(failing, /changed my mind/);
  assert.deepEqual(await store.tenants.all(), []);
  assert.deepEqual(await store.users.all(), []);
});

test('what is asked meanwhile does not slip into a transaction', async () => {
  const store = await opened();
  const begun = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const failing = store.transaction(async ({ tenants }) => {
    await tenants.add(tenant('acme'));
    begun.resolve();
    await asked.promise;
    throw new Error('changed my mind');
  });
  await begun.promise;
  const meanwhile = store.tenants.add(tenant('other'));
  setImmediate(asked.resolve);
  await assert.rejects(failing);
  await meanwhile;
  assert.deepEqual(
    (await store.tenants.all()).map(({ name }) => name),
    ['other'],
  );
});

test('an extension is given once in a tenant, whoever has it', async () => {
  const store = await opened();
  await store.tenants.add(tenant('acme'));
  await store.users.add(user('zoe', '100'));
  const queue = { id: 'q', tenant_id: 'acme', name: 'Queue', extension: '100' };
  await assert.rejects(store.queues.add(queue, []), /UNIQUE/);
  assert.equal(await store.tenants.hasExtension('acme', '100'), true);
});

test('rows that point nowhere are refused', async () => {
  const store = await opened();
  const session = { id: 's', user_id: 'nobody', created_at: 1, expires_at: 2 };
  await assert.rejects(store.sessions.add(session), /FOREIGN KEY/);
});

test('a number belongs to a user or a queue, never to both or none', async () => {
  const store = await opened();
  await store.tenants.add(tenant('acme'));
  const number = { number: '+14695550100', tenant_id: 'acme', user_id: null, queue_id: null };
  await assert.rejects(store.numbers.add(number), /CHECK/);
});

test('while another program writes it waits, and everything else goes on', async () => {
  const store = await opened();
  const other = new DatabaseSync(join(folder, 'hubline.db'));
  other.exec('begin immediate');
  let written = false;
  const writing = store.tenants.add(tenant('acme')).then(() => (written = true));
  let turns = 0;
  for (const end = performance.now() + 100; performance.now() < end; turns += 1) {
    await new Promise(setImmediate);
  }
  assert.ok(turns > 10, `${turns} turns of the event loop`);
  assert.equal(written, false);
  other.exec('commit');
  other.close();
  await writing;
  assert.equal((await store.tenants.all()).length, 1);
});

test('it notices once what another program wrote, and not what it wrote itself', async () => {
  const store = await opened();
  const other = await opened();
  await store.tenants.add(tenant('acme'));
  assert.equal(store.changedElsewhere(), false);
  await other.tenants.add(tenant('other'));
  assert.equal(store.changedElsewhere(), true);
  assert.equal(store.changedElsewhere(), false);
});

async function refusal(): Promise<string> {
  const error: unknown = await openStore(folder).then(
    async (store) => store.close(),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof StoreError, String(error));
  return error.message;
}

test('a damaged database is said in a sentence', async () => {
  await writeFile(
    join(folder, 'hubline.db'),
    'this is not a database, whatever its name says'.repeat(100),
  );
  assert.match(await refusal(), /is damaged; restore hubline\.db/);
});

test('a database that another program keeps locked is said in a sentence', async () => {
  await opened();
  const path = join(folder, 'hubline.db');
  using one = new DatabaseSync(path);
  using two = new DatabaseSync(path, { timeout: 0 });
  one.exec('begin exclusive');
  assert.throws(
    () => explained(folder, () => two.exec('begin immediate')),
    (error) => {
      assert.ok(error instanceof StoreError);
      return /is locked by another program\.$/.test(error.message);
    },
  );
});

test('a folder that may not be written to is said in a sentence', () => {
  const refused = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  assert.throws(
    () =>
      explained('/data', () => {
        throw refused;
      }),
    { name: 'StoreError', message: 'The data folder /data cannot be written to.', cause: refused },
  );
});

test('a database of a newer version is said in a sentence, and left alone', async () => {
  await (await openStore(folder)).close();
  const database = new DatabaseSync(join(folder, 'hubline.db'));
  database.exec(`insert into kysely_migration values ('9999-from-the-future', '2099')`);
  database.close();
  assert.match(await refusal(), /newer version of Hubline/);
});

test('a file where the folder should be is said in a sentence', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  await assert.rejects(openStore(file), (error) => {
    assert.ok(error instanceof StoreError);
    return /is not a folder/.test(error.message);
  });
});

test('a folder that can be made nowhere is said in a sentence, instead of trying for ever', async () => {
  await assert.rejects(openStore('/proc/self/hubline/data'), (error) => {
    assert.ok(error instanceof StoreError, String(error));
    return /cannot be written to/.test(error.message);
  });
});

test('a second server on the same folder is refused, and welcome when the first is gone', () => {
  const unlock = lockDataFolder(folder);
  assert.throws(() => lockDataFolder(folder), /Another Hubline server is using the data folder/);
  unlock();
  lockDataFolder(folder)();
});
