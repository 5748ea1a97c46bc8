import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { feedServerMessage } from '../../packages/server/src/api/feed-schema.ts';
import { RtpPeer } from '../support/rtp-peer.ts';
import type { ServerClient } from '../support/server-client.ts';
import { TestServer } from '../support/test-server.ts';
import { until } from '../support/until.ts';

let server: TestServer;
let client: ServerClient;

before(async () => {
  // Who declines is heard, instead of a greeting.
  server = await TestServer.start({ voicemail: false });
  client = server.client;
});
after(() => server[Symbol.asyncDispose]());

describe('a client that says hello', () => {
  test('is welcomed and gets each topic from its beginning', async () => {
    const { token } = await client.signIn('alice');
    const feed = await client.follow(token);
    const welcome = await feed.take('welcome');
    assert.equal(welcome.replayed, false);
    const directory = await feed.takeChange('directory', 'reset');
    assert.equal(directory.seq, welcome.seq);
    const names = directory.change.items.map((item: { name: string }) => item.name);
    for (const name of ['Alice Anderson', 'Dave Davis', 'Sales', 'Support']) {
      assert.ok(names.includes(name), name);
    }
    assert.ok(!names.includes('Victor Visitor'), 'another tenant');
    const alice = directory.change.items.find(
      (item: { name: string }) => item.name === 'Alice Anderson',
    );
    assert.deepEqual(alice?.phones, [
      { label: 'extension', number: '1001' },
      { label: 'work', number: '+14695550101' },
    ]);
    const records = await feed.takeChange('call-records', 'reset');
    assert.deepEqual(records.change.items, []);
    await feed.close();
  });

  test('gets what the document says it gets', async () => {
    const { token } = await client.signIn('alice');
    const feed = await client.follow(token);
    await feed.settled();
    assert.ok(feed.messages.items.length >= 2);
    for (const message of feed.messages.items) feedServerMessage.parse(message);
    await feed.close();
  });

  test('with a token that is not good is told that the session is over', async () => {
    const feed = await client.follow('made-up');
    assert.equal((await feed.take('session-ended')).because, 'expired');
    assert.equal((await feed.closed).code, 4401);
    assert.deepEqual(feed.messages.items, []);
  });
});

describe('a new colleague', () => {
  test('shows up at once with everyone of the tenant and with nobody else', async () => {
    const [alice, bob, visitor] = await Promise.all(
      ['alice', 'bob', 'visitor'].map(async (name) =>
        client.follow((await client.signIn(name)).token),
      ),
    );
    assert.ok(alice && bob && visitor);
    const before = (await alice.settled()).seq;
    await Promise.all([bob.settled(), visitor.settled()]);
    const { name } = await server.addColleague();
    for (const feed of [alice, bob]) {
      const { seq, change } = await feed.takeChange('directory', 'upsert');
      assert.equal(change.item.name, name);
      assert.equal(seq, before + 1);
    }
    visitor.send({ type: 'ping' });
    await visitor.take('pong');
    assert.ok(!JSON.stringify(visitor.messages.items).includes(name));
    await Promise.all([alice.close(), bob.close(), visitor.close()]);
  });

  test('can sign in without a restart', async () => {
    const { username, password } = await server.addColleague();
    assert.equal((await client.signIn(username, password)).answer.status, 200);
  });
});

