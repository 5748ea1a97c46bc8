import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test, type TestContext } from 'node:test';
import type { Hub, Voicemail } from '@hubline/core';
import { greetBriefly } from '../support/brief-greeting.ts';
import { DeskCall, leaveMessage } from '../support/desk-call.ts';
import { hubOf, when } from '../support/hub-on-server.ts';
import { opusFile } from '../support/opus-file.ts';
import type { SipPhone } from '../support/sip-phone.ts';
import { TestServer } from '../support/test-server.ts';
import * as mailbox from '../support/voicemail-on-hub.ts';

/** The messages of the core, left by a scripted phone on a real server. */

const [TONE, COMMENT] = [440, 790];
const [BOB, CAROL, DAVE] = ['1002', '1003', '1004'];
const SILENCE = 0;

let server: TestServer;
let alice: SipPhone;

before(async () => {
  server = await TestServer.start({ ringSeconds: 1 });
  await greetBriefly(server.url, 'carol', 'dave');
});
beforeEach(async () => {
  alice = await server.client.phone((await server.client.signIn('alice')).token);
  await alice.register();
});
afterEach(() => alice.close());
after(() => server[Symbol.asyncDispose]());

const hub = (t: TestContext, username: string): Promise<Hub> => hubOf(t, server.url, username);

/** Alice leaves a message; waits until it is in that folder. */
async function message(
  folder: mailbox.OpenFolder,
  number: string,
  seconds = 1.5,
): Promise<Voicemail> {
  const known = folder.value.items.map(({ id }) => id);
  await leaveMessage(alice, number, { hertz: TONE, seconds });
  return mailbox.newest(folder, ({ id }) => !known.includes(id));
}

test('a caller who is not answered hears the greeting and the beep; what they say is in every hub of the owner', async (t) => {
  const [bob, laptop] = await Promise.all([hub(t, 'bob'), hub(t, 'bob')]);
  const folders = [bob, laptop].map((one) => mailbox.openFolder(t, one, 'new'));
  await Promise.all([mailbox.toCount(bob, 0, 0), mailbox.toCount(laptop, 0, 0)]);
  using call = await DeskCall.dial(alice, BOB, TONE);
  await call.ear.toHearSpeech();
  const begun = await call.beep();
  await call.speakFor(2);
  const seconds = ((await call.hangUp()) - begun) / 1_000;

  const [left, same] = await Promise.all(folders.map((folder) => mailbox.newest(folder)));
  assert.ok(left);
  assert.deepEqual(same, left);
  assert.deepEqual([left.folder, left.cut, left.forwarded], ['new', false, null]);
  assert.deepEqual([left.from.name, left.from.number], ['Alice Anderson', '1001']);
  assert.ok(Math.abs(left.seconds - seconds) < 0.2, `${left.seconds} s of ${seconds} s`);
  assert.ok(left.peaks.length > 10 && Math.max(...left.peaks) > 5, left.peaks.join(' '));
  const sound = await mailbox.decoded(await laptop.voicemail.sound(left.id));
  assert.ok(Math.abs(sound.seconds - seconds) < 0.2, `${sound.seconds} s of ${seconds} s`);
  mailbox.assertTone(sound, TONE, 2);
  await Promise.all([mailbox.toCount(bob, 1, 0), mailbox.toCount(laptop, 1, 0)]);
});

test('one that is saved, deleted or brought back is so in every hub', async (t) => {
  const [dave, laptop] = await Promise.all([hub(t, 'dave'), hub(t, 'dave')]);
  const hubs = [dave, laptop];
  const fresh = hubs.map((one) => mailbox.openFolder(t, one, 'new'));
  const saved = hubs.map((one) => mailbox.openFolder(t, one, 'saved'));
  const toCount = (...counts: [number, number]) =>
    Promise.all(hubs.map((one) => mailbox.toCount(one, ...counts)));
  const left = await message(fresh[0]!, DAVE);
  await toCount(1, 0);
  await laptop.voicemail.move(left.id, 'saved');
  await toCount(0, 1);
  await Promise.all(fresh.map((folder) => mailbox.toBeGone(folder, left)));
  await Promise.all(saved.map((folder) => mailbox.newest(folder, ({ id }) => id === left.id)));
  await dave.voicemail.remove(left.id);
  await toCount(0, 0);
  await Promise.all(saved.map((folder) => mailbox.toBeGone(folder, left)));
  await assert.rejects(laptop.voicemail.sound(left.id), { code: 'request/not-found' });
  await laptop.voicemail.move(left.id, 'new');
  await toCount(1, 0);
  await Promise.all(fresh.map((folder) => mailbox.newest(folder, ({ id }) => id === left.id)));
  mailbox.assertTone(await mailbox.decoded(await dave.voicemail.sound(left.id)), TONE, 1.5);
  await dave.voicemail.remove(left.id);
});

