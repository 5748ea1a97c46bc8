import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { greetBriefly } from '../support/brief-greeting.ts';
import { DeskCall, leaveMessage } from '../support/desk-call.ts';
import { opusFile } from '../support/opus-file.ts';
import { PrivateDisk } from '../support/private-disk.ts';
import { RecordedSound } from '../support/recorded-sound.ts';
import { ServerClient } from '../support/server-client.ts';
import { ServerProcess } from '../support/server-process.ts';
import { TestServer } from '../support/test-server.ts';
import { toneFile } from '../support/tone-file.ts';
import { until } from '../support/until.ts';

process.env['HUBLINE_TEST_SOURCES'] ??= '1';

const TONE = 440;
const BEEP = 1_000;
const BOB = '1002';
const HALF_A_GIGABYTE = 500 * 1024 * 1024;

interface Message {
  readonly id: string;
  readonly seconds: number;
  readonly cut: boolean;
}

/** Bob's messages as a program sees them; he has no phone that rings. */
class Bob {
  readonly #client: ServerClient;
  readonly #token: string;

  private constructor(client: ServerClient, token: string) {
    this.#client = client;
    this.#token = token;
  }

  static async signIn(client: ServerClient): Promise<Bob> {
    return new Bob(client, (await client.signIn('bob')).token);
  }

  async messages(): Promise<readonly Message[]> {
    const path = '/api/voicemails?folder=new';
    const { body } = await this.#client.request('GET', path, { token: this.#token });
    return body.items as unknown as Message[];
  }

  /** Waits until so many are there; the newest first. */
  toHave(count: number): Promise<readonly Message[]> {
    return until(`not ${count} messages`, async () => {
      const messages = await this.messages();
      return messages.length === count ? messages : null;
    });
  }

  async sound({ id }: Message): Promise<RecordedSound> {
    const answer = await fetch(`${this.#client.url}/api/voicemails/${id}/sound`, {
      headers: { Authorization: `Bearer ${this.#token}` },
    });
    assert.equal(answer.status, 200);
    return RecordedSound.decode(new Uint8Array(await answer.arrayBuffer()), 1);
  }

  async count(): Promise<unknown> {
    const follower = await this.#client.follow(this.#token);
    const { change } = await follower.takeChange('mailbox', 'reset');
    await follower.close();
    const [state] = change.items as unknown as [{ readonly new: number }];
    return state.new;
  }
}

async function phoneOf(client: ServerClient, username: string) {
  const phone = await client.phone((await client.signIn(username)).token);
  await phone.register();
  return { phone, [Symbol.asyncDispose]: () => phone.close() };
}

function assertSpoken(sound: RecordedSound, seconds: number): void {
  const heard = sound.secondsOf(TONE, 0, [TONE, BEEP]);
  assert.ok(Math.abs(heard - seconds) < 0.4, `${heard} of ${seconds} s`);
}

test('a server that is killed keeps what was said until then, marked as cut', async () => {
  await using server = await ServerProcess.start();
  const client = new ServerClient(server.url);
  await greetBriefly(server.url, 'bob');
  const caller = await phoneOf(client, 'alice');
  await leaveMessage(caller.phone, BOB, { hertz: TONE, seconds: 1.5 });
  await (await Bob.signIn(client)).toHave(1);
  const call = await DeskCall.dial(caller.phone, BOB, TONE);
  const begun = await call.beep();
  await call.speakFor(4);
  const spoken = (performance.now() - begun) / 1_000;
  await server.kill();
  call.close();
  await caller[Symbol.asyncDispose]();
  await server.start();
  const bob = await Bob.signIn(client);
  const [cut, whole] = (await bob.toHave(2)) as [Message, Message];
  assert.deepEqual([cut.cut, whole.cut], [true, false]);
  // At most a second of what was said is lost.
  assert.ok(cut.seconds > spoken - 1.1 && cut.seconds < spoken + 0.2, `${cut.seconds} s`);
  const sound = await bob.sound(cut);
  assert.ok(Math.abs(sound.seconds - cut.seconds) < 0.1, `${sound.seconds} s`);
  assertSpoken(sound, cut.seconds - (spoken - 4));
  assertSpoken(await bob.sound(whole), 1.5);
  assert.equal(await bob.count(), 2);

  await using alice = await phoneOf(client, 'alice');
  await leaveMessage(alice.phone, BOB, { hertz: TONE, seconds: 1.5 });
  const [last] = (await bob.toHave(3)) as [Message];
  assert.equal(last.cut, false);
});

