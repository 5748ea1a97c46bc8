import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ServerClient } from '../support/server-client.ts';
import { cookieOf } from '../support/server-client.ts';
import { TestServer } from '../support/test-server.ts';

describe('signing in', () => {
  let server: TestServer;
  let client: ServerClient;

  before(async () => {
    server = await TestServer.start();
    client = server.client;
  });
  after(() => server[Symbol.asyncDispose]());

  test('with the right password gives a token, the person and a cookie that pages cannot read', async () => {
    const { status, body, headers } = await client.signInAnswer('bob');
    assert.equal(status, 200);
    const { id, tenant, ...user } = body.user;
    assert.deepEqual(user, {
      username: 'bob',
      name: 'Bob Johnson',
      extension: '1002',
      scope: 'agent',
      numbers: ['+14695550102'],
      mayRecord: true,
    });
    assert.equal(tenant.name, 'Hubline Demo');
    assert.ok(id);
    const minutes = (Date.parse(body.expiresAt) - Date.now()) / 60_000;
    assert.ok(minutes > 9.9 && minutes <= 10, `${minutes} minutes`);
    const [cookie = ''] = headers.getSetCookie();
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/api/session', 'Max-Age=2592000']) {
      assert.ok(cookie.includes(`; ${part}`), `${part} in ${cookie}`);
    }
    assert.ok(!cookie.includes('Secure'), 'plain HTTP on localhost');
    assert.equal(headers.get('Cache-Control'), 'no-store');
  });

  test('takes the username in any case', async () => {
    assert.equal((await client.signInAnswer(' Bob ')).status, 200);
  });

  test('with a wrong password or an unknown name is refused alike', async () => {
    const wrong = await client.signInAnswer('carol', 'wrong');
    const unknown = await client.signInAnswer('nobody', 'wrong');
    assert.equal(wrong.status, 401);
    assert.equal(wrong.body.code, 'session/invalid-credentials');
    assert.deepEqual(unknown.body, wrong.body);
    assert.equal(cookieOf(wrong), null);
  });

  test('is what every demo account can do that the server names', async () => {
    const { body } = await client.request('GET', '/api/server');
    assert.equal(body.name, 'Hubline');
    assert.ok(body.demo);
    const { users, password } = body.demo;
    const names = users.map((user) => user.username);
    assert.deepEqual(names, ['alice', 'bob', 'carol', 'dave', 'desk', 'visitor']);
    for (const name of names) {
      const answer = await client.signInAnswer(name, password);
      assert.equal(answer.status, 200, name);
    }
  });
});

describe('after five wrong passwords', () => {
  test('each try waits, longer each time; tries before their time do not count', async () => {
    await using server = await TestServer.start();
    const { client } = server;
    for (let tries = 0; tries < 5; tries += 1) {
      assert.equal((await client.signInAnswer('dave', 'wrong')).status, 401);
    }
    for (const seconds of [2, 4, 8]) {
      for (const password of ['wrong', 'hubline-demo']) {
        const early = await client.signInAnswer('dave', password);
        assert.equal(early.status, 429);
        assert.equal(early.body.code, 'session/too-many-tries');
        assert.equal(early.body.retryAfter, seconds);
        assert.equal(early.headers.get('Retry-After'), String(seconds));
      }
      server.ahead += seconds * 1000;
      assert.equal((await client.signInAnswer('dave', 'wrong')).status, 401);
    }
    assert.equal((await client.signInAnswer('alice')).status, 200, 'others are not held up');
    server.ahead += 16_000;
    assert.equal((await client.signInAnswer('dave')).status, 200);
    assert.equal((await client.signInAnswer('dave', 'wrong')).status, 401, 'the count is cleared');
  });

  test('many at once are no way around the wait', async () => {
    await using server = await TestServer.start();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => server.client.signInAnswer('dave', 'wrong')),
    );
    const statuses = answers.map(({ status }) => status);
    assert.equal(statuses.filter((status) => status === 401).length, 5);
    assert.equal(statuses.filter((status) => status === 429).length, 15);
  });

  test('an unknown name waits like a known one', async () => {
    await using server = await TestServer.start();
    for (let tries = 0; tries < 5; tries += 1) await server.client.signInAnswer('ghost', 'wrong');
    assert.equal((await server.client.signInAnswer('ghost', 'wrong')).status, 429);
  });

  test('fifty over many names make the address wait', async () => {
    await using server = await TestServer.start();
    const { client } = server;
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(
        Array.from({ length: 5 }, (_, index) => client.signInAnswer(`u${round}-${index}`, 'wrong')),
      );
    }
    assert.equal((await client.signInAnswer('alice')).status, 429);
    server.ahead += 2_000;
    assert.equal((await client.signInAnswer('alice')).status, 200);
  });
});

test('a server without demonstration has no account that anyone knows', async () => {
  await using server = await TestServer.start({ demo: false });
  const { body } = await server.client.request('GET', '/api/server');
  assert.equal(body.demo, null);
  assert.equal((await server.client.signInAnswer('alice')).status, 401);
});

test('demonstration accounts of an earlier start stop working with --no-demo', async () => {
  await using server = await TestServer.start();
  const { cookie } = await server.client.signIn('alice');
  await server.stop();
  await server.start({ demo: false });
  assert.equal((await server.client.signInAnswer('alice')).status, 401);
  assert.equal((await server.client.refresh(cookie)).status, 204);
  assert.equal((await server.client.request('GET', '/api/server')).body.demo, null);
});
