import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { greetBriefly } from '../support/brief-greeting.ts';
import { leaveMessage } from '../support/desk-call.ts';
import { hubOf, next, phase } from '../support/hub-on-server.ts';
import { PushService, type PushBrowser } from '../support/push-service.ts';
import type { ServerClient, SignedIn } from '../support/server-client.ts';
import { TestServer } from '../support/test-server.ts';
import { until } from '../support/until.ts';

/** What apps are told while they are closed: by a push service of our own, decrypted as browsers do it. */

const EVERYTHING = ['calls', 'messages', 'voicemail'];
const ALICE = { name: 'Alice Anderson', number: '1001' };

let server: TestServer;
let service: PushService;
let client: ServerClient;
let alice: SignedIn;
let bob: SignedIn;
let browser: PushBrowser;

before(async () => {
  service = await PushService.start();
  server = await TestServer.start({ localPush: true, ringSeconds: 10 });
  client = server.client;
  alice = await client.signIn('alice');
  await greetBriefly(server.url, 'bob');
});
beforeEach(async () => {
  bob = await client.signIn('bob');
  // Those of the tests before are closed apps too.
  await done('DELETE', 'sessions', bob);
  browser = await subscribed(bob);
});
after(async () => {
  await server[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

const ask = (method: string, path: string, { token }: SignedIn, body?: unknown) =>
  client.request(method, `/api/${path}`, { token, body });

async function done(method: string, path: string, who: SignedIn, body?: unknown): Promise<void> {
  const answer = await ask(method, path, who, body);
  assert.equal(answer.status, 204, `${method} ${path}: ${answer.text}`);
}

async function subscribed(
  who: SignedIn,
  { kinds = EVERYTHING, preview = true }: { kinds?: readonly string[]; preview?: boolean } = {},
): Promise<PushBrowser> {
  const made = service.browser();
  await done('PUT', 'push/subscription', who, { ...made.subscription, kinds, preview });
  return made;
}

/** Nothing more of it comes once a later one did. */
async function write(text: string): Promise<{ conversation: string; message: string }> {
  const recipients = [{ kind: 'user', userId: bob.userId }];
  const begun = await ask('POST', 'conversations', alice, {
    ...{ clientId: crypto.randomUUID(), recipients, name: '' },
  });
  const { id } = begun.body as unknown as { id: string };
  const sent = await ask('POST', `conversations/${id}/messages`, alice, {
    ...{ clientId: crypto.randomUUID(), kind: 'text', text, replyTo: null, attachmentIds: [] },
  });
  assert.equal(sent.status, 200, sent.text);
  return { conversation: id, message: (sent.body as unknown as { id: string }).id };
}

/** Alice calls Bob, who has no phone but the closed app. */
async function ringing(t: Parameters<typeof hubOf>[0]) {
  const caller = await hubOf(t, server.url, 'alice');
  const call = await caller.calls.dial('1002');
  const [pushed] = await browser.count(1);
  return { call, news: pushed!.news as { call: string; until: number } };
}

describe('messages', () => {
  test('a closed app is told who wrote what, once', async () => {
    const { conversation, message } = await write('Lunch at\nnoon?\u202e');
    const [pushed] = await browser.count(1);
    assert.deepEqual(pushed?.news, {
      ...{ kind: 'message', conversation, message, party: ALICE },
      text: 'Lunch at noon?',
    });
    assert.equal(pushed.headers['urgency'], 'high');
    await done('PUT', `messages/${message}/reactions/${encodeURIComponent('👍')}`, alice);
    await write('And you?');
    assert.equal((await browser.count(2)).length, 2);
  });

  test('what they say stays out where the person wants that', async () => {
    const shy = await subscribed(bob, { preview: false });
    await write('Something private');
    const [pushed] = await shy.count(1);
    assert.equal(JSON.stringify(pushed?.news).includes('private'), false);
  });

  test('a muted conversation, an unwanted kind and an open page stay silent', async () => {
    const deaf = await subscribed(await client.signIn('bob'), { kinds: ['calls'] });
    const { conversation } = await write('One');
    await browser.count(1);
    await ask('PUT', `conversations/${conversation}/mine`, bob, { muted: true });
    await write('Two');
    await ask('PUT', `conversations/${conversation}/mine`, bob, { muted: false });
    const follower = await client.follow(bob.token);
    await follower.settled();
    await write('Three');
    await follower.close();
    await until('the page is still there', () =>
      server.running.stats().eventClients === 0 ? true : null,
    );
    await write('Four');
    const texts = (await browser.count(2)).map(({ news }) => news['text']);
    assert.deepEqual(texts, ['One', 'Four']);
    assert.equal(deaf.tries, 0);
  });

  test('in quiet hours nothing comes', async () => {
    const quietHours = {
      ...{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:00', timeZone: 'Europe/Paris' },
    };
    await done('PUT', 'push/quiet-hours', bob, { quietHours });
    await write('Psst');
    await done('PUT', 'push/quiet-hours', bob, { quietHours: null });
    await write('Good morning');
    const [first] = await browser.count(1);
    assert.equal(first?.news['text'], 'Good morning');
  });
});

describe('calls', () => {
  test('a closed app is told of a call, which rings there as soon as it is opened', async (t) => {
    const { call, news } = await ringing(t);
    assert.deepEqual(news, { kind: 'call', call: news.call, party: ALICE, until: news.until });
    await phase(call, 'ringing');
    const opened = await hubOf(t, server.url, 'bob');
    const taken = opened.calls.active$.value[0] ?? (await next(opened.calls.incoming$));
    await taken.accept();
    await phase(call, 'connected');
    const [, over] = await browser.count(2);
    assert.deepEqual(over?.news, {
      ...{ kind: 'call-over', call: news.call },
      party: ALICE,
      how: 'answered',
    });
    await call.end();
  });

  test('a caller who gives up leaves a missed call', async (t) => {
    const { call, news } = await ringing(t);
    await call.end();
    const [, over] = await browser.count(2);
    assert.deepEqual([over?.news['call'], over?.news['how']], [news.call, 'missed']);
  });

  test('declining needs no page: the cookie of the session does it, from our own pages alone', async (t) => {
    const other = await subscribed(await client.signIn('bob'));
    const { call, news } = await ringing(t);
    await phase(call, 'ringing');
    const path = `/api/session/calls/${news.call}/decline`;
    const foreign = { Origin: 'https://evil.example' };
    const { cookie } = bob;
    assert.equal((await client.request('POST', path, { cookie, headers: foreign })).status, 403);
    assert.equal((await client.request('POST', path)).status, 403);
    assert.equal(
      (await client.request('POST', path, { cookie: 'hubline_refresh=guess' })).status,
      401,
    );
    await client.request('POST', path, { cookie: alice.cookie });
    assert.equal(call.state$.value.phase, 'ringing');
    assert.equal((await client.request('POST', path, { cookie })).status, 204);
    await phase(call, 'connected');
    const records = await ask('GET', 'call-records?limit=1', bob);
    assert.equal(records.body.items[0]?.disposition, 'declined', 'it is with the mailbox now');
    await call.end();
    const [, over] = await other.count(2);
    assert.equal(over?.news['how'], 'declined');
    assert.equal(browser.pushed.length, 1, 'the app that declined knows');
  });

  test('where no push service takes it, the caller is not kept waiting', async (t) => {
    browser.answers.push({ status: 410 });
    const caller = await hubOf(t, server.url, 'carol');
    const begun = performance.now();
    const call = await caller.calls.dial('1002');
    await phase(call, 'connected');
    assert.ok(performance.now() - begun < 8_000, 'the mailbox answers at once');
    await call.end();
    const { body } = await ask('GET', 'push', bob);
    assert.equal((body as unknown as { subscription: unknown }).subscription, null);
  });
});

test('a message that a caller leaves is told with its length', async (t) => {
  const phone = await client.phone(alice.token);
  t.after(() => phone.close());
  await phone.register();
  await leaveMessage(phone, '1002', { hertz: 440, seconds: 1.5 });
  const pushed = await browser.count(3);
  const voicemail = pushed.find(({ news }) => news['kind'] === 'voicemail');
  assert.deepEqual(voicemail?.news['party'], ALICE);
  assert.ok(Number(voicemail.news['seconds']) >= 1);
});

describe('subscriptions', () => {
  test('end with their session, whoever ends it', async () => {
    const second = await client.signIn('bob');
    const other = await subscribed(second);
    assert.ok(
      (await client.request('DELETE', '/api/session', { token: second.token })).status < 300,
    );
    await write('Still here?');
    await browser.count(1);
    assert.equal(other.tries, 0);
  });

  test('outlive a restart of the server, with its key', async () => {
    const key = async (who: SignedIn) =>
      ((await ask('GET', 'push', who)).body as unknown as { publicKey: string }).publicKey;
    const before = await key(bob);
    await server.stop();
    await server.start();
    client = server.client;
    alice = await client.signIn('alice');
    bob = await client.signIn('bob');
    assert.equal(await key(bob), before);
    await write('Back again');
    assert.equal((await browser.count(1))[0]?.news['text'], 'Back again');
  });

  test('are looked at before they are taken', async () => {
    const { endpoint, keys } = service.browser().subscription;
    const wishes = { kinds: EVERYTHING, preview: true };
    const wrong = { ...keys, auth: 'short' };
    const answer = await ask('PUT', 'push/subscription', bob, { endpoint, keys: wrong, ...wishes });
    assert.deepEqual([answer.status, answer.body.fields], [422, { keys: 'invalid' }]);
    await using strict = await TestServer.start();
    const { token } = await strict.client.signIn('bob');
    const body = { endpoint, keys, ...wishes };
    const refused = await strict.client.request('PUT', '/api/push/subscription', { token, body });
    assert.deepEqual([refused.status, refused.body.fields], [422, { endpoint: 'invalid' }]);
  });

  test('of one browser are one, and of one user twenty at most', async () => {
    const first = await client.signIn('dave');
    const oldest = await subscribed(first);
    for (let count = 0; count < 20; count += 1) await subscribed(await client.signIn('dave'));
    const { body } = await ask('GET', 'push', first);
    assert.equal((body as unknown as { subscription: unknown }).subscription, null);
    const again = await client.signIn('carol');
    await done('PUT', 'push/subscription', again, {
      ...{ ...oldest.subscription, kinds: EVERYTHING, preview: true },
    });
  });
});
