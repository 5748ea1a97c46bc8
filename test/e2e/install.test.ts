import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, suite, test } from 'node:test';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { requireChromium } from '../../scripts/find-browser.mjs';
import { accessibilityProblems } from '../support/accessibility.ts';
import { begin, messageField, openChats, openConversation } from '../support/chats.ts';
import { connect, hangUp, Office, PEOPLE } from '../support/office.ts';
import { Person } from '../support/person.ts';
import { ReleasedSite } from '../support/released-site.ts';
import { until } from '../support/until.ts';

const READY = 'A new version is ready.';

/** Waits until the browser keeps the app. */
async function toBeKept(page: Page): Promise<void> {
  await until('no service worker has the page', async () => {
    const controlled = await page.evaluate(() => navigator.serviceWorker.controller !== null);
    return controlled || null;
  });
}

const releaseOf = (page: Page): Promise<string | null> =>
  page.evaluate(
    () => document.querySelector('meta[name=release]')?.getAttribute('content') ?? null,
  );

/** Shares as another app does: by a form that the browser posts. */
async function share(
  page: Page,
  what: {
    readonly text?: string;
    readonly file?: { readonly name: string; readonly text: string };
  },
): Promise<void> {
  const opened = page.waitForURL((url) => url.pathname === '/' && url.search !== '?none');
  await page.evaluate(({ text, file }) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/share';
    form.enctype = 'multipart/form-data';
    const words = form.appendChild(document.createElement('input'));
    words.name = 'text';
    words.value = text ?? '';
    const files = form.appendChild(document.createElement('input'));
    files.type = 'file';
    files.name = 'files';
    if (file) {
      const given = new DataTransfer();
      given.items.add(new File([file.text], file.name, { type: 'text/plain' }));
      files.files = given.files;
    }
    document.body.append(form);
    form.submit();
  }, what);
  await opened;
}

suite('The app is installed', () => {
  let office: Office;
  before(async () => (office = await Office.open()));
  after(() => office.close());

  test('the browser finds nothing that keeps it from that', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'hubline-profile-'));
    let context: BrowserContext | undefined;
    try {
      context = await chromium.launchPersistentContext(profile, {
        executablePath: requireChromium(),
        args: ['--no-sandbox', '--disable-gpu'],
      });
      const page = await context.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      await page.goto(office.server.url);
      await toBeKept(page);
      const session = await context.newCDPSession(page);
      const manifest = await session.send('Page.getAppManifest');
      assert.deepEqual(manifest.errors, []);
      const {
        name,
        share_target: target,
        protocol_handlers: protocols,
      } = JSON.parse(manifest.data ?? '') as Record<string, unknown>;
      assert.equal(name, 'Hubline');
      assert.ok(target && protocols);
      const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
      assert.deepEqual(installabilityErrors, []);
      // Pictures that are not what the manifest says.
      assert.deepEqual(
        said.filter((text) => text.includes('Manifest')),
        [],
      );
    } finally {
      await context?.close();
      await rm(profile, { recursive: true, force: true });
    }
  });

  test('it starts without its server, says so, and is there again with it', async () => {
    await using alice = await office.arrive('alice');
    await toBeKept(alice.page);
    await office.server.kill();
    await alice.page.reload();
    await alice.toRead('The server does not answer.');
    await office.server.start();
    await alice.toBeRegistered(30_000);
  });

  test('a number from elsewhere comes to the dial pad, and is not called', async () => {
    await using alice = await office.arrive('alice');
    await alice.page.goto(
      `${office.server.url}/?dial=${encodeURIComponent('tel:+1-469-555-0142')}`,
    );
    await alice.toBeRegistered();
    await until('the number is not in the field', async () =>
      (await alice.field('Name or number').inputValue()) === '+14695550142' ? true : null,
    );
    assert.equal(new URL(alice.page.url()).search, '');
    const calls = await alice.page.evaluate(
      () => document.querySelector('hub-provider')?.hub?.calls.active$.value.length,
    );
    assert.equal(calls, 0);
    await alice.page.goto(`${office.server.url}/?dial=tel:hello`);
    await alice.toRead('There is no phone number in that link.');
    assert.equal(await alice.field('Name or number').inputValue(), '');
  });

  test('a number from elsewhere waits for the sign-in', async () => {
    await using bob = await office.visit('bob', { path: '/?dial=tel%3A1001' });
    await bob.signIn();
    await until('the number is not in the field', async () =>
      (await bob.field('Name or number').inputValue()) === '1001' ? true : null,
    );
  });
});

