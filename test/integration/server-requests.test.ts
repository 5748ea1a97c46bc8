import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import type { Answer, RequestOptions, ServerClient } from '../support/server-client.ts';
import { TestServer } from '../support/test-server.ts';

let server: TestServer;
let client: ServerClient;
let token: string;

before(async () => {
  server = await TestServer.start();
  client = server.client;
  ({ token } = await client.signIn('alice'));
});
after(() => server[Symbol.asyncDispose]());

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Entity',
  426: 'Upgrade Required',
};

function assertProblem(answer: Answer, status: number, code: string): void {
  assert.equal(answer.status, status, answer.text);
  assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
  const { type, title, status: repeated, code: said, detail } = answer.body;
  assert.deepEqual([type, title, repeated, said], ['about:blank', TITLES[status], status, code]);
  assert.equal(typeof detail, 'string');
}

const PRIVATE = [
  ['GET', '/api/sip-account?device=0b1ff2b8-6e1c-4d8f-9d3e-0d2a51b0a111'],
  ['GET', '/api/directory'],
  ['GET', '/api/call-records'],
] as const;

describe('what is private', () => {
  const tokens: readonly [what: string, headers: Record<string, string>][] = [
    ['no token', {}],
    ['a made-up token', { Authorization: 'Bearer made-up' }],
    ['an empty token', { Authorization: 'Bearer ' }],
    ['another scheme', { Authorization: 'Basic YWxpY2U6aHVibGluZS1kZW1v' }],
    ['a token in the wrong place', { Cookie: 'hubline_refresh=x' }],
  ];
  for (const [method, path] of PRIVATE) {
    for (const [what, headers] of tokens) {
      test(`${method} ${path.split('?')[0]} with ${what} is refused`, async () => {
        assertProblem(await client.request(method, path, { headers }), 401, 'session/expired');
      });
    }
    test(`${method} ${path.split('?')[0]} with a good token is answered`, async () => {
      assert.equal((await client.request(method, path, { token })).status, 200);
    });
  }
});

const credentials = (username: unknown, password: unknown): RequestOptions => ({
  body: { username, password },
});
const raw = (body: string, type = 'application/json'): RequestOptions => ({
  body,
  headers: { 'Content-Type': type },
});

const WRONG: readonly [
  what: string,
  method: string,
  path: string,
  options: RequestOptions,
  status: number,
  field?: string,
][] = [
  ['broken JSON', 'POST', '/api/session', raw('{"username":'), 400],
  ['JSON that is not JSON', 'POST', '/api/session', raw('\u0000'), 400],
  ['an empty body', 'POST', '/api/session', raw(''), 400],
  ['no body', 'POST', '/api/session', {}, 422, 'username'],
  ['an array', 'POST', '/api/session', { body: [] }, 422, 'body'],
  ['null', 'POST', '/api/session', { body: null }, 422, 'body'],
  ['a number for a name', 'POST', '/api/session', credentials(7, 'x'), 422, 'username'],
  ['no password', 'POST', '/api/session', credentials('alice', undefined), 422, 'password'],
  ['an empty name', 'POST', '/api/session', credentials('', 'x'), 422, 'username'],
  ['a long name', 'POST', '/api/session', credentials('a'.repeat(65), 'x'), 422, 'username'],
  ['a long password', 'POST', '/api/session', credentials('a', 'x'.repeat(1025)), 422, 'password'],
  [
    'a form',
    'POST',
    '/api/session',
    raw('username=a&password=b', 'application/x-www-form-urlencoded'),
    415,
  ],
  ['plain text', 'POST', '/api/session', raw('{"username":"a","password":"b"}', 'text/plain'), 415],
  ['65 kB', 'POST', '/api/session', raw(`"${'x'.repeat(65 * 1024)}"`), 413],
  ['no device', 'GET', '/api/sip-account', {}, 422, 'device'],
  ['a device that is no UUID', 'GET', '/api/sip-account?device=x', {}, 422, 'device'],
  ['two devices', 'GET', '/api/sip-account?device=a&device=b', {}, 422, 'device'],
  ['a limit of 0', 'GET', '/api/call-records?limit=0', {}, 422, 'limit'],
  ['a limit of 201', 'GET', '/api/call-records?limit=201', {}, 422, 'limit'],
  ['a limit in words', 'GET', '/api/call-records?limit=many', {}, 422, 'limit'],
  ['a made-up cursor', 'GET', '/api/call-records?cursor=x', {}, 422, 'cursor'],
  ['a cursor of another shape', 'GET', '/api/call-records?cursor=WzEsMl0', {}, 422, 'cursor'],
  ['an address that is none', 'GET', '/api/nothing', {}, 404],
  ['the API itself', 'GET', '/api/', {}, 404],
  ['a longer address', 'GET', '/api/directory/1', {}, 404],
  ['an odd address', 'GET', '/api/%00%ff', {}, 404],
  ['PUT', 'PUT', '/api/session', {}, 405],
  ['POST to the directory', 'POST', '/api/directory', { body: {} }, 405],
  ['DELETE of a page', 'DELETE', '/', {}, 405],
  ['plain HTTP on the event socket', 'GET', '/events', {}, 426],
  ['plain HTTP on the SIP socket', 'GET', '/sip', {}, 426],
];

