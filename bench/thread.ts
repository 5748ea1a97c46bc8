import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openChromium } from '../test/support/chromium.ts';
import { MARK, mainThreadWork } from './main-thread.ts';
import { print } from './result.ts';
import { median, rounded } from './statistics.ts';

const OPENINGS = 7;
const FRAMES = 600;
/** A wheel that is turned fast, and more than a screen a frame: faster than a person can turn one. */
const SPEEDS = [100, 1_000];

/**
 * A conversation of 100,000 messages in Chromium, on a server in memory: what is measured is the work of core
 * and element, which load page after page while one scrolls up.
 */
export async function benchThread(): Promise<void> {
  const script = await bundled();
  const browser = await openChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
    await page.setContent('<!doctype html><style>body{margin:0;height:100vh}</style><body></body>');
    await page.addScriptTag({ content: script });
    await benchOpening(page);
    for (const pixels of SPEEDS) await benchScrolling(page, pixels);
  } finally {
    await browser.close();
  }
}

async function benchOpening(page: Page): Promise<void> {
  const openings: number[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    openings.push(await page.evaluate(() => window.benchThread.open()));
  }
  print({
    ...{ name: 'thread: open 100,000, first time', unit: 'ms' },
    value: rounded(openings[0]!),
  });
  print({
    ...{ name: 'thread: open 100,000, median', unit: 'ms', rounds: OPENINGS },
    value: rounded(median(openings)),
  });
}

async function benchScrolling(page: Page, pixels: number): Promise<void> {
  await page.evaluate(() => window.benchThread.open());
  const { work, answer: frames } = await mainThreadWork(page, () =>
    page.evaluate(({ count, pixels, mark }) => window.benchThread.scroll(count, pixels, mark), {
      count: FRAMES,
      pixels,
      mark: MARK,
    }),
  );
  const scrolling = `thread: scrolling up by ${pixels.toLocaleString('en')} pixels a frame`;
  for (const [what, times] of [
    ['from frame to frame', frames],
    ['work of the main thread for a frame', work],
  ] as const) {
    print({ name: `${scrolling}, ${what}, median`, value: rounded(median(times)), unit: 'ms' });
    print({
      name: `${scrolling}, ${what}, longest`,
      value: rounded(Math.max(...times)),
      unit: 'ms',
    });
  }
  const { rows, loaded } = await page.evaluate(() => ({
    rows: window.benchThread.rows(),
    loaded: window.benchThread.loaded(),
  }));
  print({ name: `${scrolling}, rows at the end`, value: rows, unit: 'rows' });
  print({ name: `${scrolling}, loaded`, value: loaded, unit: 'messages' });
}

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('pages/thread.ts', import.meta.url))],
    ...{ bundle: true, write: false, minify: true, format: 'iife' },
    target: 'es2023',
    conditions: ['@hubline/source'],
  });
  return outputFiles[0]!.text;
}
