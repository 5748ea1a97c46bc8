import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../test/support/chromium.ts';
import { PASSWORD } from '../test/support/person.ts';
import { ServerProcess } from '../test/support/server-process.ts';
import { print, printTimes } from './result.ts';
import { untilLoud, watchSound } from './sound-watch.ts';

const RELOADS = 50;
const CLOSINGS = 10;
const PATIENCE_MS = 15_000;
/** How long a call goes on before it is disturbed again. */
const TALK_MS = 1_500;

/** The app itself, as `npm start` serves it: a page that is loaded anew in a call, and the tab with the call closed. */
export async function benchReload(rounds = RELOADS): Promise<void> {
  await using server = await ServerProcess.start();
  const browsers = [await openChromium({ tone: 440 }), await openChromium({ tone: 620 })] as const;
  try {
    const alice = await signIn(browsers[0], server.url, 'alice');
    const bob = await signIn(browsers[1], server.url, 'bob');
    await connect(alice, bob);
    await reloads(alice, bob, rounds);
    await closings(alice, bob, Math.min(rounds, CLOSINGS));
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
  }
  // Neither keeps a call through a reload: the page forgets it, and the other side hears nothing more.
  for (const contender of ['sip-js', 'jssip'])
    for (const what of ['reload in mid call', 'the tab with the call is closed'])
      print({ name: `${what}, sound back: ${contender}`, value: null, unit: 'ms', note: 'ended' });
}

async function reloads(alice: Page, bob: Page, rounds: number): Promise<void> {
  const back: number[] = [];
  const gaps: number[] = [];
  let lost = 0;
  for (let round = 0; round < rounds; round += 1) {
    const [reloaded, other] = round % 2 === 0 ? [alice, bob] : [bob, alice];
    await pause(TALK_MS);
    await other.evaluate(() => {
      window.soundWatch.mark();
    });
    await reloaded.reload({ waitUntil: 'commit' });
    const heard = await untilLoud(reloaded, PATIENCE_MS);
    // What the other one hears comes from the new page, or it is silent still.
    await pause(TALK_MS / 2);
    if (!heard || !(await untilLoud(other, PATIENCE_MS))) {
      lost += 1;
      await connect(alice, bob);
      continue;
    }
    back.push((await reloaded.evaluate(() => window.soundWatch.first())) ?? Number.NaN);
    gaps.push(await other.evaluate(() => window.soundWatch.silence()));
  }
  const name = 'reload in mid call';
  printTimes(`${name}, from the reload to sound in the page: hubline`, back);
  printTimes(`${name}, silence at the other side: hubline`, gaps);
  print({ name: `${name}, calls lost: hubline`, value: lost, unit: 'calls', rounds });
}

async function closings(alice: Page, bob: Page, rounds: number): Promise<void> {
  const back: number[] = [];
  const gaps: number[] = [];
  let lost = 0;
  let owner = alice;
  for (let round = 0; round < rounds; round += 1) {
    const heir = await anotherTab(owner);
    await pause(TALK_MS);
    await Promise.all(
      [heir, bob].map((page) =>
        page.evaluate(() => {
          window.soundWatch.mark();
        }),
      ),
    );
    const closedAt = Date.now();
    await owner.close({ runBeforeUnload: false });
    owner = heir;
    const heard = await untilLoud(heir, PATIENCE_MS);
    await pause(TALK_MS / 2);
    if (!heard || !(await untilLoud(bob, PATIENCE_MS))) {
      lost += 1;
      await connect(heir, bob);
      continue;
    }
    const heardAt = await heir.evaluate(() => window.soundWatch.heardAt());
    back.push((heardAt ?? Number.NaN) - closedAt);
    gaps.push(await bob.evaluate(() => window.soundWatch.silence()));
  }
  const name = 'the tab with the call is closed';
  printTimes(`${name}, sound in another tab: hubline`, back);
  printTimes(`${name}, silence at the other side: hubline`, gaps);
  print({ name: `${name}, calls lost: hubline`, value: lost, unit: 'calls', rounds });
}

async function signIn(browser: Browser, url: string, username: string): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await watchSound(page);
  await page.goto(url);
  await page.getByLabel('Username', { exact: true }).fill(username);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'LOGIN', exact: true }).click();
  await page.getByText(/^Registered$/).waitFor();
  return page;
}

async function anotherTab(page: Page): Promise<Page> {
  const tab = await page.context().newPage();
  await watchSound(tab);
  await tab.goto(page.url());
  await tab.getByRole('button', { name: 'Mute', exact: true }).waitFor();
  return tab;
}

async function connect(alice: Page, bob: Page): Promise<void> {
  for (const page of [alice, bob]) {
    const end = page.getByRole('button', { name: 'End', exact: true });
    if (await end.isVisible()) await end.click().catch(() => {});
    await end.waitFor({ state: 'hidden' });
  }
  await alice.getByLabel('Name or number', { exact: true }).fill('1002');
  await alice.keyboard.press('Enter');
  await bob.getByRole('button', { name: 'Accept', exact: true }).click();
  const heard = await Promise.all([untilLoud(alice, PATIENCE_MS), untilLoud(bob, PATIENCE_MS)]);
  if (!heard.every(Boolean)) throw new Error('there is no sound in a new call');
}
