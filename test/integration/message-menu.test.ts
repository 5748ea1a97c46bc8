import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, test } from 'node:test';
import { DeskCall } from '../support/desk-call.ts';
import { seedMessages } from '../support/message-seed.ts';
import { opusFile } from '../support/opus-file.ts';
import type { ServerClient } from '../support/server-client.ts';
import type { SipPhone } from '../support/sip-phone.ts';
import { TestServer } from '../support/test-server.ts';
import { until } from '../support/until.ts';

/** Messages by the keys of a phone, on a whole server. Each message is a tone of its own. */

const [FIRST, SECOND, OLD] = [440, 620, 850];
const PIN = '2580';
const SILENT = 0;

let sounds: Record<'first' | 'second' | 'old', Buffer>;
before(async () => {
  const [first, second, old] = await Promise.all(
    [FIRST, SECOND, OLD].map((hertz) => opusFile(hertz, { seconds: 2 })),
  );
  sounds = { first: first!, second: second!, old: old! };
});

let server: TestServer;
let client: ServerClient;
let bob: string;
const phones: SipPhone[] = [];

beforeEach(async () => {
  server = await TestServer.start();
  await server.stop();
  seedMessages(server.dataFolder, 'bob', [
    { id: 'old', folder: 'saved', receivedAt: Date.now() - 90_000, sound: sounds.old },
    { id: 'first', receivedAt: Date.now() - 80_000, sound: sounds.first },
    { id: 'second', receivedAt: Date.now() - 70_000, sound: sounds.second },
  ]);
  await server.start();
  client = server.client;
  ({ token: bob } = await client.signIn('bob'));
});
afterEach(async () => {
  for (const phone of phones.splice(0)) await phone.close();
  await server[Symbol.asyncDispose]();
});

async function phone(username: string): Promise<SipPhone> {
  const made = await client.phone((await client.signIn(username)).token);
  phones.push(made);
  return made;
}

async function dial(username: string, number: string): Promise<DeskCall> {
  return DeskCall.dial(await phone(username), number, SILENT);
}

async function choosePin(): Promise<void> {
  const body = { pin: PIN };
  const { status, text } = await client.request('PUT', '/api/mailbox/pin', { token: bob, body });
  assert.equal(status, 204, text);
}

/** Waits until these messages are in the folders, newest first, as programs see them. */
async function toHold(wanted: { readonly fresh: string; readonly saved: string }): Promise<void> {
  let seen = '';
  await until(
    () => `there is ${seen}`,
    async () => {
      const [fresh, saved] = [await folder('new'), await folder('saved')];
      seen = JSON.stringify({ fresh, saved });
      return fresh === wanted.fresh && saved === wanted.saved ? true : null;
    },
  );
}

async function folder(name: string): Promise<string> {
  const path = `/api/voicemails?folder=${name}`;
  const { body } = await client.request('GET', path, { token: bob });
  return (body.items as unknown as { id: string }[]).map(({ id }) => id).join(' ');
}

/** No call is left at the server. */
async function toBeIdle(): Promise<void> {
  await until(
    () => JSON.stringify(server.running.stats()),
    () => (server.running.stats().telephony.calls === 0 ? true : null),
  );
}

describe('*97 from one’s own phone', () => {
  test('plays the new messages, oldest first; one that was heard is saved', async () => {
    using call = await dial('bob', '*97');
    await call.ear.toHearSpeech();
    call.press('11');
    await call.ear.toHearEndOf(FIRST);
    await toHold({ fresh: 'second', saved: 'first old' });
    call.press('#1');
    await call.ear.toHear(SECOND);
    await call.hangUp();
    await toBeIdle();
    await toHold({ fresh: 'second', saved: 'first old' });
  });

  test('saves, deletes, brings back and goes to and fro by keys', async () => {
    using call = await dial('bob', '*97');
    call.press('11');
    await call.ear.toHear(FIRST);
    call.press('3');
    await toHold({ fresh: 'second', saved: 'old' });
    call.press('3');
    await toHold({ fresh: 'second first', saved: 'old' });
    call.press('61');
    await call.ear.toHear(SECOND);
    call.press('2');
    await toHold({ fresh: 'first', saved: 'second old' });
    call.ear.forget();
    call.press('41');
    await call.ear.toHear(FIRST);
    call.press('*21');
    await call.ear.toHear(OLD);
    await call.hangUp();
    await toBeIdle();
  });
});

describe('The messages of someone else', () => {
  test('open by the PIN, from another phone', async () => {
    await choosePin();
    using call = await dial('alice', '*971002');
    call.press('9999#');
    await call.ear.toHearSpeech();
    assert.equal(call.ear.secondsOf(FIRST), 0);
    call.press(`${PIN}#11`);
    await call.ear.toHear(FIRST);
    await call.hangUp();
    await toBeIdle();
  });

  test('open by the PIN, from outside, by a star in the greeting', async () => {
    await choosePin();
    using call = await dial('visitor', '4695550102');
    await call.ear.toHearSpeech();
    call.press(`*${PIN}#11`);
    await call.ear.toHear(FIRST);
    await call.hangUp();
    await toBeIdle();
    await toHold({ fresh: 'second first', saved: 'old' });
  });

  test('are locked after five wrong PINs, in however many calls, but not to their owner', async () => {
    await choosePin();
    {
      using call = await dial('alice', '*971002');
      call.press('1111#1112#1113#');
      await call.toBeHungUp();
    }
    {
      using call = await dial('visitor', '4695550102');
      await call.ear.toHearSpeech();
      call.press(`*1114#1115#${PIN}#11`);
      await call.toBeHungUp();
      assert.equal(call.ear.secondsOf(FIRST), 0);
    }
    using own = await dial('bob', '*97');
    own.press('11');
    await own.ear.toHear(FIRST);
    await own.hangUp();
    await toBeIdle();
  });

  test('stay closed where no PIN was chosen', async () => {
    using call = await dial('alice', '*971002');
    await call.ear.toHearSpeech();
    call.press(`${PIN}#11`);
    await call.ear.toHearSpeech();
    assert.equal(call.ear.secondsOf(FIRST), 0);
    await call.hangUp();
    await toBeIdle();
  });
});
