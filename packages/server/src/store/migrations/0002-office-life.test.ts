import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { recordSearchOf } from '../../history/record-search.ts';
import { NodeSqliteDialect } from '../node-sqlite-dialect.ts';
import { openDatabase } from '../open-database.ts';
import type { Schema } from '../schema.ts';
import { openStore, type Store } from '../store.ts';
import { accountsAndCalls } from './0001-accounts-and-calls.ts';

/** More than are written at once. */
const RECORDS = 1_234;

let folder: string;
let store: Store;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubline-migration-'));
  await fillFirstVersion();
  store = await openStore(folder);
});
after(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** A data folder as the first version of Hubline left it. */
async function fillFirstVersion(): Promise<void> {
  const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(openDatabase(folder)) });
  const migrations = { '0001-accounts-and-calls': accountsAndCalls };
  const provider = { getMigrations: async () => migrations };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  assert.equal(error, undefined);
  for (const [tenant, demo] of [
    ['demo', 1],
    ['acme', 0],
  ] as const) {
    const domain = `${tenant}.example`;
    const row = { id: tenant, name: tenant, domain, area_code: '', demo, created_at: 1 };
    await db.insertInto('tenants').values(row).execute();
  }
  for (const [username, tenant_id] of [
    ['alice', 'demo'],
    ['dave', 'demo'],
    ['bob', 'acme'],
  ] as const) {
    const extension = { tenant_id, extension: username };
    const row = { ...extension, id: username, username, name: username, scope: 'basic' as const };
    await db.insertInto('extensions').values(extension).execute();
    await db
      .insertInto('users')
      .values({ ...row, password_hash: 'x', created_at: 1 })
      .execute();
  }
  for (let at = 0; at < RECORDS; at += 1) {
    const row = {
      ...{ id: `record-${at}`, user_id: 'alice', call_id: `call-${at}`, direction: 'in' as const },
      ...{ disposition: 'answered' as const, party_number: `+1469555${5000 + at}` },
      ...{ party_name: `Zoé Number ${at}`, party_user_id: null },
      ...{ started_at: at, answered_at: null, ended_at: at },
    };
    await db.insertInto('call_records').values(row).execute();
  }
  await db.destroy();
}

test('records of before can be searched by name and by number', async () => {
  const find = async (words: string) => {
    const search = recordSearchOf(words);
    const rows = await store.callRecords.page('alice', {
      ...{ filter: 'inbound' as const, search, limit: RECORDS + 1, after: null },
    });
    return rows.map(({ id }) => id);
  };
  assert.deepEqual(await find('zoe number 1233'), ['record-1233']);
  assert.deepEqual(await find('469 555 5000'), ['record-0']);
  assert.equal((await find('ZOE')).length, RECORDS);
});

test('of the people of before those of the demonstration may record who do in a new one', async () => {
  const users = await store.users.all();
  const allowed = users.filter((user) => user.may_record === 1).map(({ username }) => username);
  assert.deepEqual(allowed, ['alice']);
  assert.ok(users.every(({ away }) => away === 0));
});

test('contacts and keys can be kept', async () => {
  await store.contacts.add([
    {
      ...{ id: 'c', user_id: 'alice', name: 'Maria', company: '', phones: '[]', emails: '[]' },
      ...{ note: '', created_at: 1 },
    },
  ]);
  assert.equal(await store.contacts.count('alice'), 1);
  const key = { user_id: 'alice', key: 'k', fingerprint: 'f', status: 201, body: '{}' };
  await store.idempotencyKeys.add({ ...key, created_at: 1 });
  assert.equal((await store.idempotencyKeys.find('alice', 'k'))?.status, 201);
});
