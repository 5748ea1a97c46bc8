import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { PASSWORD } from '@hubline/core/testing';
import { createServer, type HublineServer } from '@hubline/server';
import { openChromium } from '../support/chromium.ts';
import { until } from '../support/until.ts';

const TONE = 440;

let folder: string;
let server: HublineServer;
let browser: Browser;
let page: Page;
const troubles: string[] = [];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubline-page-'));
  await build({
    entryPoints: [fileURLToPath(new URL('pages/phones-page.ts', import.meta.url))],
    outfile: join(folder, 'phones-page.js'),
    bundle: true,
    format: 'esm',
    target: 'es2023',
    conditions: ['@hubline/source'],
  });
  await writeFile(
    join(folder, 'phones.html'),
    '<!doctype html><title>Phones</title><script type="module" src="phones-page.js"></script>',
  );
  server = await createServer({ port: 0, dataFolder: ':memory:', staticFolders: [folder] });
  browser = await openChromium({ tone: TONE });
  page = await browser.newPage();
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(new URL('/phones.html', server.url).href);
  await page.waitForFunction(() => 'phones' in window);
  for (const username of ['alice', 'bob']) {
    await page.evaluate(
      ([name, password]) => window.phones.register(name!, password!),
      [username, PASSWORD],
    );
  }
});

after(async () => {
  await page.evaluate(() => window.phones.stop());
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

async function hears(name: string, expected: (hertz: number | null) => boolean): Promise<void> {
  let last: number | null = null;
  await until(
    () => `${name} heard ${String(last)} Hz`,
    async () => {
      last = await page.evaluate((who) => window.phones.hear(who), name);
      return expected(last) ? true : null;
    },
  );
}

const tone = (hertz: number | null): boolean => hertz !== null && Math.abs(hertz - TONE) < 10;
const notTheTone = (hertz: number | null): boolean => !tone(hertz);

test('two phones hear each other', async () => {
  await page.evaluate(() => window.phones.talk('alice', 'bob', '1002'));
  await hears('alice', tone);
  await hears('bob', tone);
});

test('mute silences one direction', async () => {
  await page.evaluate(() => window.phones.mute('alice', true));
  await hears('bob', (hertz) => hertz === null);
  await hears('alice', tone);
  await page.evaluate(() => window.phones.mute('alice', false));
  await hears('bob', tone);
});

test('who is on hold does not hear the other, and does again afterwards', async () => {
  await page.evaluate(() => window.phones.hold('alice', true));
  await hears('bob', notTheTone);
  await hears('alice', (hertz) => hertz === null);
  await page.evaluate(() => window.phones.hold('alice', false));
  await hears('bob', tone);
  await hears('alice', tone);
});

test('an ICE restart brings the sound back', async () => {
  await page.evaluate(() => window.phones.failIce('alice'));
  await hears('bob', tone);
  await hears('alice', tone);
});

test('hanging up ends the call on both sides', async () => {
  await page.evaluate(() => window.phones.end('bob'));
  await until('alice was not told', async () => {
    const state = await page.evaluate(() => window.phones.state('alice'));
    return state === 'ended' ? true : null;
  });
});

test('the echo test gives back what is said', async () => {
  await page.evaluate(() => window.phones.dial('alice', '*43'));
  await hears('alice', tone);
  await page.evaluate(() => window.phones.end('alice'));
});

test('calls that are taken back in any moment leave no error behind', async () => {
  await page.evaluate(() => window.phones.hesitate('alice', '1002', 20));
  await page.evaluate(() => window.phones.dial('alice', '*43'));
  await page.evaluate(() => window.phones.end('alice'));
  assert.deepEqual(troubles, []);
});

test('a STUN server that does not answer holds up a call by no more than a moment', async () => {
  const dead = 'stun:127.0.0.1:9';
  await page.evaluate(([password, stun]) => window.phones.register('carol', password, stun), [
    PASSWORD,
    dead,
  ] as const);
  const waited = await page.evaluate(() => window.phones.dial('carol', '*43'));
  assert.ok(waited < 3_000, `sound after ${waited} ms`);
  await page.evaluate(() => window.phones.end('carol'));
});
