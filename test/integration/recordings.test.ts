import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openChromium } from '../support/chromium.ts';
import { RecordedSound } from '../support/recorded-sound.ts';
import { RtpPeer } from '../support/rtp-peer.ts';
import { ServerClient, type SignedIn } from '../support/server-client.ts';
import { ServerProcess } from '../support/server-process.ts';
import type { SipCall } from '../support/sip-call.ts';
import type { SipPhone } from '../support/sip-phone.ts';
import { hear, speak } from '../support/studio.ts';
import { TestServer } from '../support/test-server.ts';
import { until, type UntilOptions } from '../support/until.ts';

process.env['HUBLINE_TEST_SOURCES'] ??= '1';

const [ALICE, BOB, SECRET] = [440, 620, 980];
/** Until a server that started anew writes of a call that nobody came back to: half a minute. */
const NOBODY_BACK: UntilOptions = { timeout: 45_000, every: 500 };
const TONES = [ALICE, BOB, SECRET];

interface RecordWithRecordings {
  readonly id: string;
  readonly disposition: string;
  readonly party: { readonly number: string };
  readonly recordings: readonly { readonly id: string; readonly seconds: number }[];
}

/** A call from alice to bob, with the tones of both. */
interface Talk extends AsyncDisposable {
  readonly alice: SignedIn;
  readonly bob: SignedIn;
  readonly aliceMedia: RtpPeer;
  readonly bobMedia: RtpPeer;
  readonly outgoing: SipCall;
  readonly incoming: SipCall;
  /** The call of alice, as her clients know it. */
  readonly id: string;
}

/** Says whom the office lets record calls; nobody else may. */
function mayRecord(dataFolder: string, username: string): void {
  using database = new DatabaseSync(join(dataFolder, 'hubline.db'), { timeout: 5_000 });
  database.exec('update users set may_record = 0');
  database.prepare('update users set may_record = 1 where username = ?').run(username);
}

async function talk(client: ServerClient): Promise<Talk> {
  const [alice, bob] = [await client.signIn('alice'), await client.signIn('bob')];
  const [callers, callees]: SipPhone[] = [
    await client.phone(alice.token),
    await client.phone(bob.token),
  ];
  await callers!.register();
  await callees!.register();
  const [aliceMedia, bobMedia] = [new RtpPeer('alice'), new RtpPeer('bob')];
  const outgoing = callers!.call('1002', aliceMedia.offer());
  const incoming = await callees!.incoming();
  await incoming.accept(bobMedia.answer(incoming.invite!.body));
  aliceMedia.acceptAnswer((await outgoing.final()).body);
  await Promise.all([aliceMedia.opened, bobMedia.opened]);
  await speak(aliceMedia, ALICE);
  await speak(bobMedia, BOB);
  await hear(aliceMedia, 0.1);
  await hear(bobMedia, 0.1);
  return {
    ...{ alice, bob, aliceMedia, bobMedia, outgoing, incoming },
    id: await liveCallOf(client, alice),
    async [Symbol.asyncDispose]() {
      aliceMedia.close();
      bobMedia.close();
      await callers!.close();
      await callees!.close();
    },
  };
}

async function liveCallOf(client: ServerClient, { token }: SignedIn): Promise<string> {
  const follower = await client.follow(token);
  const { change } = await follower.takeChange('calls', 'reset');
  await follower.close();
  assert.equal(change.items.length, 1);
  return change.items[0]!.id;
}

async function act(
  client: ServerClient,
  { token }: SignedIn,
  id: string,
  action: string,
): Promise<number> {
  const answer = await client.request('POST', `/api/calls/${id}/recording`, {
    token,
    body: { action },
  });
  return answer.status;
}

async function records(client: ServerClient, token: string): Promise<RecordWithRecordings[]> {
  const { body } = await client.request('GET', '/api/call-records', { token });
  return body.items as unknown as RecordWithRecordings[];
}

/** The newest record of this user, as soon as it has so many recordings. */
function recordWith(
  client: ServerClient,
  token: string,
  count: number,
  options: UntilOptions = {},
): Promise<RecordWithRecordings> {
  const look = async () => {
    const [record] = await records(client, token);
    return record?.recordings.length === count ? record : null;
  };
  return until('no record with its recording', look, options);
}

