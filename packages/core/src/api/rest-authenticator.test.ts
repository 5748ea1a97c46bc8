import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { Scope } from '../reactive/scope.ts';
import { FakeHublineServer, refuse } from '../testing/fake-hubline-server.ts';
import { ALICE, PASSWORD } from '../testing/index.ts';
import { RestAuthenticator } from './rest-authenticator.ts';
import { RestClient } from './rest-client.ts';
import { RestSession } from './rest-session.ts';
import { webStorage, type KeyValueStore } from '../storage/web-storage.ts';

const credentials = { username: 'alice', password: PASSWORD };

function page(
  t: TestContext,
  server: FakeHublineServer,
  storage: KeyValueStore = webStorage().browser,
): { readonly authenticator: RestAuthenticator; readonly rest: RestClient } {
  const scope = new Scope();
  t.after(() => scope.abort());
  const rest = new RestClient({
    base: new URL(server.url),
    fetch: server.fetch,
    signal: scope.signal,
  });
  const session = new RestSession(scope, rest);
  return { authenticator: new RestAuthenticator(scope, { rest, session, storage }), rest };
}

test('tells what the server offers', async (t) => {
  const { authenticator } = page(t, new FakeHublineServer());
  assert.deepEqual(await authenticator.options(), { serverName: 'Fake', demo: null });
});

test('passes on why a sign-in failed', async (t) => {
  const server = new FakeHublineServer();
  const { authenticator } = page(t, server);
  await assert.rejects(authenticator.signIn({ username: 'alice', password: 'no' }), {
    code: 'session/invalid-credentials',
  });
  server.answerNext('session', () => refuse(429, 'session/too-many-tries', { retryAfter: 2 }));
  await assert.rejects(authenticator.signIn(credentials), {
    code: 'session/too-many-tries',
    retryAfter: 2,
  });
});

test('a sign-out that the server does not hear of is done when it is back', async (t) => {
  const server = new FakeHublineServer();
  const { authenticator } = page(t, server);
  await authenticator.signIn(credentials);
  server.down = true;
  await authenticator.signOut();
  assert.deepEqual(server.cookie, ALICE);
  server.down = false;
  await authenticator.options();
  await authenticator.resume();
  assert.equal(server.cookie, null);
});

test('it is done before the next page resumes anything, which then resumes nothing', async (t) => {
  const server = new FakeHublineServer();
  const storage = webStorage().browser;
  const before = page(t, server, storage).authenticator;
  await before.signIn(credentials);
  server.down = true;
  await before.signOut();

  const after = page(t, server, storage).authenticator;
  await assert.rejects(after.resume(), { code: 'network/unreachable' });
  server.down = false;
  assert.equal(await after.resume(), null);
  assert.equal(server.cookie, null);
  assert.equal(server.count('POST', 'session/refresh'), 0);
});

test('a sign-in pays the debt, and is not undone by it', async (t) => {
  const server = new FakeHublineServer();
  const { authenticator } = page(t, server);
  await authenticator.signIn(credentials);
  server.down = true;
  await authenticator.signOut();
  server.down = false;
  await authenticator.signIn(credentials);
  assert.deepEqual(server.cookie, ALICE);
  assert.deepEqual(await authenticator.resume(), ALICE);
});

test('a sign-in that fails leaves the debt', async (t) => {
  const server = new FakeHublineServer();
  const storage = webStorage().browser;
  const { authenticator } = page(t, server, storage);
  await authenticator.signIn(credentials);
  server.down = true;
  await authenticator.signOut();
  await assert.rejects(authenticator.signIn(credentials), { code: 'network/unreachable' });
  server.down = false;
  assert.equal(await page(t, server, storage).authenticator.resume(), null);
});
