import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { components } from '../../packages/core/src/api/schema.ts';
import { seedMessages } from '../support/message-seed.ts';
import { opusFile } from '../support/opus-file.ts';
import { RecordedSound } from '../support/recorded-sound.ts';
import type { Follower, ServerClient, SignedIn } from '../support/server-client.ts';
import { TestServer } from '../support/test-server.ts';

/** Messages and the PIN over REST: who has them, what is refused, what clients are told. */

type Voicemail = components['schemas']['Voicemail'];

const [SPOKEN, COMMENT] = [440, 620];

let server: TestServer;
let client: ServerClient;
let alice: SignedIn;
let bob: SignedIn;
let carol: SignedIn;
let visitor: SignedIn;
let sound: Buffer;

before(async () => {
  sound = await opusFile(SPOKEN, { seconds: 2 });
  server = await TestServer.start();
  await server.stop();
  const messages = ['first', 'second', 'third', 'kept', 'gone'].map((id, at) => ({
    ...{ id, sound, receivedAt: 1_790_000_000_000 + at },
  }));
  seedMessages(server.dataFolder, 'bob', messages);
  await server.start();
  client = server.client;
  [alice, bob] = [await client.signIn('alice'), await client.signIn('bob')];
  [carol, visitor] = [await client.signIn('carol'), await client.signIn('visitor')];
});
after(() => server[Symbol.asyncDispose]());

const ask = (
  method: string,
  path: string,
  { token }: SignedIn,
  body?: unknown,
  headers: Record<string, string> = {},
) => client.request(method, path, { token, body, headers });

async function listed(who: SignedIn, folder = 'new'): Promise<Voicemail[]> {
  const answer = await ask('GET', `/api/voicemails?folder=${folder}`, who);
  assert.equal(answer.status, 200, answer.text);
  return answer.body.items as unknown as Voicemail[];
}

const idsOf = (messages: readonly Voicemail[]) => messages.map(({ id }) => id);

function fetchSound({ token }: SignedIn, id: string, headers: Record<string, string> = {}) {
  const path = `${client.url}/api/voicemails/${id}/sound`;
  return fetch(path, { headers: { Authorization: `Bearer ${token}`, ...headers } });
}

async function heard(who: SignedIn, id: string): Promise<RecordedSound> {
  const answer = await fetchSound(who, id);
  assert.equal(answer.status, 200);
  return RecordedSound.decode(Buffer.from(await answer.arrayBuffer()), 1);
}

async function following({ token }: SignedIn): Promise<Follower> {
  const feed = await client.follow(token);
  await feed.settled();
  return feed;
}