describe('Where the disk is full', () => {
  let disk: PrivateDisk;
  let server: ServerProcess;
  let client: ServerClient;
  let bob: Bob;

  before(async () => {
    disk = await PrivateDisk.make(8);
    server = await ServerProcess.start({
      ...{ through: disk.through, env: { HUBLINE_DATA: disk.path } },
    });
    client = new ServerClient(server.url);
    bob = await Bob.signIn(client);
    await greetBriefly(server.url, 'bob');
  });
  after(async () => {
    await server.close();
    await disk[Symbol.asyncDispose]();
  });

  test('a caller hears that no message can be taken, older messages play, and there is one when there is room', async () => {
    await using alice = await phoneOf(client, 'alice');
    await leaveMessage(alice.phone, BOB, { hertz: TONE, seconds: 1.5 });
    const [older] = (await bob.toHave(1)) as [Message];
    await disk.fill();
    {
      using call = await DeskCall.dial(alice.phone, BOB, TONE);
      await call.ear.toHearSpeech();
      call.speak();
      await call.toBeHungUp();
      assert.equal(call.ear.secondsOf(BEEP), 0);
    }
    assert.deepEqual(await bob.messages(), [older]);
    assertSpoken(await bob.sound(older), 1.5);
    await disk.free();
    await leaveMessage(alice.phone, BOB, { hertz: TONE, seconds: 1.5 });
    const [newer, same] = (await bob.toHave(2)) as [Message, Message];
    assert.deepEqual(same, older);
    assertSpoken(await bob.sound(newer), 1.5);
  });

  test('in the middle of a message, what was said until then is kept, and the caller is told', async () => {
    await using alice = await phoneOf(client, 'alice');
    const before = await bob.messages();
    using call = await DeskCall.dial(alice.phone, BOB, TONE);
    const begun = await call.beep();
    await call.speakFor(3);
    await disk.fill();
    const spoken = (performance.now() - begun) / 1_000;
    call.ear.forget();
    await call.ear.toHearSpeech();
    await call.toBeHungUp();
    await disk.free();
    const [cut] = (await bob.toHave(before.length + 1)) as [Message];
    assert.equal(cut.cut, true);
    assert.ok(cut.seconds > spoken - 1.1 && cut.seconds < spoken + 1.1, `${cut.seconds} s`);
    const sound = await bob.sound(cut);
    assert.ok(Math.abs(sound.seconds - cut.seconds) < 0.1, `${sound.seconds} s`);
  });
});

describe('A sound that is sent and cannot be taken', () => {
  let server: TestServer;
  let token: string;
  before(async () => {
    server = await TestServer.start();
    ({ token } = await server.client.signIn('bob'));
  });
  after(() => server[Symbol.asyncDispose]());

  const greeting = (sound: Buffer) => ({
    ...{ name: 'Away', source: 'uploaded', isDefault: true, sound: sound.toString('base64') },
  });

  async function assertNothingKept(): Promise<void> {
    const { body } = await server.client.request('GET', '/api/greetings', { token });
    const names = body.items.map((item) => [item.id, 'isDefault' in item && item.isDefault]);
    assert.deepEqual(names, [['system', true]]);
    assert.deepEqual(await readdir(join(server.dataFolder, 'greetings')), []);
  }

  const SOUNDS: readonly [string, () => Promise<Buffer>, string][] = [
    ['text', async () => Buffer.from('This is no sound. '.repeat(100)), 'unreadable'],
    ['a WAV file, which is not Opus', () => readFile(toneFile(TONE)), 'unreadable'],
    ['nothing', async () => Buffer.alloc(0), 'unreadable'],
    ['half of a page', async () => (await opusFile(TONE)).subarray(0, -500), 'unreadable'],
    ['silence', () => opusFile(0), 'silent'],
    ['more than three minutes', () => opusFile(TONE, { seconds: 190 }), 'too-long'],
    ['more than 2 MB', async () => Buffer.alloc(2 * 1024 * 1024 + 1), 'too-large'],
  ];
  for (const [what, sound, fault] of SOUNDS) {
    test(`such as ${what} is refused`, async () => {
      const body = greeting(await sound());
      const answer = await server.client.request('POST', '/api/greetings', { token, body });
      assert.equal(answer.status, 422, answer.text);
      assert.equal(answer.body.fields?.['sound'], fault);
      await assertNothingKept();
    });
  }

  for (const [what, headers, statuses] of [
    ['that says so', { 'Content-Length': HALF_A_GIGABYTE }, [413]],
    // Who goes on sending may find the line closed before the answer is read.
    ['that does not say so', {}, [413, null]],
  ] as const) {
    test(`such as one of 500 MB ${what} is refused without being read`, async () => {
      const { status, sent } = await sendEndlessly(`${server.url}/api/greetings`, {
        ...{ ...headers, Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      });
      assert.ok(
        statuses.some((wanted) => wanted === status),
        `${status}`,
      );
      assert.ok(sent < 50 * 1024 * 1024, `${sent} bytes were read`);
      await assertNothingKept();
    });
  }

  test('leaves room for one that can', async () => {
    const body = greeting(await opusFile(TONE));
    const answer = await server.client.request('POST', '/api/greetings', { token, body });
    assert.equal(answer.status, 201, answer.text);
  });
});

/** Sends up to 500 MB, as long as they are taken. The status is null where the line is closed instead. */
async function sendEndlessly(
  url: string,
  headers: Readonly<Record<string, string | number>>,
): Promise<{ readonly status: number | null; readonly sent: number }> {
  const sending = request(url, { method: 'POST', headers });
  const chunk = Buffer.alloc(1024 * 1024, 'x');
  let sent = 0;
  const more = (): void => {
    while (sent < HALF_A_GIGABYTE) {
      sent += chunk.length;
      if (!sending.write(chunk)) return;
    }
    sending.end();
  };
  sending.on('drain', more);
  more();
  const status = await new Promise<number | null>((resolve) => {
    sending.on('error', () => resolve(null));
    sending.on('response', (response) => resolve(response.statusCode ?? null));
  });
  sending.destroy();
  return { status, sent };
}
