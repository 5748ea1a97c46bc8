import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { accessibilityProblems } from '../support/accessibility.ts';
import { hangUp, Office, PEOPLE } from '../support/office.ts';
import type { Person } from '../support/person.ts';

/** How the CRM writes the number of Victor, who is one of its customers. */
const VICTOR = '(469) 555-0199';

suite('A CRM with the phone on it', () => {
  let office: Office;
  let alice: Person;
  let victor: Person;

  before(async () => {
    office = await Office.open();
    [alice, victor] = await Promise.all([
      office.arrive('alice', { path: '/crm.html' }),
      office.arrive('visitor', { path: '/embed.html' }),
    ]);
  });
  afterEach(() => hangUp(alice, victor));
  after(() => office.close());

  const link = (name: string | RegExp) => alice.page.getByRole('link', { name });
  const article = () => alice.page.getByRole('article');
  const record = (name: string) => article().getByRole('heading', { name, level: 2 });
  const activity = (kind: string) =>
    article().getByRole('listitem').filter({ hasText: kind }).first();

  test('calls the number that is clicked, and notes the call in the record', async () => {
    await link(PEOPLE.visitor.name).click();
    await link(VICTOR).click();
    await victor.press('Accept');
    await victor.ears.toHear(PEOPLE.alice.tone);
    await alice.toRead(`On the phone with ${PEOPLE.visitor.name}.`);
    await alice.press('End');
    await activity('We called').waitFor();
  });

  test('opens the record of a customer who calls, and notes a call that was missed', async () => {
    await link('Mia Okafor').click();
    await record('Mia Okafor').waitFor();
    await victor.dial('+14695550101');
    await record(PEOPLE.visitor.name).waitFor();
    await alice.toRead(`${PEOPLE.visitor.name} is calling.`);
    assert.deepEqual(await accessibilityProblems(alice.page), []);
    await victor.press('End');
    await activity('Missed').waitFor();
    assert.match(await activity('Missed').innerText(), /They called/);
  });

  test('calls nobody where the page cancels `hub-dial`', async () => {
    await link('Tomasz Nowak').click();
    await link('(469) 555-0177').click();
    // A call that was dialled would be told here.
    await alice.toRead('Tomasz Nowak asked not to be called.');
    await alice.toHaveNoCall();
  });

  test('gives the page no error and asks nobody else for anything', () => {
    assert.deepEqual(alice.troubles.all, []);
  });
});
