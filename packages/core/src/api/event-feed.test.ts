import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filter, firstValueFrom } from 'rxjs';
import type { Backend } from '../backend.ts';
import { signedInBackend } from '../testing/backend-on-fake-server.ts';
import type { FakeSocket } from '../testing/fake-socket.ts';
import { turns } from '../testing/turns.ts';

const MOCKED = { apis: ['setTimeout', 'setInterval', 'Date'] } as const;

const bob = {
  id: 'bob',
  source: 'directory' as const,
  name: 'Bob',
  phones: [{ label: 'extension' as const, number: '1002' }],
};
const carol = { ...bob, id: 'carol', name: 'Carol' };

/** Topics that are empty here. */
const OTHERS = [
  ...(['call-records', 'voicemails', 'mailbox', 'greetings'] as const),
  ...(['presence', 'phones', 'calls', 'parks'] as const),
  ...(['queues', 'queue-callers', 'queue-agents', 'agent-statuses', 'agent'] as const),
  ...(['conversations', 'messages', 'typing', 'message-settings'] as const),
  ...(['profile', 'emergency-addresses', 'emergency', 'emergency-calls'] as const),
];

/** Welcomes the client with everything from the beginning. */
function welcome(socket: FakeSocket, epoch = 'e1', seq = 10): void {
  socket.say({ type: 'welcome', epoch, seq, replayed: false });
  socket.say({ type: 'change', seq, topic: 'directory', change: { op: 'reset', items: [bob] } });
  for (const topic of OTHERS) {
    const change = { op: 'reset', items: [] };
    socket.sayRaw(JSON.stringify({ type: 'change', seq, topic, change }));
  }
}

/** What the directory tells from now on. */
function directoryOf(backend: Backend): readonly unknown[] {
  const changes: unknown[] = [];
  backend.contacts?.changes$.subscribe((change) => changes.push(change));
  return changes;
}

test('signed in it says hello on the event socket, and is online when it is welcome', async (t) => {
  const { backend, socket } = await signedInBackend(t);
  assert.equal(socket.url, 'ws://hubline.test/events');
  assert.deepEqual(socket.heard, [{ type: 'hello', token: 'token-1', since: null }]);
  assert.equal(backend.connection$.value.status, 'connecting');
  welcome(socket);
  assert.equal(backend.connection$.value.status, 'online');
});

test('collections begin with a reset for each who listens, and go on live', async (t) => {
  const { backend, socket } = await signedInBackend(t);
  const early = directoryOf(backend);
  welcome(socket);
  socket.say({
    type: 'change',
    seq: 11,
    topic: 'directory',
    change: { op: 'upsert', item: carol },
  });
  const late = directoryOf(backend);
  socket.say({ type: 'change', seq: 12, topic: 'directory', change: { op: 'remove', id: 'bob' } });
  assert.deepEqual(early, [
    { op: 'reset', items: [bob] },
    { op: 'upsert', item: carol },
    { op: 'remove', id: 'bob' },
  ]);
  assert.deepEqual(late, [
    { op: 'reset', items: [bob, carol] },
    { op: 'remove', id: 'bob' },
  ]);
});

test('call records arrive with their times as dates', async (t) => {
  const { backend, socket } = await signedInBackend(t);
  welcome(socket);
  const change = firstValueFrom(
    backend.records!.changes$.pipe(filter(({ op }) => op === 'upsert')),
  );
  socket.say({
    type: 'change',
    seq: 11,
    topic: 'call-records',
    change: {
      op: 'upsert',
      item: {
        id: 'r1',
        direction: 'in',
        disposition: 'missed',
        party: { number: '1002', name: 'Bob' },
        startedAt: '2030-01-01T00:00:00.000Z',
        answeredAt: null,
        endedAt: '2030-01-01T00:00:09.000Z',
        recordings: [],
        emergency: null,
      },
    },
  });
  const got = await change;
  assert.ok(got.op === 'upsert');
  assert.deepEqual(got.item.endedAt, new Date('2030-01-01T00:00:09Z'));
});

