import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ServerClient } from '../support/server-client.ts';
import { cookieOf } from '../support/server-client.ts';
import { SipMessage } from '../support/sip-message.ts';
import { TestServer } from '../support/test-server.ts';
import { until } from '../support/until.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let server: TestServer;
let client: ServerClient;

before(async () => {
  server = await TestServer.start();
  client = server.client;
});
after(() => server[Symbol.asyncDispose]());

const canUse = async (token: string) =>
  (await client.request('GET', '/api/directory', { token })).status === 200;

describe('the refresh cookie', () => {
  test('resumes the session with a new token and a new cookie', async () => {
    const { cookie, token, userId } = await client.signIn('alice');
    const answer = await client.refresh(cookie);
    assert.equal(answer.status, 200);
    assert.equal(answer.body.user.id, userId);
    assert.notEqual(answer.body.accessToken, token);
    assert.notEqual(cookieOf(answer), cookie);
    assert.ok(await canUse(answer.body.accessToken));
  });

  test('is not needed to ask: without one there is simply no session', async () => {
    const answer = await client.request('POST', '/api/session/refresh');
    assert.deepEqual([answer.status, answer.text], [204, '']);
  });

  test('that was never given is cleared', async () => {
    const answer = await client.refresh('hubline_refresh=made-up');
    assert.equal(answer.status, 204);
    assert.match(
      answer.headers.getSetCookie()[0] ?? '',
      /^hubline_refresh=; Max-Age=0; Path=\/api\/session/,
    );
  });

  test('lets two tabs refresh at once, and either of the two new ones goes on', async () => {
    const { cookie } = await client.signIn('alice');
    const answers = await Promise.all([client.refresh(cookie), client.refresh(cookie)]);
    for (const answer of answers) assert.equal(answer.status, 200);
    server.ahead += MINUTE;
    for (const answer of answers.toReversed()) {
      const next = await client.refresh(cookieOf(answer) ?? '');
      // The first of them makes the other one old, but not yet too old.
      assert.equal(next.status, 200);
    }
  });

  test('used again long after it was replaced ends the session: somebody has a copy', async () => {
    const { cookie } = await client.signIn('alice');
    const rotated = await client.refresh(cookie);
    server.ahead += 31_000;
    assert.equal((await client.refresh(cookie)).status, 204);
    assert.equal((await client.refresh(cookieOf(rotated) ?? '')).status, 204);
    assert.equal(await canUse(rotated.body.accessToken), false);
  });

  test('lasts thirty days after its last use', async () => {
    const { cookie } = await client.signIn('alice');
    server.ahead += 29 * DAY;
    const later = await client.refresh(cookie);
    assert.equal(later.status, 200);
    server.ahead += 29 * DAY;
    const muchLater = await client.refresh(cookieOf(later) ?? '');
    assert.equal(muchLater.status, 200);
    server.ahead += 30 * DAY;
    assert.equal((await client.refresh(cookieOf(muchLater) ?? '')).status, 204);
  });

  test('is believed only from a page of this server', async () => {
    const { cookie } = await client.signIn('alice');
    const from = (headers: Record<string, string>) =>
      client.request('POST', '/api/session/refresh', { headers: { Cookie: cookie, ...headers } });
    for (const headers of [
      {},
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ]) {
      const answer = await from(headers);
      assert.equal(answer.status, 403, JSON.stringify(headers));
      assert.equal(answer.body.code, 'request/forbidden');
    }
    assert.equal((await from({ 'Sec-Fetch-Site': 'same-origin' })).status, 200);
  });
});

describe('the access token', () => {
  test('ends after ten minutes', async () => {
    const { token } = await client.signIn('alice');
    server.ahead += 10 * MINUTE - 1_000;
    assert.equal(await canUse(token), true);
    server.ahead += 1_000;
    const answer = await client.request('GET', '/api/directory', { token });
    assert.deepEqual([answer.status, answer.body.code], [401, 'session/expired']);
    assert.equal(answer.headers.get('WWW-Authenticate'), 'Bearer');
  });
});

