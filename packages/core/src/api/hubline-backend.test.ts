import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backendOn, signedInBackend } from '../testing/backend-on-fake-server.ts';
import { FakeHublineServer, refuse } from '../testing/fake-hubline-server.ts';
import { turns } from '../testing/turns.ts';
import { hublineBackend } from './hubline-backend.ts';

const MOCKED = { apis: ['setTimeout', 'setInterval', 'Date'] } as const;

test('nothing is asked before someone asks', (t) => {
  const server = new FakeHublineServer();
  const backend = backendOn(t, server);
  assert.deepEqual(backend.connection$.value, { status: 'idle' });
  assert.deepEqual(server.requests, []);
});

test('signed out it is online when the server answers', async (t) => {
  const backend = backendOn(t, new FakeHublineServer());
  const options = backend.authenticator.options();
  assert.deepEqual(backend.connection$.value, { status: 'connecting' });
  await options;
  assert.deepEqual(backend.connection$.value, { status: 'online' });
});

test('signed out it looks for a server that is away, until it is back', async (t) => {
  t.mock.timers.enable(MOCKED);
  const server = new FakeHublineServer();
  server.down = true;
  const backend = backendOn(t, server);
  await assert.rejects(backend.authenticator.options(), { code: 'network/unreachable' });
  await turns();
  const state = backend.connection$.value;
  assert.ok(state.status === 'offline' && state.retryAt);
  const wait = state.retryAt.getTime() - Date.now();
  assert.ok(wait >= 200 && wait <= 1_800);
  server.down = false;
  t.mock.timers.tick(1_800);
  await turns();
  assert.deepEqual(backend.connection$.value, { status: 'online' });
});

test('a probe looks at once', async (t) => {
  t.mock.timers.enable(MOCKED);
  const server = new FakeHublineServer();
  server.down = true;
  const backend = backendOn(t, server);
  await assert.rejects(backend.authenticator.options());
  await turns();
  server.down = false;
  backend.probe();
  await turns();
  assert.equal(backend.connection$.value.status, 'online');
});

test('a SIP account is made for this device, which stays the same', async (t) => {
  const { backend, server } = await signedInBackend(t);
  const account = await backend.sipAccounts!.account();
  assert.match(account.instanceId, /^urn:uuid:[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-/);
  assert.equal((await backend.sipAccounts!.account()).instanceId, account.instanceId);
  const own = backendOn(t, server, { deviceId: '11111111-1111-4111-8111-111111111111' });
  await own.authenticator.resume();
  const { instanceId } = await own.sipAccounts!.account();
  assert.equal(instanceId, 'urn:uuid:11111111-1111-4111-8111-111111111111');
});

test('no account without a session', async (t) => {
  const backend = backendOn(t, new FakeHublineServer());
  await assert.rejects(backend.sipAccounts!.account(), { code: 'session/signed-out' });
});

test('what is asked of a server below a path is asked below that path', async (t) => {
  const seen: string[] = [];
  const backend = hublineBackend({
    server: 'https://pbx.example/phone?x=1#y',
    fetch: async (input) => {
      seen.push(input as string);
      return refuse(404, 'request/not-found');
    },
  });
  t.after(() => backend.close());
  await assert.rejects(backend.authenticator.options(), { code: 'request/not-found' });
  assert.deepEqual(seen, ['https://pbx.example/phone/api/server']);
});

test('an address that is none is a mistake of whoever wrote it', () => {
  assert.throws(() => hublineBackend({ server: 'not an address' }), TypeError);
});

test('closing ends what is under way', async (t) => {
  t.mock.timers.enable(MOCKED);
  const { backend, server, socket } = await signedInBackend(t);
  await backend.close();
  assert.equal(socket.readyState, WebSocket.CLOSED);
  t.mock.timers.tick(600_000);
  await turns();
  assert.equal(server.sockets.length, 1);
  assert.equal(server.count('POST', 'session/refresh'), 0);
});