test('after a gap it goes on where it was', async (t) => {
  t.mock.timers.enable(MOCKED);
  const { backend, server, socket } = await signedInBackend(t);
  welcome(socket);
  const changes = directoryOf(backend);
  socket.drop();
  const state = backend.connection$.value;
  assert.ok(state.status === 'offline' && state.retryAt);
  t.mock.timers.tick(1_800);
  await turns();
  assert.notEqual(server.socket, socket);
  assert.deepEqual(server.socket.heard[0], {
    type: 'hello',
    token: 'token-1',
    since: { epoch: 'e1', seq: 10 },
  });
  server.socket.say({ type: 'welcome', epoch: 'e1', seq: 11, replayed: true });
  server.socket.say({
    type: 'change',
    seq: 11,
    topic: 'directory',
    change: { op: 'upsert', item: carol },
  });
  assert.equal(backend.connection$.value.status, 'online');
  assert.deepEqual(changes, [
    { op: 'reset', items: [bob] },
    { op: 'upsert', item: carol },
  ]);
});

test('a server that was restarted begins anew', async (t) => {
  t.mock.timers.enable(MOCKED);
  const { backend, server, socket } = await signedInBackend(t);
  welcome(socket);
  const changes = directoryOf(backend);
  socket.drop();
  t.mock.timers.tick(1_800);
  await turns();
  server.socket.say({ type: 'welcome', epoch: 'e2', seq: 0, replayed: false });
  server.socket.say({
    type: 'change',
    seq: 0,
    topic: 'directory',
    change: { op: 'reset', items: [carol] },
  });
  assert.deepEqual(changes.at(-1), { op: 'reset', items: [carol] });
});

test('a gap in the middle of the beginning means to begin again', async (t) => {
  t.mock.timers.enable(MOCKED);
  const { server, socket } = await signedInBackend(t);
  socket.say({ type: 'welcome', epoch: 'e1', seq: 10, replayed: false });
  socket.say({ type: 'change', seq: 10, topic: 'directory', change: { op: 'reset', items: [] } });
  socket.drop();
  t.mock.timers.tick(1_800);
  await turns();
  assert.deepEqual(server.socket.heard[0], { type: 'hello', token: 'token-1', since: null });
});

test('what was received is acknowledged, now and then', async (t) => {
  t.mock.timers.enable(MOCKED);
  const { socket } = await signedInBackend(t);
  welcome(socket);
  for (const seq of [11, 12, 13]) {
    socket.say({ type: 'change', seq, topic: 'directory', change: { op: 'remove', id: 'x' } });
  }
  t.mock.timers.tick(1_800);
  const acknowledged = socket.heard.filter(({ type }) => type === 'ack');
  assert.deepEqual(acknowledged, [{ type: 'ack', seq: 13 }]);
});

test('the feed gets the new token before the old one ends', async (t) => {
  t.mock.timers.enable(MOCKED);
  const { socket } = await signedInBackend(t);
  welcome(socket);
  for (let time = 0; time < 27; time += 1) {
    t.mock.timers.tick(20_000);
    socket.say({ type: 'pong' });
    await turns();
  }
  assert.deepEqual(socket.heard.at(-1), { type: 'token', token: 'token-2' });
});

test('a silent server is asked, and given up when it stays silent', async (t) => {
  t.mock.timers.enable(MOCKED);
  const { backend, socket } = await signedInBackend(t);
  welcome(socket);
  t.mock.timers.tick(25_000);
  assert.deepEqual(socket.heard.at(-1), { type: 'ping' });
  socket.say({ type: 'pong' });
  t.mock.timers.tick(25_000);
  assert.equal(backend.connection$.value.status, 'online');
  t.mock.timers.tick(8_000);
  assert.equal(backend.connection$.value.status, 'offline');
  assert.equal(socket.readyState, WebSocket.CLOSED);
});

test('a probe asks at once whether the server is still there', async (t) => {
  t.mock.timers.enable(MOCKED);
  const { backend, socket } = await signedInBackend(t);
  welcome(socket);
  backend.probe();
  t.mock.timers.tick(0);
  assert.deepEqual(socket.heard.at(-1), { type: 'ping' });
  t.mock.timers.tick(8_000);
  assert.equal(backend.connection$.value.status, 'offline');
});

