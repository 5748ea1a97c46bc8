import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { runProgram } from '../support/program.ts';
import type { Follower, ServerClient } from '../support/server-client.ts';
import { TestServer } from '../support/test-server.ts';
import { until } from '../support/until.ts';

const MINUTE = 60_000;

let server: TestServer;
let client: ServerClient;

before(async () => {
  server = await TestServer.start();
  client = server.client;
});
after(() => server[Symbol.asyncDispose]());

describe('a token', () => {
  test('can be renewed in time, and the feed goes on', async () => {
    const { token, cookie } = await client.signIn('bob');
    const feed = await client.follow(token);
    await feed.settled();
    server.ahead += 9 * MINUTE;
    const refreshed = await client.refresh(cookie);
    feed.send({ type: 'token', token: refreshed.body.accessToken });
    feed.send({ type: 'ping' });
    await feed.take('pong');
    server.ahead += 5 * MINUTE;
    feed.send({ type: 'ping' });
    await feed.take('pong');
    await feed.close();
  });

  test('that ends takes the feed with it', async () => {
    const { token } = await client.signIn('bob');
    const feed = await client.follow(token);
    await feed.settled();
    server.ahead += 10 * MINUTE;
    assert.equal((await feed.take('session-ended')).because, 'expired');
    assert.equal((await feed.closed).code, 4401);
  });

  test('of somebody else is no renewal', async () => {
    const { token } = await client.signIn('bob');
    const other = await client.signIn('carol');
    const feed = await client.follow(token);
    await feed.settled();
    feed.send({ type: 'token', token: other.token });
    assert.equal((await feed.closed).code, 1008);
  });
});

describe('the feed is closed', () => {
  test('when a changed password ends the session', async () => {
    const { username, password } = await server.addColleague();
    const { token } = await client.signIn(username, password);
    const feed = await client.follow(token);
    await feed.settled();
    const args = ['account', 'password', '--username', username, '--data', server.dataFolder];
    const { code } = await runProgram(args, { input: 'another-long-password' });
    assert.equal(code, 0);
    assert.equal((await feed.take('session-ended')).because, 'ended-elsewhere');
    assert.equal((await client.signInAnswer(username, password)).status, 401);
    assert.equal((await client.signInAnswer(username, 'another-long-password')).status, 200);
  });

  test('when nobody says hello', async () => {
    const feed = await client.connect();
    server.ahead += 5_000;
    assert.deepEqual(await feed.closed, { code: 1008, reason: 'No hello in time' });
  });

  test('when there are more sockets of one session than tabs that anyone has', async () => {
    const { token } = await client.signIn('bob');
    const feeds: Follower[] = [];
    for (let count = 0; count < 21; count += 1) feeds.push(await client.follow(token));
    assert.equal((await feeds[20]?.closed)?.code, 1008);
    await feeds[19]?.settled();
    await Promise.all(feeds.slice(0, 20).map((feed) => feed.close()));
  });

  const wrong: readonly [what: string, message: unknown, code?: number][] = [
    ['broken JSON', '{"type":'],
    ['no object', '7'],
    ['an unknown type', { type: 'dance' }],
    ['a type that is none', { type: ['ping'] }],
    ['an ack of what was never sent', { type: 'ack', seq: 1_000_000 }],
    ['an ack of half a change', { type: 'ack', seq: 0.5 }],
    ['a token that is a number', { type: 'token', token: 1 }],
    ['a second hello', { type: 'hello', token: 'x', since: null }],
    ['bytes', Buffer.from('{"type":"ping"}')],
    ['too much at once', `"${'x'.repeat(70_000)}"`, 1009],
  ];
  for (const [what, message, code = 1008] of wrong) {
    test(`by ${what}`, async () => {
      const { token } = await client.signIn('bob');
      const feed = await client.follow(token);
      await feed.settled();
      if (Buffer.isBuffer(message)) feed.socket.send(message);
      else feed.send(message);
      assert.equal((await feed.closed).code, code);
    });
  }

  test('by anything that comes before hello', async () => {
    for (const message of [{ type: 'ack', seq: 0 }, { type: 'token', token: 'x' }, 'x']) {
      const feed = await client.connect();
      feed.send(message);
      assert.equal((await feed.closed).code, 1008);
    }
  });

  test('by a flood of messages', async () => {
    const { token } = await client.signIn('bob');
    const feed = await client.follow(token);
    await feed.settled();
    for (let sent = 0; sent < 300; sent += 1) feed.send({ type: 'ping' });
    assert.equal((await feed.closed).code, 1008);
  });
});

test('an acknowledgement of what was sent is taken silently', async () => {
  const { token } = await client.signIn('bob');
  const feed = await client.follow(token);
  const { seq } = await feed.settled();
  feed.send({ type: 'ack', seq });
  feed.send({ type: 'ping' });
  await feed.take('pong');
  await feed.close();
});

test('no client is left behind when all are gone', async () => {
  await until('the server to have no clients', () =>
    server.running.stats().eventClients === 0 ? true : null,
  );
});
