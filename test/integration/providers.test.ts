import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, beforeEach, describe, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { CookieJarBrowser } from '../support/cookie-jar-browser.ts';
import { IdentityProvider, type Tampering } from '../support/identity-provider.ts';
import { PASSWORD, type Answer } from '../support/server-client.ts';
import { TestServer } from '../support/test-server.ts';

let provider: IdentityProvider;
let server: TestServer;

before(async () => {
  provider = await IdentityProvider.start();
  server = await TestServer.start({ providers: [provider.settings] });
  await provider.register(server.url);
});
after(async () => {
  await server[Symbol.asyncDispose]();
  await provider[Symbol.asyncDispose]();
});
beforeEach(() => {
  provider.tampering = null;
  provider.away = false;
});

/** Someone at a browser of their own. */
class Visitor {
  readonly browser = new CookieJarBrowser();

  /** Where the provider sends them back to, before they go there. */
  async callback(account: string, page = '/#/soft-phone'): Promise<URL> {
    const isCallback = (url: URL): boolean => url.pathname.endsWith('/callback');
    const login = await this.browser.go(this.beginning(page), isCallback);
    return this.browser.go(login.href, isCallback, {
      method: 'POST',
      body: new URLSearchParams({ account }),
    });
  }

  beginning(page: string): string {
    const returnTo = new URL(page, server.url).href;
    return `${server.url}/api/session/providers/oidc?return=${encodeURIComponent(returnTo)}`;
  }

  /** The hash of the page that they come back to. */
  async back(callback: URL): Promise<string> {
    const response = await this.browser.send(callback.href);
    assert.equal(response.status, 302);
    return new URL(response.headers.get('Location') ?? '', server.url).hash;
  }

  async hashOf(account: string, page?: string): Promise<string> {
    return this.back(await this.callback(account, page));
  }

  async ticketOf(account: string): Promise<string> {
    const hash = await this.hashOf(account);
    return /^#\/soft-phone\?sign-in=([\w-]{43})$/.exec(hash)?.[1] ?? assert.fail(hash);
  }

  redeem(ticket: string, more: object = {}): Promise<Answer> {
    return this.#post('/api/session/redeem', { ticket, ...more });
  }

  signIn(username: string, link = true): Promise<Answer> {
    return this.#post('/api/session', { username, password: PASSWORD, link });
  }

  #post(path: string, body: object): Promise<Answer> {
    const cookie = this.browser.cookies(server.url);
    return server.client.request('POST', path, { body, cookie });
  }
}

function confirmEmail(username: string, address: string): void {
  using database = new DatabaseSync(join(server.dataFolder, 'hubline.db'), { timeout: 5_000 });
  database
    .prepare(
      `insert into emails (id, user_id, address, folded, confirmed_at, created_at)
       select ?, id, ?, ?, 1, 1 from users where username = ?`,
    )
    .run(randomUUID(), address, address.toLowerCase(), username);
}

/** The account of the provider is linked to the user. */
async function linked(account: string, username: string): Promise<Visitor> {
  provider.accounts.set(account, {});
  const visitor = new Visitor();
  assert.match(await visitor.hashOf(account), /sign-in-error=link-needed/);
  assert.equal((await visitor.signIn(username)).status, 200);
  return visitor;
}

