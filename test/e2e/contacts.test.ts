import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, suite, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { openPage } from '../support/app-pages.ts';
import { hangUp, Office, PEOPLE } from '../support/office.ts';
import type { Person } from '../support/person.ts';
import { until } from '../support/until.ts';

const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 800 };
const VISITORS_NUMBER = '(469) 555-0199';

const list = (person: Person): Locator =>
  person.page.getByRole('list', { name: 'Contacts', exact: true });

const contact = (person: Person, name: string): Locator =>
  list(person).getByRole('listitem').filter({ hasText: name });

const details = (person: Person): Locator =>
  person.page.getByRole('region', { name: 'Contact details', exact: true });

/** Waits until the list says of each of them what is to be seen of them. */
async function toSee(person: Person, states: Readonly<Record<string, string>>): Promise<void> {
  await Promise.all(
    Object.entries(states).map(([name, state]) =>
      contact(person, name).getByText(state, { exact: true }).last().waitFor(),
    ),
  );
}

/** A field of the form that may stay empty, and says so. */
const optional = (person: Person, name: string): Locator =>
  details(person).getByRole('textbox', { name: `${name} optional`, exact: true });

async function show(person: Person, name: string): Promise<void> {
  await contact(person, name).getByRole('button').first().click();
  await details(person).getByRole('heading', { level: 3 }).waitFor();
}

/** Opens the form of a new contact and types that. */
async function begin(person: Person, name: string, number: string): Promise<void> {
  await person.press('CREATE');
  await person.field('Name').fill(name);
  await person.field('Number 1').fill(number);
}

/** Saves what is in the form, and waits for its contact. */
async function save(person: Person, name: string): Promise<void> {
  await details(person).getByRole('button', { name: 'Save', exact: true }).click();
  await details(person).getByRole('heading', { level: 3, name, exact: true }).waitFor();
}

async function create(person: Person, name: string, number: string): Promise<void> {
  await begin(person, name, number);
  await save(person, name);
}

/** Deletes all that stands under EXTERNAL. */
async function deleteAll(person: Person): Promise<void> {
  await person.page.getByRole('tab', { name: 'EXTERNAL' }).click();
  await person.page.getByRole('tab', { name: 'EXTERNAL', selected: true }).waitFor();
  for (;;) {
    const rows = list(person).getByRole('listitem');
    const count = await rows.count();
    if (count === 0) break;
    await rows.first().getByRole('button').first().click();
    await remove(person);
    await until('nothing was deleted', async () => ((await rows.count()) < count ? true : null));
  }
  await person.page.getByRole('tab', { name: 'ALL' }).click();
}

/** Deletes the contact whose details are open, and confirms it. */
async function remove(person: Person): Promise<void> {
  await details(person).getByRole('button', { name: 'Delete', exact: true }).click();
  await details(person)
    .getByRole('alertdialog')
    .getByRole('button', { name: 'Delete', exact: true })
    .click();
}

async function openFiles(person: Person): Promise<void> {
  await person.press('Import and export');
  await details(person).getByRole('heading', { name: 'Import and export' }).waitFor();
}

/** Imports a file, and returns what is told of it. */
async function importFile(person: Person, name: string, text: string): Promise<Locator> {
  await openFiles(person);
  const [chooser] = await Promise.all([
    person.page.waitForEvent('filechooser'),
    person.press('Choose files'),
  ]);
  await chooser.setFiles({ name, mimeType: '', buffer: Buffer.from(text) });
  const report = details(person).getByRole('region', { name: `Report on ${name}` });
  await report.waitFor();
  return report;
}

async function exportFile(person: Person, format: 'vCard' | 'CSV'): Promise<string> {
  await openFiles(person);
  const [download] = await Promise.all([
    person.page.waitForEvent('download'),
    person.press(`Export as ${format}`),
  ]);
  assert.equal(download.suggestedFilename(), format === 'CSV' ? 'Contacts.csv' : 'Contacts.vcf');
  return readFile(await download.path(), 'utf8');
}

async function assertFits(person: Person): Promise<void> {
  const { scrollWidth, clientWidth } = await person.page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  assert.equal(scrollWidth, clientWidth, 'the page scrolls sideways');
  for (const button of await details(person).getByRole('button').all()) {
    const box = await button.boundingBox();
    assert.ok(!box || (box.x >= 0 && box.x + box.width <= clientWidth), 'a button is cut off');
  }
}

