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

test('every device has a name, and the stand-in for the system’s is none of them', async (t) => {
  const page = await open(t, {});
  const devices = await page.evaluate(() => window.devices.list.list());
  assert.ok(devices);
  const names = (of: readonly { readonly name: string }[]): string[] => of.map(({ name }) => name);
  assert.deepEqual(names(devices.inputs), ['Fake Audio Input 1', 'Fake Audio Input 2']);
  assert.deepEqual(names(devices.outputs), ['Fake Audio Output 1', 'Fake Audio Output 2']);
  assert.equal(await page.evaluate(() => window.devices.list.canChooseOutput), true);
});

test('a browser that keeps its devices to itself is not one without devices', async (t) => {
  const page = await open(t, { microphone: 'denied' });
  assert.equal(await page.evaluate(() => window.devices.list.list()), null);
});

test('the chosen microphone is opened; where it is gone, the one of the system', async (t) => {
  const page = await open(t, {});
  const opened = async (id: string | null): Promise<string | undefined> => {
    const settings = await page.evaluate((device) => {
      window.devices.microphone.use(device);
      return window.devices.open();
    }, id);
    return typeof settings === 'object' ? settings.deviceId : settings;
  };
  const { inputs } = (await page.evaluate(() => window.devices.list.list()))!;
  for (const { id } of inputs) assert.equal(await opened(id), id);
  assert.equal(await opened('gone'), 'default');
  assert.equal(await opened(null), 'default');
});

test('what plays goes on at the speaker that is chosen, and at the system’s where that is gone', async (t) => {
  const page = await open(t, {});
  const { outputs } = (await page.evaluate(() => window.devices.list.list()))!;
  const [first, second] = outputs.map(({ id }) => id);
  const use = (id: string | null): Promise<void> =>
    page.evaluate((device) => window.devices.audio.use('speaker', device), id);
  const plays = async (...expected: (string | undefined)[]): Promise<void> => {
    let seen: readonly string[] = [];
    await until(
      () => `plays on ${seen.join(', ')}`,
      async () => {
        seen = (await page.evaluate(() => window.devices.sinks())).elements;
        return String(seen) === String(expected) || null;
      },
    );
  };
  await page.evaluate(() => window.devices.play());
  await plays('');
  await use(first!);
  await plays(first);
  await page.evaluate(() => window.devices.play());
  await plays(first, first);
  await use(second!);
  await plays(second, second);
  await use('gone');
  await plays('', '');
  await use(first!);
  await use(null);
  await plays('', '');
});

test('the ringer rings on its own device, and all other tones on the speaker', async (t) => {
  const page = await open(t, {});
  const { outputs } = (await page.evaluate(() => window.devices.list.list()))!;
  const [first, second] = outputs.map(({ id }) => id);
  const sinks = async (...expected: (string | undefined)[]): Promise<void> => {
    let seen: readonly string[] = [];
    await until(
      () => `plays on ${seen.join(', ')}`,
      async () => {
        seen = (await page.evaluate(() => window.devices.sinks())).contexts;
        return String(seen) === String(expected) || null;
      },
    );
  };
  await page.evaluate(
    ([speaker, ringer]) => {
      window.devices.audio.use('speaker', speaker!);
      window.devices.audio.use('ringer', ringer!);
      window.devices.audio.key('5');
      window.devices.audio.tone('ringback');
    },
    [first, second],
  );
  await sinks(first);
  await page.evaluate(() => window.devices.audio.tone('ringtone'));
  await sinks(first, second);
  await page.evaluate(() => window.devices.audio.use('ringer', null));
  await sinks(first, '');
});

test('a test plays a few notes once', async (t) => {
  const page = await open(t, {});
  for (const [kind, notes] of [
    ['speaker', [523, 659, 784, 1047]],
    ['ringer', [659, 831]],
  ] as const) {
    await page.evaluate((device) => window.devices.audio.test(device), kind);
    for (const note of notes) {
      await until(`did not hear ${String(note)} Hz`, async () => {
        const heard = await page.evaluate(() => window.devices.everPlayed());
        return heard.some((peak) => Math.abs(peak - note) < 12) || null;
      });
    }
    await until('did not fall silent', async () => {
      return (await page.evaluate(() => window.devices.played())).length === 0 || null;
    });
  }
});

test('a tone before the microphone is loud, and silence is not', async (t) => {
  const page = await open(t, { tone: 440 });
  const level = await page.evaluate(() => window.devices.loudness());
  // A sine of half the loudest amplitude.
  assert.ok(level > 0.3 && level <= 0.6, String(level));
  const silent = await open(t, { tone: 0 });
  assert.ok((await silent.evaluate(() => window.devices.loudness())) < 0.004);
  assert.equal(await page.evaluate(() => window.devices.openTracks()), 0);
});

test('whoever speaks into a muted call is noticed, until the call is unmuted', async (t) => {
  const page = await open(t, { tone: 440 });
  assert.equal(await page.evaluate(() => window.devices.speakIntoMuted()), false);
  assert.equal(await page.evaluate(() => window.devices.openTracks()), 0);
});
