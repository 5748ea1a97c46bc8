import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { components } from '../../packages/core/src/api/schema.ts';
import type { FeedMessage, Follower, ServerClient, SignedIn } from '../support/server-client.ts';
import { TestServer } from '../support/test-server.ts';

/** Chats over REST and the event socket: who may do what, what is kept once, who is told. */

type Conversation = components['schemas']['Conversation'];
type Message = components['schemas']['Message'];

let server: TestServer;
let client: ServerClient;
let alice: SignedIn;
let bob: SignedIn;
let carol: SignedIn;
let dave: SignedIn;
let visitor: SignedIn;
let ids = 0;

async function signIn(): Promise<void> {
  client = server.client;
  [alice, bob, carol, dave, visitor] = (await Promise.all(
    ['alice', 'bob', 'carol', 'dave', 'visitor'].map((name) => client.signIn(name)),
  )) as [SignedIn, SignedIn, SignedIn, SignedIn, SignedIn];
}

before(async () => {
  server = await TestServer.start();
  await signIn();
});
after(() => server[Symbol.asyncDispose]());

const ask = (method: string, path: string, { token }: SignedIn, body?: unknown) =>
  client.request(method, `/api/${path}`, { token, body });

async function answered<T>(
  method: string,
  path: string,
  who: SignedIn,
  body?: unknown,
): Promise<T> {
  const answer = await ask(method, path, who, body);
  assert.equal(answer.status, 200, `${method} ${path}: ${answer.text}`);
  return answer.body as unknown as T;
}

async function done(method: string, path: string, who: SignedIn, body?: unknown): Promise<void> {
  const answer = await ask(method, path, who, body);
  assert.equal(answer.status, 204, `${method} ${path}: ${answer.text}`);
}

const newId = () => `id-${(ids += 1)}`;

function begin(who: SignedIn, others: readonly SignedIn[], name = ''): Promise<Conversation> {
  const recipients = others.map(({ userId }) => ({ kind: 'user', userId }));
  return answered('POST', 'conversations', who, { clientId: newId(), recipients, name });
}

/** Waits where there is to be waited: ten a second are enough for people, not for tests. */
async function post(who: SignedIn, id: string, text: string, more = {}): Promise<Message> {
  server.ahead += 200;
  const draft = { clientId: newId(), text, ...more };
  return answered('POST', `conversations/${id}/messages`, who, draft);
}

const listed = (who: SignedIn) =>
  answered<{ items: Conversation[]; next: string | null }>('GET', 'conversations', who);

async function seen(who: SignedIn, id: string, query = ''): Promise<string[]> {
  const page = await answered<{ items: Message[] }>(
    'GET',
    `conversations/${id}/messages${query}`,
    who,
  );
  return page.items.map(({ seq, text, event }) => `${seq} ${event?.kind ?? text}`);
}

async function following({ token }: SignedIn): Promise<Follower> {
  const feed = await client.follow(token);
  await feed.settled();
  feed.messages.drain(() => true);
  return feed;
}

/** All changes of these topics until now. */
async function toldTo(feed: Follower, ...topics: string[]): Promise<FeedMessage['change'][]> {
  feed.send({ type: 'ping' });
  await feed.take('pong');
  const told = feed.messages.drain(() => true);
  return told.filter(({ topic }) => topics.includes(topic)).map(({ change }) => change);
}

const itemOf = <T>({ item }: FeedMessage['change']) => item as unknown as T;

