import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import { Kysely, type CompiledQuery } from 'kysely';
import { migrate } from './migrate.ts';
import { NodeSqliteDialect } from './node-sqlite-dialect.ts';
import type { Schema, VoicemailRow } from './schema.ts';
import { TenantRepository } from './tenant-repository.ts';
import { UserRepository } from './user-repository.ts';
import { VoicemailRepository, type VoicemailPosition } from './voicemail-repository.ts';

const database = new DatabaseSync(':memory:');
/** What was asked of the database. */
const asked: CompiledQuery[] = [];
let db: Kysely<Schema>;
let voicemails: VoicemailRepository;

before(async () => {
  const log = ({ query }: { query: CompiledQuery }) => void asked.push(query);
  db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(database), log });
  await migrate(db);
  const tenant = { id: 'acme', name: 'acme', domain: 'acme.example', area_code: '', demo: 0 };
  await new TenantRepository(db).add({ ...tenant, created_at: 1 });
  for (const [id, extension] of [
    ['zoe', '100'],
    ['yan', '101'],
    ['busy', '102'],
  ] as const) {
    await new UserRepository(db).add({
      ...{ id, tenant_id: 'acme', username: id, name: id, extension, scope: 'basic' },
      ...{ password_hash: 'x', created_at: 1 },
    });
  }
  voicemails = new VoicemailRepository(db);
});
after(() => db.destroy());

const message = (
  id: string,
  receivedAt: number,
  more: Partial<VoicemailRow> = {},
): VoicemailRow => ({
  ...{ id, user_id: 'zoe', folder: 'new', party_name: 'Bob', party_number: '1002' },
  ...{ party_user_id: null, received_at: receivedAt, milliseconds: 2_000, cut: 0, peaks: '[]' },
  ...{ forwarded: null, deleted_at: null, ...more },
});

/** All ids of a folder, asked for page by page. */
async function ids(userId: string, folder: 'new' | 'saved', limit: number): Promise<string[]> {
  const found: string[] = [];
  let after: VoicemailPosition | null = null;
  for (;;) {
    const rows: VoicemailRow[] = await voicemails.page(userId, folder, { limit, after });
    found.push(...rows.map(({ id }) => id));
    const last = rows.at(-1);
    if (!last) return found;
    after = { receivedAt: last.received_at, id: last.id };
  }
}

/** How SQLite goes about what was asked last. */
function plan(): string {
  const { sql, parameters } = asked.at(-1)!;
  const rows = database.prepare(`explain query plan ${sql}`).all(...(parameters as string[]));
  return rows.map(({ detail }) => String(detail)).join('; ');
}

describe('the messages of one person', () => {
  before(async () => {
    for (const row of [
      message('a', 5),
      message('b', 5),
      message('c', 5),
      message('d', 9),
      message('e', 1),
      message('saved', 7, { folder: 'saved' }),
      message('deleted', 8, { deleted_at: 10 }),
      message('open', 9, { milliseconds: null }),
      message('of-yan', 6, { user_id: 'yan' }),
    ]) {
      await voicemails.add(row);
    }
  });

  test('come newest first, page by page, also when many came at once', async () => {
    for (const limit of [1, 2, 5, 50]) {
      assert.deepEqual(await ids('zoe', 'new', limit), ['d', 'c', 'b', 'a', 'e']);
    }
    assert.deepEqual(await ids('zoe', 'saved', 2), ['saved']);
    assert.deepEqual(await ids('yan', 'new', 2), ['of-yan']);
  });

  test('are counted without those that are deleted, or being spoken', async () => {
    assert.deepEqual(await voicemails.counts('zoe'), { new: 5, saved: 1 });
    assert.deepEqual(await voicemails.counts('busy'), { new: 0, saved: 0 });
  });

  test('of both folders: the newest', async () => {
    const newest = async (limit: number) =>
      (await voicemails.newest('zoe', limit)).map(({ id }) => id);
    assert.deepEqual(await newest(50), ['d', 'saved', 'c', 'b', 'a', 'e']);
    assert.deepEqual(await newest(3), ['d', 'saved', 'c']);
  });

  test('are found by whose they are, also one that is deleted, never one that is spoken', async () => {
    assert.equal((await voicemails.find('zoe', 'deleted'))?.id, 'deleted');
    assert.equal(await voicemails.find('zoe', 'open'), undefined);
    assert.equal(await voicemails.find('zoe', 'of-yan'), undefined);
  });
});

test('of two thousand a page is found by the index alone, wherever it begins', async () => {
  await db.transaction().execute(async (transaction) => {
    const many = new VoicemailRepository(transaction);
    for (let at = 0; at < 2_000; at += 1) {
      const peaks = JSON.stringify(Array.from({ length: 100 }, (_, peak) => (at + peak) % 101));
      const id = `many-${String(at).padStart(4, '0')}`;
      await many.add(message(id, at, { user_id: 'busy', peaks }));
    }
  });
  const first = await voicemails.page('busy', 'new', { limit: 50, after: null });
  assert.deepEqual([first.length, first[0]?.id], [50, 'many-1999']);
  assert.match(plan(), /USING INDEX voicemails_newest \(user_id=\? AND folder=\?\)/);
  assert.doesNotMatch(plan(), /TEMP B-TREE|SCAN/);

  const after = { receivedAt: 1_000, id: 'many-1000' };
  const middle = await voicemails.page('busy', 'new', { limit: 50, after });
  assert.equal(middle[0]?.id, 'many-0999');
  assert.match(plan(), /voicemails_newest \(user_id=\? AND folder=\? AND received_at<\?\)/);
  assert.doesNotMatch(plan(), /TEMP B-TREE|SCAN/);

  assert.deepEqual(await voicemails.counts('busy'), { new: 2_000, saved: 0 });
  assert.match(plan(), /voicemails_newest \(user_id=\?\)/);
});

test('what was deleted goes for good when its time is over, some at a time', async () => {
  for (const [id, deletedAt] of [
    ['old-1', 10],
    ['old-2', 11],
    ['old-3', 12],
    ['later', 20],
  ] as const) {
    await voicemails.add(message(id, 1, { user_id: 'yan', deleted_at: deletedAt }));
  }
  // One of zoe's was deleted at 10, too.
  const swept = [
    await voicemails.removeDeletedBefore(20, 3),
    await voicemails.removeDeletedBefore(20, 3),
  ];
  assert.deepEqual(
    swept.map(({ length }) => length),
    [3, 1],
  );
  assert.deepEqual(swept.flat().sort(), ['deleted', 'old-1', 'old-2', 'old-3']);
  assert.ok(await voicemails.find('yan', 'later'));
  assert.deepEqual(await voicemails.removeDeletedBefore(20, 3), []);
});
