import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { callDetails, calls, openCall, openPage, toBeOnPage } from '../support/app-pages.ts';
import { connect, hangUp, Office, PEOPLE } from '../support/office.ts';
import type { Person } from '../support/person.ts';
import { until } from '../support/until.ts';

const VISITORS_NUMBER = '(469) 555-0199';

const tab = (person: Person, name: string) => person.page.getByRole('tab', { name, exact: true });

async function chooseTab(person: Person, name: string): Promise<void> {
  await tab(person, name).click();
  await person.page.getByRole('tab', { name, exact: true, selected: true }).waitFor();
}

/** Waits until exactly the calls with these people are listed, in this order, the newest first. */
async function toList(person: Person, ...names: readonly string[]): Promise<void> {
  let last: readonly string[] = [];
  await until(
    () => `listed are ${last.join(' | ')}`,
    async () => {
      last = await calls(person).allInnerTexts();
      const fits =
        last.length === names.length && last.every((row, at) => row.includes(names[at]!));
      return fits ? true : null;
    },
  );
}

/** What the details say of one fact, such as the duration. */
const fact = (person: Person, name: string) =>
  callDetails(person)
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .locator('xpath=following-sibling::dd');

suite('Call History', () => {
  let office: Office;
  let alice: Person;
  let laptop: Person;
  let bob: Person;
  let carol: Person;

  /** Alice calls Bob and talks with him, Bob calls her and gets no answer, Carol declines, a visitor calls in. */
  before(async () => {
    office = await Office.open({ voicemail: false });
    [alice, bob, carol] = await Promise.all([
      office.arrive('alice'),
      office.arrive('bob'),
      office.arrive('carol'),
    ]);
    await connect(alice, bob);
    await alice.toRead(/^0?0:02$/);
    await hangUp(alice, bob);
    await bob.dial('1001');
    await alice.toBeCalledBy(PEOPLE.bob.name);
    await bob.press('End');
    await hangUp(alice, bob);
    await alice.dial('1003');
    await carol.toBeCalledBy(PEOPLE.alice.name);
    await carol.press('Decline');
    await hangUp(alice, carol);
    await using visitor = await office.arrive('visitor');
    await visitor.dial('4695550101');
    await alice.toBeCalledBy(PEOPLE.visitor.name);
    await alice.press('Accept');
    await alice.toBeInACall();
    await hangUp(alice, visitor);
    laptop = await office.arrive('alice', { path: '/#/call-history' });
    await openPage(alice, 'Call History');
  });
  afterEach(async () => {
    await hangUp(alice, laptop, bob, carol);
    await openPage(alice, 'Call History');
  });
  after(() => office.close());

  const [VICTOR, CAROL, BOB] = [PEOPLE.visitor.name, PEOPLE.carol.name, PEOPLE.bob.name];

  test('lists all calls, the outbound, the inbound and the missed ones', async () => {
    await toList(alice, VICTOR, CAROL, BOB, BOB);
    await calls(alice, CAROL).getByText('Declined').waitFor();
    await chooseTab(alice, 'OUTBOUND');
    await toList(alice, CAROL, BOB);
    await chooseTab(alice, 'INBOUND');
    await toList(alice, VICTOR, BOB);
    await chooseTab(alice, 'MISSED');
    await toList(alice, BOB);
    await calls(alice).getByText('Missed').waitFor();
    await chooseTab(alice, 'ALL');
    await toList(alice, VICTOR, CAROL, BOB, BOB);
  });

  test('finds calls by part of a name and by digits of a number, in each of the tabs', async () => {
    await alice.type('Search by name or number', 'chen');
    await toList(alice, CAROL);
    await alice.type('Search by name or number', '555 01');
    await toList(alice, VICTOR);
    await alice.type('Search by name or number', '1002');
    await toList(alice, BOB, BOB);
    await chooseTab(alice, 'MISSED');
    await toList(alice, BOB);
    await alice.type('Search by name or number', 'nobody of that name');
    await alice.toRead('No call matches “nobody of that name”.');
    await alice.press('Clear search');
    await chooseTab(alice, 'ALL');
    await toList(alice, VICTOR, CAROL, BOB, BOB);
  });

  test('tells when a call was, how long, and how it went', async () => {
    await openCall(alice, calls(alice, BOB).last());
    const now = new Date();
    assert.match(await fact(alice, 'Date').innerText(), new RegExp(`\\b${now.getFullYear()}\\b`));
    assert.match(await fact(alice, 'Time').innerText(), /^\d{1,2}:\d\d:\d\d\b/);
    assert.match(await fact(alice, 'Duration').innerText(), /^0?0:0[2-9]$/);
    assert.equal(await fact(alice, 'Direction').innerText(), 'Outbound');
    assert.equal(await fact(alice, 'Outcome').innerText(), 'Answered');
    await openCall(alice, calls(alice, CAROL).first());
    assert.equal(await fact(alice, 'Duration').innerText(), 'Not answered');
    assert.equal(await fact(alice, 'Outcome').innerText(), 'Declined');
    await callDetails(alice).getByRole('button', { name: 'Close', exact: true }).click();
    await alice.toRead('No call chosen');
  });

  test('calls back from the details and from a row; the call appears at the top on every browser', async () => {
    await openCall(alice, calls(alice, BOB).first());
    await callDetails(alice)
      .getByRole('button', { name: `Call ${BOB}` })
      .click();
    await bob.toBeCalledBy(PEOPLE.alice.name);
    await bob.press('Accept');
    await Promise.all([alice.toBeInACall(), bob.toBeInACall()]);
    await hangUp(alice, bob);
    await Promise.all([alice, laptop].map((at) => toList(at, BOB, VICTOR, CAROL, BOB, BOB)));
    await calls(laptop, CAROL)
      .getByRole('button', { name: `Call ${CAROL}`, exact: true })
      .hover();
    await calls(laptop, CAROL)
      .getByRole('button', { name: `Call ${CAROL}`, exact: true })
      .click();
    await carol.toBeCalledBy(PEOPLE.alice.name);
    await carol.press('Decline');
    await hangUp(laptop, carol);
    await Promise.all([alice, laptop].map((at) => toList(at, CAROL, BOB, VICTOR, CAROL, BOB, BOB)));
  });

  test('View contact shows who it is in Contacts', async () => {
    await openCall(alice, calls(alice, CAROL).first());
    await alice.press('View contact');
    await toBeOnPage(alice, 'Contacts');
    const details = alice.page.getByRole('region', { name: 'Contact details' });
    await details.getByRole('heading', { name: CAROL }).waitFor();
    await details.getByText(PEOPLE.carol.extension).first().waitFor();
  });

  test('Add to contacts opens the form with the name and the number that nobody has', async () => {
    await openCall(alice, calls(alice, VICTOR).first());
    assert.match(await fact(alice, 'Number').innerText(), /\(469\) 555-0199/);
    await alice.press('Add to contacts');
    await toBeOnPage(alice, 'Contacts');
    assert.equal(await alice.field('Name').inputValue(), VICTOR);
    assert.equal(
      (await alice.field('Number 1').inputValue()).replace(/\D/g, '').replace(/^1/, ''),
      VISITORS_NUMBER.replace(/\D/g, ''),
    );
    await alice.press('Save');
    const details = alice.page.getByRole('region', { name: 'Contact details' });
    await details.getByRole('heading', { name: VICTOR }).waitFor();
    await openPage(alice, 'Call History');
    await openCall(alice, calls(alice, VICTOR).first());
    await alice.button('View contact').waitFor();
    await alice.button('Add to contacts').waitFor({ state: 'hidden' });
  });

  test('works without a mouse: tabs, search, list, details and the call back', async () => {
    const { keyboard } = laptop.page;
    await tab(laptop, 'ALL').focus();
    await keyboard.press('ArrowRight');
    await laptop.page.getByRole('tab', { name: 'OUTBOUND', selected: true }).waitFor();
    await toList(laptop, CAROL, BOB, CAROL, BOB);
    await keyboard.press('Tab');
    await keyboard.type('john');
    await toList(laptop, BOB, BOB);
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    const heading = callDetails(laptop).getByRole('heading', { name: BOB });
    await heading.and(laptop.page.locator(':focus')).waitFor();
    await keyboard.press('Escape');
    await calls(laptop).nth(1).locator(':focus').waitFor();
    await keyboard.press('Enter');
    await heading.waitFor();
    await keyboard.press('Tab');
    await callDetails(laptop)
      .getByRole('button', { name: `Call ${BOB}` })
      .and(laptop.page.locator(':focus'))
      .waitFor();
    await keyboard.press('Enter');
    await bob.toBeCalledBy(PEOPLE.alice.name);
    await bob.press('Decline');
  });

  test('the pages stay free of errors all the while', () => {
    assert.deepEqual(
      [alice, laptop, bob, carol].flatMap(({ troubles }) => troubles.all),
      [],
    );
  });
});
