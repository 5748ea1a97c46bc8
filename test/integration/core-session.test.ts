import assert from 'node:assert/strict';
import { afterEach, beforeEach, test, type TestContext } from 'node:test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filter, firstValueFrom, timeout } from 'rxjs';
import {
  createHub,
  hublineBackend,
  sipPhone,
  type Behavior,
  type Hub,
  type HublineBackendOptions,
} from '@hubline/core';
import { FakeMicrophone, PASSWORD, fakePeerConnection } from '@hubline/core/testing';
import { createServer, type HublineServer } from '@hubline/server';

/** Hubs that run without a page, and a real server that comes and goes. */

const alice = { username: 'alice', password: PASSWORD };

let folder: string;
let server: HublineServer | null;
let url: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubline-'));
  await start(0);
});

afterEach(async () => {
  await stop();
  await rm(folder, { recursive: true });
});

async function start(port: number): Promise<void> {
  server = await createServer({ port, dataFolder: folder });
  url = server.url;
}

async function stop(): Promise<void> {
  await server?.close();
  server = null;
}

function open(t: TestContext, options: Partial<HublineBackendOptions> = {}): Hub {
  const microphone = new FakeMicrophone();
  const hub = createHub({
    backend: hublineBackend({ server: url, ...options }),
    phone: sipPhone({ microphone, createPeerConnection: fakePeerConnection }),
    microphone,
  });
  t.after(() => hub.close());
  return hub;
}

async function openSignedIn(t: TestContext): Promise<Hub> {
  const hub = open(t);
  await hub.session.signIn(alice);
  await when(hub.registration.state$, ({ status }) => status === 'registered');
  return hub;
}

function when<T>(behavior: Behavior<T>, condition: (value: T) => boolean): Promise<T> {
  return firstValueFrom(behavior.pipe(filter(condition), timeout(20_000)));
}

test('whoever opens it is told what the server offers, and signs in', async (t) => {
  const hub = open(t);
  const options = await when(hub.session.options$, (value) => value !== null);
  assert.equal(options?.demo?.password, PASSWORD);
  await when(hub.session.state$, ({ status }) => status === 'signed-out');

  await hub.session.signIn(alice);
  const state = hub.session.state$.value;
  assert.ok(state.status === 'signed-in');
  assert.equal(state.user.extension, '1001');
  await when(hub.registration.state$, ({ status }) => status === 'registered');
  await when(hub.session.connection$, ({ status }) => status === 'online');
});

test('a wrong password is refused, and after five tries there is a wait', async (t) => {
  const hub = open(t);
  const wrong = { ...alice, password: 'wrong' };
  for (let time = 0; time < 5; time += 1) {
    await assert.rejects(hub.session.signIn(wrong), { code: 'session/invalid-credentials' });
  }
  await assert.rejects(hub.session.signIn(alice), (error: { code: string; retryAfter: number }) => {
    assert.equal(error.code, 'session/too-many-tries');
    assert.ok(error.retryAfter >= 1 && error.retryAfter <= 2);
    return true;
  });
  assert.deepEqual(hub.session.state$.value, { status: 'signed-out' });
});

test('the directory arrives, and can be searched', async (t) => {
  const hub = await openSignedIn(t);
  await when(hub.contacts.all$, (contacts) => contacts.length > 0);
  assert.equal(hub.contacts.search('bob')[0]?.phones[0]?.number, '1002');
  assert.equal(hub.contacts.byNumber('4695550103')?.name, hub.contacts.byNumber('1003')?.name);
});

test('a call shows in the history of both soon after its end', async (t) => {
  const hub = await openSignedIn(t);
  const bob = open(t);
  await bob.session.signIn({ ...alice, username: 'bob' });
  await when(bob.registration.state$, ({ status }) => status === 'registered');

  const ringing = firstValueFrom(bob.calls.incoming$);
  const call = await hub.calls.dial('1002');
  await (await ringing).accept();
  await when(call.state$, ({ phase }) => phase === 'connected');
  await call.end();

  const [hers] = await when(hub.history.recent$, (records) => records.length === 1);
  const [his] = await when(bob.history.recent$, (records) => records.length === 1);
  assert.deepEqual(
    [hers?.direction, hers?.disposition, hers?.party.name],
    ['out', 'answered', 'Bob Johnson'],
  );
  assert.deepEqual(
    [his?.direction, his?.disposition, his?.party.number],
    ['in', 'answered', '1001'],
  );
  assert.ok(hers!.endedAt >= hers!.startedAt);
});

test('a server that restarts is noticed, and everything comes back by itself', async (t) => {
  const hub = await openSignedIn(t);
  await when(hub.contacts.all$, (contacts) => contacts.length > 0);
  const { port } = new URL(url);
  await stop();
  const away = await when(hub.session.connection$, ({ status }) => status === 'offline');
  assert.ok(away.status === 'offline');
  assert.equal(hub.session.state$.value.status, 'signed-in');

  await start(Number(port));
  hub.registration.retry();
  await when(hub.session.connection$, ({ status }) => status === 'online');
  await when(hub.registration.state$, ({ status }) => status === 'registered');
  assert.equal(hub.session.state$.value.status, 'signed-in');
  const call = await hub.calls.dial('*43');
  await when(call.state$, ({ phase }) => phase === 'connected');
});

test('a page that is opened before the server comes to life with it', async (t) => {
  const { port } = new URL(url);
  await stop();
  const hub = open(t);
  await when(hub.session.state$, ({ status }) => status === 'signed-out');
  await when(
    hub.session.connection$,
    (state) => state.status === 'offline' && state.retryAt !== null,
  );
  assert.equal(hub.session.options$.value, null);

  await start(Number(port));
  await when(hub.session.options$, (options) => options !== null);
  assert.equal(hub.session.connection$.value.status, 'online');
  await hub.session.signIn(alice);
});

test('a sign-out ends the session at the server too', async (t) => {
  const tokens: string[] = [];
  const hub = open(t, {
    fetch: (input, init) => {
      const token = new Headers(init?.headers).get('Authorization');
      if (token) tokens.push(token);
      return fetch(input, init);
    },
  });
  await hub.session.signIn(alice);
  await when(hub.registration.state$, ({ status }) => status === 'registered');
  await hub.session.signOut();
  assert.equal(hub.session.state$.value.status, 'signed-out');
  await when(hub.registration.state$, ({ status }) => status === 'idle');
  const [Authorization = ''] = tokens;
  const answer = await fetch(`${url}/api/directory`, { headers: { Authorization } });
  assert.equal(answer.status, 401);
});
