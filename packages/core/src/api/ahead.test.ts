import assert from 'node:assert/strict';
import { mock, test, type TestContext } from 'node:test';
import { fetchAhead, sessionAhead, socketAhead } from './ahead.ts';

const BASE = new URL('https://phone.test/office/');
const SESSION = 'https://phone.test/office/api/session/refresh';
const REFRESH = `${SESSION}?device=desk`;
const ACCOUNT = 'https://phone.test/office/api/sip-account?device=desk';
const SOCKET = 'wss://phone.test/office/sip';

const needed = Promise.resolve();
const notNeeded = (): Promise<void> => Promise.reject(new Error('another page has the phone'));

interface Asked {
  readonly url: string;
  readonly token: string | null;
}

function network(t: TestContext, answer: (url: string) => Response) {
  const asked: Asked[] = [];
  mock.method(globalThis, 'fetch', async (url: string, init?: RequestInit) => {
    asked.push({ url, token: new Headers(init?.headers).get('Authorization') });
    return answer(url);
  });
  t.after(() => mock.restoreAll());
  return asked;
}

/** As the server answers it that knows nothing of devices: without an account. */
const older = (url: string): Response =>
  Response.json(url.startsWith(SESSION) ? { accessToken: 'token' } : { made: 'alone' });

test('the session and the account with it are on their way, and are given away once', async (t) => {
  const session = { accessToken: 'token', sipAccount: { authUser: 'desk-1' } };
  const asked = network(t, (url) => (url === REFRESH ? Response.json(session) : older(url)));
  const ahead = fetchAhead(BASE, 'desk', needed);
  assert.deepEqual(await (await ahead(SESSION, { method: 'POST' })).json(), session);
  assert.deepEqual(await (await ahead(new URL(ACCOUNT))).json(), { authUser: 'desk-1' });
  assert.deepEqual(asked, [{ url: REFRESH, token: null }]);
  assert.deepEqual(await (await ahead(ACCOUNT)).json(), { made: 'alone' });
  await ahead(SESSION, { method: 'POST' });
  assert.deepEqual(
    asked.slice(1).map(({ url }) => url),
    [ACCOUNT, SESSION],
  );
});

test('the session alone is on its way, and is given away once', async (t) => {
  const asked = network(t, older);
  const ahead = sessionAhead(BASE);
  assert.deepEqual(asked, [{ url: SESSION, token: null }]);
  assert.deepEqual(await (await ahead(SESSION, { method: 'POST' })).json(), {
    accessToken: 'token',
  });
  assert.equal(asked.length, 1);
  await ahead(SESSION, { method: 'POST' });
  assert.equal(asked.length, 2);
});

test('the account may be asked for before the session', async (t) => {
  const session = { accessToken: 'token', sipAccount: { authUser: 'desk-1' } };
  const asked = network(t, () => Response.json(session));
  const ahead = fetchAhead(BASE, 'desk', needed);
  const [account, resumed] = await Promise.all([ahead(ACCOUNT), ahead(SESSION)]);
  assert.deepEqual(await account.json(), session.sipAccount);
  assert.deepEqual(await resumed.json(), session);
  assert.equal(asked.length, 1);
});

test('what went wrong is asked for again, by who wants it', async (t) => {
  const asked = network(t, (url) => {
    if (url === REFRESH) throw new TypeError('no network');
    return older(url);
  });
  const ahead = fetchAhead(BASE, 'desk', needed);
  assert.equal((await ahead(SESSION, { method: 'POST' })).status, 200);
  assert.deepEqual(await (await ahead(ACCOUNT)).json(), { made: 'alone' });
  assert.deepEqual(
    asked.map(({ url }) => url),
    [REFRESH, SESSION, ACCOUNT],
  );
});

test('an account that did not come with the session is asked for by who wants it', async (t) => {
  const asked = network(t, older);
  const ahead = fetchAhead(BASE, 'desk', needed);
  assert.deepEqual(await (await ahead(SESSION)).json(), { accessToken: 'token' });
  const headers = { Authorization: 'Bearer token' };
  assert.deepEqual(await (await ahead(ACCOUNT, { headers })).json(), { made: 'alone' });
  assert.deepEqual(asked[1], { url: ACCOUNT, token: 'Bearer token' });
});

test('a refusal is not passed on as it was', async (t) => {
  network(t, (url) => new Response(null, { status: url === REFRESH ? 422 : 204 }));
  const ahead = fetchAhead(BASE, 'desk', needed);
  assert.equal((await ahead(SESSION, {})).status, 204);
  assert.equal((await ahead(ACCOUNT)).status, 204);
});

test('where there is no session there is no account', async (t) => {
  const asked = network(t, (url) =>
    url === ACCOUNT ? new Response(null, { status: 401 }) : new Response(null, { status: 204 }),
  );
  const ahead = fetchAhead(BASE, 'desk', needed);
  assert.equal((await ahead(SESSION)).status, 204);
  assert.equal((await ahead(ACCOUNT)).status, 401);
  assert.deepEqual(
    asked.map(({ url }) => url),
    [REFRESH, ACCOUNT],
  );
});

for (const [name, device, whether] of [
  ['where another page has the phone', 'desk', notNeeded],
  ['where this phone has no name yet', '', () => needed],
] as const) {
  test(`${name}, no account is asked for ahead`, async (t) => {
    const asked = network(t, older);
    const ahead = fetchAhead(BASE, device, whether());
    await ahead(SESSION, {});
    await ahead(ACCOUNT);
    assert.deepEqual(
      asked.map(({ url }) => url),
      [SESSION, ACCOUNT],
    );
  });
}

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
