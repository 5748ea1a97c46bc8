import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { Office, PEOPLE } from '../support/office.ts';
import type { Person } from '../support/person.ts';

const MOST_STOPS = 150;

type Name = string | RegExp;

/** Goes on by Tab until the focus is on that, as screen readers name it. */
async function tabTo(person: Person, role: 'button' | 'combobox' | 'link', name: Name) {
  const { page } = person;
  const wanted = page.getByRole(role, { name, exact: true }).and(page.locator(':focus'));
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    if ((await wanted.count()) > 0) return;
  }
  assert.fail(`No way leads to ${role} ${String(name)}`);
}

async function use(person: Person, name: Name): Promise<void> {
  await tabTo(person, 'button', name);
  await person.page.keyboard.press('Enter');
}

async function toFocus({ page }: Person, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).and(page.locator(':focus')).waitFor();
}

suite('A call by keyboard alone, at both ends', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;

  before(async () => {
    office = await Office.open();
    [alice, bob] = await Promise.all([office.arrive('alice'), office.arrive('bob')]);
  });
  after(() => office.close());

  test('is dialled, answered, muted, held, parked, taken back and ended', async () => {
    const { keyboard } = alice.page;
    await tabTo(alice, 'combobox', 'Name or number');
    await keyboard.type('1002');
    await keyboard.press('Enter');
    await bob.toBeCalledBy(PEOPLE.alice.name);
    await use(bob, 'Accept');
    await Promise.all([alice.toBeInACall(), bob.toBeInACall()]);
    await bob.ears.toHear(PEOPLE.alice.tone);

    await use(alice, 'Mute');
    await bob.ears.toHearSilence();
    await keyboard.press('Enter');
    await bob.ears.toHear(PEOPLE.alice.tone);
    await use(alice, 'Hold');
    await bob.toRead('They put you on hold');
    await keyboard.press('h');
    await bob.ears.toHear(PEOPLE.alice.tone);

    await use(alice, 'Call Park');
    await toFocus(alice, 'Call Park');
    await use(alice, 'Dynamic Park');
    await alice.toRead(/^Parked in /);
    await alice.toHaveNoCall();
    await tabTo(alice, 'link', /^Call Park/);
    await keyboard.press('Enter');
    await use(alice, /^Pick up Bob Johnson/);
    await alice.toBeInACall();
    await bob.ears.toHear(PEOPLE.alice.tone);
    await use(alice, 'End');
    await Promise.all([alice.toHaveNoCall(), bob.toHaveNoCall()]);
  });

  test('stays free of errors all the while', () => {
    assert.deepEqual([...alice.troubles.all, ...bob.troubles.all], []);
  });
});
