import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { recordSearchOf } from '../history/record-search.ts';
import type { RecordFilter, RecordPosition } from './call-record-repository.ts';
import type { CallRecordRow } from './schema.ts';
import { openStore, type Store } from './store.ts';

let store: Store;

const tenant = { id: 'acme', name: 'acme', domain: 'acme.example', area_code: '', demo: 0 };
const user = (id: string, extension: string) => ({
  ...{ id, tenant_id: 'acme', username: id, name: id, extension },
  ...{ scope: 'basic' as const, password_hash: 'x', created_at: 1 },
});
const record = (id: string, startedAt: number, more: Partial<CallRecordRow> = {}) => ({
  ...{ id, user_id: 'zoe', call_id: id, direction: 'in' as const },
  ...{ disposition: 'answered' as const, party_number: '1002', party_name: 'Bob' },
  ...{ party_user_id: null, started_at: startedAt, answered_at: null, ended_at: startedAt },
  ...more,
});

before(async () => {
  store = await openStore(':memory:');
  await store.tenants.add({ ...tenant, created_at: 1 });
  for (const [id, extension] of [
    ['zoe', '100'],
    ['yan', '101'],
    ['busy', '102'],
  ] as const) {
    await store.users.add(user(id, extension));
  }
});
after(() => store.close());

/** All ids, asked for page by page. */
async function ids(
  userId: string,
  {
    filter = 'all',
    words = '',
    limit = 2,
  }: { filter?: RecordFilter; words?: string; limit?: number },
): Promise<string[]> {
  const found: string[] = [];
  let position: RecordPosition | null = null;
  for (;;) {
    const query = { filter, search: recordSearchOf(words), limit, after: position };
    const rows: CallRecordRow[] = await store.callRecords.page(userId, query);
    found.push(...rows.map(({ id }) => id));
    const last = rows.at(-1);
    if (!last) return found;
    position = { startedAt: last.started_at, id: last.id };
  }
}

describe('the records of one person', () => {
  before(() =>
    store.callRecords.add([
      record('a', 5),
      record('b', 5, { direction: 'out' }),
      record('c', 5, { disposition: 'missed', party_name: 'Łukasz O’Néill' }),
      record('d', 9, { party_number: '+14695550199', party_name: 'Room 21' }),
      record('e', 1, { direction: 'out', party_name: '', party_number: '' }),
      record('of-yan', 7, { user_id: 'yan' }),
    ]),
  );

  test('come newest first, page by page, also when many began at once', async () => {
    assert.deepEqual(await ids('zoe', { limit: 1 }), ['d', 'c', 'b', 'a', 'e']);
  });

  const filters: readonly [filter: RecordFilter, ids: string[]][] = [
    ['all', ['d', 'c', 'b', 'a', 'e']],
    ['outbound', ['b', 'e']],
    ['inbound', ['d', 'c', 'a']],
    ['missed', ['c']],
  ];
  for (const [filter, expected] of filters) {
    test(`can be filtered: ${filter}`, async () => {
      assert.deepEqual(await ids('zoe', { filter }), expected);
    });
  }

  const searches: readonly [words: string, ids: string[]][] = [
    ['LUKASZ o neill', ['c']],
    ['bob', ['b', 'a']],
    ['(469) 555', ['d']],
    ['1002', ['c', 'b', 'a']],
    // Digits of a name are found with the name, never as a number.
    ['room 21', ['d']],
    ['x21', []],
    // Nothing is found across the end of a name.
    ['bob 1002', ['c', 'b', 'a']],
    ['bob100', ['c', 'b', 'a']],
    ['%', ['d', 'c', 'b', 'a', 'e']],
    ['nobody', []],
  ];
  for (const [words, expected] of searches) {
    test(`can be searched for "${words}"`, async () => {
      assert.deepEqual(await ids('zoe', { words }), expected);
    });
  }

  test('can be filtered and searched at once', async () => {
    assert.deepEqual(await ids('zoe', { filter: 'outbound', words: 'bob' }), ['b']);
  });
});

test('what is rare is found among many, while everything else goes on', async () => {
  const many = Array.from({ length: 12_000 }, (_, at) =>
    record(`many-${String(at).padStart(5, '0')}`, at, {
      user_id: 'busy',
      party_name: at % 4_000 === 0 ? 'Rare Bird' : 'Usual Suspect',
    }),
  );
  await store.transaction(async ({ callRecords }) => {
    for (let at = 0; at < many.length; at += 1_000) {
      await callRecords.add(many.slice(at, at + 1_000));
    }
  });
  let turns = 0;
  const looking = ids('busy', { words: 'rare', limit: 10 }).finally(() => (turns = -turns));
  const count = (): void => {
    if (turns < 0) return;
    turns += 1;
    setImmediate(count);
  };
  count();
  assert.deepEqual(await looking, ['many-08000', 'many-04000', 'many-00000']);
  assert.ok(turns < -3, `${-turns} turns of the event loop`);
});
