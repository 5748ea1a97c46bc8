import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { accessibilityProblems } from '../support/accessibility.ts';
import * as mailbox from '../support/mailbox-page.ts';
import { seedMessages } from '../support/message-seed.ts';
import { connect, hangUp, Office, PEOPLE } from '../support/office.ts';
import { opusFile } from '../support/opus-file.ts';
import type { Person } from '../support/person.ts';

const PAGES = {
  'Soft Phone': '#/soft-phone',
  'Call History': '#/call-history',
  Voicemail: '#/voicemail',
  Contacts: '#/contacts',
  'Call Park': '#/call-park',
  Settings: '#/settings',
} as const;

type PageName = keyof typeof PAGES;

const NAMES = Object.keys(PAGES) as PageName[];
const WIDE = { width: 1280, height: 800 };
/** WCAG 2.2, 1.4.10: what is left of 1280 px at 400 % zoom. */
const NARROW = { width: 320, height: 568 };

async function toBeOn(person: Person, name: PageName): Promise<void> {
  await person.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await person.page.getByRole('link', { name, exact: false }).and(current(person)).waitFor();
}

/** The link of the page that is open. */
const current = (person: Person) => person.page.locator('[aria-current="page"]');

/** Opens a page by its link, out of the menu where that is behind a button. */
async function open(person: Person, name: PageName): Promise<void> {
  const expand = person.button('Expand Toolbar');
  if (await expand.isVisible()) await expand.click();
  await person.page.getByRole('navigation').getByRole('link', { name }).click();
  await person.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await person.page.getByText('Loading').filter({ visible: true }).waitFor({ state: 'hidden' });
}

