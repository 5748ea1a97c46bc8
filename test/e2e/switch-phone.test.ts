import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { sheet } from '../support/call-desk.ts';
import { connect, hangUp, Office, PEOPLE, toHearOnly } from '../support/office.ts';
import type { Person } from '../support/person.ts';

/** What Alice's second browser picks up, to tell it from the first. */
const SECOND_TONE = PEOPLE.visitor.tone;
/** Milliseconds of silence that the other party may hear. */
const BLINK = 300;

suite('A call moves between phones of one person', () => {
  let office: Office;
  let desk: Person;
  let laptop: Person;
  let bob: Person;

  before(async () => {
    office = await Office.open();
    [desk, laptop, bob] = await Promise.all([
      office.arrive('alice'),
      office.arrive('alice', { tone: SECOND_TONE }),
      office.arrive('bob'),
    ]);
  });
  afterEach(() => hangUp(desk, laptop, bob));
  after(() => office.close());

  /** Alice at her desk talks with Bob; the laptop has rung to no effect. */
  async function talking(): Promise<void> {
    await connect(desk, bob);
    await Promise.all([toHearOnly(bob, desk), toHearOnly(desk, bob)]);
  }

  test('Switch Phone lists the other one by name, and the call goes on there after a blink', async () => {
    await talking();
    const longestSilence = await bob.ears.watchSilence();
    await desk.press('Switch Phone');
    await sheet(desk, 'Switch Phone')
      .getByRole('button', { name: /^Chrom\w+ on Linux/ })
      .click();
    await laptop.toBeCalledBy(PEOPLE.bob.name);
    await laptop.press('Accept');
    await Promise.all([
      bob.ears.toHear(SECOND_TONE),
      laptop.ears.toHear(PEOPLE.bob.tone),
      desk.button('Mute').waitFor({ state: 'hidden' }),
    ]);
    const silence = await longestSilence();
    assert.ok(silence < BLINK, `Bob heard ${silence} ms of silence`);
    await bob.button('Mute').waitFor();
  });

  test('Move here brings it back after a blink', async () => {
    await talking();
    const longestSilence = await bob.ears.watchSilence();
    await laptop.press(`Move here: call with ${PEOPLE.bob.name}`);
    await Promise.all([bob.ears.toHear(SECOND_TONE), laptop.ears.toHear(PEOPLE.bob.tone)]);
    await desk.button('Mute').waitFor({ state: 'hidden' });
    await desk.press(`Move here: call with ${PEOPLE.bob.name}`);
    await Promise.all([toHearOnly(bob, desk), toHearOnly(desk, bob)]);
    const silence = await longestSilence();
    assert.ok(silence < BLINK, `Bob heard ${silence} ms of silence`);
  });

  test('the other phone declines: the call stays where it is', async () => {
    await talking();
    await desk.press('Switch Phone');
    await sheet(desk, 'Switch Phone')
      .getByRole('button', { name: /^Chrom\w+ on Linux/ })
      .click();
    await laptop.toBeCalledBy(PEOPLE.bob.name);
    await laptop.press('Decline');
    await desk.toRead(/^Not moved to Chrom/);
    await Promise.all([toHearOnly(bob, desk), toHearOnly(desk, bob)]);
  });

  test('a call that is on hold moves as well, and is talked in there', async () => {
    await talking();
    await desk.press('Hold');
    await bob.ears.toHearMusic();
    await laptop.press(`Move here: call with ${PEOPLE.bob.name}`);
    await Promise.all([bob.ears.toHear(SECOND_TONE), laptop.ears.toHear(PEOPLE.bob.tone)]);
  });

  test('Bob finds one call in his history, with Alice', async () => {
    await talking();
    await laptop.press(`Move here: call with ${PEOPLE.bob.name}`);
    await bob.ears.toHear(SECOND_TONE);
    await laptop.press('End');
    await bob.toHaveNoCall();
    await bob.recentCall(PEOPLE.alice.name, 'Incoming').waitFor();
  });

  test('the pages stay free of errors all the while', () => {
    assert.deepEqual(
      [desk, laptop, bob].flatMap(({ troubles }) => troubles.all),
      [],
    );
  });
});