describe('A chat', () => {
  test('reaches the other one as it is written, and is read and answered', async () => {
    const feed = await following(bob);
    const { id } = await begin(alice, [bob]);
    assert.deepEqual(await toldTo(feed, 'conversations', 'messages'), []);
    const hello = await post(alice, id, 'Hello Bob');
    const { change } = await feed.takeChange('messages', 'upsert');
    assert.deepEqual(itemOf(change), hello);
    const told = itemOf<Conversation>((await feed.takeChange('conversations', 'upsert')).change);
    assert.deepEqual([told.id, told.unread, told.lastMessage], [id, 1, hello]);

    const alices = await following(alice);
    await done('POST', `conversations/${id}/typing`, bob);
    const typing = itemOf<{ userId: string }>((await alices.takeChange('typing', 'upsert')).change);
    assert.equal(typing.userId, bob.userId);
    await done('PUT', `conversations/${id}/mine`, bob, { readSeq: 1 });
    const read = itemOf<Conversation>((await alices.takeChange('conversations', 'upsert')).change);
    assert.equal(read.members.find(({ userId }) => userId === bob.userId)?.readSeq, 1);
    const answer = await post(bob, id, 'Hello Alice', { replyTo: hello.id });
    assert.deepEqual(answer.quote, {
      ...{ messageId: hello.id, seq: hello.seq, name: 'Alice Anderson', text: 'Hello Bob' },
    });
    assert.equal((await alices.takeChange('typing', 'remove')).change.id, `${id}:${bob.userId}`);
    await Promise.all([feed.close(), alices.close()]);
  });

  test('is edited, reacted to and deleted, and the other one is told', async () => {
    const { id } = await begin(alice, [bob]);
    const message = await post(alice, id, 'teh end');
    const feed = await following(bob);
    const upsert = async () =>
      itemOf<Message>((await feed.takeChange('messages', 'upsert')).change);
    await done('PUT', `messages/${message.id}`, alice, { text: 'the end' });
    assert.equal((await upsert()).text, 'the end');
    const reaction = `messages/${message.id}/reactions/${encodeURIComponent('👍🏽')}`;
    await done('PUT', reaction, bob);
    assert.deepEqual((await upsert()).reactions, [{ emoji: '👍🏽', userIds: [bob.userId] }]);
    await done('DELETE', reaction, bob);
    assert.deepEqual((await upsert()).reactions, []);
    await done('DELETE', `messages/${message.id}`, alice);
    const { isDeleted, text } = await upsert();
    assert.deepEqual([isDeleted, text], [true, '']);
    await feed.close();
  });

  test('begins a new feed with the conversations, and nothing of the messages', async () => {
    const { id } = await begin(alice, [bob]);
    await post(bob, id, 'for the feed');
    const feed = await client.follow(alice.token);
    const { items } = (await feed.takeChange('conversations', 'reset')).change;
    const first = items[0] as unknown as Conversation;
    assert.deepEqual([first.id, first.lastMessage?.text], [id, 'for the feed']);
    assert.deepEqual((await feed.takeChange('messages', 'reset')).change.items, []);
    assert.deepEqual((await feed.takeChange('typing', 'reset')).change.items, []);
    const settings = (await feed.takeChange('message-settings', 'reset')).change.items;
    assert.equal(
      (settings[0] as unknown as { limits: { characters: number } }).limits.characters,
      10_000,
    );
    await feed.close();
  });

  test('keeps a message once, of twenty that come together with the same id', async () => {
    const { id } = await begin(carol, [dave]);
    const feed = await following(dave);
    const draft = { clientId: 'the-one', text: 'once' };
    const posts = Array.from({ length: 20 }, () =>
      answered<Message>('POST', `conversations/${id}/messages`, carol, draft),
    );
    const answers = await Promise.all(posts);
    assert.equal(new Set(answers.map(({ id: messageId }) => messageId)).size, 1);
    assert.deepEqual(await seen(dave, id), ['1 once']);
    assert.equal((await toldTo(feed, 'messages')).length, 1);
    await feed.close();
  });

  test('is still there after a restart, and its messages are kept once over it', async () => {
    const { id } = await begin(carol, [dave]);
    const draft = { clientId: 'over-the-restart', text: 'still here' };
    const before = await answered<Message>('POST', `conversations/${id}/messages`, carol, draft);
    const call = await answered<Message>('POST', `conversations/${id}/messages`, carol, {
      ...{ clientId: newId(), kind: 'video' },
    });
    assert.equal(call.isVideoOn, true);
    await server.stop();
    await server.start();
    await signIn();
    const again = await answered<Message>('POST', `conversations/${id}/messages`, carol, draft);
    assert.deepEqual(again, before);
    const { items } = await answered<{ items: Message[] }>(
      'GET',
      `conversations/${id}/messages`,
      dave,
    );
    assert.equal(items.at(-1)?.isVideoOn, false);
    assert.equal((await post(dave, id, 'next')).seq, call.seq + 1);
  });
});

