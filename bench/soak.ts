import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { ServerStats } from '../packages/server/src/server.ts';
import { openChromium } from '../test/support/chromium.ts';
import { PASSWORD } from '../test/support/person.ts';
import { bundled } from './bench-pages.ts';
import { loadOf } from './process-load.ts';
import { print, type Result } from './result.ts';
import { rounded } from './statistics.ts';

const EVERY = 100;
/** More than this, after the first hundred calls, is a leak. */
const MOST_PERCENT = 5;
/** SIP transactions that are over are kept for 32 s (RFC 3261 §17), and with them what belongs to them. */
const SETTLE_MS = 36_000;

/** What V8 compiles on the way, and compiles better later, is part of the heap, and no leak. */
const UNCOMPILED = ['--no-sparkplug', '--no-maglev', '--no-turbofan'];

const SERVER = fileURLToPath(new URL('soak-server.ts', import.meta.url));

/** What there is after so many calls, all of it collected that can be. */
interface Sample {
  readonly calls: number;
  readonly heapMegabytes: number;
  readonly pageMegabytes: number;
  readonly serverMegabytes: number;
  readonly listeners: number;
  readonly openConnections: number;
  readonly keptConnections: number;
  readonly stats: ServerStats;
}

/** Calls one after the other in one page and on one server, which are to be as large afterwards as before. */
async function soak(calls: number): Promise<boolean> {
  const data = await mkdtemp(join(tmpdir(), 'hubline-soak-'));
  const server = fork(SERVER, [data]);
  const [url] = (await once(server, 'message')) as [string];
  const browser = await openChromium({ tone: 440, v8: UNCOMPILED });
  try {
    const page = await openSoak(browser, url);
    const look = await looker(browser, page, server);
    const samples: Sample[] = [];
    for (let call = 0; call < calls; call += 1) {
      await page.evaluate((at) => window.soak.call(at), call);
      if ((call + 1) % EVERY !== 0 && call + 1 !== calls) continue;
      const sample = await look(call + 1);
      samples.push(sample);
      process.stdout.write(`${JSON.stringify(sample)}\n`);
    }
    return judge(samples);
  } finally {
    await browser.close();
    const ended = once(server, 'exit');
    server.disconnect();
    await ended;
    await rm(data, { recursive: true, force: true });
  }
}

async function openSoak(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${url}/api/server`);
  await page.addScriptTag({ content: await bundled('soak'), type: 'module' });
  await page.waitForFunction(() => 'soak' in window);
  await page.evaluate((password) => window.soak.open(password), PASSWORD);
  return page;
}

async function looker(
  browser: Browser,
  page: Page,
  server: ChildProcess,
): Promise<(calls: number) => Promise<Sample>> {
  const cdp = await page.context().newCDPSession(page);
  const renderer = await rendererOf(browser);
  return async (calls) => {
    await pause(SETTLE_MS);
    await collect(cdp);
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const { jsEventListeners } = await cdp.send('Memory.getDOMCounters');
    const { open, kept } = await page.evaluate(() => window.soak.connections());
    server.send('stats');
    const [stats] = (await once(server, 'message')) as [ServerStats];
    return {
      calls,
      heapMegabytes: rounded(usedSize / 2 ** 20, 2),
      pageMegabytes: rounded(loadOf(renderer).residentMegabytes),
      serverMegabytes: rounded(loadOf(server.pid!).residentMegabytes),
      listeners: jsEventListeners,
      openConnections: open,
      keptConnections: kept,
      stats,
    };
  };
}

/** More than once: what is let go of by a finalizer is there until the next time. */
async function collect(cdp: CDPSession): Promise<void> {
  for (let times = 0; times < 3; times += 1) {
    await cdp.send('HeapProfiler.collectGarbage');
    await pause(100);
  }
}

/** The largest one: there is one page. */
async function rendererOf(browser: Browser): Promise<number> {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const largest = pids.toSorted(
    (a, b) => loadOf(b).residentMegabytes - loadOf(a).residentMegabytes,
  )[0];
  if (largest === undefined) throw new Error('there is no page');
  return largest;
}

/** Says what grew and what is left. @returns whether it is as it should be */
function judge(samples: readonly Sample[]): boolean {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || first === last)
    throw new Error(`it takes more than ${String(EVERY)} calls`);
  const over = `from ${String(first.calls)} calls to ${String(last.calls)}`;
  const growths = (
    [
      ['heap of the page', 'heapMegabytes'],
      ['resident memory of the page', 'pageMegabytes'],
      ['resident memory of the server', 'serverMegabytes'],
    ] as const
  ).map(([what, key]): Result => {
    const value = rounded((last[key] / first[key] - 1) * 100, 2);
    return { name: `growth of the ${what}, ${over}`, value, unit: 'percent' };
  });
  const { calls, legs } = last.stats.telephony;
  const leftovers = (
    [
      ['listeners more', Math.max(0, last.listeners - first.listeners)],
      ['peer connections more that are open', last.openConnections - first.openConnections],
      ['peer connections more in memory', last.keptConnections - first.keptConnections],
      ['calls left on the server', calls],
      ['legs left on the server', legs],
    ] as const
  ).map(([what, value]): Result => ({ name: `${what}, ${over}`, value, unit: 'pieces' }));
  for (const result of [...growths, ...leftovers]) print(result);
  return (
    growths.every(({ value }) => (value ?? 0) < MOST_PERCENT) &&
    leftovers.every(({ value }) => (value ?? 0) <= 0)
  );
}

const { values } = parseArgs({ options: { calls: { type: 'string', default: '1000' } } });
if (!(await soak(Number(values.calls)))) process.exitCode = 1;
