import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { Scope } from '../reactive/scope.ts';
import { FakeHublineServer, refuse } from '../testing/fake-hubline-server.ts';
import { ALICE, BOB, PASSWORD } from '../testing/index.ts';
import { turns } from '../testing/turns.ts';
import { RestClient } from './rest-client.ts';
import { RestSession } from './rest-session.ts';
import { sipAccount } from './wire.ts';

const REFRESH = 'session/refresh';
const account = { method: 'GET', path: 'sip-account?device=d', answer: sipAccount } as const;
const credentials = { username: 'alice', password: PASSWORD };

function sessionOn(t: TestContext, server: FakeHublineServer): RestSession {
  const scope = new Scope();
  t.after(() => scope.abort());
  const rest = new RestClient({
    base: new URL(server.url),
    fetch: server.fetch,
    signal: scope.signal,
  });
  return new RestSession(scope, rest);
}

test('resumes by the cookie, or says that there is nothing to resume', async (t) => {
  const server = new FakeHublineServer();
  const session = sessionOn(t, server);
  assert.equal(await session.resume(), null);
  server.cookie = ALICE;
  assert.deepEqual(await session.resume(), ALICE);
  assert.ok(server.requests.every(({ credentials }) => credentials === 'include'));
});

test('asks in the name of the user, without the cookie', async (t) => {
  const server = new FakeHublineServer();
  const session = sessionOn(t, server);
  await session.signIn(credentials);
  await session.send(account);
  const seen = server.requests.at(-1);
  assert.equal(seen?.authorization, 'Bearer token-1');
  assert.equal(seen?.credentials, 'omit');
});

test('a rejected token is renewed once, and the question asked again', async (t) => {
  const server = new FakeHublineServer();
  const session = sessionOn(t, server);
  await session.signIn(credentials);
  server.token = 'another';
  const { aor } = await session.send(account);
  assert.equal(aor, 'sip:alice@fake.example');
  assert.equal(server.count('POST', REFRESH), 1);
});

test('however many questions meet a rejected token, it is renewed once', async (t) => {
  const server = new FakeHublineServer();
  const session = sessionOn(t, server);
  await session.signIn(credentials);
  server.token = 'another';
  await Promise.all([session.send(account), session.send(account), session.send(account)]);
  assert.equal(server.count('POST', REFRESH), 1);
});

test('a server that rejects the new token too is not asked for ever', async (t) => {
  const server = new FakeHublineServer();
  const session = sessionOn(t, server);
  await session.signIn(credentials);
  for (let time = 0; time < 2; time += 1) {
    server.answerNext('sip-account', () => refuse(401, 'session/expired'));
  }
  await assert.rejects(session.send(account), { code: 'session/expired' });
  assert.equal(server.count('POST', REFRESH), 1);
  assert.equal(server.count('GET', account.path), 2);
});

test('a session that the cookie does not continue is over, and said to be expired', async (t) => {
  const server = new FakeHublineServer();
  const session = sessionOn(t, server);
  const ends: string[] = [];
  session.ended$.subscribe((because) => ends.push(because));
  await session.signIn(credentials);
  server.token = 'another';
  server.cookie = null;
  await assert.rejects(session.send(account), { code: 'session/expired' });
  assert.deepEqual(ends, ['expired']);
  assert.equal(session.access$.value, null);
  await assert.rejects(session.send(account), { code: 'session/signed-out' });
});

test('someone else who signed in in another tab does not become us', async (t) => {
  const server = new FakeHublineServer();
  const session = sessionOn(t, server);
  const ends: string[] = [];
  session.ended$.subscribe((because) => ends.push(because));
  await session.signIn(credentials);
  server.token = 'another';
  server.cookie = BOB;
  await assert.rejects(session.send(account), { code: 'session/expired' });
  assert.deepEqual(ends, ['ended-elsewhere']);
});

test('the token is renewed a minute before it ends', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  const server = new FakeHublineServer();
  const session = sessionOn(t, server);
  await session.signIn(credentials);
  t.mock.timers.tick(539_000);
  assert.equal(server.count('POST', REFRESH), 0);
  t.mock.timers.tick(1_000);
  await turns();
  assert.equal(server.count('POST', REFRESH), 1);
  assert.equal(session.access$.value?.token, 'token-2');
  t.mock.timers.tick(540_000);
  await turns();
  assert.equal(session.access$.value?.token, 'token-3');
});

test('a renewal that the network swallowed is tried again, and the session stays', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  const server = new FakeHublineServer();
  const session = sessionOn(t, server);
  await session.signIn(credentials);
  server.down = true;
  t.mock.timers.tick(540_000);
  await turns();
  assert.equal(session.access$.value?.token, 'token-1');
  server.down = false;
  t.mock.timers.tick(20_000);
  await turns();
  assert.equal(session.access$.value?.token, 'token-2');
});

test('a clock that is wrong by hours does not make us ask all the time', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  const server = new FakeHublineServer();
  server.tokenLifeMs = -5 * 3_600_000;
  const session = sessionOn(t, server);
  await session.signIn(credentials);
  await session.access();
  t.mock.timers.tick(59_000);
  await turns();
  assert.equal(server.count('POST', REFRESH), 0);
});

test('signing out forgets the token before the server answers', async (t) => {
  const server = new FakeHublineServer();
  const session = sessionOn(t, server);
  await session.signIn(credentials);
  const signedOut = session.signOut();
  assert.equal(session.access$.value, null);
  await signedOut;
  const seen = server.requests.at(-1);
  assert.deepEqual([seen?.method, seen?.authorization], ['DELETE', 'Bearer token-1']);
});

test('a renewal that comes back after the sign-out signs nobody in', async (t) => {
  const server = new FakeHublineServer();
  const session = sessionOn(t, server);
  await session.signIn(credentials);
  const renewal = session.resume();
  await session.signOut();
  await renewal;
  assert.equal(session.access$.value, null);
});

test('says nothing of the password but to the server', async (t) => {
  const server = new FakeHublineServer();
  const session = sessionOn(t, server);
  await assert.rejects(
    session.signIn({ username: 'alice', password: 's3cret' }),
    (error: Error) => {
      return !`${error.message} ${String(error.cause)} ${JSON.stringify(error)}`.includes('s3cret');
    },
  );
});
