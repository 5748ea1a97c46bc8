import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HubError } from '../errors/hub-error.ts';
import { json, refuse } from '../testing/fake-hubline-server.ts';
import { RestClient } from './rest-client.ts';
import { record, text } from './shape.ts';

const answer = record<{ name: string }>({ name: text });
const question = { method: 'GET', path: 'server', answer } as const;

function clientOn(send: typeof fetch, timeout = 1_000): RestClient {
  const base = new URL('https://pbx.example/phone/');
  return new RestClient({ base, fetch: send, signal: new AbortController().signal, timeout });
}

const answering = (response: () => Response): RestClient => clientOn(async () => response());

test('asks below the address of the server', async () => {
  const seen: [string, RequestInit | undefined][] = [];
  const client = clientOn(async (input, init) => {
    seen.push([input as string, init]);
    return json({ name: 'Hubline' });
  });
  const given = await client.send({ ...question, method: 'POST', token: 't', body: { a: 1 } });
  assert.deepEqual(given, { name: 'Hubline' });
  const [address, init] = seen[0]!;
  assert.equal(address, 'https://pbx.example/phone/api/server');
  const headers = new Headers(init?.headers);
  assert.equal(headers.get('Authorization'), 'Bearer t');
  assert.equal(headers.get('Content-Type'), 'application/json');
  assert.equal(init?.body, '{"a":1}');
  assert.equal(init?.credentials, 'omit');
});

const REFUSALS: readonly (readonly [string, Response, Partial<HubError>])[] = [
  [
    'a code of our table',
    refuse(401, 'session/invalid-credentials'),
    { code: 'session/invalid-credentials' },
  ],
  [
    'a wait',
    refuse(429, 'session/too-many-tries', { retryAfter: 4 }),
    { code: 'session/too-many-tries', retryAfter: 4 },
  ],
  [
    'a wait in the header alone',
    new Response('', { status: 429, headers: { 'Retry-After': '7' } }),
    { code: 'session/too-many-tries', retryAfter: 7 },
  ],
  [
    'what is wrong with which field',
    refuse(422, 'request/invalid', { fields: { username: 'too long' } }),
    { code: 'request/invalid', fields: { username: 'too long' } },
  ],
  ['a code of a newer server', refuse(403, 'request/never-heard'), { code: 'request/forbidden' }],
  ['401 without a code', new Response('', { status: 401 }), { code: 'session/expired' }],
  ['404 without a code', new Response('', { status: 404 }), { code: 'request/not-found' }],
  ['413 without a code', new Response('', { status: 413 }), { code: 'request/invalid' }],
  ['507 without a code', new Response('', { status: 507 }), { code: 'server/full' }],
  ['500 as a page', new Response('<html>', { status: 500 }), { code: 'server/failed' }],
  ['502 of a proxy', new Response('<html>', { status: 502 }), { code: 'network/unreachable' }],
  ['503 of the server', refuse(503, 'server/failed'), { code: 'server/failed' }],
  ['200 with a page', new Response('<html>login to the wifi'), { code: 'server/bad-answer' }],
  ['200 with another shape', json({ nome: 'Hubline' }), { code: 'server/bad-answer' }],
  [
    '204 where an answer was due',
    new Response(null, { status: 204 }),
    { code: 'server/bad-answer' },
  ],
];

for (const [what, response, error] of REFUSALS) {
  test(`${what} becomes ${error.code}`, async () => {
    await assert.rejects(answering(() => response).send(question), (thrown) => {
      assert.ok(thrown instanceof HubError);
      for (const [key, value] of Object.entries(error)) {
        assert.deepEqual(thrown[key as keyof HubError], value);
      }
      return true;
    });
  });
}

test('a server that cannot be reached is unreachable, and the reason is kept', async () => {
  const cause = new TypeError('Failed to fetch');
  const client = clientOn(async () => Promise.reject(cause));
  await assert.rejects(client.send(question), { code: 'network/unreachable', cause });
});

test('a server that does not answer in time is given up', async () => {
  const client = clientOn(
    (_input, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal!.reason as Error));
      }),
    10,
  );
  // Kept alive by something: the timeout itself does not keep Node.
  const alive = setInterval(() => {}, 1_000);
  try {
    await assert.rejects(client.send(question), { code: 'network/timeout' });
  } finally {
    clearInterval(alive);
  }
});

test('tells whether the server was there', async () => {
  let response: (() => Response) | null = null;
  const client = clientOn(async () => {
    if (!response) throw new TypeError('Failed to fetch');
    return response();
  });
  const reaches: string[] = [];
  client.reach$.subscribe((reach) => reaches.push(reach));
  await assert.rejects(client.send(question));
  response = () => refuse(500, 'server/failed');
  await assert.rejects(client.send(question));
  response = () => new Response('', { status: 503 });
  await assert.rejects(client.send(question));
  assert.deepEqual(reaches, ['unasked', 'asking', 'lost', 'reached', 'lost']);
});
