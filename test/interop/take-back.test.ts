import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../support/chromium.ts';
import { Ears } from '../support/ears.ts';
import { Kamailio } from '../support/kamailio.ts';
import { serveFolder, type StaticSite } from '../support/static-site.ts';
import { until } from '../support/until.ts';

/** As users of other proxies are told: the password of every account of the test. */
const PASSWORD = 'secret';
const ALICE = { user: '1001', tone: 440 };
const BOB = { user: '1002', tone: 880 };

/** Somebody with a page that has nothing but a SIP account. */
class PlainPerson implements AsyncDisposable {
  readonly page: Page;
  readonly ears: Ears;
  readonly #browser: Browser;

  private constructor(browser: Browser, page: Page, ears: Ears) {
    this.#browser = browser;
    this.page = page;
    this.ears = ears;
  }

  static async at(
    site: StaticSite,
    server: string,
    { user, tone }: typeof ALICE,
  ): Promise<PlainPerson> {
    const browser = await openChromium({ tone });
    const page = await (await browser.newContext()).newPage();
    const person = new PlainPerson(browser, page, await Ears.install(page));
    const query = new URLSearchParams({ user, password: PASSWORD, server });
    await page.goto(`${site.url}/?${query.toString()}`);
    await person.toBeReady();
    return person;
  }

  async toBeReady(): Promise<void> {
    await this.page.waitForFunction(() => 'phone' in window);
    await this.page.evaluate(() => window.phone.ready);
  }

  state(): Promise<string> {
    return this.page.evaluate(() => window.phone.state());
  }

  async toBe(state: string, timeout?: number): Promise<void> {
    let last = '';
    await until(
      () => `the call is ${last}, and not ${state}`,
      async () => ((last = await this.state()) === state ? true : null),
      { ...(timeout && { timeout }) },
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
  }
}

suite('Through a proxy that is not ours', () => {
  /** What was opened is closed in reverse order, also when the rest could not be opened. */
  const opened = new AsyncDisposableStack();
  let alice: PlainPerson;
  let bob: PlainPerson;

  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hubline-plain-'));
    opened.defer(() => rm(folder, { recursive: true }));
    await build({
      entryPoints: [fileURLToPath(new URL('pages/plain-phone.ts', import.meta.url))],
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      target: 'es2023',
      conditions: ['@hubline/source'],
    });
    await writeFile(
      join(folder, 'index.html'),
      '<!doctype html><title>Phone</title><script type="module" src="plain-phone.js"></script>',
    );
    const site = opened.use(await serveFolder(folder));
    const proxy = opened.use(await Kamailio.start());
    alice = opened.use(await PlainPerson.at(site, proxy.url, ALICE));
    bob = opened.use(await PlainPerson.at(site, proxy.url, BOB));
  });

  afterEach(async () => {
    for (const { page } of [alice, bob]) {
      await page.evaluate(() => window.phone.end());
    }
    await Promise.all([alice.toBe('none'), bob.toBe('none')]);
  });

  after(() => opened.disposeAsync());

  async function talk(caller: PlainPerson, callee: PlainPerson, number: string): Promise<void> {
    await caller.page.evaluate((to) => window.phone.dial(to), number);
    await callee.page.evaluate(() => window.phone.accept());
    await toHearEachOther();
  }

  async function toHearEachOther(): Promise<void> {
    await Promise.all([alice.ears.toHear(BOB.tone), bob.ears.toHear(ALICE.tone)]);
  }

  /** Takes the call back in the page that is loaded anew, while the other one neither rings nor ends. */
  async function reload(who: PlainPerson, other: PlainPerson): Promise<void> {
    const before = await other.page.evaluate(() => window.phone.counts());
    const id = await who.page.evaluate(() => window.phone.id());
    await who.page.reload();
    await who.page.waitForFunction(() => 'phone' in window);
    await toHearEachOther();
    assert.equal(await who.page.evaluate(() => window.phone.id()), id);
    assert.deepEqual(await other.page.evaluate(() => window.phone.counts()), before);
    assert.deepEqual(await who.page.evaluate(() => window.phone.counts()), { rung: 0, ended: 0 });
  }

  test('the one who called goes on after a reload', async () => {
    await talk(alice, bob, BOB.user);
    await reload(alice, bob);
  });

  test('the one who was called goes on after a reload', async () => {
    await talk(alice, bob, BOB.user);
    await reload(bob, alice);
  });

  test('both go on, one after the other', async () => {
    await talk(alice, bob, BOB.user);
    await reload(alice, bob);
    await reload(bob, alice);
  });

  test('mute outlives a reload', async () => {
    await talk(alice, bob, BOB.user);
    await alice.page.evaluate(() => window.phone.mute(true));
    await alice.page.reload();
    await alice.toBeReady();
    await alice.toBe('connected flowing muted');
    await alice.ears.toHear(BOB.tone);
    await bob.ears.toHearSilence();
    await alice.page.evaluate(() => window.phone.mute(false));
    await toHearEachOther();
  });

  test('the call of someone who does not come back ends', async () => {
    await talk(alice, bob, BOB.user);
    const address = alice.page.url();
    await alice.page.goto('about:blank');
    await bob.toBe('connected interrupted');
    await bob.toBe('none', 45_000);
    await alice.page.goto(address);
    await alice.toBeReady();
  });
});
