import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createHub, hublineBackend, sipPhone, type Hub } from '@hubline/core';
import { PASSWORD, fakePeerConnection, FakeMicrophone } from '@hubline/core/testing';
import { Secret, TOTP } from 'otpauth';
import { hubOf, when } from '../support/hub-on-server.ts';
import { TestServer } from '../support/test-server.ts';

/** Account security of the core, with a real server. */

let server: TestServer;

before(async () => {
  server = await TestServer.start();
});
after(() => server[Symbol.asyncDispose]());

/** Nobody is signed in there yet. */
function signedOutHub(t: { after(act: () => unknown): void }): Hub {
  const microphone = new FakeMicrophone();
  const hub = createHub({
    backend: hublineBackend({ server: server.url }),
    phone: sipPhone({ microphone, createPeerConnection: fakePeerConnection }),
    microphone,
  });
  t.after(() => hub.close());
  return hub;
}

test('with a second factor a code is asked for, and a recovery code does once', async (t) => {
  const hub = await hubOf(t, server.url, 'alice');
  const [security, profile] = [await hub.security(), await hub.profile()];
  await assert.rejects(security.beginSecondFactor('wrong'), {
    code: 'request/invalid',
    fields: { password: 'wrong' },
  });
  const { secret } = await security.beginSecondFactor(PASSWORD);
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  await assert.rejects(security.confirmSecondFactor('000000'), {
    code: 'second-factor/wrong-code',
  });
  const codes = await security.confirmSecondFactor(app.generate({ timestamp: Date.now() }));
  const now = await when(profile.profile$, (mine) => mine?.hasSecondFactor === true);
  assert.equal(now?.recoveryCodes, codes.length);

  const other = signedOutHub(t);
  const credentials = { username: 'alice', password: PASSWORD };
  await assert.rejects(other.session.signIn({ ...credentials, password: 'wrong' }), {
    code: 'session/invalid-credentials',
  });
  await assert.rejects(other.session.signIn(credentials), { code: 'session/code-needed' });
  await other.session.signIn({ ...credentials, code: codes[0]! });
  await other.session.signOut();
  await assert.rejects(other.session.signIn({ ...credentials, code: codes[0]! }), {
    code: 'session/wrong-code',
  });
  await security.removeSecondFactor(PASSWORD);
  await other.session.signIn(credentials);
});

test('the other sessions are listed with where they are, and end when they are told to', async (t) => {
  const [here, there] = [await hubOf(t, server.url, 'bob'), await hubOf(t, server.url, 'bob')];
  const security = await here.security();
  const sessions = await security.sessions();
  assert.equal(sessions.filter(({ current }) => current).length, 1);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  assert.ok(sessions.every(({ timezone }) => timezone === timeZone));
  await security.endSession(sessions.find(({ current }) => !current)!.id);
  await when(there.session.state$, ({ status }) => status === 'signed-out');
  assert.equal((await security.sessions()).length, 1);
});

test('a new password has to be good, and ends the other sessions', async (t) => {
  const [here, there] = [await hubOf(t, server.url, 'carol'), await hubOf(t, server.url, 'carol')];
  const security = await here.security();
  assert.equal((await security.passwordStrength('password1')).accepted, false);
  await assert.rejects(security.changePassword(PASSWORD, 'password1'), { code: 'password/weak' });
  await assert.rejects(security.changePassword(PASSWORD, PASSWORD), { code: 'password/same' });
  const next = 'violet tractor sings';
  assert.equal((await security.passwordStrength(next)).accepted, true);
  await security.changePassword(PASSWORD, next);
  await when(there.session.state$, ({ status }) => status === 'signed-out');
  assert.equal(here.session.state$.value.status, 'signed-in');
  await signedOutHub(t).session.signIn({ username: 'carol', password: next });
});

test('a provider that the server does not have brings nobody in', async (t) => {
  const hub = signedOutHub(t);
  const address = hub.session.providerAddress('google', new URL(server.url));
  assert.equal(address.pathname, '/api/session/providers/google');
  await assert.rejects(hub.session.redeem('no ticket'), { code: 'session/provider-refused' });
});
