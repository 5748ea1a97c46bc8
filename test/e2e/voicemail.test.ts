import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { pressAt, toHearBeep, toHearSpeech } from '../support/announcements.ts';
import { openPage, openProfile } from '../support/app-pages.ts';
import { greetBriefly } from '../support/brief-greeting.ts';
import { deskPhone } from '../support/desk-phone.ts';
import * as mailbox from '../support/mailbox-page.ts';
import { hangUp, Office, PEOPLE } from '../support/office.ts';
import type { Person } from '../support/person.ts';

const [ALICE, BOB] = [PEOPLE.alice.tone, PEOPLE.bob.tone];
const VOICES = [ALICE, BOB, 1_000];
/** What is promised: from the hang-up to the message in every browser. */
const WITHIN_MS = 2_000;

/** Presses keys of the dial pad of the call. */
async function pressKeys(person: Person, keys: string): Promise<void> {
  const pad = person.page.locator('hub-active-call');
  for (const name of keys) await pad.getByRole('button', { name, exact: true }).click();
}

suite('A caller who is not answered', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;
  let laptop: Person;

  before(async () => {
    office = await Office.open({ ringSeconds: 5 });
    [alice, bob, laptop] = await Promise.all([
      office.arrive('alice'),
      office.arrive('bob'),
      office.arrive('bob'),
    ]);
  });
  afterEach(async () => {
    await hangUp(alice, bob);
    await openPage(bob, 'Soft Phone');
  });
  after(() => office.close());

  /** Speaks from the end of the beep on; tells for how many seconds, once the caller hung up. */
  async function leaveMessage(seconds: number): Promise<number> {
    const begun = await toHearBeep(alice);
    await alice.page.waitForFunction((end) => performance.now() >= end, begun + seconds * 1_000);
    const ended = await pressAt(alice, 'End');
    return (ended - begun) / 1_000;
  }

  test('hears the greeting and the beep; the message is in every browser within 2 s, and sounds as it was spoken', async () => {
    await alice.dial('1002');
    await bob.toBeCalledBy(PEOPLE.alice.name);
    await toHearSpeech(alice);
    // Long enough to be listened to on a slow machine.
    const seconds = await leaveMessage(6);
    await Promise.all(
      [bob, laptop].map((at) => mailbox.badge(at, 1).waitFor({ timeout: WITHIN_MS })),
    );

    const played = await mailbox.newestMessage(bob);
    assert.match(await mailbox.messages(bob).first().innerText(), /Alice Anderson/);
    await played.button('Play').click();
    await played.toSound(ALICE);
    const { name, sound } = await played.download();
    assert.match(name, /^Message from Alice Anderson, \d{4}-\d\d-\d\d.*\.ogg$/);
    assert.ok(Math.abs(sound.seconds - seconds) < 0.2, `${sound.seconds} s of ${seconds} s`);
    const heard = sound.secondsOf(ALICE, 0, VOICES);
    assert.ok(Math.abs(heard - seconds) < 0.3, `440 Hz for ${heard} of ${seconds} s`);

    await Promise.all([bob, laptop].map((at) => mailbox.badge(at, 0).waitFor()));
    await bob.page.reload();
    await bob.toBeRegistered();
    await mailbox.badge(bob, 0).waitFor();
    await mailbox.openFolder(bob, 'Saved');
    await (await mailbox.chooseNewest(bob)).button('Play').waitFor();
  });

  test('is done when they press #, and is told so', async () => {
    await greetBriefly(office.server.url, 'bob', 'carol', 'dave');
    await alice.dial('1002');
    await bob.toBeCalledBy(PEOPLE.alice.name);
    await bob.press('Decline');
    const begun = await toHearBeep(alice);
    await alice.page.waitForFunction((end) => performance.now() >= end, begun + 1_500);
    await alice.press('Dial Pad');
    await pressKeys(alice, '#');
    await toHearSpeech(alice);
    await alice.toHaveNoCall();
    await mailbox.badge(bob, 1).waitFor();
  });

  test('leaves a message for who is not there, and for who is busy', async () => {
    await alice.dial(PEOPLE.dave.extension);
    await leaveMessage(1.5);
    await hangUp(alice);
    const phone = await deskPhone(office.server.url, 'carol');
    await alice.dial(PEOPLE.carol.extension);
    await (await phone.incoming()).reject(486, 'Busy Here');
    await leaveMessage(1.5);
    await phone.close();
    const [carol, dave] = await Promise.all([office.arrive('carol'), office.arrive('dave')]);
    for (const person of [carol, dave]) {
      const played = await mailbox.newestMessage(person);
      await played.button('Play').click();
      await played.toSound(ALICE);
      assert.deepEqual(person.troubles.all, []);
      await person.leave();
    }
  });

  test('is heard by a colleague too, to whom the message is forwarded with a comment; deleting one leaves the other', async () => {
    await using carol = await office.arrive('carol');
    await mailbox.newestMessage(bob);
    await mailbox.openMessage(bob).getByRole('button', { name: 'Forward', exact: true }).click();
    const dialog = bob.page.getByRole('dialog', { name: /^Forward/ });
    await dialog.getByRole('combobox', { name: 'To' }).fill('carol');
    await dialog.getByRole('option', { name: PEOPLE.carol.name }).waitFor();
    await dialog.getByRole('combobox', { name: 'To' }).press('Enter');
    await dialog.getByRole('textbox', { name: /^Comment/ }).fill('Please call <b>her</b> back');
    await mailbox.record(bob, 'Spoken comment', 2);
    await dialog.getByRole('button', { name: 'Send', exact: true }).click();
    await bob.toRead(`Forwarded to ${PEOPLE.carol.name}.`);

    await mailbox.badge(carol, 1).waitFor();
    const copy = await mailbox.newestMessage(carol);
    await carol.toRead('Please call <b>her</b> back');
    await carol.toRead(`Forwarded by ${PEOPLE.bob.name}`);
    await mailbox.openMessage(bob).getByRole('button', { name: 'Delete', exact: true }).click();
    await mailbox.messages(bob).first().waitFor({ state: 'hidden' });
    await copy.button('Play').click();
    await copy.toSound(BOB);
    await copy.toSound(ALICE);
    const { sound } = await copy.download();
    const inTurn = [BOB, ALICE].map((hertz) => sound.secondsOf(hertz, 0, VOICES));
    assert.ok(
      inTurn.every((seconds) => seconds > 1),
      inTurn.join(' s, then '),
    );
    await bob.press('Undo');
    await (await mailbox.chooseNewest(bob)).button('Play').waitFor();
    await mailbox.badge(laptop, 1).waitFor();
    assert.deepEqual(carol.troubles.all, []);
  });

  test('is heard by *97: from one’s own phone at once, from another one by the PIN', async () => {
    await bob.dial('*97');
    await bob.ears.toHear(ALICE, 30_000);
    await bob.press('End');
    await openProfile(bob, 'Security');
    await bob.field('New PIN').fill('4711');
    await bob.page
      .getByRole('region', { name: 'Voicemail PIN' })
      .getByRole('button', { name: 'Save' })
      .click();
    await bob.toRead('Your PIN is saved.');

    await using carol = await office.arrive('carol');
    await carol.dial('*971002');
    await toHearSpeech(carol);
    await carol.press('Dial Pad');
    await pressKeys(carol, '4712#');
    await toHearSpeech(carol);
    await pressKeys(carol, '4711#');
    await carol.ears.toHear(ALICE, 30_000);
    await hangUp(carol);
  });

  test('and the pages stay free of errors all the while', () => {
    assert.deepEqual(
      [alice, bob, laptop].flatMap(({ troubles }) => troubles.all),
      [],
    );
  });
});