suite('Contacts', () => {
  let office: Office;
  let alice: Person;
  let laptop: Person;
  let bob: Person;
  let carol: Person;

  before(async () => {
    office = await Office.open({ voicemail: false });
    [alice, laptop, bob, carol] = await Promise.all([
      office.arrive('alice'),
      office.arrive('alice', { path: '/#/contacts' }),
      office.arrive('bob'),
      office.arrive('carol'),
    ]);
    await Promise.all([alice, bob].map((person) => openPage(person, 'Contacts')));
  });
  afterEach(() => hangUp(alice, laptop, bob, carol));
  after(() => office.close());

  const [BOB, CAROL, DAVE] = [PEOPLE.bob.name, PEOPLE.carol.name, PEOPLE.dave.name];

  test('show what one’s colleagues do, as they do it', async () => {
    await toSee(alice, { [BOB]: 'Ready', [CAROL]: 'Ready', [DAVE]: 'Offline' });
    await bob.page.getByRole('link', { name: 'Soft Phone' }).click();
    await bob.dial(PEOPLE.carol.extension);
    await toSee(alice, { [BOB]: 'Busy', [CAROL]: 'Ringing' });
    await carol.toBeCalledBy(BOB);
    await carol.press('Accept');
    await Promise.all([alice, laptop].map((at) => toSee(at, { [BOB]: 'Busy', [CAROL]: 'Busy' })));
    await hangUp(bob, carol);
    await toSee(alice, { [BOB]: 'Ready', [CAROL]: 'Ready' });
    await openPage(bob, 'Contacts');
    const away = bob.page.getByRole('switch', { name: 'Away' });
    await away.click();
    await toSee(alice, { [BOB]: 'Away' });
    await show(alice, BOB);
    await details(alice).getByText('Away', { exact: true }).last().waitFor();
    await away.click();
    await toSee(alice, { [BOB]: 'Ready' });
    const dave = await office.arrive('dave');
    await toSee(alice, { [DAVE]: 'Ready' });
    await dave.press('User menu of Dave Davis');
    await dave.press('Sign Out');
    await toSee(alice, { [DAVE]: 'Offline' });
    await dave.leave();
  });

  test('of one’s own are created, changed and deleted, live on all of one’s browsers and on nobody else’s', async () => {
    await begin(alice, 'Maria Lopez', '(469) 555-0111');
    await optional(alice, 'Company').fill('Lopez & Sons');
    await alice.press('Add e-mail');
    await alice.field('E-mail 1').fill('maria@example.com');
    await optional(alice, 'Note').fill('Prefers mornings');
    await save(alice, 'Maria Lopez');
    await details(alice).getByText('maria@example.com').waitFor();
    await show(laptop, 'Maria Lopez');
    await details(laptop).getByText('Prefers mornings').waitFor();
    await alice.press('Edit');
    await alice.field('Name').fill('María López');
    await save(alice, 'María López');
    await details(laptop).getByRole('heading', { name: 'María López' }).waitFor();
    await contact(laptop, 'María López').waitFor();
    assert.equal(await contact(bob, 'López').count(), 0);
    await remove(laptop);
    await contact(alice, 'María López').waitFor({ state: 'hidden' });
    await details(alice).getByText('This contact is not there any more').waitFor();
    await bob.page.reload();
    await contact(bob, CAROL).waitFor();
    assert.equal(await list(bob).getByText('López').count(), 0);
  });

  test('with a number that someone has already are noticed, and saved only when that is meant', async () => {
    await create(alice, 'Nora North', '469 555 0122');
    await begin(alice, 'Nora N.', '(469) 555-0122');
    await alice.toRead('Nora North has this number already.');
    await details(alice).getByRole('button', { name: 'Save', exact: true }).click();
    await alice.press('Change it');
    assert.equal(await alice.field('Name').inputValue(), 'Nora N.');
    await details(alice).getByRole('button', { name: 'Save', exact: true }).click();
    await alice.press('Save anyway');
    await details(alice).getByRole('heading', { name: 'Nora N.', exact: true }).waitFor();
    await deleteAll(alice);
  });

  test('are text, whatever is typed; what is too long is refused and kept in the form', async () => {
    const hostile = '<img src=x onerror="document.title=1">';
    const backwards = '\u202eمرحبا بالعالم 🤝🏽👩‍👩‍👧';
    const long = 'W'.repeat(100);
    await create(alice, hostile, '4695550131');
    assert.equal(await alice.page.locator('img').count(), 0);
    await begin(alice, 'x'.repeat(10_000), '4695550132');
    await optional(alice, 'Note').fill('n'.repeat(10_000));
    await details(alice).getByRole('button', { name: 'Save', exact: true }).click();
    await alice.toRead('A name has at most 100 characters; this one has 10,000.');
    await alice.toRead('This is too long: it has 10,000 characters.');
    assert.equal((await alice.field('Name').inputValue()).length, 10_000);
    await alice.page.setViewportSize(NARROW);
    await assertFits(alice);
    await alice.page.setViewportSize(WIDE);
    await alice.field('Name').fill(backwards);
    await optional(alice, 'Note').fill(`${hostile}\n${'n'.repeat(1_900)}`);
    await details(alice).getByRole('button', { name: 'Save', exact: true }).click();
    await contact(alice, 'مرحبا').waitFor();
    await create(alice, long, '4695550133');
    await laptop.page.setViewportSize(NARROW);
    const back = laptop.button('Back');
    if (await back.isVisible()) await back.click();
    for (const name of [hostile, 'مرحبا', long]) {
      await contact(laptop, name).waitFor();
      await assertFits(laptop);
      await show(laptop, name);
      await assertFits(laptop);
      await back.click();
    }
    await laptop.page.setViewportSize(WIDE);
    assert.match(await alice.page.title(), /Hubline/);
    await deleteAll(alice);
  });

  test('come out of vCards and spreadsheets; bad entries are told by line, and the rest is taken', async () => {
    const csv = [
      'Name,Company,Work,Email',
      'Ann Able,Able Ltd,(469) 555-0141,ann@example.com',
      ',,(469) 555-0142,',
      'Ben Baker,,not a number,',
      '"Cem ""CC"" Can, Jr.",,+90 212 555 01 43,cem@example.com',
      'Dora Dorn,,,',
    ];
    const report = await importFile(alice, 'customers.csv', csv.join('\r\n'));
    await report.getByText('2 contacts added').waitFor();
    const told = async () =>
      (await report.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    assert.deepEqual(await told(), [
      'Line 3 There is no name.',
      'Line 4 A number is not a phone number.',
      'Line 6 There is no number.',
    ]);
    await contact(laptop, 'Cem "CC" Can, Jr.').waitFor();

    const cards = [
      'BEGIN:VCARD\nVERSION:3.0\nFN:Eva Eder\nTEL;TYPE=CELL:+1 469 555 0151\nEND:VCARD',
      'BEGIN:VCARD\nVERSION:3.0\nFN:Without Number\nEND:VCARD',
      'BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Fr=C3=BCh;Felix\nTEL;WORK:4695550152\nEND:VCARD',
    ];
    const second = await importFile(alice, 'phone.vcf', cards.join('\n'));
    await second.getByText('2 contacts added').waitFor();
    await second.getByText('Line 6', { exact: true }).waitFor();
    await second.getByText('There is no number.').waitFor();
    await Promise.all(['Eva Eder', 'Felix Früh'].map((name) => contact(laptop, name).waitFor()));
    const again = await importFile(alice, 'phone again.vcf', cards.join('\n'));
    await again.getByText(/^2 entries left out/).waitFor();
  });

  test('go out into files that bring the same contacts in elsewhere', async () => {
    const [csv, cards] = [await exportFile(alice, 'CSV'), await exportFile(alice, 'vCard')];
    assert.match(csv, /Cem ""CC"" Can/);
    await importFile(bob, 'from-alice.vcf', cards);
    await Promise.all(['Ann Able', 'Felix Früh'].map((name) => contact(bob, name).waitFor()));
    assert.equal(await exportFile(bob, 'CSV'), csv);
    await deleteAll(bob);
    await importFile(bob, 'from-alice.csv', csv);
    await Promise.all(['Ann Able', 'Felix Früh'].map((name) => contact(bob, name).waitFor()));
    assert.equal(await exportFile(bob, 'CSV'), csv);
    assert.equal(
      (await exportFile(bob, 'vCard')).match(/^FN:.*$/gm)?.join(),
      cards.match(/^FN:.*$/gm)?.join(),
    );
    await deleteAll(bob);
  });

  test('name who calls from a number of theirs, for whom they are and for nobody else', async () => {
    const visitor = await office.arrive('visitor');
    await create(alice, 'Vera the Vendor', VISITORS_NUMBER);
    await visitor.dial('4695550101');
    await alice.toBeCalledBy('Vera the Vendor');
    await visitor.press('End');
    await hangUp(alice, visitor);
    await visitor.dial('4695550102');
    await bob.toBeCalledBy(PEOPLE.visitor.name);
    await visitor.press('End');
    await hangUp(bob, visitor);
    await visitor.leave();
  });

  test('are found as one types, and called from where they are found', async () => {
    await alice.field('Search contacts').fill('chen');
    await alice.toRead('1 contact found');
    await alice.field('Search contacts').press('ArrowDown');
    await alice.page.keyboard.press('Enter');
    await details(alice).getByRole('heading', { name: CAROL }).waitFor();
    await details(alice)
      .getByRole('button', { name: `Call ${PEOPLE.carol.extension}` })
      .click();
    await carol.toBeCalledBy(PEOPLE.alice.name);
    await carol.press('Decline');
    await alice.press('Clear search');
    await contact(alice, BOB).waitFor();
  });

  test('the pages stay free of errors all the while', () => {
    assert.deepEqual(
      [alice, laptop, bob, carol].flatMap(({ troubles }) => troubles.all),
      [],
    );
  });
});
