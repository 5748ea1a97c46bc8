import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Greeting, Hub } from '@hubline/core';
import { DeskCall } from '../support/desk-call.ts';
import { hubOf, when } from '../support/hub-on-server.ts';
import { opusFile } from '../support/opus-file.ts';
import type { SipPhone } from '../support/sip-phone.ts';
import { TestServer } from '../support/test-server.ts';
import { assertTone, decoded } from '../support/voicemail-on-hub.ts';

/** The greetings of the core, on a real server, and what a scripted phone hears of them. */

const [TONE, OTHER, VOICE] = [620, 790, 440];
const BOB = '1002';

let server: TestServer;
let alice: SipPhone;

before(async () => {
  server = await TestServer.start({ ringSeconds: 1 });
  alice = await server.client.phone((await server.client.signIn('alice')).token);
  await alice.register();
});
after(async () => {
  await alice.close();
  await server[Symbol.asyncDispose]();
});

const hub = (t: TestContext, username: string): Promise<Hub> => hubOf(t, server.url, username);

async function greet(of: Hub, name: string, hertz: number, isDefault: boolean): Promise<Greeting> {
  const sound = new Blob([await opusFile(hertz, { seconds: 1 })], { type: 'audio/ogg' });
  return of.greetings.add({ name, source: 'recorded', sound, isDefault });
}

/** Waits until this one is the default, of all that are there. */
const toBeDefault = ({ greetings }: Hub, id: string) =>
  when(greetings.all$, (all) => all.some((one) => one.id === id && one.isDefault));

test('callers hear the greeting that is the default one, and the system greeting when that is deleted', async (t) => {
  const [bob, laptop] = await Promise.all([hub(t, 'bob'), hub(t, 'bob')]);
  await toBeDefault(laptop, 'system');
  const first = await greet(bob, 'Away', TONE, true);
  const second = await greet(laptop, 'On holiday', OTHER, false);
  await Promise.all([toBeDefault(laptop, first.id), toBeDefault(bob, first.id)]);
  {
    using call = await DeskCall.dial(alice, BOB, VOICE);
    await call.beep();
    assert.ok(call.ear.secondsOf(TONE) > 0.6, `${call.ear.secondsOf(TONE)} s`);
    await call.hangUp();
  }
  await laptop.greetings.setDefault(second.id);
  await Promise.all([toBeDefault(laptop, second.id), toBeDefault(bob, second.id)]);
  {
    using call = await DeskCall.dial(alice, BOB, VOICE);
    await call.beep();
    assert.ok(call.ear.secondsOf(OTHER) > 0.6, `${call.ear.secondsOf(OTHER)} s`);
    assert.equal(call.ear.secondsOf(TONE), 0);
    await call.hangUp();
  }
  await bob.greetings.rename(first.id, 'Out to lunch');
  await bob.greetings.remove(second.id);
  await Promise.all([toBeDefault(laptop, 'system'), toBeDefault(bob, 'system')]);
  const names = await when(laptop.greetings.all$, (all) => all.length === 2);
  assert.deepEqual(
    names.map(({ name, source }) => [name, source]),
    [
      ['', 'system'],
      ['Out to lunch', 'recorded'],
    ],
  );
  {
    using call = await DeskCall.dial(alice, BOB, VOICE);
    await call.ear.toHearSpeech();
    await call.beep();
    assert.equal(call.ear.secondsOf(TONE) + call.ear.secondsOf(OTHER), 0);
    await call.hangUp();
  }
});

test('can be played by their owner, and by nobody else', async (t) => {
  const [bob, carol] = await Promise.all([hub(t, 'bob'), hub(t, 'carol')]);
  const { id } = await greet(bob, 'Mine', TONE, false);
  assertTone(await decoded(await bob.greetings.sound(id)), TONE, 1);
  const system = await decoded(await bob.greetings.sound('system'));
  assert.ok(system.seconds > 2, `${system.seconds} s`);
  const notFound = { code: 'request/not-found' };
  await assert.rejects(carol.greetings.sound(id), notFound);
  await assert.rejects(carol.greetings.rename(id, 'Hers'), notFound);
  await assert.rejects(carol.greetings.setDefault(id), notFound);
  // To delete what one does not have changes nothing.
  await carol.greetings.remove(id);
  assertTone(await decoded(await bob.greetings.sound(id)), TONE, 1);
  assert.ok(bob.greetings.all$.value.some((one) => one.id === id && one.name === 'Mine'));
});

test('that cannot be heard are refused, and what for', async (t) => {
  const bob = await hub(t, 'bob');
  const known = (await when(bob.greetings.all$, (all) => all.length > 0)).length;
  const draft = { name: 'Away', source: 'uploaded', isDefault: true } as const;
  const text = new Blob(['This is no sound.'], { type: 'audio/ogg' });
  await assert.rejects(bob.greetings.add({ ...draft, sound: text }), { code: 'sound/unreadable' });
  const silence = new Blob([await opusFile(0)], { type: 'audio/ogg' });
  await assert.rejects(bob.greetings.add({ ...draft, sound: silence }), { code: 'sound/silent' });
  assert.equal(bob.greetings.all$.value.length, known);
});
