import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../../scripts/find-browser.mjs';
import { denyMicrophone, openChromium, type ChromiumOptions } from '../support/chromium.ts';
import { FIREFOX_HERTZ } from '../support/firefox-person.ts';
import { asUploaded } from '../support/opus-packets.ts';
import { RecordedSound } from '../support/recorded-sound.ts';
import { serveFolder, type StaticSite } from '../support/static-site.ts';
import { strongestTone } from '../support/strongest-tone.ts';
import { until } from '../support/until.ts';
import { wavFile } from '../support/wav-file.ts';
import type { Made } from './pages/studio-page.ts';

/** What ffmpeg decodes to. */
const RATE = 8_000;
/** The tone in the files. */
const HERTZ = 620;

let folder: string;
let site: StaticSite;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubline-page-'));
  await build({
    entryPoints: [fileURLToPath(new URL('pages/studio-page.ts', import.meta.url))],
    outfile: join(folder, 'studio-page.js'),
    bundle: true,
    format: 'esm',
    target: 'es2023',
    conditions: ['@hubline/source'],
  });
  const files = {
    'index.html':
      '<!doctype html><title>Studio</title><script type="module" src="/studio-page.js"></script>',
    'tone.wav': wavFile(HERTZ, [
      [1, 0],
      [2, 0.3],
      [1, 0],
    ]),
    'left.wav': wavFile(HERTZ, [[2, 0.6]], { channels: 2 }),
    'silence.wav': wavFile(HERTZ, [[3, 0]]),
    'longest.wav': wavFile(HERTZ, [[180, 0.3]]),
    'long.wav': wavFile(HERTZ, [[181, 0.3]]),
    'lecture.wav': wavFile(HERTZ, [[2_400, 0.3]]),
    'words.wav': 'These are words.',
    'empty.wav': '',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  site = await serveFolder(folder);
});

