import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { PASSWORD } from '@hubline/core/testing';
import { createServer, type HublineServer } from '@hubline/server';
import { openChromium } from '../support/chromium.ts';
import type { Colour } from '../support/colour-file.ts';
import { until } from '../support/until.ts';

const RED: Colour = [220, 40, 40];
const BLUE: Colour = [40, 60, 220];
const TONES = { alice: 440, bob: 660 } as const;

type Name = keyof typeof TONES;

let folder: string;
let server: HublineServer;
const browsers: Browser[] = [];
const pages = new Map<Name, Page>();
const troubles: string[] = [];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubline-page-'));
  await build({
    entryPoints: [fileURLToPath(new URL('pages/video-page.ts', import.meta.url))],
    outfile: join(folder, 'video-page.js'),
    bundle: true,
    format: 'esm',
    target: 'es2023',
    conditions: ['@hubline/source'],
  });
  await writeFile(
    join(folder, 'video.html'),
    '<!doctype html><title>Video</title><body style="background: rgb(30, 200, 60)">' +
      '<script type="module" src="video-page.js"></script>',
  );
  server = await createServer({ port: 0, dataFolder: ':memory:', staticFolders: [folder] });
  await Promise.all([open('alice', RED), open('bob', BLUE)]);
});

async function open(name: Name, camera: Colour): Promise<void> {
  const browser = await openChromium({ tone: TONES[name], camera });
  browsers.push(browser);
  const page = await browser.newPage();
  pages.set(name, page);
  page.on('pageerror', (error) => troubles.push(`${name}: ${error.message}`));
  await page.goto(new URL('/video.html', server.url).href);
  await page.waitForFunction(() => 'video' in window);
  await page.evaluate(([user, password]) => window.video.signIn(user, password), [
    name,
    PASSWORD,
  ] as const);
}

afterEach(async () => {
  const [alice, bob] = [on('alice'), on('bob')];
  if ((await state('alice')) !== 'none') await alice.evaluate(() => window.video.end());
  await is('alice', 'none');
  await is('bob', 'none');
  // Whatever was seen: the light is off when it is over.
  for (const page of [alice, bob]) {
    assert.equal(await page.evaluate(() => window.video.open()), 0);
  }
  assert.deepEqual(troubles, []);
});

after(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  await server.close();
  await rm(folder, { recursive: true });
});

function on(name: Name): Page {
  return pages.get(name)!;
}

const state = (name: Name): Promise<string> => on(name).evaluate(() => window.video.state());

async function is(name: Name, expected: string): Promise<void> {
  let last = '';
  await until(
    () => `${name} is "${last}" instead of "${expected}"`,
    async () => {
      last = await state(name);
      return last === expected ? true : null;
    },
  );
}

/** The colours go through a codec that is not exact, and through the conversions of two browsers. */
async function sees(name: Name, colour: Colour | null): Promise<void> {
  let last: readonly number[] | null = null;
  await until(
    () => `${name} saw ${String(last)} instead of ${String(colour)}`,
    async () => {
      last = await on(name).evaluate(() => window.video.sees());
      if (!colour || !last) return colour === last ? true : null;
      const far = colour.some((value, at) => Math.abs(value - last![at]!) > 40);
      return far ? null : true;
    },
  );
}

async function hears(name: Name, hertz: number): Promise<void> {
  let last: number | null = null;
  await until(
    () => `${name} heard ${String(last)} Hz instead of ${String(hertz)}`,
    async () => {
      last = await on(name).evaluate(() => window.video.hears());
      return last !== null && Math.abs(last - hertz) < 10 ? true : null;
    },
  );
}

const send = (name: Name, source: 'off' | 'camera' | 'screen'): Promise<string | null> =>
  on(name).evaluate((what) => window.video.sendVideo(what), source);

/** Alice calls Bob; each with the camera or without. */
async function talk(alice: boolean, bob: boolean): Promise<void> {
  await on('alice').evaluate((video) => window.video.dial('1002', { video }), alice);
  const offered = await until('it does not ring at Bob', () =>
    on('bob').evaluate(() => window.video.ringsWithVideo()),
  );
  assert.equal(offered, alice);
  await on('bob').evaluate((video) => window.video.accept({ video }), bob);
}