describe('Messages', () => {
  test('are listed newest first, by folder and by pages', async () => {
    const first = await ask('GET', '/api/voicemails?folder=new&limit=2', bob);
    const [newest] = first.body.items as unknown as Voicemail[];
    assert.deepEqual(newest, {
      ...{ id: 'gone', folder: 'new', receivedAt: '2026-09-21T14:13:20.004Z', seconds: 2 },
      ...{ from: { name: 'Victor Visitor', number: '+14695550199' }, cut: false },
      ...{ peaks: Array.from({ length: 100 }, (_, at) => at), forwarded: null },
    });
    const next = `/api/voicemails?folder=new&limit=4&cursor=${first.body.next}`;
    const rest = await ask('GET', next, bob);
    assert.deepEqual(
      rest.body.items.map(({ id }) => id),
      ['third', 'second', 'first'],
    );
    assert.equal(rest.body.next, null);
    assert.deepEqual(await listed(bob, 'saved'), []);
    assert.deepEqual(await listed(alice), []);
  });

  test('are asked for in words that are known', async () => {
    for (const query of ['', 'folder=old', 'folder=new&limit=0', 'folder=new&cursor=x']) {
      assert.equal((await ask('GET', `/api/voicemails?${query}`, bob)).status, 422, query);
    }
    assert.equal((await ask('PUT', '/api/voicemails/first', bob, { folder: 'old' })).status, 422);
  });

  test('play, whole or in parts', async () => {
    const whole = await fetchSound(bob, 'first');
    assert.deepEqual(
      [whole.status, whole.headers.get('Content-Type'), whole.headers.get('Content-Disposition')],
      [200, 'audio/ogg', 'attachment; filename="voicemail-2026-09-21-141320.ogg"'],
    );
    assert.equal(whole.headers.get('Cache-Control'), 'no-store');
    assert.deepEqual(Buffer.from(await whole.arrayBuffer()), sound);
    const part = await fetchSound(bob, 'first', { Range: 'bytes=10-19' });
    assert.equal(part.status, 206);
    assert.equal(part.headers.get('Content-Range'), `bytes 10-19/${sound.length}`);
    assert.deepEqual(Buffer.from(await part.arrayBuffer()), sound.subarray(10, 20));
    const outside = await fetchSound(bob, 'first', { Range: `bytes=${sound.length}-` });
    assert.equal(outside.status, 416);
    const same = await fetchSound(bob, 'first', { 'If-None-Match': whole.headers.get('ETag')! });
    assert.equal(same.status, 304);
  });

  test('are nobody else’s, on any address', async () => {
    for (const other of [alice, visitor]) {
      for (const [method, path, body, status] of [
        ['GET', '/api/voicemails/first/sound', undefined, 404],
        ['PUT', '/api/voicemails/first', { folder: 'saved' }, 404],
        ['POST', '/api/voicemails/first/forward', { to: [carol.userId] }, 404],
        // Where there is none, it is gone.
        ['DELETE', '/api/voicemails/first', undefined, 204],
      ] as const) {
        assert.equal((await ask(method, path, other, body)).status, status, `${method} ${path}`);
      }
    }
    assert.deepEqual(idsOf(await listed(bob)).at(-1), 'first');
    assert.deepEqual(await listed(carol), []);
  });

  test('are for who is signed in', async () => {
    for (const [method, path, body] of [
      ['GET', '/api/voicemails?folder=new', undefined],
      ['GET', '/api/voicemails/first/sound', undefined],
      ['PUT', '/api/voicemails/first', { folder: 'saved' }],
      ['DELETE', '/api/voicemails/first', undefined],
      ['POST', '/api/voicemails/first/forward', { to: ['x'] }],
      ['PUT', '/api/mailbox/pin', { pin: '4711' }],
    ] as const) {
      assert.equal((await client.request(method, path, { body })).status, 401, path);
    }
  });

  test('move, go and come back, and every client of the owner is told', async () => {
    const [feed, other] = [await following(bob), await following(alice)];
    const reset = await feed.takeChange('voicemails', 'reset');
    assert.deepEqual(
      reset.change.items.map(({ id }) => id),
      ['gone', 'kept', 'third', 'second', 'first'],
    );
    const box = (await feed.takeChange('mailbox', 'reset')).change.items;
    assert.deepEqual(box, [{ id: 'mailbox', new: 5, saved: 0, hasPin: false }]);
    const state = async () => (await feed.takeChange('mailbox', 'upsert')).change.item;

    assert.equal((await ask('PUT', '/api/voicemails/kept', bob, { folder: 'saved' })).status, 204);
    const { item } = (await feed.takeChange('voicemails', 'upsert')).change;
    assert.deepEqual([item.id, 'folder' in item && item.folder], ['kept', 'saved']);
    assert.deepEqual(await state(), { id: 'mailbox', new: 4, saved: 1, hasPin: false });
    assert.deepEqual(idsOf(await listed(bob, 'saved')), ['kept']);

    for (let time = 0; time < 2; time += 1) {
      assert.equal((await ask('DELETE', '/api/voicemails/gone', bob)).status, 204);
    }
    assert.equal((await feed.takeChange('voicemails', 'remove')).change.id, 'gone');
    assert.deepEqual(await state(), { id: 'mailbox', new: 3, saved: 1, hasPin: false });
    assert.equal((await fetchSound(bob, 'gone')).status, 404);
    assert.deepEqual(idsOf(await listed(bob)), ['third', 'second', 'first']);

    assert.equal((await ask('PUT', '/api/voicemails/gone', bob, { folder: 'new' })).status, 204);
    assert.equal((await feed.takeChange('voicemails', 'upsert')).change.item.id, 'gone');
    assert.deepEqual(await state(), { id: 'mailbox', new: 4, saved: 1, hasPin: false });
    assert.equal((await fetchSound(bob, 'gone')).status, 200);

    assert.equal((await ask('PUT', '/api/voicemails/none', bob, { folder: 'new' })).status, 404);
    other.send({ type: 'ping' });
    await other.take('pong');
    const told = other.messages.items.filter(({ change }) => change?.op !== 'reset');
    assert.deepEqual(told.map(({ topic }) => topic).filter(Boolean), []);
    await Promise.all([feed.close(), other.close()]);
  });
});