test('# ends a message as hanging up does', async (t) => {
  const dave = await hub(t, 'dave');
  const folder = mailbox.openFolder(t, dave, 'new');
  await when(folder, ({ status }) => status === 'complete');
  using call = await DeskCall.dial(alice, DAVE, TONE);
  await call.beep();
  await call.speakFor(1.5);
  call.press('#');
  await call.toBeHungUp();
  const left = await mailbox.newest(folder);
  assert.equal(left.cut, false);
  mailbox.assertTone(await mailbox.decoded(await dave.voicemail.sound(left.id)), TONE, 1.5);
});

test('silence and what is too short are not kept', async (t) => {
  const carol = await hub(t, 'carol');
  await mailbox.toCount(carol, 0, 0);
  await leaveMessage(alice, CAROL, { hertz: SILENCE, seconds: 2 });
  await leaveMessage(alice, CAROL, { hertz: TONE, seconds: 0.4 });
  // What is kept comes after all that is not.
  const folder = mailbox.openFolder(t, carol, 'new');
  const kept = await message(folder, CAROL);
  await mailbox.toCount(carol, 1, 0);
  mailbox.assertTone(await mailbox.decoded(await carol.voicemail.sound(kept.id)), TONE, 1.5);
});

test('a forwarded one is a copy, after what was said and written about it', async (t) => {
  const [dave, carol] = await Promise.all([hub(t, 'dave'), hub(t, 'carol')]);
  const [his, hers] = [dave, carol].map((one) => mailbox.openFolder(t, one, 'new'));
  const left = await message(his!, DAVE);
  const spoken = new Blob([await opusFile(COMMENT, { seconds: 1 })], { type: 'audio/ogg' });
  const to = [mailbox.userIdOf(carol)];
  await dave.voicemail.forward(left.id, { to, comment: 'For <b>you</b>', spoken });
  const copy = await mailbox.newest(hers!, ({ forwarded }) => forwarded !== null);
  assert.equal(copy.forwarded?.comment, 'For <b>you</b>');
  assert.equal(copy.forwarded?.by.name, 'Dave Davis');
  assert.equal(copy.from.name, 'Alice Anderson');
  await dave.voicemail.remove(left.id);
  await mailbox.toBeGone(his!, left);
  const sound = await mailbox.decoded(await carol.voicemail.sound(copy.id));
  const inTurn = [COMMENT, TONE].map((hertz) => sound.secondsOf(hertz, 0, [COMMENT, TONE]));
  assert.ok(inTurn[0]! > 0.7 && inTurn[1]! > 1.1, inTurn.join(' s, then '));
  // 1 s of comment, 0.3 s of nothing, then the message.
  assert.ok(Math.abs(sound.seconds - 1.3 - left.seconds) < 0.3, `${sound.seconds} s`);
  assert.ok(Math.abs(copy.seconds - sound.seconds) < 0.1, `${copy.seconds} s`);
});

test('nobody but the owner gets at a message, or sends it on', async (t) => {
  const [bob, carol, dave] = await Promise.all([hub(t, 'bob'), hub(t, 'carol'), hub(t, 'dave')]);
  const folder = mailbox.openFolder(t, dave, 'new');
  const left = await message(folder, DAVE);
  const notFound = { code: 'request/not-found' };
  await assert.rejects(carol.voicemail.sound(left.id), notFound);
  await assert.rejects(carol.voicemail.move(left.id, 'saved'), notFound);
  const to = [mailbox.userIdOf(bob)];
  await assert.rejects(carol.voicemail.forward(left.id, { to, comment: '' }), notFound);
  // To delete what one does not have changes nothing.
  await carol.voicemail.remove(left.id);
  assert.equal((await mailbox.newest(folder)).id, left.id);
  mailbox.assertTone(await mailbox.decoded(await dave.voicemail.sound(left.id)), TONE, 1.5);
});

test('a PIN that is easy to guess is refused, and why; of a good one all hubs know that it is there', async (t) => {
  const [dave, laptop] = await Promise.all([hub(t, 'dave'), hub(t, 'dave')]);
  for (const [pin, fault] of [
    ['1234', 'pin-easy'],
    ['1004', 'pin-easy'],
    ['7777', 'pin-easy'],
    ['123', 'pin-length'],
  ] as const) {
    await assert.rejects(dave.voicemail.changePin(pin), (error: { fields: { pin: string } }) => {
      assert.equal(error.fields.pin, fault);
      return true;
    });
  }
  await dave.voicemail.changePin('4711');
  await when(laptop.voicemail.mailbox$, (state) => state?.hasPin === true);
});
