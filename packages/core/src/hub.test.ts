import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHub } from './hub.ts';
import { FakeBackend, FakePhone, PASSWORD, createFakeHub } from './testing/index.ts';
import { reached } from './testing/reached.ts';

test('capabilities follow the session and the backend', async (t) => {
  const { hub, backend, ready } = createFakeHub({ signedIn: null });
  t.after(() => hub.close());
  await ready;
  assert.equal(hub.capabilities$.value['call.dial'].why, 'signed-out');
  await hub.session.signIn({ username: 'alice', password: PASSWORD });
  assert.equal(hub.capabilities$.value['call.dial'].level, 'full');
  backend.setCapability('history.list', { level: 'none', why: 'server-version' });
  assert.deepEqual(hub.capabilities$.value['history.list'], {
    level: 'none',
    why: 'server-version',
  });
});

test('a backend without contacts, records and accounts still signs in', async (t) => {
  const { kind, capabilities$, connection$, authenticator, close, probe } = new FakeBackend();
  const bare = { kind, capabilities$, connection$, authenticator, close, probe };
  const hub = createHub({ backend: bare, phone: new FakePhone() });
  t.after(() => hub.close());
  await reached(hub.session.state$, ({ status }) => status === 'signed-out');
  await hub.session.signIn({ username: 'alice', password: PASSWORD });
  assert.deepEqual(hub.contacts.all$.value, []);
  assert.deepEqual(hub.history.recent$.value, []);
  assert.equal(hub.registration.state$.value.status, 'idle');
  assert.equal(hub.capabilities$.value['call.dial'].why, 'not-configured');
  await assert.rejects(hub.calls.dial('1002'), { code: 'phone/not-registered' });
});

test('closing stops the phone, closes the backend and leaves no listener behind', async () => {
  const { hub, backend, phone, microphone, ready } = createFakeHub({ maxCalls: 2 });
  await ready;
  await hub.calls.dial('1002');
  phone.call.answer();
  phone.ring();
  assert.ok(backend.observed && phone.observed && microphone.observed);
  await Promise.all([hub.close(), hub.close()]);
  assert.equal(hub.registration.state$.value.status, 'idle');
  assert.equal(backend.closed, true);
  assert.deepEqual([backend.observed, phone.observed, microphone.observed], [false, false, false]);
});

test('closing while the server is away leaves nothing waiting', async () => {
  const backend = new FakeBackend();
  backend.goOffline();
  const { hub, ready } = createFakeHub({ backend });
  await ready;
  await hub.close();
  assert.equal(backend.observed, false);
  backend.goOnline();
  assert.equal(hub.session.state$.value.status, 'signed-out');
});
