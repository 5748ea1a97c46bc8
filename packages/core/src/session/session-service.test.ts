import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { HubError } from '../errors/hub-error.ts';
import { Scope } from '../reactive/scope.ts';
import { ALICE, BOB, FakeBackend, PASSWORD } from '../testing/index.ts';
import { reached } from '../testing/reached.ts';
import { turns } from '../testing/turns.ts';
import { SessionService } from './session-service.ts';

function sessionOn(t: TestContext, backend: FakeBackend): SessionService {
  const scope = new Scope();
  t.after(() => scope.abort());
  return new SessionService(scope, backend.authenticator, backend.connection$);
}

const credentials = { username: 'bob', password: PASSWORD };

test('resumes an earlier session', async (t) => {
  const session = sessionOn(t, new FakeBackend({ signedIn: ALICE }));
  assert.deepEqual(session.state$.value, { status: 'resuming' });
  const state = await reached(session.state$, ({ status }) => status !== 'resuming');
  assert.deepEqual(state, { status: 'signed-in', user: ALICE });
});

test('nobody is signed in where there is no earlier session', async (t) => {
  const session = sessionOn(t, new FakeBackend());
  const state = await reached(session.state$, ({ status }) => status !== 'resuming');
  assert.deepEqual(state, { status: 'signed-out' });
});

test('tells what the sign-in page may offer once the server was asked', async (t) => {
  const session = sessionOn(t, new FakeBackend());
  assert.equal(session.options$.value, null);
  const options = await reached(session.options$, (value) => value !== null);
  assert.equal(options?.demo?.users[0]?.username, 'alice');
});

test('signs in, by way of signing in', async (t) => {
  const session = sessionOn(t, new FakeBackend());
  await reached(session.state$, ({ status }) => status === 'signed-out');
  const signedIn = session.signIn(credentials);
  assert.deepEqual(session.state$.value, { status: 'signing-in' });
  await signedIn;
  assert.deepEqual(session.state$.value, { status: 'signed-in', user: BOB });
});

test('a wrong password leaves us signed out', async (t) => {
  const session = sessionOn(t, new FakeBackend());
  await assert.rejects(session.signIn({ ...credentials, password: 'wrong' }), {
    code: 'session/invalid-credentials',
  });
  assert.deepEqual(session.state$.value, { status: 'signed-out' });
});

test('a growing wait comes with its seconds', async (t) => {
  const backend = new FakeBackend();
  const session = sessionOn(t, backend);
  backend.failNext('signIn', new HubError('session/too-many-tries', { retryAfter: 8 }));
  await assert.rejects(session.signIn(credentials), {
    code: 'session/too-many-tries',
    retryAfter: 8,
  });
});

test('a second sign-in beside the first is refused', async (t) => {
  const session = sessionOn(t, new FakeBackend());
  const first = session.signIn(credentials);
  await assert.rejects(session.signIn(credentials), { code: 'request/invalid' });
  await first;
  await assert.rejects(session.signIn(credentials), { code: 'request/invalid' });
  assert.equal(session.state$.value.status, 'signed-in');
});

test('signing out forgets the user at once, even where the server cannot be told', async (t) => {
  const backend = new FakeBackend({ signedIn: ALICE });
  const session = sessionOn(t, backend);
  await reached(session.state$, ({ status }) => status === 'signed-in');
  backend.goOffline();
  const signedOut = session.signOut();
  assert.deepEqual(session.state$.value, { status: 'signed-out' });
  await assert.rejects(signedOut, { code: 'network/unreachable' });
});

test('says why the server ended the session', async (t) => {
  const backend = new FakeBackend({ signedIn: ALICE });
  const session = sessionOn(t, backend);
  await reached(session.state$, ({ status }) => status === 'signed-in');
  backend.endSession('ended-elsewhere');
  assert.deepEqual(session.state$.value, { status: 'signed-out', because: 'ended-elsewhere' });
});

test('stays signed in while the server is away', async (t) => {
  const backend = new FakeBackend({ signedIn: ALICE });
  const session = sessionOn(t, backend);
  await reached(session.state$, ({ status }) => status === 'signed-in');
  backend.goOffline();
  backend.goOnline();
  assert.equal(session.state$.value.status, 'signed-in');
});

test('a start without the server shows the sign-in, and resumes by itself when it is back', async (t) => {
  const backend = new FakeBackend({ signedIn: ALICE });
  const retryAt = new Date(Date.now() + 1_000);
  backend.goOffline(retryAt);
  const session = sessionOn(t, backend);
  await reached(session.state$, ({ status }) => status === 'signed-out');
  assert.deepEqual(session.connection$.value, { status: 'offline', retryAt });
  assert.equal(session.options$.value, null);

  backend.goOnline();
  await reached(session.state$, ({ status }) => status === 'signed-in');
  await reached(session.options$, (options) => options !== null);
});

test('a server that is there and fails is asked again after a while', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  const backend = new FakeBackend({ signedIn: ALICE });
  for (let time = 0; time < 3; time += 1) backend.failNext('resume', new HubError('server/failed'));
  const session = sessionOn(t, backend);
  await turns();
  assert.equal(session.state$.value.status, 'signed-out');
  for (const wait of [1_000, 2_000, 4_000]) {
    assert.equal(session.state$.value.status, 'signed-out');
    t.mock.timers.tick(wait);
    await turns();
  }
  assert.equal(session.state$.value.status, 'signed-in');
});

test('a sign-in goes before a resume that takes its time', async (t) => {
  const backend = new FakeBackend({ signedIn: ALICE });
  backend.pause();
  const session = sessionOn(t, backend);
  const signedIn = session.signIn(credentials);
  backend.answer();
  await signedIn;
  await turns();
  assert.deepEqual(session.state$.value, { status: 'signed-in', user: BOB });
});

test('a failed sign-in leaves the resume to go on', async (t) => {
  const backend = new FakeBackend({ signedIn: ALICE });
  backend.goOffline();
  const session = sessionOn(t, backend);
  await reached(session.state$, ({ status }) => status === 'signed-out');
  await assert.rejects(session.signIn(credentials), { code: 'network/unreachable' });
  backend.goOnline();
  const state = await reached(session.state$, ({ status }) => status === 'signed-in');
  assert.deepEqual(state, { status: 'signed-in', user: ALICE });
});

test('signing out ends the resume for good', async (t) => {
  const backend = new FakeBackend({ signedIn: ALICE });
  backend.goOffline();
  const session = sessionOn(t, backend);
  await reached(session.state$, ({ status }) => status === 'signed-out');
  await assert.rejects(session.signOut());
  backend.goOnline();
  await turns();
  assert.deepEqual(session.state$.value, { status: 'signed-out' });
});
