import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { accessibilityProblems } from '../support/accessibility.ts';
import { Office, PEOPLE } from '../support/office.ts';
import type { Person } from '../support/person.ts';

const palette = ({ page }: Person) => page.getByRole('dialog', { name: 'Search and commands' });
const field = (person: Person) => palette(person).getByRole('combobox');

/** Finds it in the palette and does it, without a mouse. */
async function command(person: Person, typed: string, name: string): Promise<void> {
  await person.page.keyboard.press('Control+k');
  await field(person).and(person.page.locator(':focus')).waitFor();
  await person.page.keyboard.type(typed);
  await palette(person).getByRole('option', { name, selected: true }).waitFor({ state: 'visible' });
  await person.page.keyboard.press('Enter');
  await palette(person).waitFor({ state: 'hidden' });
}

async function toBeOn({ page }: Person, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

const focused = ({ page }: Person) => page.locator(':focus');

suite('The app by keyboard alone', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;

  before(async () => {
    office = await Office.open();
    [alice, bob] = await Promise.all([office.visit('alice'), office.arrive('bob')]);
  });
  after(() => office.close());

  test('signs in, calls by name, mutes, holds and ends, by the palette and by shortcuts', async () => {
    const { keyboard } = alice.page;
    await alice.field('Username').focus();
    await keyboard.type('alice');
    await keyboard.press('Tab');
    await keyboard.type('hubline-demo');
    await keyboard.press('Enter');
    await alice.toBeRegistered();

    await command(alice, 'call bob', 'Call Bob Johnson');
    await bob.toBeCalledBy(PEOPLE.alice.name);
    await bob.page.keyboard.press('Control+Alt+a');
    await Promise.all([alice.toBeInACall(), bob.toBeInACall()]);
    await bob.ears.toHear(PEOPLE.alice.tone);

    await command(alice, 'mute', 'Mute');
    await bob.ears.toHearSilence();
    await keyboard.press('Control+Alt+m');
    await bob.ears.toHear(PEOPLE.alice.tone);
    await keyboard.press('Control+Alt+h');
    await alice.toRead('On hold');
    await command(alice, 'hold', 'Take off hold');
    await bob.ears.toHear(PEOPLE.alice.tone);
    await keyboard.press('Control+k');
    await palette(alice).getByRole('option', { name: 'End' }).waitFor();
    assert.deepEqual(await accessibilityProblems(alice.page), []);
    await keyboard.press('Escape');
    await command(alice, 'end', 'End');
    await Promise.all([alice.toHaveNoCall(), bob.toHaveNoCall()]);
  });

  test('collapses the toolbar, and finds it so after a reload', async () => {
    await command(alice, 'toolbar', 'Collapse Toolbar');
    const toggle = alice.button('Expand Toolbar');
    await toggle.waitFor();
    await alice.page.reload();
    await alice.toBeRegistered();
    assert.equal(await toggle.getAttribute('aria-expanded'), 'false');
    await alice.page.getByRole('navigation').getByRole('link', { name: 'Voicemail' }).focus();
    assert.deepEqual(await accessibilityProblems(alice.page), []);
    await toggle.focus();
    await alice.page.keyboard.press('Enter');
    await alice.button('Collapse Toolbar').and(focused(alice)).waitFor();
  });

  test('goes to pages by their letters, back and forward, and lists the shortcuts', async () => {
    const { page } = alice;
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await toBeOn(alice, 'Call History');
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await toBeOn(alice, 'Contacts');
    await page.goBack();
    await toBeOn(alice, 'Call History');
    await page.goForward();
    await toBeOn(alice, 'Contacts');
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1 }).and(focused(alice)).waitFor();
  });

  test('finds a contact again by its address, after a reload, and back from another page', async () => {
    const { page } = alice;
    await command(alice, 'view bob', 'View contact Bob Johnson');
    await toBeOn(alice, 'Contacts');
    const details = page.getByRole('region', { name: 'Contact details' });
    await details.getByText('Bob Johnson').first().waitFor();
    await page.waitForURL(/#\/contacts\?contact=/);
    const address = page.url();
    await page.reload();
    await details.getByText('Bob Johnson').first().waitFor();
    assert.equal(page.url(), address);
    await command(alice, 'soft', 'Soft Phone');
    await toBeOn(alice, 'Soft Phone');
    await page.goBack();
    await toBeOn(alice, 'Contacts');
    await details.getByText('Bob Johnson').first().waitFor();
    assert.equal(page.url(), address);
  });

  test('stays free of errors all the while', () => {
    assert.deepEqual([...alice.troubles.all, ...bob.troubles.all], []);
  });
});
