import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, describe, test } from 'node:test';
import { WebSocket } from 'ws';
import type { ServerClient } from '../support/server-client.ts';
import { TestServer } from '../support/test-server.ts';

const SHOP = 'https://shop.example';
const EVIL = 'https://evil.example';

let server: TestServer;
let client: ServerClient;

before(async () => {
  server = await TestServer.start({ allowOrigins: [SHOP] });
  client = server.client;
});
after(() => server[Symbol.asyncDispose]());

describe('pages of other origins', () => {
  const preflight = (origin: string) =>
    client.request('OPTIONS', '/api/session', {
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    });

  test('that are allowed may ask with cookies', async () => {
    const { status, headers } = await preflight(SHOP);
    assert.equal(status, 204);
    assert.equal(headers.get('Access-Control-Allow-Origin'), SHOP);
    assert.equal(headers.get('Access-Control-Allow-Credentials'), 'true');
    assert.match(headers.get('Access-Control-Allow-Methods') ?? '', /DELETE/);
    assert.match(headers.get('Access-Control-Allow-Headers') ?? '', /Authorization/i);
    assert.match(headers.get('Vary') ?? '', /Origin/);
  });

  test('that are allowed may read answers and how long to wait', async () => {
    const { headers } = await client.request('GET', '/api/server', { headers: { Origin: SHOP } });
    assert.equal(headers.get('Access-Control-Allow-Origin'), SHOP);
    assert.match(headers.get('Access-Control-Expose-Headers') ?? '', /Retry-After/);
  });

  test('that are not allowed may not', async () => {
    const { headers } = await preflight(EVIL);
    assert.equal(headers.get('Access-Control-Allow-Origin'), null);
    const answer = await client.request('GET', '/api/server', { headers: { Origin: EVIL } });
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
  });

  test('that are not allowed cannot sign anybody in', async () => {
    const answer = await client.request('POST', '/api/session', {
      headers: { Origin: EVIL },
      body: { username: 'alice', password: 'hubline-demo' },
    });
    assert.deepEqual([answer.status, answer.body.code], [403, 'request/forbidden']);
    assert.deepEqual(answer.headers.getSetCookie(), []);
  });

  test('that are allowed get a partitioned cookie under HTTPS, ours a strict one', async () => {
    const cookieFor = async (headers: Record<string, string>) => {
      const body = { username: 'alice', password: 'hubline-demo' };
      const answer = await client.request('POST', '/api/session', { headers, body });
      return answer.headers.getSetCookie()[0] ?? '';
    };
    const secure = { 'X-Forwarded-Proto': 'https' };
    const shop = await cookieFor({ ...secure, Origin: SHOP });
    for (const part of ['SameSite=None', 'Secure', 'Partitioned', 'HttpOnly']) {
      assert.ok(shop.includes(part), shop);
    }
    const own = await cookieFor(secure);
    assert.match(own, /SameSite=Strict/);
    assert.match(own, /Secure/);
    assert.doesNotMatch(own, /Partitioned/);
    assert.match(await cookieFor({ Origin: SHOP }), /SameSite=Strict/);
  });
});

describe('sockets', () => {
  async function outcome(path: string, protocols: string[], origin?: string): Promise<string> {
    const socket = new WebSocket(server.url.replace('http', 'ws') + path, protocols, {
      ...(origin === undefined ? {} : { origin }),
    });
    const event = await Promise.race([
      once(socket, 'open').then(() => `open ${socket.protocol}`.trim()),
      new Promise<string>((resolve) => {
        socket.once('unexpected-response', (_, { statusCode }) => resolve(String(statusCode)));
      }),
    ]);
    socket.on('error', () => {});
    socket.terminate();
    return event;
  }

  for (const [path, protocols, opened] of [
    ['/events', [], 'open'],
    ['/sip', ['sip'], 'open sip'],
  ] as const) {
    test(`${path} is open to programs, to our pages and to allowed ones`, async () => {
      assert.equal(await outcome(path, [...protocols]), opened);
      assert.equal(await outcome(path, [...protocols], server.url), opened);
      assert.equal(await outcome(path, [...protocols], SHOP), opened);
    });

    test(`${path} is closed to pages of other origins`, async () => {
      assert.equal(await outcome(path, [...protocols], EVIL), '403');
      assert.equal(await outcome(path, [...protocols], 'null'), '403');
    });
  }

  test('/sip speaks SIP only', async () => {
    assert.equal(await outcome('/sip', []), '400');
    assert.equal(await outcome('/sip', ['mqtt']), '400');
    assert.equal(await outcome('/sip', ['mqtt', 'sip']), 'open sip');
  });

  test('are nowhere else', async () => {
    assert.equal(await outcome('/', []), '404');
    assert.equal(await outcome('/api/session', []), '404');
  });
});