after(async () => {
  await site[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** What the tests need of a page, in whichever browser. */
type Tab = Pick<Page, 'evaluate'>;

async function inChromium(t: TestContext, options: ChromiumOptions = {}): Promise<Page> {
  const browser = await openChromium(options);
  t.after(() => browser.close());
  const page = await browser.newPage();
  page.on('pageerror', (error) => assert.fail(error.message));
  if (options.microphone === 'denied') await denyMicrophone(page, site.url);
  await page.goto(site.url);
  await page.waitForFunction(() => 'studio' in window);
  return page;
}

async function inFirefox(t: TestContext): Promise<Tab> {
  const executablePath = findFirefox();
  assert.ok(executablePath, 'No Firefox found: install Firefox, or set FIREFOX_PATH.');
  const browser = await puppeteer.launch({
    ...{ browser: 'firefox', executablePath, headless: true },
    extraPrefsFirefox: {
      'media.navigator.streams.fake': true,
      'media.navigator.permission.disabled': true,
      'media.autoplay.default': 0,
    },
  });
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.waitForFunction(() => 'studio' in window);
  return page;
}

const record = (page: Tab, maxSeconds?: number): Promise<string> =>
  page.evaluate((seconds) => window.studio.record(seconds), maxSeconds);
const read = (page: Tab, path: string): Promise<Made | string> =>
  page.evaluate((name) => window.studio.read(name), path);
const openTracks = (page: Tab): Promise<number> => page.evaluate(() => window.studio.openTracks());

/** Goes on for a second after something was heard. */
async function speak(page: Tab): Promise<void> {
  await until('nothing is heard', () =>
    page.evaluate(() => (window.studio.loudest() > 0.1 ? true : null)),
  );
  await goOn(page, 1);
}

async function goOn(page: Tab, seconds: number): Promise<void> {
  const end = (await page.evaluate(() => window.studio.seconds())) + seconds;
  await until('does not go on', () =>
    page.evaluate((wanted) => (window.studio.seconds() >= wanted ? true : null), end),
  );
}

/** Records for a while, from when something is to be heard on. */
async function recorded(page: Tab): Promise<Made> {
  assert.equal(await record(page), 'recording');
  await speak(page);
  return stopped(page);
}

async function stopped(page: Tab): Promise<Made> {
  return madeBy(await page.evaluate(() => window.studio.stop()));
}

function madeBy(outcome: Made | string): Made {
  if (typeof outcome === 'string') assert.fail(outcome);
  return outcome;
}

/** What is sent is as long as it seemed, and a clear tone for ffmpeg as well as for the server. */
async function assertTone(base64: string, seconds: number, hertz: number): Promise<RecordedSound> {
  const file = Buffer.from(base64, 'base64');
  const uploaded = await asUploaded(new Blob([file]));
  assert.ok(typeof uploaded === 'number' && Math.abs(uploaded - seconds) < 0.05, `${uploaded} s`);
  const sound = await RecordedSound.decode(file, 1);
  assert.ok(Math.abs(sound.seconds - seconds) < 0.05, `${sound.seconds} s, not ${seconds}`);
  const tone = strongestTone(sound.channels[0]!, RATE);
  assert.ok(Math.abs(tone.hertz - hertz) <= 4 && tone.above > 20, JSON.stringify(tone));
  return sound;
}

/** Some 32 kbit a second. */
function assertSmall({ file, seconds }: Made): void {
  const kilobits = (Buffer.from(file, 'base64').length * 8) / 1_000 / seconds;
  assert.ok(kilobits > 10 && kilobits < 45, `${kilobits} kbit/s`);
}

/** Where the tone begins, in seconds. */
function beginning({ channels: [samples] }: RecordedSound): number {
  return samples!.findIndex((sample) => Math.abs(sample) > 0.1) / RATE;
}

for (const [name, open] of [
  ['Chromium', inChromium],
  ['Firefox', inFirefox],
] as const) {
  test(`what is read in ${name} is sent as it is, or without the silence around it`, async (t) => {
    const page = await open(t);
    const made = madeBy(await read(page, 'tone.wav'));
    assert.ok(Math.abs(made.seconds - 4) < 0.01, `${made.seconds} s`);
    assert.equal(made.type, 'audio/ogg');
    assert.equal(made.peaks.length, 100);
    assert.equal(made.peaks[10], 0);
    assert.ok(Math.abs(made.peaks[50]! - 100 * Math.sqrt(0.3)) < 3, String(made.peaks[50]));
    assertSmall(made);
    const whole = await assertTone(made.file, made.seconds, HERTZ);
    assert.ok(Math.abs(beginning(whole) - 1) < 0.005, `${beginning(whole)} s`);
    assert.ok(Math.abs(made.trimmed.seconds - 2.3) < 0.03, `${made.trimmed.seconds} s`);
    const trimmed = await assertTone(made.trimmed.file, made.trimmed.seconds, HERTZ);
    assert.ok(Math.abs(beginning(trimmed) - 0.15) < 0.03, `${beginning(trimmed)} s`);
  });

  test(`${name} refuses what nobody could listen to`, async (t) => {
    const page = await open(t);
    assert.equal(await read(page, 'silence.wav'), 'sound/silent');
    assert.equal(await read(page, 'words.wav'), 'sound/unreadable');
    assert.equal(await read(page, 'empty.wav'), 'sound/unreadable');
    assert.equal(await read(page, 'long.wav'), 'sound/too-long');
    assert.equal(await read(page, 'lecture.wav'), 'sound/too-long');
  });
}

test('what the microphone of Chromium hears is recorded, and the microphone given back', async (t) => {
  const page = await inChromium(t, { tone: 440 });
  const made = await recorded(page);
  assert.ok(made.seconds > 0.9, `${made.seconds} s`);
  await assertTone(made.file, made.seconds, 440);
  assert.ok(made.peaks.some((peak) => peak > 50));
  assert.equal(await openTracks(page), 0);
});

test('what the microphone of Firefox hears is recorded, and the microphone given back', async (t) => {
  const page = await inFirefox(t);
  assert.equal(await record(page), 'recording');
  // Without a sound device nothing is measured there.
  await goOn(page, 2);
  const made = await stopped(page);
  await assertTone(made.file, made.seconds, FIREFOX_HERTZ);
  assert.equal(await openTracks(page), 0);
});

// A long sound takes a slow machine long.
test(
  'three minutes can be read and sent, and both channels are in them',
  { timeout: 240_000 },
  async (t) => {
    const page = await inChromium(t);
    const made = madeBy(await read(page, 'longest.wav'));
    await assertTone(made.file, 180, HERTZ);
    const left = madeBy(await read(page, 'left.wav'));
    assert.ok(Math.abs(left.peaks[50]! - 100 * Math.sqrt(0.3)) < 3, String(left.peaks[50]));
  },
);

test('nothing of a huge file is read', async (t) => {
  const page = await inChromium(t);
  const tried = await page.evaluate(() => window.studio.readHuge(500));
  assert.deepEqual(tried, { code: 'sound/too-large', read: false });
});

test('a recording ends when it is as long as it may be', async (t) => {
  const page = await inChromium(t, { tone: 440 });
  await record(page, 1.5);
  await until('goes on', () =>
    page.evaluate(() => (window.studio.state() === 'full' ? true : null)),
  );
  assert.equal(await openTracks(page), 0);
  const made = await stopped(page);
  assert.ok(made.seconds > 1.2 && made.seconds <= 1.5, `${made.seconds} s`);
});

test('what was said before the microphone was lost is kept', async (t) => {
  const page = await inChromium(t, { tone: 440 });
  await record(page);
  await speak(page);
  await page.evaluate(() => window.studio.unplug());
  assert.equal(await page.evaluate(() => window.studio.state()), 'failed');
  const made = await stopped(page);
  await assertTone(made.file, made.seconds, 440);
});

test('silence is no sound, and what is cancelled gives none', async (t) => {
  const page = await inChromium(t, { tone: 0 });
  await record(page);
  await goOn(page, 0.5);
  assert.equal(await page.evaluate(() => window.studio.stop()), 'sound/silent');
  await record(page);
  assert.equal(await openTracks(page), 1);
  await page.evaluate(() => window.studio.cancel());
  assert.equal(await page.evaluate(() => window.studio.state()), 'over');
  assert.equal(await openTracks(page), 0);
});

test('the microphone of a call stays with the call', async (t) => {
  const page = await inChromium(t, { tone: 440 });
  await page.evaluate(() => window.studio.openMicrophone());
  const made = await recorded(page);
  await assertTone(made.file, made.seconds, 440);
  assert.equal(await openTracks(page), 1);
});

test('a microphone that may not be used is said to be so', async (t) => {
  const denied = await inChromium(t, { microphone: 'denied' });
  assert.equal(await record(denied), 'microphone/denied');
  const missing = await inChromium(t, { microphone: 'missing' });
  assert.equal(await record(missing), 'microphone/missing');
});

test('a browser that encodes no Opus says so before anyone speaks', async (t) => {
  const page = await inChromium(t);
  await page.evaluate(() => Reflect.deleteProperty(window, 'AudioEncoder'));
  assert.equal(await record(page), 'sound/unsupported');
  assert.equal(await read(page, 'tone.wav'), 'sound/unsupported');
  assert.equal(await openTracks(page), 0);
});