describe('signing out', () => {
  test('by token ends the token, the cookie and nobody else', async () => {
    const mine = await client.signIn('alice');
    const other = await client.signIn('alice');
    const answer = await client.request('DELETE', '/api/session', { token: mine.token });
    assert.equal(answer.status, 204);
    assert.equal(await canUse(mine.token), false);
    assert.equal((await client.refresh(mine.cookie)).status, 204);
    assert.equal(await canUse(other.token), true);
  });

  test('by cookie does the same and clears it', async () => {
    const { token, cookie } = await client.signIn('alice');
    const answer = await client.request('DELETE', '/api/session', { cookie });
    assert.equal(answer.status, 204);
    assert.match(answer.headers.getSetCookie()[0] ?? '', /^hubline_refresh=; Max-Age=0/);
    assert.equal(await canUse(token), false);
  });

  test('by cookie works with an access token that is over, as after a night', async () => {
    const { token, cookie } = await client.signIn('alice');
    server.ahead += 11 * MINUTE;
    assert.equal((await client.request('DELETE', '/api/session', { token, cookie })).status, 204);
    assert.equal((await client.refresh(cookie)).status, 204);
  });

  test('by cookie from a foreign page is refused', async () => {
    const { token, cookie } = await client.signIn('alice');
    const headers = { Cookie: cookie, Origin: 'https://evil.example' };
    assert.equal((await client.request('DELETE', '/api/session', { headers })).status, 403);
    assert.equal(await canUse(token), true);
  });

  test('twice, or without a session, is nothing to complain about', async () => {
    const { token } = await client.signIn('alice');
    await client.request('DELETE', '/api/session', { token });
    assert.equal((await client.request('DELETE', '/api/session', { token })).status, 204);
    assert.equal((await client.request('DELETE', '/api/session')).status, 204);
  });

  test('ends the event feed and the phone of the session, and not those of another', async () => {
    const mine = await client.signIn('alice');
    const other = await client.signIn('alice');
    const [myFeed, otherFeed] = [await client.follow(mine.token), await client.follow(other.token)];
    const [myPhone, otherPhone] = [await client.phone(mine.token), await client.phone(other.token)];
    for (const phone of [myPhone, otherPhone]) assert.equal((await phone.register()).status, 200);
    const hangUp = new Promise((resolve) => myPhone.socket.once('close', resolve));

    await client.request('DELETE', '/api/session', { token: mine.token });
    assert.equal((await myFeed.take('session-ended')).because, 'ended-elsewhere');
    assert.equal((await myFeed.closed).code, 4401);
    await hangUp;
    await until('only the other phone is registered', () =>
      server.running.stats().telephony.registrations === 1 ? true : null,
    );
    await otherFeed.settled();
    await Promise.all([otherFeed.close(), otherPhone.close()]);
  });
});