describe('A message that is forwarded', () => {
  const forward = (body: unknown, key?: string) =>
    ask('POST', '/api/voicemails/first/forward', bob, body, {
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
    });

  test('is there at once in the clients of who gets it, once, with what was said about it', async () => {
    const feed = await following(carol);
    const spoken = (await opusFile(COMMENT, { seconds: 1 })).toString('base64');
    const body = { to: [carol.userId, alice.userId], comment: '  For you <b>\u0000\n', spoken };
    assert.deepEqual(
      [(await forward(body, 'once')).status, (await forward(body, 'once')).status],
      [204, 204],
    );
    const told = (await feed.takeChange('voicemails', 'upsert')).change.item;
    const [copy, ...more] = await listed(carol);
    assert.deepEqual([more, told], [[], copy]);
    assert.deepEqual(copy?.forwarded, {
      by: { userId: bob.userId, name: 'Bob Johnson', number: '1002' },
      comment: 'For you <b>',
    });
    assert.deepEqual(copy.from, { name: 'Victor Visitor', number: '+14695550199' });
    assert.ok(Math.abs(copy.seconds - 3.3) < 0.1, `${copy.seconds} s`);
    const played = await heard(carol, copy.id);
    for (const [tone, seconds] of [
      [COMMENT, 1],
      [SPOKEN, 2],
    ] as const) {
      const lasts = played.secondsOf(tone, 0, [SPOKEN, COMMENT]);
      assert.ok(Math.abs(lasts - seconds) <= 0.21, `${tone} Hz for ${lasts} s`);
    }
    await ask('DELETE', `/api/voicemails/${copy.id}`, carol);
    assert.equal((await fetchSound(bob, 'first')).status, 200);
    const [other] = await listed(alice);
    assert.ok((await heard(alice, other!.id)).seconds > 3);
    await feed.close();
  });

  test('may have a comment of 500 characters, as people count them', async () => {
    const comment = '👩‍👩‍👧‍👦'.repeat(500);
    assert.equal((await forward({ to: [carol.userId], comment })).status, 204);
    const [copy] = await listed(carol);
    assert.equal(copy?.forwarded?.comment, comment);
    await ask('DELETE', `/api/voicemails/${copy.id}`, carol);
  });

  test('is refused where it cannot be forwarded, by field', async () => {
    const to = [carol.userId];
    for (const [body, field, fault] of [
      [{ to: [] }, 'to', 'no-recipient'],
      [{ to: Array.from({ length: 21 }, (_, at) => `u${at}`) }, 'to', 'too-many'],
      [{ to: [bob.userId] }, 'to', 'not-a-colleague'],
      [{ to: [carol.userId, visitor.userId] }, 'to', 'not-a-colleague'],
      [{ to, comment: 'x'.repeat(501) }, 'comment', 'field-too-long'],
      [{ to, comment: 'x'.repeat(9_000) }, 'comment', 'field-too-long'],
      [{ to, spoken: Buffer.from('no sound').toString('base64') }, 'spoken', 'unreadable'],
      [{ to, spoken: (await opusFile(0)).toString('base64') }, 'spoken', 'silent'],
      [{ to, spoken: 'A'.repeat(2_900_000) }, 'spoken', 'too-large'],
    ] as const) {
      const answer = await forward(body);
      assert.equal(answer.status, 422, fault);
      assert.deepEqual(answer.body.fields, { [field]: fault });
    }
    const large = await forward({ to, spoken: 'A'.repeat(3_200_000) });
    assert.deepEqual([large.status, large.body.fields], [413, { spoken: 'too-large' }]);
    assert.match(large.body.detail, /at most 2 MB/);
    assert.deepEqual(await listed(carol), []);
    const path = '/api/voicemails/none/forward';
    assert.equal((await ask('POST', path, bob, { to })).status, 404);
  });
});

describe('The PIN', () => {
  const choose = (pin: unknown) => ask('PUT', '/api/mailbox/pin', bob, { pin });

  test('is refused by what is wrong with it', async () => {
    for (const [pin, fault] of [
      ['471', 'pin-length'],
      ['12345678901', 'pin-length'],
      ['47a1', 'pin-length'],
      ['1234', 'pin-easy'],
      ['8888', 'pin-easy'],
      ['1002', 'pin-easy'],
    ] as const) {
      const answer = await choose(pin);
      assert.deepEqual([answer.status, answer.body.fields], [422, { pin: fault }], pin);
    }
    assert.equal((await choose(4711)).status, 422);
  });

  test('is taken, and the mailbox tells that there is one', async () => {
    const feed = await following(bob);
    assert.equal((await choose('4711')).status, 204);
    const { item } = (await feed.takeChange('mailbox', 'upsert')).change;
    assert.equal('hasPin' in item && item.hasPin, true);
    await feed.close();
  });
});

test('a mailbox of two thousand is there at once', async () => {
  await using full = await TestServer.start();
  await full.stop();
  const many = Array.from({ length: 2_000 }, (_, at) => ({ id: `m${at}`, receivedAt: at }));
  seedMessages(full.dataFolder, 'bob', many);
  await full.start();
  const { token } = await full.client.signIn('bob');
  const found: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const path = `/api/voicemails?folder=new&limit=200${cursor && `&cursor=${cursor}`}`;
    const { body } = await full.client.request('GET', path, { token });
    found.push(...body.items.map(({ id }) => id));
    cursor = body.next;
  }
  assert.deepEqual(found, many.map(({ id }) => id).reverse());
  const feed = await full.client.follow(token);
  const { change } = await feed.takeChange('voicemails', 'reset');
  assert.equal(change.items.length, 50);
  await feed.close();
});