describe('signing in elsewhere', () => {
  test('is offered, without secrets', async () => {
    const { body } = await server.client.request('GET', '/api/server');
    assert.deepEqual(body.providers, [{ id: 'oidc', name: 'Acme' }]);
  });

  test('sends the browser there with code, PKCE, state and nonce, bound by a cookie', async () => {
    const response = await new Visitor().browser.send(new Visitor().beginning('/'));
    assert.equal(response.status, 302);
    const { origin, searchParams } = new URL(response.headers.get('Location') ?? '');
    assert.equal(origin, provider.url);
    assert.equal(searchParams.get('response_type'), 'code');
    assert.equal(searchParams.get('code_challenge_method'), 'S256');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      assert.ok((searchParams.get(name) ?? '').length >= 43, name);
    }
    const [cookie = ''] = response.headers.getSetCookie();
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/api/session', 'Max-Age=600']) {
      assert.ok(cookie.includes(`; ${part}`), `${part} in ${cookie}`);
    }
  });

  test('finds the account of whoever confirmed the address that the provider verified', async () => {
    confirmEmail('carol', 'Carol@Acme.example');
    provider.accounts.set('carol-there', { email: 'carol@acme.example', email_verified: true });
    const visitor = new Visitor();
    const { status, body, headers } = await visitor.redeem(await visitor.ticketOf('carol-there'));
    assert.equal(status, 200);
    assert.equal(body.user.username, 'carol');
    assert.match(headers.getSetCookie().join(), /hubline_refresh=.+HttpOnly/);

    provider.accounts.set('carol-there', {});
    const again = new Visitor();
    assert.equal(
      (await again.redeem(await again.ticketOf('carol-there'))).status,
      200,
      'is linked',
    );
  });

  test('asks once for the password where the address is not verified', async () => {
    confirmEmail('dave', 'dave@acme.example');
    provider.accounts.set('eve', { email: 'dave@acme.example', email_verified: false });
    const visitor = new Visitor();
    assert.equal(await visitor.hashOf('eve'), '#/soft-phone?sign-in-error=link-needed');
    assert.equal((await visitor.signIn('bob')).status, 200);
    const { body } = await visitor.redeem(await visitor.ticketOf('eve'));
    assert.equal(body.user.username, 'bob');
  });

  test('asks for the password where two people have the address', async () => {
    confirmEmail('alice', 'office@acme.example');
    confirmEmail('bob', 'office@acme.example');
    provider.accounts.set('office', { email: 'office@acme.example', email_verified: true });
    assert.match(await new Visitor().hashOf('office'), /link-needed/);
  });

  test('another browser, and a wrong password, link nothing', async () => {
    provider.accounts.set('frank', {});
    const visitor = new Visitor();
    assert.match(await visitor.hashOf('frank'), /link-needed/);
    await server.client.signIn('alice');
    assert.match(await visitor.hashOf('frank'), /link-needed/);
    const cookie = visitor.browser.cookies(server.url);
    const body = { username: 'alice', password: 'wrong' };
    await server.client.request('POST', '/api/session', { body, cookie });
    assert.match(await visitor.hashOf('frank'), /link-needed/);
  });

  test('whoever sits there next is not linked to the one before', async () => {
    provider.accounts.set('oscar', {});
    const visitor = new Visitor();
    assert.match(await visitor.hashOf('oscar'), /link-needed/);
    assert.equal((await visitor.signIn('alice', false)).status, 200);
    assert.equal((await visitor.signIn('alice')).status, 200);
    assert.match(await visitor.hashOf('oscar'), /link-needed/);
  });

  test('a link that was not made within ten minutes is forgotten', async () => {
    provider.accounts.set('grace', {});
    const visitor = new Visitor();
    assert.match(await visitor.hashOf('grace'), /link-needed/);
    server.ahead += 10 * 60_000;
    assert.equal((await visitor.signIn('alice')).status, 200);
    assert.match(await visitor.hashOf('grace'), /link-needed/);
  });

  test('asks for the code of the second factor, and keeps the ticket meanwhile', async () => {
    const visitor = await linked('niaj', 'carol');
    const { token } = await server.client.signIn('carol');
    const ask = (method: string, body: object) =>
      server.client.request(method, '/api/security/second-factor', { token, body });
    const { secret } = JSON.parse((await ask('POST', { password: PASSWORD })).text) as {
      secret: string;
    };
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    const code = () => totp.generate({ timestamp: Date.now() + server.ahead });
    assert.equal((await ask('PUT', { code: code() })).status, 200);

    const ticket = await visitor.ticketOf('niaj');
    assert.equal((await visitor.redeem(ticket)).body.code, 'session/code-needed');
    const wrong = await visitor.redeem(ticket, { code: 'aaaaaa' });
    assert.equal(wrong.body.code, 'session/wrong-code');
    server.ahead += 2 * 60_000;
    assert.equal((await visitor.redeem(ticket, { code: code() })).status, 200);
    assert.equal((await visitor.redeem(ticket, { code: code() })).status, 401);
  });

  test('ends there too, where the provider can', async () => {
    const visitor = await linked('heidi', 'alice');
    const { body } = await visitor.redeem(await visitor.ticketOf('heidi'));
    const options = { token: body.accessToken };
    const answer = await server.client.request('DELETE', '/api/session', options);
    assert.equal(answer.status, 200);
    const { signOutAt } = JSON.parse(answer.text) as { signOutAt: string };
    const there = await visitor.browser.send(signOutAt);
    assert.equal(there.status, 200, await there.text());
    assert.equal(new URL(signOutAt).searchParams.get('post_logout_redirect_uri'), `${server.url}/`);
    const after = await server.client.request('GET', '/api/directory', options);
    assert.equal(after.status, 401, 'it is over here');

    const { token } = await server.client.signIn('alice');
    const plain = await server.client.request('DELETE', '/api/session', { token });
    assert.equal(plain.status, 204, 'with a password there is nothing to end elsewhere');
  });

  test('a provider that is away brings the browser back with words', async () => {
    await using lonely = await TestServer.start({
      providers: [{ ...provider.settings, issuer: 'http://localhost:9' }],
    });
    const page = encodeURIComponent(`${lonely.url}/#/calls?a=1`);
    const path = `/api/session/providers/oidc?return=${page}`;
    const { status, headers } = await lonely.client.request('GET', path);
    assert.equal(status, 302);
    assert.equal(headers.get('Location'), `${lonely.url}/#/calls?a=1&sign-in-error=refused`);
  });

  test('a provider that was away is asked again', async () => {
    await using late = await IdentityProvider.start();
    await using other = await TestServer.start({ providers: [late.settings] });
    const page = encodeURIComponent(`${other.url}/`);
    const path = `/api/session/providers/oidc?return=${page}`;
    const away = await other.client.request('GET', path);
    assert.match(away.headers.get('Location') ?? '', /#sign-in-error=refused$/);
    await late.register(other.url);
    const back = await other.client.request('GET', path);
    assert.ok(back.headers.get('Location')?.startsWith(late.url));
  });

  test('the accounts of the demonstration are not for a server without it', async () => {
    await linked('ivan', 'alice');
    await server.stop();
    await server.start({ demo: false });
    await provider.register(server.url);
    const hash = await new Visitor().hashOf('ivan');
    await server.stop();
    await server.start({ demo: true });
    await provider.register(server.url);
    assert.equal(hash, '#/soft-phone?sign-in-error=not-allowed');
  });
});

