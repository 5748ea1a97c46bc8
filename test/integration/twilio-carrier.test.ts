import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Logger } from '../../packages/server/src/logger.ts';
import { FakeTwilio } from '../support/fake-twilio.ts';
import { pngFile } from '../support/picture-file.ts';
import { TestServer } from '../support/test-server.ts';
import { Texter, type TextConversation } from '../support/texter.ts';
import { until } from '../support/until.ts';

/** Text messages by Twilio: against a server that plays it as its documentation says. */

const ALICE = '+14695550101';
const MESSAGES = '/api/carriers/twilio/messages';
const STATUS = '/api/carriers/twilio/status';
const TWIML = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

let twilio: FakeTwilio;
let server: TestServer;
let alice: Texter;
/** With `outside`. */
let maria: TextConversation;
let outside = '';
let people = 0;
const logged: string[] = [];

before(async () => {
  twilio = await FakeTwilio.start();
  server = await TestServer.start({ twilio: twilio.account, logger });
  alice = await Texter.signIn(server.client, 'alice');
});
after(async () => {
  const { authToken } = twilio.account;
  await server[Symbol.asyncDispose]();
  await twilio[Symbol.asyncDispose]();
  assert.ok(logged.length > 0);
  assert.deepEqual(
    logged.filter((line) => line.includes(authToken)),
    [],
  );
});

/** Each test has someone outside of its own. */
beforeEach(async () => {
  twilio.reset();
  people += 1;
  outside = `+1415555${String(2000 + people)}`;
  maria = await alice.begin(outside);
});

/** Keeps all that is logged, with errors and their causes. */
const note = (message: string, details?: object): void => {
  const values = Object.values(details ?? {}).map((value) =>
    value instanceof Error ? `${value.stack} ${String(value.cause)}` : JSON.stringify(value),
  );
  logged.push([message, ...values].join(' '));
};
const logger: Logger = { debug: note, info: note, warn: note, error: note };

const hear = (fields: Record<string, string>, signature?: string | null): Promise<Response> =>
  twilio.tell(
    server.url,
    MESSAGES,
    twilio.incoming({ From: outside, To: ALICE, ...fields }),
    signature,
  );