function file(
  client: ServerClient,
  token: string,
  id: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Response> {
  return fetch(`${client.url}/api/recordings/${id}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, ...headers },
  });
}

async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}

function assertVoices(sound: RecordedSound): void {
  for (const [channel, tone] of [ALICE, BOB].entries()) {
    const seconds = sound.secondsOf(tone, channel, TONES);
    assert.ok(seconds > sound.seconds - 0.6, `${tone} Hz for ${seconds} of ${sound.seconds} s`);
    assert.equal(sound.secondsOf(SECRET, channel, TONES), 0);
  }
}

describe('Recordings', () => {
  let server: TestServer;
  before(async () => {
    server = await TestServer.start();
    await server.stop();
    mayRecord(server.dataFolder, 'alice');
    await server.start();
  });
  after(() => server[Symbol.asyncDispose]());

  test('are begun, paused, gone on with and ended, and every client of the user sees it', async () => {
    const { client } = server;
    await using call = await talk(client);
    const { alice, bob, id, aliceMedia, bobMedia } = call;
    const [mine, his] = [await client.follow(alice.token), await client.follow(bob.token)];
    await mine.settled();
    await his.settled();
    his.messages.drain(() => true);
    const shown = async () => {
      const { change } = await mine.takeChange('calls', 'upsert');
      return (change.item as unknown as { readonly recording: string }).recording;
    };
    assert.equal(await act(client, alice, id, 'start'), 204);
    assert.equal(await act(client, alice, id, 'start'), 204);
    assert.equal(await shown(), 'on');
    await hear(aliceMedia, 1);
    assert.equal(await act(client, alice, id, 'pause'), 204);
    assert.equal(await shown(), 'paused');
    await speak(aliceMedia, SECRET);
    await speak(bobMedia, SECRET);
    await hear(aliceMedia, 1);
    await speak(aliceMedia, ALICE);
    await speak(bobMedia, BOB);
    await hear(aliceMedia, 0.5);
    assert.equal(await act(client, alice, id, 'resume'), 204);
    assert.equal(await shown(), 'on');
    await hear(aliceMedia, 1);
    assert.equal(await act(client, alice, id, 'stop'), 204);
    assert.equal(await act(client, alice, id, 'stop'), 204);
    assert.equal(await shown(), 'off');
    // Whoever does not record is not told.
    assert.deepEqual(
      his.messages.drain(({ type, topic }) => type === 'change' && topic === 'calls'),
      [],
    );
    await call.outgoing.bye();

    const { change } = await mine.takeChange('call-records', 'upsert');
    const told = change.item as unknown as RecordWithRecordings;
    const record = await recordWith(client, alice.token, 1);
    assert.deepEqual(told, record);
    const sound = await RecordedSound.decode(
      await bytesOf(await file(client, alice.token, record.recordings[0]!.id)),
    );
    assertVoices(sound);
    assert.ok(Math.abs(sound.seconds - record.recordings[0]!.seconds) < 0.05);
    await mine.close();
    await his.close();
  });

  test('that end with the call are told as soon as they can be heard', async () => {
    const { client } = server;
    await using call = await talk(client);
    const { alice, bob } = call;
    const follower = await client.follow(alice.token);
    await follower.settled();
    await act(client, alice, call.id, 'start');
    await hear(call.aliceMedia, 0.5);
    await call.incoming.bye();
    await follower.messages.take('the record with its recording', ({ topic, change }) => {
      if (topic !== 'call-records' || change.op !== 'upsert') return false;
      return (change.item as unknown as RecordWithRecordings).recordings.length === 1;
    });
    await follower.close();
    const [his] = await records(client, bob.token);
    assert.deepEqual(his?.recordings, []);
  });

  test('are for those who may record, in calls of their own', async () => {
    const { client } = server;
    await using call = await talk(client);
    const { alice, bob, id } = call;
    const ofBob = await liveCallOf(client, bob);
    const before = await readdir(join(server.dataFolder, 'recordings'));
    assert.equal(await act(client, bob, ofBob, 'start'), 403);
    assert.equal(await act(client, alice, ofBob, 'start'), 404);
    assert.equal(await act(client, alice, 'no-such-call', 'start'), 404);
    assert.equal(await act(client, alice, id, 'pause'), 422);
    assert.equal(await act(client, alice, id, 'rewind'), 422);
    const path = `/api/calls/${id}/recording`;
    assert.equal((await client.request('POST', path, { body: { action: 'start' } })).status, 401);
    assert.equal((await client.request('GET', path, { token: alice.token })).status, 405);
    assert.deepEqual(await readdir(join(server.dataFolder, 'recordings')), before);
    await call.outgoing.bye();
    await until('the call is not over', async () =>
      (await act(client, alice, id, 'start')) === 404 ? true : null,
    );
  });

  test('are given to their owner, whole or in parts', async () => {
    const { client } = server;
    await using call = await talk(client);
    const { alice, bob } = call;
    await act(client, alice, call.id, 'start');
    await hear(call.aliceMedia, 1);
    const { length: open } = await readdir(join(server.dataFolder, 'recordings'));
    assert.ok(open > 0);
    await act(client, alice, call.id, 'stop');
    await call.outgoing.bye();
    const { recordings } = await recordWith(client, alice.token, 1);
    const { id } = recordings[0]!;
    const get = (headers: Record<string, string> = {}, method = 'GET') =>
      file(client, alice.token, id, headers, method);

    const whole = await get();
    assert.equal(whole.status, 200);
    assert.equal(whole.headers.get('Content-Type'), 'audio/ogg');
    assert.equal(whole.headers.get('Accept-Ranges'), 'bytes');
    assert.match(
      whole.headers.get('Content-Disposition') ?? '',
      /^attachment; filename="recording-\d{4}-\d\d-\d\d-\d{6}\.ogg"$/,
    );
    const etag = whole.headers.get('ETag') ?? '';
    assert.match(etag, /^"[^"]+"$/);
    const all = await bytesOf(whole);
    assert.equal(whole.headers.get('Content-Length'), String(all.length));

    const head = await get({}, 'HEAD');
    assert.deepEqual([head.status, (await bytesOf(head)).length], [200, 0]);
    assert.equal(head.headers.get('Content-Length'), String(all.length));

    for (const [range, start, end] of [
      ['bytes=0-99', 0, 100],
      ['bytes=100-', 100, all.length],
      ['bytes=-50', all.length - 50, all.length],
    ] as const) {
      const part = await get({ Range: range, 'If-Range': etag });
      assert.equal(part.status, 206, range);
      const expected = `bytes ${start}-${end - 1}/${all.length}`;
      assert.equal(part.headers.get('Content-Range'), expected);
      assert.deepEqual(await bytesOf(part), all.subarray(start, end));
    }
    const beyond = await get({ Range: `bytes=${all.length}-` });
    assert.equal(beyond.status, 416);
    assert.equal(beyond.headers.get('Content-Range'), `bytes */${all.length}`);
    assert.equal(beyond.headers.get('Content-Type'), 'application/problem+json');
    assert.equal((await get({ Range: 'bytes=0-9', 'If-Range': '"another"' })).status, 200);
    assert.equal((await get({ 'If-None-Match': etag })).status, 304);

    assert.equal((await file(client, bob.token, id)).status, 404);
    assert.equal((await file(client, alice.token, 'no-such-recording')).status, 404);
    assert.equal((await file(client, alice.token, encodeURIComponent(`../${id}`))).status, 404);
    assert.equal((await client.request('GET', `/api/recordings/${id}`)).status, 401);
  });

  test('are whole when the server is stopped', async () => {
    await using call = await talk(server.client);
    const earlier = await records(server.client, call.alice.token);
    await act(server.client, call.alice, call.id, 'start');
    await hear(call.aliceMedia, 1);
    await server.stop();
    await server.start();
    const { token } = await server.client.signIn('alice');
    const look = async () => {
      const all = await records(server.client, token);
      return all.length > earlier.length && all[0]!.recordings.length === 1 ? all[0]! : null;
    };
    const { recordings } = await until('no record with its recording', look, NOBODY_BACK);
    const bytes = await bytesOf(await file(server.client, token, recordings[0]!.id));
    assertVoices(await RecordedSound.decode(bytes));
  });
});

test('a server that is killed keeps what was recorded until then, in ffmpeg and in a browser', async (t) => {
  await using server = await ServerProcess.start();
  await server.stop();
  mayRecord(server.dataFolder, 'alice');
  await server.start();
  const client = new ServerClient(server.url);
  {
    await using call = await talk(client);
    assert.equal(await act(client, call.alice, call.id, 'start'), 204);
    await hear(call.aliceMedia, 3);
    await server.kill();
  }
  await server.start();
  const { token } = await client.signIn('alice');
  const record = await recordWith(client, token, 1, NOBODY_BACK);
  assert.deepEqual([record.disposition, record.party.number], ['answered', '1002']);
  const { id, seconds } = record.recordings[0]!;
  // At most a second of the three is lost.
  assert.ok(seconds > 1.9, `${seconds} s`);
  const bytes = await bytesOf(await file(client, token, id));
  const sound = await RecordedSound.decode(bytes);
  assertVoices(sound);
  assert.ok(Math.abs(sound.seconds - seconds) < 0.05, `${sound.seconds} s`);

  const browser = await openChromium();
  t.after(() => browser.close());
  const played = await playIn(await browser.newPage(), bytes.toString('base64'));
  assert.equal(played.channels, 2);
  assert.ok(Math.abs(played.duration - seconds) < 0.1, `${played.duration} s`);
  assert.ok(played.position >= 1, `${played.position} s`);
});

/** Decodes the file in this page, then plays it from its first second on for a moment. */
function playIn(page: Page, file: string) {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const audio = new Audio(URL.createObjectURL(new Blob([bytes], { type: 'audio/ogg' })));
    const event = (name: string) =>
      new Promise((resolve, reject) => {
        audio.addEventListener(name, resolve, { once: true });
        audio.addEventListener('error', () => reject(new Error(audio.error?.message)));
      });
    await event('loadedmetadata');
    const { duration } = audio;
    audio.currentTime = 1;
    await event('seeked');
    await audio.play();
    await event('timeupdate');
    const context = new OfflineAudioContext(2, 48_000, 48_000);
    const { numberOfChannels } = await context.decodeAudioData(bytes.buffer);
    return { duration, position: audio.currentTime, channels: numberOfChannels };
  }, file);
}
