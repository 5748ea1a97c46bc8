import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { accessibilityProblems } from '../support/accessibility.ts';
import { connect, hangUp, Office, PEOPLE } from '../support/office.ts';
import type { Person } from '../support/person.ts';

const CONDENSED = { width: 390, height: 800 };

suite('In both themes, axe finds nothing', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;

  before(async () => {
    office = await Office.open();
    [alice, bob] = await Promise.all([
      office.arrive('alice'),
      office.arrive('bob', { viewport: CONDENSED }),
    ]);
  });
  afterEach(() => hangUp(alice, bob));
  after(() => office.close());

  async function clean(...people: readonly Person[]): Promise<void> {
    for (const person of people) assert.deepEqual(await accessibilityProblems(person.page), []);
  }

  test('on the sign-in page, with a wrong password said', async () => {
    await using dave = await office.visit('dave', { path: '/' });
    await clean(dave);
    await dave.signIn('dave', 'wrong');
    await dave.toRead('The username or the password is not right');
    await clean(dave);
  });

  test('on the phone, wide and condensed, with an open menu and a search', async () => {
    await clean(alice, bob);
    await alice.press(/User menu/);
    await clean(alice);
    await alice.page.keyboard.press('Escape');
    await bob.type('Name or number', 'a');
    await bob.page.getByRole('option').first().waitFor();
    await clean(bob);
    await bob.field('Name or number').fill('');
  });

  test('while it rings, during the call with its dial pad, hidden, and after it', async () => {
    await alice.dial('1002');
    await bob.toBeCalledBy(PEOPLE.alice.name);
    await clean(alice, bob);
    await bob.press('Accept');
    await Promise.all([alice.toBeInACall(), bob.toBeInACall()]);
    await alice.press('Dial Pad');
    await clean(alice, bob);
    await bob.press('Hide');
    await bob.button(/^Back to Call/).waitFor();
    await clean(bob);
  });

  test('on the foreign page around the phone', async () => {
    await using carol = await office.arrive('carol', { path: '/embed.html' });
    await clean(carol);
    await using dave = await office.visit('dave', { path: '/embed.html' });
    await dave.field('Username').waitFor();
    await clean(dave);
  });

  test('when a call fails', async () => {
    await alice.dial('1999');
    await alice.toRead('This number does not exist');
    await clean(alice);
  });

  test('for someone who only has the keyboard: a whole call', async () => {
    await connect(alice, bob);
    await alice.page.keyboard.press('m');
    await alice.toRead('Muted');
    await bob.ears.toHearSilence();
  });
});

/** WCAG 2.2, 1.4.10: 320 px is what is left of 1280 at 400 % zoom. */
suite('At 320 px, nothing is cut off', () => {
  const NARROW = { width: 320, height: 568 };
  let office: Office;
  let carol: Person;

  before(async () => {
    office = await Office.open();
    carol = await office.arrive('carol', { viewport: NARROW });
  });
  after(() => office.close());

  async function fits(person: Person, ...names: readonly (string | RegExp)[]): Promise<void> {
    for (const name of names) {
      const box = await person.button(name).boundingBox();
      assert.ok(
        box && box.x >= 0 && box.x + box.width <= NARROW.width,
        `${String(name)} is cut off`,
      );
    }
  }

  test('on the sign-in page', async () => {
    await using dave = await office.visit('dave', { path: '/', viewport: NARROW });
    await dave.field('Username').waitFor();
    await fits(dave, 'LOGIN');
  });

  test('on the phone, registered and not', async () => {
    await fits(carol, /User menu/, '3', '#', 'Dial');
    await office.server.kill();
    await carol.toRead('Not registered');
    await fits(carol, /User menu/, 'Try again', 'Dial');
    await office.server.start();
    await carol.toBeRegistered(30_000);
  });

  test('in a call', async () => {
    await carol.dial('*43');
    await carol.toBeInACall();
    await fits(carol, 'Mute', 'Hold', 'Dial Pad', 'Hide', 'End');
    await carol.press('Dial Pad');
    await fits(carol, '3', '#', 'End');
    await carol.press('End');
  });
});