describe('SIP credentials', () => {
  const refreshWith = (cookie: string, query: string) =>
    client.request('POST', `/api/session/refresh${query}`, { cookie });

  test('come with the session that a page resumes, for the device that it names', async () => {
    const { cookie, userId } = await client.signIn('alice');
    const device = '0B1FF2B8-6E1C-4D8F-9D3E-0D2A51B0A111';
    const answer = await refreshWith(cookie, `?device=${device}`);
    assert.equal(answer.status, 200);
    const { accessToken: token, user, sipAccount } = answer.body;
    assert.equal(user.id, userId);
    assert.ok(sipAccount);
    const path = `/api/sip-account?device=${device}`;
    const { body: asked } = await client.request('GET', path, { token });
    const plain = { authUser: '', password: '', nonce: '', expiresAt: '' };
    assert.deepEqual({ ...sipAccount, ...plain }, { ...asked, ...plain });
    assert.notEqual(sipAccount.authUser, asked.authUser);
    const phone = await client.phoneOf(sipAccount);
    assert.equal((await phone.register()).status, 200);
    await phone.close();
  });

  test('do not come where no device is named, or none could be', async () => {
    const { cookie } = await client.signIn('alice');
    const plain = await client.refresh(cookie);
    assert.deepEqual(Object.keys(plain.body).toSorted(), ['accessToken', 'expiresAt', 'user']);
    const next = cookieOf(plain) ?? '';
    for (const query of ['?device=x', '?device=', '?device=a&device=b']) {
      const bad = await refreshWith(next, query);
      assert.deepEqual([bad.status, Object.keys(bad.body.fields ?? {})], [422, ['device']], query);
      assert.equal(cookieOf(bad), null);
    }
    assert.equal((await client.refresh(next)).status, 200);
  });

  test('do not come without a session', async () => {
    const device = '?device=0b1ff2b8-6e1c-4d8f-9d3e-0d2a51b0a111';
    const answers = [
      await client.request('POST', `/api/session/refresh${device}`),
      await refreshWith('hubline_refresh=made-up', device),
    ];
    for (const { status, text } of answers) assert.deepEqual([status, text], [204, '']);
  });

  test('come with a nonce that proves one request before it is asked for, and no second one', async () => {
    const { token } = await client.signIn('alice');
    const path = '/api/sip-account?device=0b1ff2b8-6e1c-4d8f-9d3e-0d2a51b0a111';
    const { body: account } = await client.request('GET', path, { token });
    const phone = await client.phoneOf(account);
    const challenge = `Digest realm="demo.hubline.example", nonce="${account.nonce}"`;
    const asIfAsked = new SipMessage(
      `SIP/2.0 401 Unauthorized\r\nWWW-Authenticate: ${challenge}\r\n\r\n`,
    );
    const proof = phone.authorization(asIfAsked, 'REGISTER', 'sip:demo.hubline.example');
    const register = () =>
      phone.answerTo(
        phone.request('REGISTER', 'sip:demo.hubline.example', {
          to: `<${phone.aor}>`,
          headers: [['Contact', `<${phone.contact}>`], proof],
        }),
      );
    assert.equal((await register()).status, 200);
    const again = await register();
    assert.equal(again.status, 401);
    assert.match(again.header('www-authenticate'), /stale=true/);
    await phone.close();
  });

  test('are made for the session and device that ask, anew each time', async () => {
    const { token } = await client.signIn('alice');
    const device = '0b1ff2b8-6e1c-4d8f-9d3e-0d2a51b0a111';
    const ask = () => client.request('GET', `/api/sip-account?device=${device}`, { token });
    const [{ body: first, headers }, { body: second }] = [await ask(), await ask()];
    assert.deepEqual(
      { ...first, authUser: '', password: '', nonce: '', expiresAt: '' },
      {
        aor: 'sip:alice@demo.hubline.example',
        authUser: '',
        password: '',
        nonce: '',
        displayName: 'Alice Anderson',
        wsUrls: [`${server.url.replace('http', 'ws')}/sip`],
        iceServers: [],
        instanceId: `urn:uuid:${device}`,
        expiresAt: '',
      },
    );
    assert.notEqual(first.authUser, second.authUser);
    assert.notEqual(first.password, second.password);
    assert.equal(headers.get('Cache-Control'), 'no-store');
  });

  test('that are over register no more, while the registration made with them stays', async () => {
    const { token } = await client.signIn('bob');
    const phone = await client.phone(token);
    assert.equal((await phone.register()).status, 200);
    const before = server.running.stats().telephony.registrations;
    server.ahead += 11 * MINUTE;
    assert.equal(server.running.stats().telephony.registrations, before);

    const late = await client.signIn('bob');
    const latePhone = await client.phone(late.token);
    server.ahead += 11 * MINUTE;
    assert.equal((await latePhone.register()).status, 403);
    await Promise.all([phone.close(), latePhone.close()]);
  });
});