describe('a client that comes back', () => {
  let token: string;
  let since: { epoch: string; seq: number };

  beforeEach(async () => {
    ({ token } = await client.signIn('alice'));
    const feed = await client.follow(token);
    const { epoch, seq } = await feed.settled();
    since = { epoch, seq };
    await feed.close();
  });

  test('gets what it missed, and nothing twice', async () => {
    const { name } = await server.addColleague();
    await until('the server knows the new colleague', async () => {
      const { body } = await client.request('GET', '/api/directory', { token });
      return JSON.stringify(body).includes(name) ? true : null;
    });
    const again = await client.follow(token, since);
    const welcome = await again.settled();
    assert.deepEqual([welcome.replayed, welcome.seq], [true, since.seq + 2]);
    assert.deepEqual(
      again.messages.items.map(({ seq, topic, change }) => [seq, topic, change.op]),
      [
        [since.seq + 1, 'directory', 'upsert'],
        [since.seq + 2, 'presence', 'upsert'],
      ],
    );
    assert.equal(again.messages.items[0]?.change.item.name, name);
    await again.close();
  });

  test('having missed nothing gets nothing', async () => {
    const again = await client.follow(token, since);
    assert.equal((await again.settled()).replayed, true);
    assert.deepEqual(again.messages.items, []);
    await again.close();
  });

  for (const [what, gap] of [
    ['from another life of the server', () => ({ ...since, epoch: 'another' })],
    ['from the future', () => ({ ...since, seq: since.seq + 1 })],
  ] as const) {
    test(`${what} begins anew`, async () => {
      const again = await client.follow(token, gap());
      assert.equal((await again.settled()).replayed, false);
      const topics = again.messages.items.map(({ topic, change }) => [topic, change.op]);
      const expected = [
        'emergency-calls',
        ...['queues', 'queue-callers', 'queue-agents', 'agent', 'agent-statuses'],
        ...['directory', 'call-records', 'presence', 'phones', 'calls', 'parks'],
        ...['voicemails', 'mailbox', 'greetings'],
        ...['conversations', 'messages', 'typing', 'message-settings'],
        ...['emergency-addresses', 'emergency', 'profile'],
      ];
      assert.deepEqual(
        topics,
        expected.map((topic) => [topic, 'reset']),
      );
      await again.close();
    });
  }
});

describe('a finished call', () => {
  test('is told to those who were in it, as each of them sees it, and to nobody else', async () => {
    const [alice, dave, carol] = await Promise.all(
      ['alice', 'dave', 'carol'].map((name) => client.signIn(name)),
    );
    assert.ok(alice && dave && carol);
    const [ofAlice, ofDave, ofCarol] = await Promise.all(
      [alice, dave, carol].map(async ({ token }) => client.follow(token)),
    );
    assert.ok(ofAlice && ofDave && ofCarol);
    await Promise.all([ofAlice.settled(), ofDave.settled(), ofCarol.settled()]);

    const [caller, called] = [await client.phone(alice.token), await client.phone(dave.token)];
    await caller.register();
    await called.register();
    const media = new RtpPeer('alice');
    const outgoingCall = caller.call('1004', media.offer());
    const incomingCall = await called.incoming();
    await incomingCall.reject(603);
    assert.equal((await outgoingCall.final()).status, 603);
    media.close();

    const out = await ofAlice.takeChange('call-records', 'upsert');
    const { id, startedAt, endedAt, ...outgoing } = out.change.item;
    assert.deepEqual(outgoing, {
      direction: 'out',
      disposition: 'declined',
      party: { number: '1004', name: 'Dave Davis', userId: dave.userId },
      answeredAt: null,
      recordings: [],
      emergency: null,
    });
    assert.ok(id && Date.parse(startedAt) <= Date.parse(endedAt));
    const incoming = (await ofDave.takeChange('call-records', 'upsert')).change.item;
    assert.deepEqual(
      [incoming.direction, incoming.disposition, incoming.party],
      ['in', 'declined', { number: '1001', name: 'Alice Anderson', userId: alice.userId }],
    );
    await ofCarol.close();
    const told = ofCarol.messages.items.filter(({ change }) => change?.op === 'upsert');
    assert.deepEqual([...new Set(told.map(({ topic }) => topic))], ['presence']);

    const page = await client.request('GET', '/api/call-records', { token: alice.token });
    assert.deepEqual(page.body, { items: [out.change.item], next: null });
    const others = await client.request('GET', '/api/call-records', { token: carol.token });
    assert.deepEqual(others.body.items, []);
    await Promise.all([caller.close(), called.close(), ofAlice.close(), ofDave.close()]);
  });
});
