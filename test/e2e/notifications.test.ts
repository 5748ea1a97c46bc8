import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { PersonsDesktop } from '../support/desktop.ts';
import { connect, hangUp, Office, PEOPLE } from '../support/office.ts';
import type { Person } from '../support/person.ts';
import { until } from '../support/until.ts';

const QUESTION = /^Get a notification when someone calls or writes/;
const INCOMING = `Incoming call from ${PEOPLE.alice.name}`;
const MISSED = `Missed call from ${PEOPLE.alice.name}`;

suite('A call comes while the page is in the background', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;
  let desktop: PersonsDesktop;

  before(async () => {
    office = await Office.open({ voicemail: false });
    [alice, bob] = await Promise.all([office.arrive('alice'), office.arrive('bob')]);
    desktop = new PersonsDesktop(bob);
  });
  afterEach(async () => {
    await desktop.lookBack();
    await hangUp(alice, bob);
  });
  after(() => office.close());

  /** Alice calls Bob, who looks elsewhere. */
  async function ringBob(): Promise<void> {
    await desktop.lookAway();
    await alice.dial(PEOPLE.bob.extension);
    await bob.toBeCalledBy(PEOPLE.alice.name);
  }

  test('nothing is asked on load, and nothing shown that was not allowed', async () => {
    const asked: string[] = [];
    await bob.page.exposeFunction('hublineAsked', () => void asked.push('notifications'));
    await bob.page.addInitScript(() => {
      const ask = Notification.requestPermission.bind(Notification);
      Notification.requestPermission = async () => {
        (globalThis as unknown as { hublineAsked(): void }).hublineAsked();
        return ask();
      };
    });
    await bob.page.reload();
    await bob.toBeRegistered();
    await ringBob();
    await bob.loudspeaker.toSound();
    assert.deepEqual(await desktop.notifications(), []);
    assert.deepEqual(asked, []);
    assert.ok(!(await bob.page.getByText(QUESTION).first().isVisible()));
  });

  test('after a call that nobody saw they are offered; Not now is remembered', async () => {
    await ringBob();
    await alice.press('End');
    await bob.toHaveNoCall();
    await desktop.lookBack();
    await bob.toRead(QUESTION);
    await bob.press('Not now');
    await bob.button('Turn on').waitFor({ state: 'hidden' });

    await bob.page.reload();
    await bob.toBeRegistered();
    await connect(alice, bob);
    await alice.press('End');
    await bob.toHaveNoCall();
    await bob.recentCall(PEOPLE.alice.name, 'Incoming').waitFor();
    assert.ok(!(await bob.button('Turn on').isVisible()));
  });

  test('once allowed, a notification says who calls, with Answer and Reject', async () => {
    await desktop.allow();
    await ringBob();
    const [shown] = await desktop.toShow(INCOMING);
    assert.equal(shown?.body, PEOPLE.alice.extension);
    assert.deepEqual(shown.buttons, ['Answer', 'Reject']);
    assert.equal(shown.stays, true);
    await desktop.lookBack();
    await desktop.toShow();
    await bob.button('Accept').waitFor();
  });

  test('Answer takes the call, and each hears the voice of the other', async () => {
    await ringBob();
    await desktop.toShow(INCOMING);
    await desktop.click('answer');
    await Promise.all([alice.toBeInACall(), bob.toBeInACall()]);
    await Promise.all([bob.ears.toHear(PEOPLE.alice.tone), alice.ears.toHear(PEOPLE.bob.tone)]);
    await desktop.toShow();
  });

  test('Reject ends the ringing, and the caller is told that it was declined', async () => {
    await ringBob();
    await desktop.toShow(INCOMING);
    await desktop.click('reject');
    await alice.toRead(/declined/i);
    await bob.toHaveNoCall();
    await desktop.toShow();
  });

  test('a click beside the buttons answers nothing', async () => {
    await ringBob();
    await desktop.toShow(INCOMING);
    await desktop.click('');
    await desktop.toShow();
    await bob.button('Accept').waitFor();
    await alice.toRead('Ringing…');
  });

  test('what rings no longer is taken down; a missed call leaves a note until someone looks', async () => {
    await ringBob();
    await desktop.toShow(INCOMING);
    await alice.press('End');
    const [note] = await desktop.toShow(MISSED);
    assert.deepEqual([note?.buttons, note?.stays], [[], false]);
    await desktop.lookBack();
    await desktop.toShow();
  });

  test('answered on another phone of hers, it is taken down without a note', async () => {
    const laptop = await office.arrive('bob');
    await ringBob();
    await desktop.toShow(INCOMING);
    await laptop.press('Accept');
    await alice.toBeInACall();
    await desktop.toShow();
    await laptop.press('End');
    await alice.toHaveNoCall();
    await laptop.leave();
  });

  test('in two tabs it is one notification, which the other tab takes over when one is closed', async () => {
    const other = await bob.page.context().newPage();
    await other.goto(bob.page.url());
    await other
      .getByText('Registered', { exact: true })
      .filter({ visible: true })
      .first()
      .waitFor();
    await desktop.lookAway(other);
    await alice.dial(PEOPLE.bob.extension);
    await bob.toBeCalledBy(PEOPLE.alice.name);
    await other.getByRole('button', { name: 'Accept', exact: true }).waitFor();
    await desktop.toShow(INCOMING);
    await other.close();
    // The browser may have given the keyboard to any of the windows that are left.
    await desktop.lookAway();
    const here = await bob.page.evaluate(() => {
      return document.querySelector('hub-provider')?.hub?.calls.active$.value[0]?.id;
    });
    await until('the notification is not of the page that is left', async () => {
      const shown = await desktop.notifications();
      return shown.length === 1 && shown[0]?.call === here ? shown : null;
    });
    await desktop.click('answer');
    await bob.ears.toHear(PEOPLE.alice.tone);
    await desktop.toShow();
  });

  test('the pages stay free of errors all the while', () => {
    assert.deepEqual([...alice.troubles.all, ...bob.troubles.all], []);
  });
});
