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
  assert.deepEqual(await authenticator.options(), {
    ...{ serverName: 'Fake', demo: null, providers: [] },
  });
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

test('a sign-in tells the second code, and where the clock of the browser is', async (t) => {
  const server = new FakeHublineServer();
  const { authenticator } = page(t, server);
  server.answerNext('session', () => refuse(401, 'session/code-needed'));
  await assert.rejects(authenticator.signIn(credentials), { code: 'session/code-needed' });
  await authenticator.signIn({ ...credentials, code: '123456' });
  const { timeZone: timezone } = Intl.DateTimeFormat().resolvedOptions();
  assert.deepEqual(
    server.requests.map(({ body }) => body),
    [
      { ...credentials, timezone },
      { ...credentials, code: '123456', timezone },
    ],
  );
});

test('a provider is reached by the server, which is told where to come back to', (t) => {
  const { authenticator } = page(t, new FakeHublineServer());
  const back = new URL('https://app.example/phone?x=1#/soft-phone');
  assert.equal(
    authenticator.providerAddress('my/own', back).href,
    'http://hubline.test/api/session/providers/my%2Fown?return=https%3A%2F%2Fapp.example%2Fphone%3Fx%3D1%23%2Fsoft-phone',
  );
  // What a browser would run in our name is no page.
  assert.throws(
    () => authenticator.providerAddress('x', new URL('javascript:alert(1)')),
    TypeError,
  );
});

test('what a provider’s page brought back signs in, with the cookie', async (t) => {
  const server = new FakeHublineServer();
  const { authenticator } = page(t, server);
  server.answerNext('session/redeem', () => refuse(401, 'session/provider-refused'));
  await assert.rejects(authenticator.redeem('old'), { code: 'session/provider-refused' });
  assert.deepEqual(await authenticator.redeem('ticket', '123456'), ALICE);
  const seen = server.requests.at(-1)!;
  const { timeZone: timezone } = Intl.DateTimeFormat().resolvedOptions();
  assert.deepEqual(
    [seen.method, seen.path, seen.credentials, seen.body],
    ['POST', 'session/redeem', 'include', { ticket: 'ticket', code: '123456', timezone }],
  );
});

test('who comes back from a provider pays the debt of a sign-out, too', async (t) => {
  const server = new FakeHublineServer();
  const { authenticator } = page(t, server);
  await authenticator.signIn(credentials);
  server.down = true;
  await authenticator.signOut();
  server.down = false;
  await authenticator.redeem('ticket');
  assert.deepEqual(await authenticator.resume(), ALICE);
});
