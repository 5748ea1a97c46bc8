import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { denyMicrophone, openChromium, type ChromiumOptions } from '../support/chromium.ts';
import { serveFolder, type StaticSite } from '../support/static-site.ts';
import { until } from '../support/until.ts';

let folder: string;
let site: StaticSite;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubline-page-'));
  await build({
    entryPoints: [fileURLToPath(new URL('pages/devices-page.ts', import.meta.url))],
    outfile: join(folder, 'devices-page.js'),
    bundle: true,
    format: 'esm',
    target: 'es2023',
    conditions: ['@hubline/source'],
  });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><title>Devices</title><script type="module" src="/devices-page.js"></script>',
  );
  site = await serveFolder(folder);
});

after(async () => {
  await site[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

async function open(t: TestContext, options: ChromiumOptions, url = site.url): Promise<Page> {
  const browser = await openChromium(options);
  t.after(() => browser.close());
  const page = await browser.newPage();
  page.on('pageerror', (error) => assert.fail(error.message));
  if (options.microphone === 'denied') await denyMicrophone(page, site.url);
  await page.goto(url);
  await page.waitForFunction(() => 'devices' in window);
  return page;
}

const status = (page: Page): Promise<string> =>
  page.evaluate(() => window.devices.microphone.query());

test('a microphone that may be used opens with what speech needs', async (t) => {
  const page = await open(t, {});
  const settings = await page.evaluate(() => window.devices.open());
  assert.ok(typeof settings === 'object');
  const { echoCancellation, noiseSuppression, autoGainControl } = settings;
  assert.deepEqual(
    { echoCancellation, noiseSuppression, autoGainControl },
    { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  );
});

test('a microphone that was denied says so, asked or opened', async (t) => {
  const page = await open(t, { microphone: 'denied' });
  assert.equal(await status(page), 'denied');
  assert.equal(await page.evaluate(() => window.devices.open()), 'microphone/denied');
});

test('a change of the permission is told', async (t) => {
  const page = await open(t, {});
  assert.notEqual(await status(page), 'denied');
  await denyMicrophone(page, site.url);
  await until('the change was not told', () => page.evaluate(() => window.devices.changes || null));
  assert.equal(await status(page), 'denied');
});

test('a computer without a microphone says so, asked or opened', async (t) => {
  const page = await open(t, { microphone: 'missing' });
  assert.equal(await status(page), 'missing');
  assert.equal(await page.evaluate(() => window.devices.open()), 'microphone/missing');
});

test('a page that is not secure says so', async (t) => {
  const browser = await openChromium({});
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.route('http://plain.example/**', async (route) => {
    const path = new URL(route.request().url()).pathname;
    await route.fulfill({ response: await page.request.get(site.url + path) });
  });
  await page.goto('http://plain.example/');
  await page.waitForFunction(() => 'devices' in window);
  assert.equal(await status(page), 'insecure');
  assert.equal(await page.evaluate(() => window.devices.open()), 'microphone/insecure');
});

test('tones and keys are heard, and fall silent when they are undone', async (t) => {
  const page = await open(t, {});
  const played = (): Promise<number[]> => page.evaluate(() => window.devices.played());
  const heard = (notes: readonly number[]): Promise<unknown> =>
    until(`did not hear ${notes.join(' and ')} Hz`, async () => {
      const peaks = await played();
      return notes.every((note) => peaks.some((peak) => Math.abs(peak - note) < 12)) || null;
    });
  const stop = await page.evaluateHandle(() => window.devices.audio.tone('ringback'));
  await heard([440, 480]);
  await stop.evaluate((undo) => undo());
  await until('did not fall silent', async () => (await played()).length === 0 || null);
  await page.evaluate(() => {
    const keys = setInterval(() => window.devices.audio.key('5'), 130);
    setTimeout(() => clearInterval(keys), 3_000);
  });
  await heard([770, 1336]);
});