const CODES: Record<number, string> = { 404: 'request/not-found' };

describe('a wrong request', () => {
  for (const [what, method, path, options, status, field] of WRONG) {
    test(`${what} (${method} ${path.slice(0, 50)}) is answered with ${status}`, async () => {
      const answer = await client.request(method, path, { token, ...options });
      assertProblem(answer, status, CODES[status] ?? 'request/invalid');
      if (field !== undefined) assert.ok(field in (answer.body.fields ?? {}), answer.text);
    });
  }

  test('405 says what is allowed', async () => {
    const allow = async (method: string, path: string) =>
      (await client.request(method, path)).headers.get('Allow');
    assert.equal(await allow('PUT', '/api/session'), 'POST, DELETE');
    assert.equal(await allow('POST', '/api/server'), 'GET, HEAD');
  });

  test('a body of unknown length is not read beyond the limit', async () => {
    const upload = request(`${server.url}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' },
    });
    upload.on('error', () => {});
    const answer = new Promise<{ status: number; body: string }>((resolve, reject) => {
      upload.once('response', (response) => {
        text(response).then((body) => resolve({ status: response.statusCode ?? 0, body }), reject);
      });
    });
    for (let sent = 0; sent < 70; sent += 1) upload.write(' '.repeat(1024));
    upload.end();
    const { status, body } = await answer;
    assert.equal(status, 413);
    assert.match(body, /"code":"request\/invalid"/);
  });

  for (const garbage of [
    'NOT HTTP AT ALL\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    'GET /api/server HTTP/1.1\r\nHost: a b\r\n\r\n',
    `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    'POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n',
  ]) {
    test(`bytes such as ${JSON.stringify(garbage.slice(0, 40))} do no harm`, async () => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
      socket.end(garbage);
      const answer = await text(socket);
      assert.match(answer, /^HTTP\/1\.1 4\d\d /);
      assert.equal((await client.request('GET', '/api/server')).status, 200);
    });
  }
});

test('every answer says that browsers must not guess, frame or leak', async () => {
  for (const path of ['/api/server', '/api/nothing', '/', '/nothing']) {
    const { headers } = await client.request('GET', path);
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', path);
    assert.equal(headers.get('Referrer-Policy'), 'same-origin', path);
    assert.match(headers.get('Permissions-Policy') ?? '', /microphone=\(self\)/, path);
  }
});

test('a flood from one address is slowed down, with the time to wait', async () => {
  await using flooded = await TestServer.start({ clock: () => 1_790_000_000_000 });
  const statuses: number[] = [];
  for (let round = 0; round < 16; round += 1) {
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => flooded.client.request('GET', '/api/server')),
    );
    statuses.push(...answers.map(({ status }) => status));
  }
  assert.equal(statuses.filter((status) => status === 200).length, 1_500);
  const refused = await flooded.client.request('GET', '/api/server');
  assert.deepEqual([refused.status, refused.headers.get('Retry-After')], [429, '1']);
});
