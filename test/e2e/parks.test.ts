import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { addCall, openParks, park } from '../support/call-desk.ts';
import { connect, hangUp, Office, PEOPLE, toHearOnly } from '../support/office.ts';
import type { Person } from '../support/person.ts';

const PARK_SECONDS = 6;

suite('A call is parked', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;
  let carol: Person;

  before(async () => {
    office = await Office.open({ args: ['--park-seconds', String(PARK_SECONDS)] });
    [alice, bob, carol] = await Promise.all([
      office.arrive('alice'),
      office.arrive('bob'),
      office.arrive('carol'),
    ]);
  });
  afterEach(() => hangUp(alice, bob, carol));
  after(() => office.close());

  const pickUp = (name: string, place: string): string => `Pick up ${name} from ${place}`;

  test('in a park of one’s choice: a notice names it, everyone sees it, and another picks it up', async () => {
    await carol.page.getByRole('link', { name: /^Call Park/ }).click();
    await connect(alice, bob);
    await park(alice, 'Park 703');
    await alice.toRead('Parked in Park 703');
    await Promise.all([alice.toHaveNoCall(), bob.ears.toHearMusic()]);
    const place = carol.page.getByRole('listitem').filter({ hasText: 'Park 703' });
    await place.getByText(PEOPLE.bob.name).waitFor();
    await place.getByText(/Alice Anderson/).waitFor();
    await carol.press(pickUp(PEOPLE.bob.name, 'Park 703'));
    await Promise.all([toHearOnly(bob, carol), toHearOnly(carol, bob)]);
    await place.getByText('Free').waitFor();
    await carol.page.getByRole('link', { name: 'Soft Phone' }).click();
  });

  test('where there is room: the notice says where, and dialling the slot picks it up', async () => {
    await connect(alice, bob);
    // What was told of another park before is gone.
    await alice.page
      .getByText(/^Parked in /)
      .first()
      .waitFor({ state: 'hidden' });
    await park(alice);
    const notice = await alice.toRead(/^Parked in Park 70\d$/);
    await bob.ears.toHearMusic();
    await carol.dial(/\d+$/.exec(notice)![0]);
    await Promise.all([toHearOnly(bob, carol), toHearOnly(carol, bob)]);
  });

  test('nobody takes it: it rings at who parked it', async () => {
    await connect(alice, bob);
    await park(alice, 'Park 702');
    await bob.ears.toHearMusic();
    await alice.button('Accept').waitFor({ timeout: (PARK_SECONDS + 5) * 1_000 });
    await alice.toRead(PEOPLE.bob.name);
    await alice.toRead('Back from Park 702');
    await alice.press('Accept');
    await Promise.all([toHearOnly(alice, bob), toHearOnly(bob, alice)]);
  });

  test('the parked one hangs up: the park is free', async () => {
    await carol.page.getByRole('link', { name: /^Call Park/ }).click();
    await connect(alice, bob);
    await park(alice, 'Park 701');
    const place = carol.page.getByRole('listitem').filter({ hasText: 'Park 701' });
    await place.getByText(PEOPLE.bob.name).waitFor();
    await bob.press('End');
    await place.getByText('Free').waitFor();
    await carol.page.getByRole('link', { name: 'Soft Phone' }).click();
  });

  test('two park into the same slot at once: one of them is told, and neither caller is lost', async () => {
    const [dave, visitor] = await Promise.all([office.arrive('dave'), office.arrive('visitor')]);
    await connect(alice, bob);
    await connect(carol, dave);
    for (const person of [alice, carol]) {
      await openParks(person);
      await person.button('Park Call in Park 705').waitFor();
    }
    // At the same moment, as far as two browsers can.
    const moment = Date.now() + 1_000;
    await Promise.all(
      [alice, carol].map((person) =>
        person.button('Park Call in Park 705').evaluate((button: HTMLElement, at) => {
          setTimeout(() => button.click(), at - Date.now());
        }, moment),
      ),
    );
    const told = await Promise.race(
      [alice, carol].map(async (person) => {
        // In words, or by the list where the other one was first after all.
        await person.toRead(/Someone else is parked there already|, parked by /);
        return person;
      }),
    );
    const [kept, parked] = told === alice ? [bob, dave] : [dave, bob];
    await Promise.all([toHearOnly(told, kept), toHearOnly(kept, told), parked.ears.toHearMusic()]);
    await visitor.leave();
    await hangUp(alice, bob, carol, dave);
    await dave.leave();
  });

  test('one of two calls can be parked while the other goes on', async () => {
    await connect(alice, bob);
    await addCall(alice, '1003');
    await carol.toBeCalledBy(PEOPLE.alice.name);
    await carol.press('Accept');
    await toHearOnly(alice, carol);
    await park(alice);
    await alice.toRead(/^Parked in Park 70\d$/);
    await carol.ears.toHearMusic();
    await alice.press('Hold');
    await Promise.all([toHearOnly(alice, bob), toHearOnly(bob, alice)]);
  });

  test('the pages stay free of errors all the while', () => {
    assert.deepEqual(
      [alice, bob, carol].flatMap(({ troubles }) => troubles.all),
      [],
    );
  });
});