describe('A group', () => {
  test('is told of who comes and goes, and who left hears nothing', async () => {
    const { id } = await begin(alice, [bob, carol], 'Crew');
    await post(alice, id, 'hello');
    const [bobs, daves] = [await following(bob), await following(dave)];
    await done('POST', `conversations/${id}/members`, alice, { userIds: [dave.userId] });
    const mine = itemOf<Conversation>((await daves.takeChange('conversations', 'upsert')).change);
    assert.deepEqual([mine.id, mine.name, mine.members.length], [id, 'Crew', 4]);
    await done('DELETE', `conversations/${id}/members/${bob.userId}`, bob);
    const told = await toldTo(bobs, 'conversations', 'messages');
    assert.equal(itemOf<Conversation>(told.at(-1)!).closed, 'left');
    await done('PUT', `conversations/${id}`, alice, { name: 'Without Bob' });
    await post(dave, id, 'he is gone');
    assert.deepEqual(await toldTo(bobs, 'conversations', 'messages', 'typing'), []);
    assert.deepEqual(await seen(bob, id), ['1 created', '2 hello', '3 added', '4 left']);
    assert.deepEqual(await seen(dave, id), ['3 added', '4 left', '5 renamed', '6 he is gone']);
    const refused = await ask('POST', `conversations/${id}/messages`, bob, {
      ...{ clientId: newId(), text: 'let me back' },
    });
    assert.deepEqual([refused.status, refused.body.code], [409, 'message/closed']);
    const kept = (await listed(bob)).items.find((one) => one.id === id);
    assert.deepEqual([kept?.closed, kept?.name, kept?.lastSeq], ['left', 'Crew', 4]);

    await done('DELETE', `conversations/${id}`, bob);
    const [removed] = (await toldTo(bobs, 'conversations')).filter(({ op }) => op === 'remove');
    assert.equal(removed?.id, id);
    assert.equal((await ask('GET', `conversations/${id}`, bob)).status, 404);
    await Promise.all([bobs.close(), daves.close()]);
  });
});

describe('Strangers', () => {
  test('find nothing, of the same office or another', async () => {
    const { id } = await begin(alice, [bob]);
    const secret = await post(alice, id, 'the secret word');
    const feeds = [await following(carol), await following(visitor)];
    const reaction = encodeURIComponent('👍');
    for (const stranger of [carol, visitor]) {
      for (const [method, path, body, status = 404] of [
        ['GET', `conversations/${id}`, undefined],
        ['GET', `conversations/${id}/messages`, undefined],
        [
          'GET',
          `conversations/${id}/count?from=2020-01-01T00:00:00Z&to=2040-01-01T00:00:00Z`,
          undefined,
        ],
        ['POST', `conversations/${id}/messages`, { clientId: 'x', text: 'hi' }],
        ['POST', `conversations/${id}/typing`, undefined],
        ['PUT', `conversations/${id}`, { name: 'ours' }],
        ['PUT', `conversations/${id}/mine`, { readSeq: 1 }],
        ['POST', `conversations/${id}/members`, { userIds: [stranger.userId] }],
        ['DELETE', `conversations/${id}/members/${alice.userId}`, undefined],
        ['PUT', `messages/${secret.id}`, { text: 'mine' }],
        ['DELETE', `messages/${secret.id}`, undefined],
        ['PUT', `messages/${secret.id}/reactions/${reaction}`, undefined],
        ['DELETE', `messages/${secret.id}/reactions/${reaction}`, undefined],
        // Where there is none, it is gone.
        ['DELETE', `conversations/${id}`, undefined, 204],
      ] as const) {
        assert.equal((await ask(method, path, stranger, body)).status, status, `${method} ${path}`);
      }
      const found = await answered<{ items: Message[] }>('GET', 'messages?search=secret', stranger);
      assert.deepEqual(found.items, []);
      assert.ok((await listed(stranger)).items.every((one) => one.id !== id));
    }
    for (const feed of feeds) {
      assert.deepEqual(await toldTo(feed, 'conversations', 'messages', 'typing'), []);
      await feed.close();
    }
    assert.equal((await seen(alice, id)).at(-1), `${secret.seq} the secret word`);
  });

  test('of another office are not written to', async () => {
    const recipients = [{ kind: 'user', userId: visitor.userId }];
    const body = { clientId: newId(), recipients };
    const answer = await ask('POST', 'conversations', alice, body);
    assert.deepEqual([answer.status, answer.body.fields], [422, { recipients: 'unknown' }]);
  });

  test('who are not signed in are sent away', async () => {
    for (const [method, path] of [
      ['GET', '/api/conversations'],
      ['POST', '/api/conversations'],
      ['GET', '/api/conversations/x/messages'],
      ['GET', '/api/messages?search=x'],
      ['DELETE', '/api/messages/x'],
    ] as const) {
      const body = method === 'POST' ? {} : undefined;
      assert.equal((await client.request(method, path, { body })).status, 401, path);
    }
  });
});

