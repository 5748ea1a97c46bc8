import assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, suite, test } from 'node:test';
import { callDetails, calls, openCall, openPage, openProfile } from '../support/app-pages.ts';
import { addCall } from '../support/call-desk.ts';
import { connect, hangUp, Office, PEOPLE } from '../support/office.ts';
import { PASSWORD, type Person } from '../support/person.ts';

/** In hertz: what 933 answers with. */
const TEST_TONE = 440;

/** What a phone hears on its SIP socket from now on. */
function wire(person: Person): readonly string[] {
  const heard: string[] = [];
  person.page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => void heard.push(payload.toString()));
  });
  return heard;
}

const invitation = (heard: readonly string[]): string =>
  heard.find((message) => message.startsWith('INVITE ')) ?? '';

async function fill(person: Person, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = person.page
      .getByLabel(new RegExp(`^${name}`))
      .filter({ visible: true })
      .first();
    if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT') {
      await field.selectOption({ label: value });
    } else {
      await field.fill(value);
    }
  }
}

const HOME = {
  'Address Name': 'Home',
  'Caller Name': 'Bob Johnson',
  'Address Line 1': '500 Main Street',
  'Address Line 2': 'Unit 12',
  'State / Province': 'Texas',
  City: 'Dallas',
  'ZIP Code': '75201',
  Location: 'Second floor, at the back',
};

async function authenticate(person: Person, password: string): Promise<void> {
  const dialog = person.page.getByRole('dialog', { name: 'Account Authentication' });
  await dialog.getByLabel('Password', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: 'SAVE', exact: true }).click();
}

suite('Where help is sent to', () => {
  let office: Office;
  let bob: Person;
  let desk: Person;
  let heard: readonly string[];

  before(async () => {
    office = await Office.open();
    [bob, desk] = await Promise.all([office.arrive('bob'), office.visit('desk')]);
    heard = wire(desk);
    await desk.page.reload();
    await desk.signIn();
    await desk.toBeRegistered();
  });
  afterEach(() => hangUp(bob, desk));
  after(() => office.close());

  test('without an address one is warned, and 911 goes through all the same', async () => {
    await bob.toRead(/you have no emergency address/);
    await bob.dial('911');
    await desk.toBeCalledBy(PEOPLE.bob.name);
    await desk.press('Accept');
    await Promise.all([bob.toBeInACall(), desk.toBeInACall()]);
    await bob.toRead(/No address was sent with this call/);
    await Promise.all([bob.ears.toHear(PEOPLE.desk.tone), desk.ears.toHear(PEOPLE.bob.tone)]);
    await bob.press('End');
  });

  test('an address is added as the guide says: fill in, VALIDATE, SAVE, Account Authentication', async () => {
    await bob.press('Add an address');
    await bob.page.getByRole('tab', { name: 'Emergency Address', selected: true }).waitFor();
    await bob.page
      .getByRole('combobox', { name: 'Emergency Address', exact: true })
      .selectOption({ label: 'Add a new address' });
    await fill(bob, { ...HOME, 'State / Province': 'Oklahoma' });
    await bob.press('VALIDATE');
    await bob.toRead(/Would be: (?:TX|Texas)/);
    await bob.press('Use all');
    await bob.press('VALIDATE');
    await bob.toRead('The address is confirmed and applied.');
    await bob.button('SAVE').click();
    await authenticate(bob, 'not-it');
    await bob.toRead('This is not your password');
    await authenticate(bob, PASSWORD);
    await bob.toRead('Home is saved.');
    await bob.says(/you have no emergency address/).waitFor({ state: 'hidden' });
  });

  test('a call to 911 carries it and the caller id, seen on the wire of who answers', async () => {
    (heard as string[]).length = 0;
    await openPage(bob, 'Soft Phone');
    await bob.dial('911');
    await desk.toBeCalledBy(PEOPLE.bob.name);
    const invite = invitation(heard);
    assert.match(invite, /^Geolocation: <cid:/im);
    assert.match(invite, /^P-Asserted-Identity: .*14695550102/im);
    for (const part of ['Main', '500', 'Dallas', 'TX', '75201', 'Second floor, at the back']) {
      assert.ok(invite.includes(part), `no ${part} in ${invite}`);
    }
    await desk.press('Accept');
    await desk.ears.toHear(PEOPLE.bob.tone);
    await bob.press('End');
  });

  test('933 answers with a tone, and the call history says which address is on file', async () => {
    await bob.dial('933');
    await bob.toBeInACall();
    await bob.ears.toHear(TEST_TONE);
    await bob.press('End');
    await bob.toHaveNoCall();
    await openPage(bob, 'Call History');
    await openCall(bob, calls(bob).first());
    await callDetails(bob)
      .getByText(/Emergency test/)
      .first()
      .waitFor();
    await callDetails(bob)
      .getByText(/500 Main Street/i)
      .first()
      .waitFor();
    await openPage(bob, 'Soft Phone');
  });

  test('an address may be described without validation, at most 60 characters', async () => {
    await openProfile(bob, 'Emergency Address');
    await bob.press('Add my location description');
    await fill(bob, { Location: 'x'.repeat(61) });
    await bob.button('SAVE').click();
    await bob.toRead(/The description may have 60 characters; this one has 61/);
    await fill(bob, { Location: 'Ask at the reception' });
    await bob.button('SAVE').click();
    await authenticate(bob, PASSWORD);
    await bob.toRead('Home is saved.');
    await openPage(bob, 'Soft Phone');
  });

  test('in another network one is asked whether the address is still right', async () => {
    await bob.page.setExtraHTTPHeaders({ 'X-Forwarded-For': '203.0.113.9' });
    await bob.page.reload();
    await bob.toBeRegistered();
    await bob.toRead(/You are in another network .*\(Home\)\. Is it still right\?/);
    await bob.press('Still right');
    await bob.says(/You are in another network/).waitFor({ state: 'hidden' });
    await bob.page.reload();
    await bob.toBeRegistered();
    assert.ok(!(await bob.says(/You are in another network/).isVisible()));
  });

  test('with the API and the database gone, during another call, 911 still rings the desk with the address', async () => {
    const alice = await office.arrive('alice');
    await connect(alice, bob);
    await bob.page.route('**/api/**', (route) => route.abort());
    const files = ['hubline.db', 'hubline.db-wal', 'hubline.db-shm'];
    const moved = (name: string): string => join(office.server.dataFolder, name);
    for (const name of files) {
      await rename(moved(name), moved(`${name}.gone`)).catch(() => undefined);
    }
    (heard as string[]).length = 0;
    await addCall(bob, '911');
    await desk.toBeCalledBy(PEOPLE.bob.name);
    assert.match(invitation(heard), /Ask at the reception/);
    await desk.press('Accept');
    await Promise.all([bob.ears.toHear(PEOPLE.desk.tone), desk.ears.toHear(PEOPLE.bob.tone)]);
    await desk.press('End');
    await alice.press('End');
    await bob.toHaveNoCall();
    await alice.leave();
  });
});