describe('it is refused', () => {
  const REFUSED = '#/soft-phone?sign-in-error=refused';

  before(() => linked('mallory', 'bob'));

  const wrongTokens: Record<string, Tampering> = {
    'with another nonce': (claims) => ({ claims: { ...claims, nonce: 'another' } }),
    'without a nonce': ({ nonce: _, ...claims }) => ({ claims }),
    'for another audience': (claims) => ({ claims: { ...claims, aud: 'another' } }),
    'of another issuer': (claims) => ({ claims: { ...claims, iss: 'https://evil.example' } }),
    'that has expired': (claims) => ({
      claims: { ...claims, iat: (claims.iat ?? 0) - 600, exp: (claims.iat ?? 0) - 300 },
    }),
    'with the signature of a stranger': () => ({ key: 'a stranger' }),
  };
  for (const [name, tampering] of Object.entries(wrongTokens)) {
    test(`with an ID token ${name}`, async () => {
      provider.tampering = tampering;
      assert.equal(await new Visitor().hashOf('mallory'), REFUSED);
    });
  }

  test('but not with one that was only signed again', async () => {
    provider.tampering = () => ({});
    await new Visitor().ticketOf('mallory');
  });

  test('with another state, or none, and then with the right one too', async () => {
    for (const state of ['another', null]) {
      const visitor = new Visitor();
      const callback = await visitor.callback('mallory');
      const tampered = new URL(callback);
      if (state === null) tampered.searchParams.delete('state');
      else tampered.searchParams.set('state', state);
      assert.equal(await visitor.back(tampered), REFUSED);
      assert.equal(await visitor.back(callback), '#sign-in-error=refused');
    }
  });

  test('in a browser that did not begin it', async () => {
    const callback = await new Visitor().callback('mallory');
    assert.equal(await new Visitor().back(callback), '#sign-in-error=refused');
    const other = new Visitor();
    await other.callback('mallory');
    assert.equal(await other.back(callback), REFUSED);
  });

  test('with a code that was used before', async () => {
    const visitor = new Visitor();
    const callback = await visitor.callback('mallory');
    assert.match(await visitor.back(callback), /sign-in=/);
    assert.equal(await visitor.back(callback), '#sign-in-error=refused');
    const next = await visitor.callback('mallory');
    next.searchParams.set('code', callback.searchParams.get('code') ?? '');
    assert.equal(await visitor.back(next), REFUSED);
  });

  test('where the person says no', async () => {
    assert.equal(await new Visitor().hashOf(''), REFUSED);
  });

  test('after ten minutes', async () => {
    const visitor = new Visitor();
    const callback = await visitor.callback('mallory');
    server.ahead += 10 * 60_000;
    assert.equal(await visitor.back(callback), '#sign-in-error=refused');
  });

  test('with a ticket that was used, is old, was made up, or is of another browser', async () => {
    const visitor = new Visitor();
    const ticket = await visitor.ticketOf('mallory');
    const stranger = new Visitor();
    await stranger.ticketOf('mallory');
    const answers = [await stranger.redeem(ticket), await visitor.redeem('made-up')];
    answers.push(await server.client.request('POST', '/api/session/redeem', { body: { ticket } }));
    const both = await Promise.all([visitor.redeem(ticket), visitor.redeem(ticket)]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 401]);
    answers.push(await visitor.redeem(ticket));
    const old = await visitor.ticketOf('mallory');
    server.ahead += 60_000;
    answers.push(await visitor.redeem(old));
    for (const { status, body } of answers) {
      assert.deepEqual([status, body.code], [401, 'session/provider-refused']);
    }
  });

  test('for pages of others, who would get the ticket', async () => {
    const pages = ['https://evil.example/', 'javascript:alert(1)', '//evil.example', 'nothing'];
    for (const page of pages) {
      const path = `/api/session/providers/oidc?return=${encodeURIComponent(page)}`;
      const answer = await server.client.request('GET', path);
      assert.equal(answer.status, 400, page);
      assert.match(answer.text, /You cannot sign in from that page/);
      assert.equal(answer.headers.get('Location'), null);
    }
    const page = encodeURIComponent(server.url);
    const path = `/api/session/providers/nobody?return=${page}`;
    assert.equal((await server.client.request('GET', path)).status, 404);
  });
});

test('a page of an allowed site redeems its own ticket without the cookie', async () => {
  await using other = await IdentityProvider.start();
  other.accounts.set('judy', { email: 'judy@acme.example', email_verified: true });
  const [site, evil] = ['https://crm.example.com', 'https://evil.example'];
  const another = 'https://another.example.com';
  await server.stop();
  await server.start({ providers: [other.settings], allowOrigins: [site, another] });
  await other.register(server.url);
  assert.match(await new Visitor().hashOf('mallory'), /link-needed/, 'is another one there');
  confirmEmail('dave', 'judy@acme.example');
  const visitor = new Visitor();
  const hash = await visitor.hashOf('judy', `${site}/desk`);
  const ticket = /^#sign-in=([\w-]+)$/.exec(hash)?.[1] ?? assert.fail(hash);
  const redeem = (Origin: string) =>
    server.client.request('POST', '/api/session/redeem', { headers: { Origin }, body: { ticket } });
  assert.equal((await redeem(evil)).status, 403);
  assert.equal((await redeem(another)).status, 401);
  assert.equal((await redeem(site)).status, 200);
});
