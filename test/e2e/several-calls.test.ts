import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { addCall, card } from '../support/call-desk.ts';
import { connect, hangUp, Office, PEOPLE, toHearOnly } from '../support/office.ts';
import type { Person } from '../support/person.ts';

suite('Two calls at once', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;
  let carol: Person;

  before(async () => {
    office = await Office.open({ voicemail: false });
    [alice, bob, carol] = await Promise.all([
      office.arrive('alice'),
      office.arrive('bob'),
      office.arrive('carol'),
    ]);
  });
  afterEach(() => hangUp(alice, bob, carol));
  after(() => office.close());

  /** Alice has Bob on hold and talks with Carol. */
  async function twoCalls(): Promise<void> {
    await connect(alice, bob);
    await addCall(alice, 'carol');
    await carol.toBeCalledBy(PEOPLE.alice.name);
    await carol.press('Accept');
    await carol.toBeInACall();
  }

  async function merged(): Promise<void> {
    await twoCalls();
    await alice.press('Merge');
    await alice.toRead('Three-way conference');
  }

  test('Add Call holds the first one, and both stand side by side with their state', async () => {
    await twoCalls();
    await Promise.all([toHearOnly(alice, carol), toHearOnly(carol, alice), bob.ears.toHearMusic()]);
    await card(alice, PEOPLE.bob.name).filter({ hasText: 'On hold' }).waitFor();
    await card(alice, PEOPLE.carol.name).filter({ hasText: 'Talking' }).waitFor();
    await bob.toRead('They put you on hold');
  });

  test('Swap changes who is talked with, there and back', async () => {
    await twoCalls();
    await toHearOnly(alice, carol);
    await alice.press('Swap');
    await Promise.all([toHearOnly(alice, bob), toHearOnly(bob, alice), carol.ears.toHearMusic()]);
    await alice.press('Swap');
    await Promise.all([toHearOnly(alice, carol), bob.ears.toHearMusic()]);
  });

  test('an added call that is not answered leaves the first one where it was', async () => {
    await connect(alice, bob);
    await addCall(alice, PEOPLE.carol.extension);
    await carol.toBeCalledBy(PEOPLE.alice.name);
    await carol.press('Decline');
    await alice.toRead(/Carol Chen: .*declined/i);
    await alice.press('Hold');
    await Promise.all([toHearOnly(alice, bob), toHearOnly(bob, alice)]);
  });

  test('after Merge everyone hears everyone, and nobody hears himself', async () => {
    await merged();
    await Promise.all([
      toHearOnly(alice, bob, carol),
      toHearOnly(bob, alice, carol),
      toHearOnly(carol, alice, bob),
    ]);
  });

  test('Mute and Hold of a merged call mean all of it', async () => {
    await merged();
    await toHearOnly(bob, alice, carol);
    await alice.press('Mute');
    await Promise.all([toHearOnly(bob, carol), toHearOnly(carol, bob)]);
    await alice.press('Mute');
    await toHearOnly(bob, alice, carol);
    await alice.press('Hold');
    await Promise.all([bob.ears.toHearMusic(), carol.ears.toHearMusic()]);
    await alice.press('Hold');
    await Promise.all([
      toHearOnly(alice, bob, carol),
      toHearOnly(bob, alice, carol),
      toHearOnly(carol, alice, bob),
    ]);
  });

  test('when one of the others leaves, the rest talk on', async () => {
    await merged();
    await toHearOnly(alice, bob, carol);
    await bob.press('End');
    await Promise.all([toHearOnly(alice, carol), toHearOnly(carol, alice)]);
    await bob.toHaveNoCall();
  });

  test('when the one who merged leaves, the others talk on', async () => {
    await merged();
    await toHearOnly(bob, alice, carol);
    await alice.press('End');
    await Promise.all([toHearOnly(bob, carol), toHearOnly(carol, bob)]);
    await alice.toHaveNoCall();
    await bob.toRead(PEOPLE.carol.name);
    await carol.press('End');
    await bob.toHaveNoCall();
  });

  test('End for all ends it for all', async () => {
    await merged();
    await alice.press('End for all');
    await Promise.all([alice, bob, carol].map((person) => person.toHaveNoCall()));
  });

  test('split again, one is talked with and the other waits; and they can be merged again', async () => {
    await merged();
    await toHearOnly(alice, bob, carol);
    await alice.press(`Split: talk with ${PEOPLE.bob.name} alone`);
    await Promise.all([toHearOnly(alice, bob), toHearOnly(bob, alice), carol.ears.toHearMusic()]);
    await alice.press('Merge');
    await Promise.all([toHearOnly(alice, bob, carol), toHearOnly(carol, alice, bob)]);
  });

  test('the pages stay free of errors all the while', () => {
    assert.deepEqual(
      [alice, bob, carol].flatMap(({ troubles }) => troubles.all),
      [],
    );
  });
});