suite('The pages of the app', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;

  before(async () => {
    office = await Office.open();
    await office.server.stop();
    const sound = await opusFile(PEOPLE.visitor.tone);
    const messages = ['one', 'two', 'three'].map((id) => ({ id, sound }));
    seedMessages(office.server.dataFolder, 'dave', messages);
    await office.server.start();
    [alice, bob] = await Promise.all([
      office.arrive('alice'),
      office.arrive('bob', { viewport: NARROW }),
    ]);
  });
  afterEach(() => hangUp(alice, bob));
  after(() => office.close());

  test('open by the links of the menu, go back and forward, and say in the title what they are', async () => {
    for (const name of NAMES.slice(1)) {
      await open(alice, name);
      await toBeOn(alice, name);
      assert.equal(await alice.page.title(), `${name} · Hubline`);
    }
    await alice.page.goBack();
    await toBeOn(alice, 'Call Park');
    await alice.page.goBack();
    await toBeOn(alice, 'Contacts');
    await alice.page.goForward();
    await toBeOn(alice, 'Call Park');
    await open(alice, 'Soft Phone');
  });

  test('have addresses of their own, which outlive a reload', async () => {
    await using carol = await office.visit('carol', { path: `/${PAGES['Call History']}` });
    await carol.signIn();
    await toBeOn(carol, 'Call History');
    for (const name of NAMES) {
      await carol.page.goto(new URL(PAGES[name], office.server.url).href);
      await carol.page.reload();
      await toBeOn(carol, name);
    }
  });

  test('are reached without a mouse, and read from their heading on', async () => {
    await alice.page.getByRole('link', { name: 'Call History' }).first().focus();
    await alice.page.keyboard.press('Enter');
    const heading = alice.page.getByRole('heading', { level: 1, name: 'Call History' });
    await heading.and(alice.page.locator(':focus')).waitFor();
    await open(alice, 'Soft Phone');
  });

  test('have their menu behind a button where it is narrow, and at the left once there is room', async () => {
    const menu = bob.page.getByRole('navigation', { name: 'Menu' });
    await menu.waitFor({ state: 'hidden' });
    await bob.press('Expand Toolbar');
    await menu.waitFor();
    await bob.page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    await bob.press('Expand Toolbar');
    await bob.page.setViewportSize(WIDE);
    await bob.button('Expand Toolbar').waitFor({ state: 'hidden' });
    await bob.page.getByRole('link', { name: 'Call Park' }).click();
    await toBeOn(bob, 'Call Park');
    await bob.page.setViewportSize(NARROW);
    await menu.waitFor({ state: 'hidden' });
    await open(bob, 'Soft Phone');
  });

  test('keep what was typed in them', async () => {
    await alice.type('Name or number', '10');
    await open(alice, 'Call History');
    await open(alice, 'Soft Phone');
    assert.equal(await alice.field('Name or number').inputValue(), '10');
    await alice.field('Name or number').fill('');
  });

  test('change under a call without a sound lost: beside it where it is wide, behind Back to Call where it is narrow', async () => {
    await connect(alice, bob);
    await Promise.all([bob.ears.toHear(PEOPLE.alice.tone), alice.ears.toHear(PEOPLE.bob.tone)]);
    for (const name of NAMES) {
      await open(alice, name);
      await alice.button('End').waitFor();
      await open(bob, name);
      await bob.button(/^Back to Call/).waitFor();
      await bob.button('End').waitFor({ state: 'hidden' });
    }
    await Promise.all([bob.ears.toHear(PEOPLE.alice.tone), alice.ears.toHear(PEOPLE.bob.tone)]);
    await bob.press(/^Back to Call/);
    await bob.toBeInACall();
    await Promise.all([open(alice, 'Soft Phone'), bob.press('End')]);
  });

  test('are covered by a call that rings where it is narrow, also with the menu open', async () => {
    await open(bob, 'Settings');
    await bob.press('Expand Toolbar');
    await bob.button('Collapse Toolbar').waitFor();
    await alice.dial('1002');
    await bob.toBeCalledBy(PEOPLE.alice.name);
    await bob.press('Accept');
    await Promise.all([alice.toBeInACall(), bob.toBeInACall()]);
    await bob.ears.toHear(PEOPLE.alice.tone);
  });

  test('that cannot be fetched say so, leave the call alone, and come when they can be', async () => {
    await using carol = await office.arrive('carol');
    await carol.dial('*43');
    await carol.toBeInACall();
    const scripts = (url: URL) => /^\/assets\/.*\.js$/.test(url.pathname);
    // The service worker fetches them for the page.
    await carol.page.context().route(scripts, (route) => route.abort());
    await carol.page.getByRole('link', { name: 'Call Park' }).click();
    await carol.toRead('Call Park could not be loaded');
    assert.deepEqual(await accessibilityProblems(carol.page), []);
    await carol.toBeInACall();
    await carol.page.context().unroute(scripts);
    await carol.press('Try again');
    await carol.page.getByText('Park 701').first().waitFor();
    await carol.ears.toHear(PEOPLE.carol.tone);
  });

  for (const [size, viewport] of [
    ['wide', WIDE],
    ['narrow', NARROW],
  ] as const) {
    test(`are whole and accessible in both themes where it is ${size}`, async () => {
      await using dave = await office.arrive('dave', { viewport });
      for (const name of NAMES) {
        await open(dave, name);
        await toBeWhole(dave, name);
      }
      if (viewport === NARROW) {
        await dave.press('Expand Toolbar');
        assert.deepEqual(await accessibilityProblems(dave.page), [], 'the menu');
      }
    });
  }

  for (const [size, viewport] of [
    ['wide', WIDE],
    ['narrow', NARROW],
  ] as const) {
    test(`are so with a message, its forwarding and a new greeting open where it is ${size}`, async () => {
      await using dave = await office.arrive('dave', { viewport });
      await open(dave, 'Voicemail');
      await (await mailbox.chooseNewest(dave)).button('Play').waitFor();
      await toBeWhole(dave, 'a message');
      await dave.press('Forward');
      const forwarding = dave.page.getByRole('dialog', { name: /^Forward/ });
      await forwarding.getByRole('combobox', { name: 'To' }).click();
      await forwarding.getByRole('option').first().waitFor();
      await toBeWhole(dave, 'forwarding');
      await forwarding.getByRole('button', { name: 'Cancel' }).click();
      await dave.page.getByRole('tab', { name: 'Greetings' }).click();
      for (const how of ['Upload', 'Record']) {
        await dave.press(how);
        await dave.field('Name').waitFor();
        await toBeWhole(dave, `greetings, ${how}`);
      }
      await dave.press('Record: Greeting');
      await dave.button('Stop: Greeting').waitFor();
      await toBeWhole(dave, 'greetings, recording');
    });
  }

  test('stay free of errors all the while', () => {
    assert.deepEqual([...alice.troubles.all, ...bob.troubles.all], []);
  });
});

async function toBeWhole(person: Person, what: string): Promise<void> {
  assert.deepEqual(await accessibilityProblems(person.page), [], what);
  const width = await person.page.evaluate(() => document.documentElement.scrollWidth);
  assert.equal(width, person.page.viewportSize()?.width, `${what} scrolls sideways`);
  assert.deepEqual(await cutOff(person), [], `${what} is cut off`);
}

/** Names of what can be pressed, visible but not within the window from side to side. */
async function cutOff(person: Person): Promise<string[]> {
  const buttons = await person.page.getByRole('button').all();
  const links = await person.page.getByRole('link').all();
  const names: string[] = [];
  const { width } = person.page.viewportSize() ?? WIDE;
  for (const control of [...buttons, ...links]) {
    const box = await control.boundingBox();
    if (box && (box.x < 0 || box.x + box.width > width)) names.push(await control.innerText());
  }
  return names;
}
