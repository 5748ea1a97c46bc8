import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { connect, hangUp, Office, PEOPLE } from '../support/office.ts';
import type { Person } from '../support/person.ts';

suite('The phone on a foreign page under a strict policy', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;

  before(async () => {
    office = await Office.open();
    const path = '/embed.html';
    [alice, bob] = await Promise.all([
      office.arrive('alice', { path }),
      office.arrive('bob', { path }),
    ]);
  });
  afterEach(() => hangUp(alice, bob));
  after(() => office.close());

  test('calls and is called, with sound both ways, Mute, Hold and End', async () => {
    await connect(alice, bob);
    await Promise.all([bob.ears.toHear(PEOPLE.alice.tone), alice.ears.toHear(PEOPLE.bob.tone)]);
    await alice.press('Mute');
    await bob.ears.toHearSilence();
    await alice.press('Mute');
    await bob.ears.toHear(PEOPLE.alice.tone);
    await bob.press('Hold');
    await alice.ears.toHearMusic();
    await bob.press('Hold');
    await alice.ears.toHear(PEOPLE.bob.tone);
    await bob.press('End');
    await Promise.all([alice.toHaveNoCall(1_000), bob.toHaveNoCall(1_000)]);
  });

  test('hears itself at *43', async () => {
    await alice.dial('*43');
    await alice.ears.toHear(PEOPLE.alice.tone);
  });

  test('gives the page no error, breaks no rule of its policy and asks nobody else for anything', () => {
    assert.deepEqual([...alice.troubles.all, ...bob.troubles.all], []);
  });
});