test('a server that takes the socket and says nothing is given up after ten seconds', async (t) => {
  t.mock.timers.enable(MOCKED);
  const { backend } = await signedInBackend(t);
  for (let second = 0; second < 10; second += 1) t.mock.timers.tick(1_000);
  assert.equal(backend.connection$.value.status, 'offline');
});

test('while the server stays away, it is tried every two seconds at least', async (t) => {
  t.mock.timers.enable(MOCKED);
  const { backend, server, socket } = await signedInBackend(t);
  welcome(socket);
  server.down = true;
  socket.drop();
  const tries = 10;
  for (let one = 0; one < tries; one += 1) {
    const state = backend.connection$.value;
    assert.ok(state.status === 'offline' && state.retryAt);
    const wait = state.retryAt.getTime() - Date.now();
    assert.ok(wait >= 200 && wait <= 1_800);
    t.mock.timers.tick(wait + 1);
    await turns();
  }
  assert.equal(server.sockets.length, 1 + tries);
});

test('a token that is over is not the end of the session', async (t) => {
  t.mock.timers.enable(MOCKED);
  const { backend, server, socket } = await signedInBackend(t);
  const ends: string[] = [];
  backend.authenticator.ended$.subscribe((because) => ends.push(because));
  welcome(socket);
  socket.say({ type: 'session-ended', because: 'expired' });
  socket.drop(4401);
  t.mock.timers.tick(1_800);
  await turns();
  assert.deepEqual(server.socket.heard[0], {
    type: 'hello',
    token: 'token-2',
    since: { epoch: 'e1', seq: 10 },
  });
  assert.deepEqual(ends, []);
});

test('a session that is over is ended, with the reason', async (t) => {
  t.mock.timers.enable(MOCKED);
  for (const because of ['expired', 'ended-elsewhere'] as const) {
    const { backend, server, socket } = await signedInBackend(t);
    const ended = firstValueFrom(backend.authenticator.ended$);
    welcome(socket);
    server.cookie = null;
    socket.say({ type: 'session-ended', because });
    socket.drop(4401);
    t.mock.timers.tick(1_800);
    assert.equal(await ended, because);
    assert.equal(backend.connection$.value.status, 'online');
    assert.equal(server.socket.readyState, WebSocket.CLOSED);
  }
});

test('signing out closes the feed and forgets what it told', async (t) => {
  const { backend, socket } = await signedInBackend(t);
  welcome(socket);
  await backend.authenticator.signOut();
  assert.equal(socket.readyState, WebSocket.CLOSED);
  assert.deepEqual(directoryOf(backend), []);
});

const NONSENSE = ['', 'null', '[]', '{"type":"party"}', '{"type":"welcome","epoch":1}', '{'];

for (const nonsense of NONSENSE) {
  test(`a server that says ${nonsense || 'nothing'} is not listened to any further`, async (t) => {
    t.mock.timers.enable(MOCKED);
    const { backend, socket } = await signedInBackend(t);
    socket.sayRaw(nonsense);
    assert.equal(backend.connection$.value.status, 'offline');
    assert.equal(socket.readyState, WebSocket.CLOSED);
  });
}

test('an item that is not understood is left out, and the others are kept', async (t) => {
  const { backend, socket } = await signedInBackend(t);
  const changes = directoryOf(backend);
  socket.say({ type: 'welcome', epoch: 'e1', seq: 1, replayed: false });
  const change = { op: 'reset', items: [{ id: 'odd', name: 7 }, bob] };
  socket.sayRaw(JSON.stringify({ type: 'change', seq: 1, topic: 'directory', change }));
  assert.deepEqual(changes, [{ op: 'reset', items: [bob] }]);
});

test('topics of a newer server do no harm', async (t) => {
  const { backend, socket } = await signedInBackend(t);
  welcome(socket);
  const change = { op: 'upsert', item: { id: 'v1' } };
  socket.sayRaw(JSON.stringify({ type: 'change', seq: 11, topic: 'voicemail', change }));
  socket.sayRaw(JSON.stringify({ type: 'change', seq: 12, topic: 'constructor', change }));
  assert.equal(backend.connection$.value.status, 'online');
});