suite('Something is shared with the app', () => {
  let office: Office;
  let alice: Person;
  before(async () => {
    office = await Office.open();
    alice = await office.arrive('alice');
    await toBeKept(alice.page);
    await openChats(alice);
    await begin(alice, ['Bob'], 'Good morning');
    await alice.toRead('Good morning');
  });
  after(() => office.close());

  test('it waits for its conversation through a reload, and is in the draft then, with its files', async () => {
    await share(alice.page, { text: 'The list', file: { name: 'list.txt', text: 'bread' } });
    const question = 'Choose the conversation that gets what you shared.';
    await alice.toRead(question);
    await alice.page.reload();
    await alice.toRead(question);
    await alice.toRead('1 file · The list');
    assert.deepEqual(await accessibilityProblems(alice.page), []);
    await alice.press('Choose conversation');
    await openConversation(alice, PEOPLE.bob.name);
    await until('the text is not in the draft', async () =>
      (await messageField(alice).inputValue()) === 'The list' ? true : null,
    );
    await alice.toRead('list.txt');
    await alice.says(question).waitFor({ state: 'hidden' });
    await alice.press('Send');
    await alice.page.getByRole('article').filter({ hasText: 'list.txt' }).waitFor();
  });

  test('nothing in it is said in plain words', async () => {
    await share(alice.page, {});
    await alice.toRead('There was nothing in what you shared.');
  });

  test('it can be discarded', async () => {
    await share(alice.page, { text: 'Not for anyone' });
    await alice.press('Discard');
    await alice.says('Not for anyone').waitFor({ state: 'hidden' });
    await alice.page.reload();
    await alice.toBeRegistered();
    assert.ok(!(await alice.says('Not for anyone').isVisible()));
  });

  test('the pages stay free of errors all the while', () => {
    assert.deepEqual(alice.troubles.all, []);
  });
});

suite('A new version comes out', () => {
  let office: Office;
  let site: ReleasedSite;
  let alice: Person;
  let bob: Person;
  before(async () => {
    office = await Office.open();
    site = await ReleasedSite.before(office.server.url);
    alice = await Person.signedIn(site.url, 'alice', { tone: PEOPLE.alice.tone });
    bob = await office.arrive('bob');
    await toBeKept(alice.page);
  });
  afterEach(() => hangUp(alice, bob));
  after(async () => {
    await alice.leave();
    await site.close();
    await office.close();
  });

  test('without one the check says so', async () => {
    await alice.press('Check for updates');
    await alice.toRead('Up to date');
  });

  test('it is offered, and nothing happens before Update', async () => {
    site.release();
    await alice.press('Check for updates');
    await alice.toRead(READY);
    assert.deepEqual(await accessibilityProblems(alice.page), []);
    await alice.press('Later');
    await alice.says(READY).waitFor({ state: 'hidden' });
    assert.equal(await releaseOf(alice.page), null);
  });

  test('it waits for the end of a call, and then comes in both tabs, once, with what was written', async () => {
    await openChats(alice);
    await begin(alice, ['Bob'], 'Good morning');
    await messageField(alice).fill('Half a sentence');
    const other = await alice.anotherTab();
    await other.toBeRegistered();
    const loads = [alice, other].map(({ page }) => {
      const seen: string[] = [];
      page.on('domcontentloaded', () => seen.push(page.url()));
      return seen;
    });

    await bob.dial(PEOPLE.alice.extension);
    await alice.toBeCalledBy(PEOPLE.bob.name);
    await alice.press('Accept');
    await alice.toBeInACall();
    await alice.press('Check for updates');
    await alice.toRead('A new version is ready. It can be installed after your call.');
    await alice.press('Update');
    await alice.toRead('The new version will be installed after your call.');
    await bob.ears.toHear(PEOPLE.alice.tone);
    assert.equal(await releaseOf(alice.page), null);

    await bob.press('End');
    for (const { page } of [alice, other]) {
      await until('the new version does not come', async () =>
        (await releaseOf(page).catch(() => null)) === '1' ? true : null,
      );
    }
    await alice.toBeRegistered();
    assert.deepEqual(
      loads.map(({ length }) => length),
      [1, 1],
    );
    await until('the draft is gone', async () =>
      (await messageField(alice).inputValue()) === 'Half a sentence' ? true : null,
    );
    await other.closeTab();
  });

  test('the call of the moment is not heard of by the update', async () => {
    await connect(bob, alice);
    await alice.ears.toHear(PEOPLE.bob.tone);
    assert.equal(await releaseOf(alice.page), '1');
  });

  test('the pages stay free of errors all the while', () => {
    assert.deepEqual(alice.troubles.all, []);
  });
});