describe('sending', () => {
  test('a text is sent once, as the documentation wants it', async () => {
    const { id } = await alice.write(maria, 'Grüße & 50% + more 🙂');
    const { path, headers, form } = await twilio.takeSent();
    assert.equal(path, `/2010-04-01/Accounts/${twilio.account.accountSid}/Messages.json`);
    assert.match(headers['content-type'] ?? '', /^application\/x-www-form-urlencoded/);
    assert.deepEqual(
      [...form],
      [
        ['From', ALICE],
        ['To', outside],
        ['Body', 'Grüße & 50% + more 🙂'],
        ['StatusCallback', `https://office.example.com${STATUS}?message=${id}`],
      ],
    );
    await alice.sees(maria, ['> Grüße & 50% + more 🙂 (queued)']);
    assert.equal(twilio.messages.length, 1);
  });

  test('what Twilio tells of it is shown, never backwards', async () => {
    const { id } = await alice.write(maria, 'Hello');
    await twilio.takeSent();
    const path = `${STATUS}?message=${id}`;
    const sid = twilio.messages[0]?.sid ?? '';
    const tell = (status: string, more: Record<string, string> = {}): Promise<Response> =>
      twilio.tell(server.url, path, twilio.news(sid, status, more));
    const answer = await tell('sent');
    assert.deepEqual([answer.status, await answer.text()], [200, TWIML]);
    assert.match(answer.headers.get('Content-Type') ?? '', /^text\/xml/);
    await alice.sees(maria, ['> Hello (sent)']);
    await tell('delivered');
    await alice.sees(maria, ['> Hello (delivered)']);
    await tell('sent');
    await tell('queued');
    await tell('undelivered', { ErrorCode: '30003' });
    await alice.sees(maria, ['> Hello (delivered)']);

    // One that does not say which message it was is known by its sid.
    await alice.write(maria, 'Again');
    await twilio.takeSent();
    await alice.sees(maria, ['> Hello (delivered)', '> Again (queued)']);
    const second = twilio.news(twilio.messages[0]?.sid ?? '', 'undelivered', {
      ErrorCode: '30007',
    });
    await twilio.tell(server.url, STATUS, second);
    await alice.sees(maria, ['> Hello (delivered)', '> Again (blocked)']);
  });

  test('what Twilio refuses is told with the reason, and an opt-out closes the conversation', async () => {
    for (const [code, reason] of [
      [21211, 'unreachable'],
      [30004, 'blocked'],
      [21617, 'too-large'],
      [99999, 'failed'],
    ] as const) {
      twilio.deeds.push({ kind: 'answers', status: 400, code });
      const other = await alice.begin(`+141555501${String(code).slice(-2)}`);
      await alice.write(other, 'Hello');
      await alice.sees(other, [`> Hello (${reason})`]);
    }
    twilio.deeds.push({ kind: 'answers', status: 400, code: 21610 });
    await alice.write(maria, 'Hello');
    await alice.sees(maria, ['> Hello (opted-out)']);
    await alice.isClosed(maria, 'opted-out');
    assert.equal(twilio.messages.length, 0);
  });

  test('it is tried again where Twilio is busy or fails, and the order stays', async () => {
    twilio.deeds.push(
      { kind: 'answers', status: 429, code: 20429, retryAfter: 1 },
      { kind: 'answers', status: 503 },
    );
    for (const text of ['One', 'Two']) await alice.write(maria, text);
    await alice.sees(maria, ['> One (queued)', '> Two (queued)']);
    await until('not all came to Twilio', () => (twilio.messages.length === 2 ? true : null));
    assert.deepEqual(
      twilio.messages.map(({ body }) => body),
      ['Two', 'One'],
    );
    const asked = twilio.requests.items.map(({ method, form }) => `${method} ${form.get('Body')}`);
    // Only where it is not known whether Twilio took it, it is looked for first.
    assert.deepEqual(asked, ['POST One', 'POST One', 'GET null', 'POST One', 'POST Two']);
    const list = twilio.requests.items.find(({ method }) => method === 'GET');
    assert.deepEqual([list?.query.get('To'), list?.query.get('From')], [outside, ALICE]);
  });

  test('what Twilio took though it failed to say so is not sent twice', async () => {
    await alice.write(maria, 'Same');
    await twilio.takeSent();
    await alice.sees(maria, ['> Same (queued)']);
    // The same words once more: they are another message.
    twilio.deeds.push({ kind: 'takes it', status: 503 });
    const { id } = await alice.write(maria, 'Same');
    await twilio.requests.take('the list', ({ method }) => method === 'GET');
    await alice.write(maria, 'Next');
    await until('the next one did not come', () => (twilio.messages.length === 3 ? true : null));
    assert.deepEqual(
      twilio.messages.map(({ body }) => body),
      ['Next', 'Same', 'Same'],
    );
    const sid = twilio.messages[1]?.sid ?? '';
    await twilio.tell(server.url, STATUS, twilio.news(sid, 'delivered'));
    await until('the second is not delivered', async () => {
      const message = (await alice.messages(maria)).find((one) => one.id === id);
      return message?.carrier?.status === 'delivered' ? true : null;
    });
  });

  test('the same words of an earlier message are not taken for one that Twilio does not have', async () => {
    await alice.write(maria, 'Same');
    await alice.sees(maria, ['> Same (queued)']);
    twilio.deeds.push({ kind: 'answers', status: 503 });
    await alice.write(maria, 'Same');
    await until('the second did not come', () => (twilio.messages.length === 2 ? true : null));
  });

  test('a server that ends before the answer came does not send it twice', async () => {
    twilio.deeds.push({ kind: 'takes it and hangs' });
    await alice.write(maria, 'Hello');
    await alice.write(maria, 'Later');
    await twilio.takeSent();
    await server.stop();
    await server.start();
    alice = await Texter.signIn(server.client, 'alice');
    await until('the later one did not come', () => (twilio.messages.length === 2 ? true : null));
    assert.deepEqual(
      twilio.messages.map(({ body }) => body),
      ['Later', 'Hello'],
    );
    for (const { sid } of twilio.messages) {
      await twilio.tell(server.url, STATUS, twilio.news(sid, 'delivered'));
    }
    await alice.sees(maria, ['> Hello (delivered)', '> Later (delivered)']);
  });

  test('pictures are served to Twilio for an hour, by a link that cannot be made up', async () => {
    const picture = pngFile({ width: 8, height: 6 });
    const ids = [
      await alice.upload('one.png', 'image/png', picture),
      await alice.upload('two.png', 'image/png', pngFile({ width: 4, height: 4 })),
    ];
    await alice.write(maria, '', ids);
    const { form } = await twilio.takeSent();
    assert.equal(form.has('Body'), false);
    const urls = form.getAll('MediaUrl').map((url) => new URL(url));
    assert.equal(urls.length, 2);
    const fetchMedia = (path: string): Promise<Response> => fetch(server.url + path);
    const [{ origin, pathname, search } = new URL('x:')] = urls;
    assert.equal(origin, 'https://office.example.com');
    const served = await fetchMedia(pathname + search);
    assert.deepEqual([served.status, served.headers.get('Content-Type')], [200, 'image/png']);
    assert.deepEqual(Buffer.from(await served.arrayBuffer()), picture);

    const other = pathname.replace(ids[0] ?? '', ids[1] ?? '');
    const later = search.replace(/expires=\d+/, `expires=${Date.now() + 7_200_000}`);
    for (const path of [pathname, other + search, pathname + later, `${pathname}x${search}`]) {
      assert.equal((await fetchMedia(path)).status, 404, path);
    }
    server.ahead = 3_601_000;
    assert.equal((await fetchMedia(pathname + search)).status, 404);
    server.ahead = 0;
  });
});

