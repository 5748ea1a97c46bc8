import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { connect, hangUp, Office, PEOPLE } from '../support/office.ts';
import type { Person } from '../support/person.ts';

suite('Two people call each other', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;

  before(async () => {
    office = await Office.open();
    [alice, bob] = await Promise.all([office.arrive('alice'), office.arrive('bob')]);
  });
  afterEach(() => hangUp(alice, bob));
  after(() => office.close());

  test('the called one sees who calls, and each hears the voice of the other', async () => {
    await alice.dial('1002');
    await alice.toRead(PEOPLE.bob.name);
    await bob.toBeCalledBy(PEOPLE.alice.name);
    await bob.press('Accept');
    await Promise.all([bob.ears.toHear(PEOPLE.alice.tone), alice.ears.toHear(PEOPLE.bob.tone)]);
  });

  test('Mute silences one direction, and pressing it again gives the voice back', async () => {
    await connect(alice, bob);
    await bob.ears.toHear(PEOPLE.alice.tone);
    await alice.press('Mute');
    await bob.ears.toHearSilence();
    await alice.ears.toHear(PEOPLE.bob.tone);
    await alice.press('Mute');
    await bob.ears.toHear(PEOPLE.alice.tone);
  });

  test('Hold plays music to the other, and the talk goes on after it', async () => {
    await connect(alice, bob);
    await bob.ears.toHear(PEOPLE.alice.tone);
    await alice.press('Hold');
    await bob.ears.toHearMusic();
    await alice.ears.toHearSilence();
    await alice.press('Hold');
    await Promise.all([bob.ears.toHear(PEOPLE.alice.tone), alice.ears.toHear(PEOPLE.bob.tone)]);
  });

  for (const [who, gone] of [
    ['caller', 'alice'],
    ['called one', 'bob'],
  ] as const) {
    test(`when the ${who} presses End, the call is over on both sides within a second`, async () => {
      await connect(alice, bob);
      await bob.ears.toHear(PEOPLE.alice.tone);
      const [leaver, left] = gone === 'alice' ? [alice, bob] : [bob, alice];
      await leaver.press('End');
      const pressed = performance.now();
      await Promise.all([leaver.toHaveNoCall(1_000), left.toHaveNoCall(1_000)]);
      assert.ok(performance.now() - pressed < 1_000);
    });
  }

  test('both find the call in Recent Calls, and a click there calls again', async () => {
    await connect(alice, bob);
    await alice.press('End');
    await Promise.all([alice.toHaveNoCall(), bob.toHaveNoCall()]);
    await alice.recentCall(PEOPLE.bob.name, 'Outgoing').waitFor();
    await bob.recentCall(PEOPLE.alice.name, 'Incoming').waitFor();

    await bob.recentCall(PEOPLE.alice.name, 'Incoming').click();
    await alice.toBeCalledBy(PEOPLE.bob.name);
    await alice.press('Accept');
    await alice.ears.toHear(PEOPLE.bob.tone);
  });

  test('Hide puts the call aside while the talk goes on, and Back to Call brings it back', async () => {
    await connect(alice, bob);
    await alice.press('Hide');
    await alice.button('Mute').waitFor({ state: 'hidden' });
    await bob.ears.toHear(PEOPLE.alice.tone);
    await alice.press(/^Back to Call/);
    await alice.button('Mute').waitFor();
  });

  test('the pages stay free of errors all the while', () => {
    assert.deepEqual([...alice.troubles.all, ...bob.troubles.all], []);
  });
});
