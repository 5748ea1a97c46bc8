import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { ClosedApp } from '../support/closed-app.ts';
import { PersonsDesktop } from '../support/desktop.ts';
import { Office, PEOPLE, toHearOnly } from '../support/office.ts';
import type { Person } from '../support/person.ts';
import { until } from '../support/until.ts';

const ALICE = { name: PEOPLE.alice.name, number: PEOPLE.alice.extension };

suite('The app is closed', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;
  let desktop: PersonsDesktop;
  let url: string;
  let app: ClosedApp;

  before(async () => {
    office = await Office.open({ voicemail: false });
    [alice, bob] = await Promise.all([office.arrive('alice'), office.arrive('bob')]);
    desktop = new PersonsDesktop(bob);
    url = bob.page.url();
    await desktop.allow();
    await bob.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    app = await ClosedApp.close(bob, desktop);
  });
  after(() => office.close());

  test('messages and voicemail are told, one notification for each conversation', async () => {
    const message = { kind: 'message', conversation: 'chat', message: 'm', party: ALICE };
    await app.push({ ...message, text: 'Lunch?' });
    await app.push({ ...message, text: 'At noon?' });
    await until('the later message does not take its place', async () => {
      const [shown, more] = await desktop.notifications();
      return shown?.body === 'At noon?' && !more ? shown : null;
    });
    await app.push({ kind: 'voicemail', voicemail: 'v', party: ALICE, seconds: 4 });
    await app.toShow(ALICE.name, `Voicemail from ${ALICE.name}`);
    await desktop.dismiss();
  });

  test('a call is told, and taken away when it is over', async () => {
    const call = { call: 'call-1', party: ALICE };
    await app.push({ kind: 'call', ...call, until: Date.now() + 30_000 });
    const [shown] = await app.toShow(`Incoming call from ${ALICE.name}`);
    assert.deepEqual(shown?.buttons, ['Answer', 'Reject']);
    assert.equal(shown.stays, true);
    await app.push({ kind: 'call-over', ...call, how: 'missed' });
    await app.toShow(`Missed call from ${ALICE.name}`);
    await desktop.dismiss();
  });

  test('Answer takes the call in the page that opens', async () => {
    // Bob's other phone lets it ring.
    const other = await office.arrive('bob');
    await alice.dial(PEOPLE.bob.extension);
    await other.toBeCalledBy(ALICE.name);
    await app.push({ kind: 'call', call: 'call-2', party: ALICE, until: Date.now() + 30_000 });
    await app.toShow(`Incoming call from ${ALICE.name}`);
    const answering = desktop.click('answer');
    // A worker may open a page for a click of a person's hand alone.
    await bob.page.goto(url);
    await answering;
    await Promise.all([toHearOnly(alice, bob), toHearOnly(bob, alice)]);
    await other.toHaveNoCall();
    await app.toShow();
  });
});