test('both see each other from the start, and hear each other', async () => {
  await talk(true, true);
  await is('alice', 'connected camera receiving');
  await is('bob', 'connected camera receiving');
  await sees('alice', BLUE);
  await sees('bob', RED);
  await hears('alice', TONES.bob);
  await hears('bob', TONES.alice);
});

test('who answers without a camera is not seen, but sees', async () => {
  await talk(true, false);
  await is('alice', 'connected camera');
  await is('bob', 'connected off receiving');
  await sees('bob', RED);
  await sees('alice', null);
});

test('a caller without a camera sees whoever answers with one', async () => {
  await talk(false, true);
  await is('alice', 'connected off receiving');
  await sees('alice', BLUE);
  await is('bob', 'connected camera');
});

test('a call of two who only talk gets video from either side, and loses it again', async () => {
  await talk(false, false);
  await hears('bob', TONES.alice);
  assert.equal(await send('bob', 'camera'), null);
  await is('bob', 'connected camera');
  await is('alice', 'connected off receiving');
  await sees('alice', BLUE);
  assert.equal(await send('alice', 'camera'), null);
  await is('bob', 'connected camera receiving');
  await sees('bob', RED);
  await sees('alice', BLUE);
  assert.equal(await send('bob', 'off'), null);
  await is('alice', 'connected camera');
  await sees('alice', null);
  await sees('bob', RED);
  assert.equal(await send('bob', 'camera'), null);
  await sees('alice', BLUE);
  await hears('alice', TONES.bob);
  await hears('bob', TONES.alice);
});

test('on hold nobody is seen, and both are again when the call goes on', async () => {
  await talk(true, true);
  await sees('bob', RED);
  await on('alice').evaluate(() => window.video.hold(true));
  await is('alice', 'connected camera');
  await is('bob', 'connected camera');
  await sees('bob', null);
  for (const name of ['alice', 'bob'] as const) {
    await until(`the camera of ${name} is open`, async () => {
      return (await on(name).evaluate(() => window.video.open())) === 0 ? true : null;
    });
  }
  await on('alice').evaluate(() => window.video.hold(false));
  await is('alice', 'connected camera receiving');
  await is('bob', 'connected camera receiving');
  await sees('bob', RED);
  await sees('alice', BLUE);
  await hears('bob', TONES.alice);
});

test('a screen is shown instead of the camera, and the camera again after it', async () => {
  await talk(true, false);
  await sees('bob', RED);
  assert.equal(await send('alice', 'screen'), null);
  await is('alice', 'connected screen');
  await until('the screen is still the camera', async () => {
    const seen = await on('bob').evaluate(() => window.video.sees());
    return seen && Math.abs(seen[0]! - RED[0]) > 60 ? true : null;
  });
  await on('alice').evaluate(() => window.video.endScreen());
  await is('alice', 'connected camera');
  await sees('bob', RED);
});

test('both may begin at the same moment', async () => {
  await talk(false, false);
  await hears('alice', TONES.bob);
  const results = await Promise.all([send('alice', 'camera'), send('bob', 'camera')]);
  assert.deepEqual(results, [null, null]);
  await is('alice', 'connected camera receiving');
  await is('bob', 'connected camera receiving');
  await sees('alice', BLUE);
  await sees('bob', RED);
});

test('the echo test shows what it is shown', async () => {
  await on('alice').evaluate(() => window.video.dial('*43', { video: true }));
  await is('alice', 'connected camera receiving');
  await sees('alice', RED);
  await hears('alice', TONES.alice);
  assert.equal(await send('alice', 'off'), null);
  await is('alice', 'connected off');
  assert.equal(await send('alice', 'camera'), null);
  await sees('alice', RED);
});

test('voicemail takes no video, and is heard all the same', async () => {
  await on('alice').evaluate(() => window.video.dial('*97', { video: true }));
  await is('alice', 'connected off');
  assert.equal(await send('alice', 'camera'), 'call/no-video');
  await is('alice', 'connected off');
});

test('who is transferred to someone else is not seen there before they want to be', async () => {
  await talk(true, true);
  await sees('bob', RED);
  await on('bob').evaluate(() => window.video.transfer('*43'));
  await is('bob', 'none');
  await is('alice', 'connected off');
  await hears('alice', TONES.alice);
});
