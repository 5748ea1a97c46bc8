import { after, afterEach, before, suite, test } from 'node:test';
import { FIREFOX_HERTZ, FirefoxPerson } from '../support/firefox-person.ts';
import { Office, PEOPLE } from '../support/office.ts';
import type { Person } from '../support/person.ts';

suite('One of them has Firefox', () => {
  let office: Office;
  let alice: Person;
  let bob: FirefoxPerson;

  before(async () => {
    office = await Office.open();
    alice = await office.arrive('alice');
    bob = await FirefoxPerson.signedIn(office.server.url, 'bob');
  });
  afterEach(async () => {
    await alice.press('End');
    await Promise.all([alice.toHaveNoCall(), bob.toHaveNoCall()]);
  });
  after(async () => {
    await bob.leave();
    await office.close();
  });

  test('and is called from Chromium', async () => {
    await alice.dial('1002');
    await bob.toBeCalledBy(PEOPLE.alice.name);
    await bob.press('Accept');
    await alice.toBeInACall();
    await Promise.all([alice.ears.toHear(FIREFOX_HERTZ), bob.toHear(PEOPLE.alice.tone)]);
  });

  test('and calls Chromium', async () => {
    await bob.dial('1001');
    await alice.toBeCalledBy(PEOPLE.bob.name);
    await alice.press('Accept');
    await bob.toBeInACall();
    await Promise.all([alice.ears.toHear(FIREFOX_HERTZ), bob.toHear(PEOPLE.alice.tone)]);
  });

  test('and is loaded anew in mid call, as is Chromium after it', async () => {
    await alice.dial('1002');
    await bob.toBeCalledBy(PEOPLE.alice.name);
    await bob.press('Accept');
    await alice.toBeInACall();
    await bob.page.reload();
    await bob.toBeInACall();
    await Promise.all([alice.ears.toHear(FIREFOX_HERTZ), bob.toHear(PEOPLE.alice.tone)]);
    await alice.page.reload();
    await alice.toBeInACall();
    await Promise.all([alice.ears.toHear(FIREFOX_HERTZ), bob.toHear(PEOPLE.alice.tone)]);
  });
});
