import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { components } from '../../packages/core/src/api/schema.ts';
import type { Answer, ServerClient } from '../support/server-client.ts';
import { TestServer } from '../support/test-server.ts';

/** External contacts over REST: who has them, what is refused, what comes twice. */

type Contact = components['schemas']['ExternalContact'];

let server: TestServer;
let client: ServerClient;
let alice: string;
let bob: string;

before(async () => {
  server = await TestServer.start();
  client = server.client;
  [alice, bob] = [(await client.signIn('alice')).token, (await client.signIn('bob')).token];
});
after(() => server[Symbol.asyncDispose]());

const draft = (name: string, number = '+14695550177') => ({
  ...{ name, company: '', emails: [], note: '' },
  phones: [{ label: 'mobile', number }],
});

const create = (name: string, token = alice, headers: Record<string, string> = {}) =>
  client.request('POST', '/api/contacts', { token, headers, body: draft(name) });

const contactIn = ({ text }: Answer): Contact => JSON.parse(text) as Contact;

async function namesOf(token: string): Promise<string[]> {
  const { body } = await client.request('GET', '/api/contacts', { token });
  return body.items.map(({ name }) => name).sort();
}

test('a contact is written, changed and removed, each time for its owner alone', async () => {
  const created = await create('Maria Lopez');
  assert.equal(created.status, 201);
  const { id, ...contact } = contactIn(created);
  assert.deepEqual(contact, { source: 'external', ...draft('Maria Lopez') });
  assert.deepEqual([await namesOf(alice), await namesOf(bob)], [['Maria Lopez'], []]);

  const path = `/api/contacts/${id}`;
  const body = draft('Maria');
  assert.equal((await client.request('PUT', path, { token: bob, body })).status, 404);
  assert.equal((await client.request('DELETE', path, { token: bob })).status, 204);
  assert.deepEqual(await namesOf(alice), ['Maria Lopez']);

  const changed = await client.request('PUT', path, { token: alice, body });
  assert.deepEqual([changed.status, contactIn(changed).name], [200, 'Maria']);
  for (let time = 0; time < 2; time += 1) {
    assert.equal((await client.request('DELETE', path, { token: alice })).status, 204);
  }
  assert.deepEqual(await namesOf(alice), []);
  assert.equal((await client.request('PUT', path, { token: alice, body })).status, 404);
});

test('nobody who is not signed in reads or writes any', async () => {
  for (const [method, path, body] of [
    ['GET', '/api/contacts', undefined],
    ['POST', '/api/contacts', draft('Nobody')],
    ['POST', '/api/contacts/batch', { contacts: [draft('Nobody')] }],
    ['PUT', '/api/contacts/x', draft('Nobody')],
    ['DELETE', '/api/contacts/x', undefined],
    ['PUT', '/api/presence', { away: true }],
  ] as const) {
    const { status } = await client.request(method, path, { body });
    assert.equal(status, 401, `${method} ${path}`);
  }
});

test('what is wrong is named by field', async () => {
  const body = { ...draft('', 'call me'), note: 'x'.repeat(2_001) };
  const refused = await client.request('POST', '/api/contacts', { token: alice, body });
  assert.equal(refused.status, 422);
  assert.deepEqual(refused.body.fields, {
    ...{ name: 'no-name', note: 'field-too-long' },
    'phones.0.number': 'bad-number',
  });
});

describe('many contacts at once', () => {
  const send = (contacts: readonly unknown[], token = alice) =>
    client.request('POST', '/api/contacts/batch', { token, body: { contacts } });

  test('are taken but for the bad ones, which are named in their place', async () => {
    const answer = await send([
      ...[draft('One'), draft(''), 'nonsense', draft('Two'), draft('Three', 'x')],
      null,
    ]);
    assert.equal(answer.status, 200);
    const { results } = JSON.parse(answer.text) as {
      results: ({ contact: Contact } | { fields: Record<string, string> })[];
    };
    assert.deepEqual(
      results.map((result) => ('contact' in result ? result.contact.name : result.fields)),
      [
        'One',
        { name: 'no-name' },
        { body: 'Invalid input: expected object, received string' },
        'Two',
        { 'phones.0.number': 'bad-number' },
        { body: 'Invalid input: expected object, received null' },
      ],
    );
    assert.deepEqual(await namesOf(alice), ['One', 'Two']);
  });

  test('are at most a thousand, in less than a megabyte', async () => {
    const some = (count: number) => Array.from({ length: count }, (_, at) => draft(`Person ${at}`));
    assert.equal((await send(some(1_001), bob)).status, 422);
    assert.deepEqual(await namesOf(bob), []);
    assert.equal((await send(some(1_000), bob)).status, 200);
    assert.equal((await namesOf(bob)).length, 1_000);
    const large = some(600).map((one) => ({ ...one, note: 'x'.repeat(2_000) }));
    assert.equal((await send(large, bob)).status, 413);
  });
});

test('all of them are had page by page', async () => {
  const { token } = await client.signIn('dave');
  const contacts = Array.from({ length: 25 }, (_, at) => draft(`Contact ${at}`));
  await client.request('POST', '/api/contacts/batch', { token, body: { contacts } });
  const names: string[] = [];
  let cursor = '';
  for (let pages = 0; ; pages += 1) {
    const path = `/api/contacts?limit=10${cursor && `&cursor=${cursor}`}`;
    const { body } = await client.request('GET', path, { token });
    names.push(...body.items.map(({ name }) => name));
    if (body.next === null) {
      assert.equal(pages, 2);
      break;
    }
    cursor = body.next;
  }
  assert.deepEqual(names.sort(), contacts.map(({ name }) => name).sort());
});

test('a write that comes again with its key is carried out once, also after a restart', async () => {
  await using restarted = await TestServer.start();
  const write = async (key: string, name: string, username = 'carol') => {
    const { token } = await restarted.client.signIn(username);
    const headers = { 'Idempotency-Key': key };
    const body = draft(name);
    return restarted.client.request('POST', '/api/contacts', { token, headers, body });
  };
  const first = await write('key', 'Once');
  const again = await write('key', 'Once');
  assert.deepEqual([again.status, again.text], [first.status, first.text]);
  await restarted.stop();
  await restarted.start();
  assert.equal((await write('key', 'Once')).text, first.text);
  assert.equal((await write('key', 'Another')).status, 422);
  assert.equal((await write('key', 'Once', 'dave')).status, 201);
  assert.notEqual((await write('key', 'Once', 'dave')).text, first.text);
  const { token } = await restarted.client.signIn('carol');
  const { body } = await restarted.client.request('GET', '/api/contacts', { token });
  assert.equal(body.items.length, 1);
});
