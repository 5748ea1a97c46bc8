import assert from 'node:assert/strict';
import { mock, test, type TestContext } from 'node:test';
import { fetchAhead, socketAhead } from './ahead.ts';

const BASE = new URL('https://phone.test/office/');
const SESSION = 'https://phone.test/office/api/session/refresh';
const ACCOUNT = 'https://phone.test/office/api/sip-account?device=desk';
const SOCKET = 'wss://phone.test/office/sip';

const needed = Promise.resolve();
const notNeeded = (): Promise<void> => Promise.reject(new Error('another page has the phone'));

interface Asked {
  readonly url: string;
  readonly token: string | null;
}

function network(t: TestContext, answer: (url: string, times: number) => Response) {
  const asked: Asked[] = [];
  mock.method(globalThis, 'fetch', async (url: string, init?: RequestInit) => {
    asked.push({ url, token: new Headers(init?.headers).get('Authorization') });
    return answer(url, asked.filter((one) => one.url === url).length);
  });
  t.after(() => mock.restoreAll());
  return asked;
}

test('the session and the account are on their way, and are given away once', async (t) => {
  const asked = network(t, (url, times) =>
    url === SESSION
      ? Response.json({ accessToken: `token ${times}` })
      : Response.json({ account: times }),
  );
  const ahead = fetchAhead(BASE, 'desk', needed);
  assert.deepEqual(await (await ahead(SESSION, { method: 'POST' })).json(), {
    accessToken: 'token 1',
  });
  assert.deepEqual(await (await ahead(new URL(ACCOUNT))).json(), { account: 1 });
  assert.deepEqual(asked, [
    { url: SESSION, token: null },
    { url: ACCOUNT, token: 'Bearer token 1' },
  ]);
  assert.deepEqual(await (await ahead(ACCOUNT)).json(), { account: 2 });
  await ahead('https://phone.test/office/api/server');
  assert.equal(asked.length, 4);
});

test('what went wrong is asked for again, by who wants it', async (t) => {
  const asked = network(t, (url, times) => {
    if (times === 1) throw new TypeError('no network');
    return Response.json({ accessToken: 'later', url });
  });
  const ahead = fetchAhead(BASE, 'desk', needed);
  assert.equal((await ahead(SESSION, { method: 'POST' })).status, 200);
  assert.equal((await ahead(ACCOUNT).catch(() => null))?.status, undefined);
  assert.equal((await ahead(ACCOUNT)).status, 200);
  assert.deepEqual(
    asked.map(({ url }) => url),
    [SESSION, SESSION, ACCOUNT, ACCOUNT],
  );
});

test('a refusal is not passed on as it was', async (t) => {
  network(t, (_url, times) => new Response(null, { status: times === 1 ? 503 : 204 }));
  assert.equal((await fetchAhead(BASE, 'desk', needed)(SESSION, {})).status, 204);
});

test('where another page has the phone, no account is asked for ahead', async (t) => {
  const asked = network(t, () => Response.json({ accessToken: 'token' }));
  const ahead = fetchAhead(BASE, 'desk', notNeeded());
  await ahead(SESSION, {});
  await ahead(ACCOUNT);
  assert.deepEqual(asked[1], { url: ACCOUNT, token: null });
});

function sockets(t: TestContext) {
  const opened: FakeSocket[] = [];
  class FakeSocket {
    readyState = 0;
    readonly url: string;
    constructor(url: string | URL) {
      this.url = String(url);
      opened.push(this);
    }
    close(): void {
      this.readyState = 3;
    }
  }
  const real = globalThis.WebSocket;
  globalThis.WebSocket = FakeSocket as unknown as typeof WebSocket;
  t.after(() => (globalThis.WebSocket = real));
  mock.timers.enable({ apis: ['setTimeout'] });
  t.after(() => mock.timers.reset());
  return opened;
}

test('the first socket to that address is the one that was opened ahead', async (t) => {
  const opened = sockets(t);
  const Socket = socketAhead(SOCKET, needed);
  await needed;
  assert.equal(opened.length, 1);
  assert.notEqual(new Socket('wss://phone.test/office/events'), opened[0]);
  assert.equal(new Socket(SOCKET, ['sip']), opened[0]);
  assert.notEqual(new Socket(SOCKET, ['sip']), opened[0]);
  mock.timers.tick(60_000);
  assert.equal(opened[0]!.readyState, 0);
});

test('one that closed, or that nobody came for, is not given away', async (t) => {
  const opened = sockets(t);
  const Socket = socketAhead(SOCKET, needed);
  await needed;
  opened[0]!.readyState = 3;
  assert.notEqual(new Socket(SOCKET), opened[0]);
  const Unused = socketAhead(SOCKET, needed);
  await needed;
  const unused = opened.at(-1)!;
  mock.timers.tick(10_000);
  assert.equal(unused.readyState, 3);
  assert.notEqual(new Unused(SOCKET), unused);
});

test('none is opened where another page has the phone', async (t) => {
  const opened = sockets(t);
  socketAhead(SOCKET, notNeeded());
  await new Promise(setImmediate);
  assert.equal(opened.length, 0);
});
