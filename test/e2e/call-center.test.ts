import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { openQueue, openTab, row, setStatus, toWait } from '../support/call-center-page.ts';
import { hangUp, Office, PEOPLE, toHearOnly } from '../support/office.ts';
import type { Person } from '../support/person.ts';

const SALES = '2001';
const SALES_NUMBER = '4695550200';
/** An agent is left alone for ten seconds after a call. */
const WRAP_UP = 25_000;

suite('A queue with six browsers', () => {
  let office: Office;
  let alice: Person;
  let laptop: Person;
  let bob: Person;
  let carol: Person;
  let dave: Person;
  let visitor: Person;
  const [BOB, CAROL, DAVE, VICTOR] = [
    ...[PEOPLE.bob.name, PEOPLE.carol.name],
    ...[PEOPLE.dave.name, PEOPLE.visitor.name],
  ] as const;

  before(async () => {
    office = await Office.open();
    alice = await office.arrive('alice');
    [laptop, bob, carol, dave, visitor] = await Promise.all([
      office.arrive('alice'),
      office.arrive('bob'),
      office.arrive('carol'),
      office.arrive('dave'),
      office.arrive('visitor'),
    ]);
    for (const watcher of [alice, laptop, bob, carol]) await openQueue(watcher, 'Sales');
  });
  afterEach(() => hangUp(alice, laptop, bob, carol, dave, visitor));
  after(() => office.close());

  test('callers wait with music in the order they came; who is Online gets the first, who is at Lunch none but direct calls', async () => {
    const watchers = [alice, laptop, bob, carol];
    await setStatus(carol, 'Lunch');
    await dave.dial(SALES);
    await dave.toBeInACall();
    await Promise.all(watchers.map((watcher) => toWait(watcher, DAVE)));
    await visitor.dial(SALES_NUMBER);
    await visitor.toBeInACall();
    await Promise.all(watchers.map((watcher) => toWait(watcher, DAVE, VICTOR)));
    await Promise.all([dave.ears.toHearMusic(30_000), visitor.ears.toHearMusic(30_000)]);

    await setStatus(bob, 'Online');
    await bob.toBeCalledBy(DAVE);
    assert.equal(await carol.button('Accept').isVisible(), false);
    await bob.press('Accept');
    await Promise.all([toHearOnly(bob, dave), toHearOnly(dave, bob)]);
    await Promise.all(watchers.map((watcher) => toWait(watcher, VICTOR)));
    for (const watcher of watchers) await openTab(watcher, 'AGENTS');
    await Promise.all(
      watchers.map(async (watcher) => {
        await row(watcher, BOB).getByText('On a call').waitFor();
        await row(watcher, CAROL).getByText('Lunch').waitFor();
      }),
    );

    await visitor.ears.toHearMusic(30_000);
    await alice.page.getByRole('link', { name: 'Soft Phone' }).click();
    await alice.dial(PEOPLE.carol.extension);
    await carol.toBeCalledBy(PEOPLE.alice.name);
    await carol.press('Accept');
    await Promise.all([toHearOnly(alice, carol), toHearOnly(carol, alice)]);
    await hangUp(alice, carol);

    // The next one comes to bob once he is free again.
    await hangUp(bob);
    await bob.toBeCalledBy(VICTOR, WRAP_UP);
    await bob.press('Accept');
    await Promise.all([toHearOnly(bob, visitor), toHearOnly(visitor, bob)]);
  });

  test('a supervisor is heard by the agent alone who whispers, by both who barges in, by nobody who listens', async () => {
    await dave.dial(SALES);
    await bob.toBeCalledBy(DAVE, WRAP_UP);
    await bob.press('Accept');
    await toHearOnly(bob, dave);
    await openQueue(alice, 'Sales');
    await openTab(alice, 'AGENTS');
    await row(alice, BOB).getByRole('button', { name: 'Listen' }).click();
    await alice.toBeInACall();
    await toHearOnly(alice, bob, dave);
    await Promise.all([toHearOnly(bob, dave), toHearOnly(dave, bob)]);
    await alice.press('Whisper');
    await toHearOnly(bob, dave, alice);
    await toHearOnly(dave, bob);
    await alice.press('Barge');
    await toHearOnly(dave, bob, alice);
    await toHearOnly(bob, dave, alice);
    await hangUp(alice);
    await Promise.all([toHearOnly(bob, dave), toHearOnly(dave, bob)]);
  });
});
