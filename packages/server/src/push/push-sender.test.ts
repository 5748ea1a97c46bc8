import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import webPush from 'web-push';
import { PushService } from '../../../../test/support/push-service.ts';
import { silentLogger } from '../logger.ts';
import { PushSender, type PushSenderOptions } from './push-sender.ts';
import type { PushNews } from './push-payload.ts';
import type { PushSubscription } from './push-subscription.ts';

const NEWS: PushNews = {
  ...{ kind: 'voicemail', voicemail: 'one', seconds: 12 },
  party: { name: 'Zoë Müller', number: '1002' },
};

async function start(t: TestContext, options: Partial<PushSenderOptions> = {}) {
  const service = await PushService.start();
  t.after(() => service[Symbol.asyncDispose]());
  const keys = webPush.generateVAPIDKeys();
  const sender = new PushSender({
    ...{ keys: () => Promise.resolve(keys), contact: 'mailto:office@example.com', local: true },
    ...{ clock: Date.now, logger: silentLogger, pauseMs: 5 },
    ...options,
  });
  t.after(() => sender.close());
  const browser = service.browser();
  const to: PushSubscription = {
    ...{ sessionId: 's', userId: 'u', kinds: ['voicemail', 'calls'], preview: true },
    ...{ createdAt: 0, ...browser.subscription },
  };
  return { service, sender, browser, to };
}

test('what is sent is for that browser alone, and signed for its push service', async (t) => {
  const { service, sender, browser, to } = await start(t);
  assert.equal(await sender.send(to, NEWS), 'sent');
  const [pushed] = browser.pushed;
  assert.deepEqual(pushed?.news, NEWS);
  assert.equal(pushed.audience, service.url);
  const { ttl, urgency, topic, 'content-encoding': encoding } = pushed.headers;
  assert.deepEqual([ttl, urgency, encoding], ['86400', 'normal', 'aes128gcm']);
  assert.match(String(topic), /^[\w-]{32}$/);
});

test('a call is kept for no longer than it rings, and its end takes its place', async (t) => {
  const { sender, browser, to } = await start(t);
  const about = { call: 'c', party: { name: 'Zoë', number: '1002' } };
  await sender.send(to, { kind: 'call', ...about, until: Date.now() + 29_500 });
  await sender.send(to, { kind: 'call-over', ...about, how: 'missed' });
  const [call, over] = browser.pushed;
  assert.deepEqual([call?.headers['ttl'], call?.headers['urgency']], ['30', 'high']);
  assert.equal(over?.headers['topic'], call?.headers['topic']);
});

test('tries again where the push service has no time, as late as it wants', async (t) => {
  const { sender, browser, to } = await start(t);
  browser.answers.push({ status: 503 }, { status: 429, retryAfter: '1' });
  const begin = performance.now();
  assert.equal(await sender.send(to, NEWS), 'sent');
  assert.equal(browser.tries, 3);
  assert.ok(performance.now() - begin >= 990);
});

test('gives up a call that would be over, and what is refused for good', async (t) => {
  const { sender, browser, to } = await start(t);
  browser.answers.push({ status: 503, retryAfter: '60' });
  const call: PushNews = {
    ...{ kind: 'call', call: 'c', party: { name: '', number: '1002' } },
    until: Date.now() + 30_000,
  };
  assert.equal(await sender.send(to, call), 'failed');
  browser.answers.push({ status: 413 });
  assert.equal(await sender.send(to, NEWS), 'failed');
  assert.equal(browser.tries, 2);
});

test('says where a subscription is over', async (t) => {
  const { service, sender, browser, to } = await start(t);
  browser.answers.push({ status: 410 });
  assert.equal(await sender.send(to, NEWS), 'gone');
  assert.equal(await sender.send({ ...to, endpoint: `${service.url}/nobody` }, NEWS), 'gone');
});

test('one user is not told more than sixty things at once', async (t) => {
  const { sender, browser, to } = await start(t, { clock: () => 0 });
  const outcomes = await Promise.all(Array.from({ length: 61 }, () => sender.send(to, NEWS)));
  assert.equal(outcomes.filter((outcome) => outcome === 'sent').length, 60);
  assert.equal(outcomes.at(-1), 'failed');
  assert.equal(await sender.send({ ...to, userId: 'another' }, NEWS), 'sent');
  assert.equal(browser.tries, 61);
});

test('never connects to this machine, whatever name it is given', async (t) => {
  const { service, sender, browser, to } = await start(t, { local: false });
  const { port } = new URL(service.url);
  for (const host of [`http://127.0.0.1:${port}`, `https://localhost:${port}`, 'https://[::1]']) {
    const endpoint = `${host}${new URL(to.endpoint).pathname}`;
    assert.equal(await sender.send({ ...to, endpoint }, NEWS), 'failed', host);
  }
  assert.equal(browser.tries, 0);
});

test('closing ends what waits for another try', async (t) => {
  const { sender, browser, to } = await start(t);
  browser.answers.push({ status: 503, retryAfter: '300' });
  const sending = sender.send(to, NEWS);
  while (browser.tries === 0) await new Promise(setImmediate);
  await sender.close();
  assert.equal(await sending, 'failed');
});
