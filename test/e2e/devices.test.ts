import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { openPage } from '../support/app-pages.ts';
import { connect, hangUp, Office, toHearOnly } from '../support/office.ts';
import type { Person } from '../support/person.ts';
import { until } from '../support/until.ts';

const CHOICES = {
  Microphone: 'Fake Audio Input 2',
  Speaker: 'Fake Audio Output 2',
  Ringer: 'Fake Audio Output 1',
} as const;

const device = (person: Person, kind: string): Locator =>
  person.page.getByRole('combobox', { name: kind, exact: true });

async function toHaveChosen(person: Person, kind: string, name: string): Promise<void> {
  const chosen = device(person, kind).locator('option:checked');
  let last = '';
  await until(
    () => `${kind} is ${last}`,
    async () => ((last = (await chosen.innerText()).trim()) === name ? true : null),
  );
}

suite('Devices', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;

  before(async () => {
    office = await Office.open();
    [alice, bob] = await Promise.all([office.arrive('alice'), office.arrive('bob')]);
  });
  afterEach(() => hangUp(alice, bob));
  after(() => office.close());

  test('are chosen in the middle of a call, which goes on', async () => {
    await connect(alice, bob);
    await Promise.all([toHearOnly(alice, bob), toHearOnly(bob, alice)]);
    await openPage(alice, 'Settings');
    for (const [kind, name] of Object.entries(CHOICES)) {
      await device(alice, kind).selectOption({ label: name });
      await toHaveChosen(alice, kind, name);
    }
    await Promise.all([toHearOnly(alice, bob), toHearOnly(bob, alice)]);
    await alice.toRead('You can be heard.');
    const complaints = alice.page.getByRole('alert').filter({ hasText: /\S/ });
    assert.deepEqual(await complaints.allInnerTexts(), []);
  });

  test('are remembered in this browser, also after a reload', async () => {
    await alice.page.reload();
    await alice.toBeRegistered();
    await openPage(alice, 'Settings');
    for (const [kind, name] of Object.entries(CHOICES)) await toHaveChosen(alice, kind, name);
    await openPage(alice, 'Soft Phone');
    await connect(bob, alice);
    await Promise.all([toHearOnly(alice, bob), toHearOnly(bob, alice)]);
  });

  test('are tried with a tone, which ends by itself', async () => {
    await openPage(alice, 'Settings');
    await alice.press('Test: Ringer');
    await alice.loudspeaker.toSound();
    await alice.toRead(/^Did you hear nothing\?/);
    await alice.loudspeaker.toBeStill(15_000);
  });

  test('the pages stay free of errors all the while', () => {
    assert.deepEqual([...alice.troubles.all, ...bob.troubles.all], []);
  });
});
