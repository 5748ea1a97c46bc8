import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Follower, ServerClient, SignedIn } from '../support/server-client.ts';
import { TestServer } from '../support/test-server.ts';

/** Who is told what on the event socket: one's own to oneself, the office's to the office. */

let server: TestServer;
let client: ServerClient;

before(async () => {
  server = await TestServer.start();
  client = server.client;
});
after(() => server[Symbol.asyncDispose]());

interface Told extends SignedIn {
  readonly feed: Follower;
}

async function following(username: string): Promise<Told> {
  const signedIn = await client.signIn(username);
  const feed = await client.follow(signedIn.token);
  await feed.settled();
  feed.messages.drain(() => true);
  return { ...signedIn, feed };
}

/** The topics that have been told of until now. */
async function topicsOf({ feed }: Told): Promise<string[]> {
  feed.send({ type: 'ping' });
  await feed.take('pong');
  return [...new Set(feed.messages.drain(() => true).map(({ topic }) => topic))].sort();
}

test('a phone that connects is told to its owner, and the presence to the office', async () => {
  const [alice, bob, visitor] = [
    await following('alice'),
    await following('bob'),
    await following('visitor'),
  ];
  const phone = await client.phone(alice.token);
  await phone.register();
  assert.deepEqual(await topicsOf(alice), ['phones', 'presence']);
  assert.deepEqual(await topicsOf(bob), ['presence']);
  assert.deepEqual(await topicsOf(visitor), []);
  await phone.close();
  await alice.feed.takeChange('phones', 'remove');
  await Promise.all([alice, bob, visitor].map(({ feed }) => feed.close()));
});

test('a contact is told to its owner alone', async () => {
  const [alice, bob] = [await following('alice'), await following('bob')];
  const body = { name: 'Maria', phones: [{ label: 'work', number: '1234' }] };
  await client.request('POST', '/api/contacts', { token: alice.token, body });
  const { change } = await alice.feed.takeChange('contacts', 'upsert');
  assert.equal(change.item.name, 'Maria');
  assert.deepEqual(await topicsOf(bob), []);
  await Promise.all([alice, bob].map(({ feed }) => feed.close()));
});

test('being away is told to the office, and kept over a restart', async () => {
  const [alice, bob] = [await following('alice'), await following('bob')];
  const phone = await client.phone(alice.token);
  await phone.register();
  await bob.feed.takeChange('presence', 'upsert');
  const put = { token: alice.token, body: { away: true } };
  assert.equal((await client.request('PUT', '/api/presence', put)).status, 204);
  const { change } = await bob.feed.takeChange('presence', 'upsert');
  assert.deepEqual(change.item, { id: alice.userId, state: 'away' });
  await Promise.all([phone.close(), alice.feed.close(), bob.feed.close()]);

  await server.stop();
  await server.start();
  client = server.client;
  const { token, userId } = await client.signIn('alice');
  const again = await client.phone(token);
  await again.register();
  const feed = await client.follow(token);
  const { items } = (await feed.takeChange('presence', 'reset')).change;
  const mine = items.find(({ id }) => id === userId);
  assert.deepEqual(mine, { id: userId, state: 'away' });
  await Promise.all([again.close(), feed.close()]);
});
