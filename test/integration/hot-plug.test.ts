import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { createServer, type HublineServer } from '@hubline/server';
import { openChromium } from '../support/chromium.ts';
import { until } from '../support/until.ts';

/** What the microphones on the desk pick up, in hertz. */
const BUILT_IN = 500;
const HEADSET = 1200;
const WEBCAM = 2000;

let folder: string;
let server: HublineServer;
let browser: Browser;
let page: Page;
let begun: string;
const troubles: string[] = [];

const call = (): Promise<string> => page.evaluate(() => window.hotPlug.call());

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubline-page-'));
  await build({
    entryPoints: [fileURLToPath(new URL('pages/hot-plug-page.ts', import.meta.url))],
    outfile: join(folder, 'hot-plug-page.js'),
    bundle: true,
    format: 'esm',
    target: 'es2023',
    conditions: ['@hubline/source'],
  });
  await writeFile(
    join(folder, 'hot-plug.html'),
    '<!doctype html><title>Desk</title><script type="module" src="hot-plug-page.js"></script>',
  );
  server = await createServer({ port: 0, dataFolder: ':memory:', staticFolders: [folder] });
  browser = await openChromium();
  page = await browser.newPage();
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(new URL('/hot-plug.html', server.url).href);
  await page.waitForFunction(() => 'hotPlug' in window);
  await page.evaluate(() => window.hotPlug.talk());
  begun = await call();
});

/** Whatever happens on the desk, it stays the same call. */
afterEach(async () => {
  assert.equal(await call(), begun);
  assert.deepEqual(troubles, []);
});

after(async () => {
  await page.evaluate(() => window.hotPlug.stop());
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

async function bobHears(expected: number | null): Promise<void> {
  let last: number | null = null;
  await until(
    () => `Bob heard ${String(last)} Hz instead of ${String(expected)}`,
    async () => {
      last = await page.evaluate(() => window.hotPlug.bobHears());
      if (expected === null || last === null) return expected === last ? true : null;
      return Math.abs(last - expected) < 15 ? true : null;
    },
  );
}

const choose = (microphone: string | null): Promise<void> =>
  page.evaluate((name) => window.hotPlug.choose(name), microphone);
const plug = (microphone: string, hertz: number): Promise<void> =>
  page.evaluate(([name, tone]) => window.hotPlug.desk.plug(name, tone), [
    microphone,
    hertz,
  ] as const);
const unplug = (microphone: string): Promise<void> =>
  page.evaluate((name) => window.hotPlug.desk.unplug(name), microphone);

test('a call begins with the microphone of the system', () => bobHears(BUILT_IN));

test('another microphone is heard as soon as it is chosen', async () => {
  await choose('Headset');
  await bobHears(HEADSET);
});

test('one that is unplugged gives way to the system’s, and is heard again when it is back', async () => {
  await unplug('Headset');
  await bobHears(BUILT_IN);
  await plug('Headset', HEADSET);
  await bobHears(HEADSET);
});

test('whoever is muted stays muted whatever is plugged, and is heard by the new microphone then', async () => {
  await page.evaluate(() => window.hotPlug.mute(true));
  await bobHears(null);
  await unplug('Headset');
  await until('the microphone was not changed', () =>
    page.evaluate(() => (window.hotPlug.desk.open > 0 ? true : null)),
  );
  await bobHears(null);
  // The tone on the desk counts as a voice: it is measured with the microphone that is used now.
  await until('nobody noticed the voice', () =>
    page.evaluate(() => window.hotPlug.speakingWhileMuted() || null),
  );
  await bobHears(null);
  await page.evaluate(() => window.hotPlug.mute(false));
  await bobHears(BUILT_IN);
  assert.equal(await page.evaluate(() => window.hotPlug.speakingWhileMuted()), false);
});

test('without any microphone there is silence, until one is plugged in', async () => {
  await unplug('Built-in');
  await bobHears(null);
  await plug('Webcam', WEBCAM);
  await bobHears(WEBCAM);
});

test('whoever chose none follows the system to another microphone', async () => {
  await choose(null);
  await plug('Built-in', BUILT_IN);
  await bobHears(WEBCAM);
  await page.evaluate(() => window.hotPlug.desk.makeDefault('Built-in'));
  await bobHears(BUILT_IN);
});

test('whoever holds stays silent over a change, and comes back with the new microphone', async () => {
  await page.evaluate(() => window.hotPlug.hold(true));
  await choose('Webcam');
  await page.evaluate(() => window.hotPlug.hold(false));
  await bobHears(WEBCAM);
});

test('no microphone but those in use stays open', async () => {
  // Alice's and Bob's.
  await until('some stayed open', () =>
    page.evaluate(() => (window.hotPlug.desk.open === 2 ? true : null)),
  );
});
