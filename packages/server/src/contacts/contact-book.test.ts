import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { Change } from '../events/change.ts';
import { openStore, type Store } from '../store/store.ts';
import { ContactBook } from './contact-book.ts';
import type { ContactDraft } from './contact-draft.ts';
import type { ExternalContact } from './external-contact.ts';

let store: Store;
let book: ContactBook;
let told: [userId: string, change: Change<ExternalContact>][];

const draft = (name: string): ContactDraft => ({
  ...{ name, company: 'Acme', emails: ['a@b.example'], note: 'one\ntwo' },
  phones: [{ label: 'mobile', number: '+14695550177' }],
});

beforeEach(async () => {
  store = await openStore(':memory:');
  const tenant = { id: 'acme', name: 'acme', domain: 'acme.example', area_code: '', demo: 0 };
  await store.tenants.add({ ...tenant, created_at: 1 });
  for (const [id, extension] of [
    ['zoe', '100'],
    ['yan', '101'],
  ] as const) {
    await store.users.add({
      ...{ id, tenant_id: 'acme', username: id, name: id, extension, scope: 'basic' },
      ...{ password_hash: 'x', created_at: 1 },
    });
  }
  book = new ContactBook(store.contacts, () => 1);
  told = [];
  book.onChange((userId, change) => told.push([userId, change]));
});
afterEach(() => store.close());

async function added(name: string): Promise<ExternalContact> {
  const [contact] = (await book.add('zoe', [draft(name)])) ?? [];
  assert.ok(contact);
  return contact;
}

/** All contacts of a user, by pages of so many. */
async function all(userId: string, limit: number): Promise<ExternalContact[]> {
  const found: ExternalContact[] = [];
  for (let cursor = ''; ;) {
    const { items, next } = await book.page(userId, limit, cursor);
    assert.ok(items.length <= limit);
    found.push(...items);
    if (next === null) return found;
    cursor = next;
  }
}

test('a contact is kept as it was written, and told to its owner', async () => {
  const maria = await added('Maria');
  assert.deepEqual(maria, { id: maria.id, source: 'external', ...draft('Maria') });
  assert.deepEqual(await all('zoe', 10), [maria]);
  assert.deepEqual(told, [['zoe', { op: 'upsert', item: maria }]]);
});

test('it can be written anew and removed, and each is told', async () => {
  const { id } = await added('Maria');
  const changed = await book.update('zoe', id, draft('Maria Lopez'));
  assert.equal(changed?.name, 'Maria Lopez');
  assert.deepEqual(await all('zoe', 10), [changed]);
  await book.remove('zoe', id);
  await book.remove('zoe', id);
  assert.deepEqual(await all('zoe', 10), []);
  assert.deepEqual(told.slice(1), [
    ['zoe', { op: 'upsert', item: changed }],
    ['zoe', { op: 'remove', id }],
  ]);
});

test('nobody else has it, changes it or removes it', async () => {
  const maria = await added('Maria');
  told = [];
  assert.deepEqual(await all('yan', 10), []);
  assert.equal(await book.update('yan', maria.id, draft('Mine')), null);
  await book.remove('yan', maria.id);
  assert.deepEqual(await all('zoe', 10), [maria]);
  assert.deepEqual(told, []);
});

test('pages hold each contact once', async () => {
  const names = Array.from({ length: 7 }, (_, at) => `Contact ${at}`);
  await book.add('zoe', names.map(draft));
  for (const limit of [1, 3, 7, 8]) {
    const found = await all('zoe', limit);
    assert.deepEqual(found.map(({ name }) => name).sort(), names);
  }
});

test('of very many at once clients are told to fetch them', async () => {
  const items = await book.add(
    'zoe',
    Array.from({ length: 1_000 }, (_, at) => draft(`Contact ${at}`)),
  );
  assert.equal(items?.length, 1_000);
  assert.deepEqual(told, [['zoe', { op: 'reset', items: [] }]]);
  assert.equal((await all('zoe', 400)).length, 1_000);
});

test('nothing at all is no news', async () => {
  assert.deepEqual(await book.add('zoe', []), []);
  assert.deepEqual(told, []);
});

test('a full book takes no more, and keeps what it has', async () => {
  const full = new ContactBook(store.contacts, () => 1, 2);
  assert.ok(await full.add('zoe', [draft('One')]));
  assert.equal(await full.add('zoe', [draft('Two'), draft('Three')]), null);
  assert.equal((await all('zoe', 10)).length, 1);
  assert.ok(await full.add('yan', [draft('One'), draft('Two')]));
});