describe('receiving', () => {
  test('a message comes once, however often it is told', async () => {
    const fields = twilio.incoming({ From: outside, To: ALICE, Body: 'Hi Alice & all 🙂' });
    for (let time = 0; time < 3; time += 1) {
      const answer = await twilio.tell(server.url, MESSAGES, fields);
      assert.deepEqual([answer.status, await answer.text()], [200, TWIML]);
      assert.match(answer.headers.get('Content-Type') ?? '', /^text\/xml/);
    }
    await alice.sees(maria, ['Hi Alice & all 🙂']);
    await hear({ Body: 'Second' });
    await alice.sees(maria, ['Hi Alice & all 🙂', 'Second']);
  });

  test('without a good signature nothing happens', async () => {
    const fields = twilio.incoming({ From: outside, To: ALICE, Body: 'STOP' });
    const good = twilio.sign(MESSAGES, fields);
    const forged = [
      twilio.tell(server.url, MESSAGES, fields, null),
      twilio.tell(server.url, MESSAGES, fields, ''),
      twilio.tell(
        server.url,
        MESSAGES,
        fields,
        good.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')),
      ),
      twilio.tell(server.url, MESSAGES, { ...fields, Body: 'Stop' }, good),
      twilio.tell(server.url, MESSAGES, { ...fields, More: '' }, good),
      twilio.tell(server.url, `${MESSAGES}?x=1`, fields, good),
      twilio.tell(server.url, STATUS, fields, good),
      // Signed well, for another account.
      twilio.tell(server.url, MESSAGES, { ...fields, AccountSid: `AC${'f'.repeat(32)}` }),
    ];
    for (const answer of await Promise.all(forged)) {
      assert.equal(answer.status, 403);
      assert.match(answer.headers.get('Content-Type') ?? '', /^application\/problem\+json/);
    }
    assert.deepEqual(await alice.messages(maria), []);
    assert.equal((await alice.conversation(maria.id)).closed, null);
    const { id } = await alice.write(maria, 'Hello');
    await twilio.takeSent();
    const news = twilio.news(twilio.messages[0]?.sid ?? '', 'delivered');
    const status = await twilio.tell(server.url, `${STATUS}?message=${id}`, news, good);
    assert.equal(status.status, 403);
    await alice.sees(maria, ['> Hello (queued)']);
  });

  test('what is no message, or too much, is refused', async () => {
    const empty = await twilio.tell(server.url, MESSAGES, {
      AccountSid: twilio.account.accountSid,
    });
    assert.equal(empty.status, 400);
    assert.equal((await hear({ Body: 'x'.repeat(70_000) })).status, 413);
    assert.equal((await hear({ Body: 'For nobody', To: '+14695550177' })).status, 200);
    assert.deepEqual(await alice.messages(maria), []);
  });

  test('media are fetched with our password from Twilio, and without it from elsewhere', async () => {
    await using elsewhere = await FakeTwilio.start();
    const picture = pngFile({ width: 5, height: 5 });
    const path = `/2010-04-01/Accounts/${twilio.account.accountSid}/Messages/MM1/Media`;
    twilio.media.set(`${path}/ME1`, { type: 'image/png', bytes: picture });
    twilio.media.set(`${path}/ME2`, {
      ...{ type: '', bytes: Buffer.alloc(0) },
      location: `${elsewhere.url}/kept/picture`,
    });
    elsewhere.media.set('/kept/picture', { type: 'image/png', bytes: picture });
    const fields = twilio.incoming({
      ...{ From: outside, To: ALICE, Body: 'Look', NumMedia: '2' },
      ...{ MediaUrl0: `${twilio.url}${path}/ME1`, MediaContentType0: 'image/png' },
      ...{ MediaUrl1: `${twilio.url}${path}/ME2`, MediaContentType1: 'image/png' },
    });
    await twilio.tell(server.url, MESSAGES, fields);
    await twilio.tell(server.url, MESSAGES, fields);
    await alice.sees(maria, ['Look[attachment-1.png][attachment-2.png]']);
    const [message] = await alice.messages(maria);
    for (const { id, image } of message?.attachments ?? []) {
      assert.deepEqual(image, { width: 5, height: 5 });
      assert.deepEqual(await alice.content(id), picture);
    }
    assert.equal(twilio.fetched.length, 2);
    assert.ok(twilio.fetched.every(({ headers }) => headers.authorization?.startsWith('Basic ')));
    assert.deepEqual(
      elsewhere.fetched.map(({ headers }) => headers.authorization),
      [undefined],
    );
  });

  test('media that are too large or gone do not take the words with them', async () => {
    twilio.media.set('/large', { type: 'image/png', bytes: Buffer.alloc(25_000_001) });
    const media = {
      ...{ NumMedia: '2', MediaUrl0: `${twilio.url}/large`, MediaContentType0: 'image/png' },
      ...{ MediaUrl1: `${twilio.url}/gone`, MediaContentType1: 'image/png' },
    };
    assert.equal((await hear({ ...media, Body: 'Still here' })).status, 200);
    await alice.sees(maria, ['Still here']);
    // Twilio may try again where nothing could be kept.
    assert.equal((await hear(media)).status, 500);
  });
});