describe('Input', () => {
  test('is text, whatever it looks like', async () => {
    const { id } = await begin(alice, [dave]);
    const texts = [
      '<script>alert(1)</script><img src=x onerror=alert(2)>',
      `${'x'.repeat(9_999)}🙂`,
      '"; drop table messages; --',
    ];
    for (const text of texts) assert.equal((await post(alice, id, text)).text, text);
    const spoofed = await post(alice, id, 'see \u202Egpj.exe\u202C \u2067x\u2069\u200B\u0000');
    assert.equal(spoofed.text, 'see gpj.exe x');
    assert.equal((await seen(dave, id)).length, texts.length + 1);
  });

  test('that is too long, empty or no draft is refused in words', async () => {
    const { id } = await begin(alice, [dave]);
    const written = (await seen(dave, id)).length;
    for (const [draft, status, fault] of [
      [{ text: 'x'.repeat(50_000) }, 422, 'message/too-long'],
      [{ text: '漢'.repeat(50_000) }, 422, 'message/too-long'],
      [{ text: ' \u202E\u200B ' }, 422, { text: 'empty' }],
      [{ text: 'x', replyTo: 'nothing' }, 422, { replyTo: 'unknown' }],
      [{ text: 'x', attachmentIds: ['nothing'] }, 422, { attachmentIds: 'unknown' }],
      [{ text: 'x', clientId: 'a b' }, 422, { clientId: 'not-an-id' }],
      [{ text: 'x', kind: 'event' }, 422, null],
      [{ text: 'x', from: 'someone' }, 422, null],
      [{ text: 'x'.repeat(2_000_000) }, 413, null],
    ] as const) {
      const body = { clientId: newId(), ...draft };
      const answer = await ask('POST', `conversations/${id}/messages`, alice, body);
      assert.equal(answer.status, status, answer.text);
      if (typeof fault === 'string') assert.equal(answer.body.code, fault);
      else if (fault) assert.deepEqual(answer.body.fields, fault);
    }
    for (const query of [
      '?limit=201',
      '?before=1&after=1',
      '?around=x',
      '?from=yesterday',
      '?limit=0',
    ]) {
      const path = `conversations/${id}/messages${query}`;
      assert.equal((await ask('GET', path, alice)).status, 422, query);
    }
    assert.equal((await seen(dave, id)).length, written);
  });

  test('that comes too fast is told to wait', async () => {
    await using still = await TestServer.start({ clock: () => 1_790_000_000_000 });
    const [{ token }, other] = [
      await still.client.signIn('bob'),
      await still.client.signIn('dave'),
    ];
    const recipients = [{ kind: 'user', userId: other.userId }];
    const begun = { token, body: { clientId: 'chat', recipients } };
    const { text } = await still.client.request('POST', '/api/conversations', begun);
    const path = `/api/conversations/${(JSON.parse(text) as Conversation).id}/messages`;
    const write = (at: number) =>
      still.client.request('POST', path, { token, body: { clientId: `id-${at}`, text: `${at}` } });
    const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => write(at)));
    const refused = answers.filter(({ status }) => status !== 200);
    assert.deepEqual(
      refused.map(({ status, headers }) => [status, headers.get('Retry-After')]),
      [
        [429, '1'],
        [429, '1'],
      ],
    );
    // What is there already is no new message.
    const kept = answers.findIndex(({ status }) => status === 200);
    assert.equal((await write(kept)).status, 200);
  });
});

test('The messages of a span are counted and fetched by a thousand', async () => {
  const { id } = await begin(carol, [bob]);
  const first = await post(carol, id, 'first');
  const second = await post(carol, id, 'second');
  const span = `from=${first.at}&to=${second.at}`;
  const count = await answered('GET', `conversations/${id}/count?${span}`, bob);
  assert.deepEqual(count, { messages: 1, files: 0 });
  assert.deepEqual(await seen(bob, id, `?after=0&limit=1000&${span}`), ['1 first']);
});