describe('keywords', () => {
  test('Twilio answers STOP and START; we obey them', async () => {
    await hear({ Body: 'Stop' });
    await alice.isClosed(maria, 'opted-out');
    await hear({ Body: 'Bitte nicht mehr', OptOutType: 'HELP' });
    await hear({ Body: 'Weiter', OptOutType: 'START' });
    await alice.isClosed(maria, null);
    await alice.sees(maria, ['Stop', 'Bitte nicht mehr', 'Weiter']);
    assert.deepEqual(twilio.messages, []);
  });

  test('the server answers where Twilio was asked not to', async () => {
    await server.stop();
    await server.start({ twilio: { ...twilio.account, answersKeywords: false } });
    alice = await Texter.signIn(server.client, 'alice');
    await hear({ Body: 'STOP' });
    const { form } = await twilio.takeSent();
    assert.match(form.get('Body') ?? '', /^Hubline Demo: You are unsubscribed/);
    assert.equal(form.get('To'), outside);
    await alice.isClosed(maria, 'opted-out');
  });
});

test('without Twilio there is nothing at its addresses', async () => {
  await server.stop();
  await server.start({ twilio: null });
  assert.equal((await hear({ Body: 'Hello' })).status, 404);
  assert.equal((await fetch(`${server.url}/api/carriers/media/x`)).status, 404);
});
