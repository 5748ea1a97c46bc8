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

/** Who calls whom; the page of the first is looked at. */
const PEOPLE = [
  { username: 'alice', number: '1001' },
  { username: 'bob', number: '1002' },
];

/** Calls one after the other in one page and on one server, which are to be as large afterwards as before. */
async function soak(calls: number): Promise<boolean> {
  const data = await mkdtemp(join(tmpdir(), 'hubline-soak-'));
  const server = fork(SERVER, [data]);
  const [url] = (await once(server, 'message')) as [string];
  const browser = await openChromium({ tone: 440, v8: UNCOMPILED });
  try {
    const pages = [];
    for (const { username } of PEOPLE) pages.push(await openSoak(browser, url, username));
    const look = await looker(browser, pages[0]!, server);
    const samples: Sample[] = [];
    for (let call = 0; call < calls; call += 1) {
      await makeCall(pages, call);
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

/** One calls, the other accepts, both hear something, one hangs up; who does what changes. */
async function makeCall(pages: readonly Page[], at: number): Promise<void> {
  const [caller, callee] = at % 2 === 0 ? [0, 1] : [1, 0];
  const number = PEOPLE[callee]!.number;
  await Promise.all([
    pages[caller]!.evaluate((to) => window.soak.call(to), number),
    pages[callee]!.evaluate(() => window.soak.answer()),
  ]);
  const [ending, other] = at % 4 < 2 ? [0, 1] : [1, 0];
  await Promise.all([
    pages[ending]!.evaluate(() => window.soak.end()),
    pages[other]!.evaluate(() => window.soak.over()),
  ]);
}

/** With a cookie jar of its own: sessions outlast the soak. */
async function openSoak(browser: Browser, url: string, username: string): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${url}/api/server`);
  await page.addScriptTag({ content: await bundled('soak'), type: 'module' });
  await page.waitForFunction(() => 'soak' in window);
  await page.evaluate(([name, password]) => window.soak.open(name, password), [
    username,
    PASSWORD,
  ] as const);
  return page;
}

async function looker(
  browser: Browser,
  page: Page,
  server: ChildProcess,
): Promise<(calls: number) => Promise<Sample>> {
  const cdp = await page.context().newCDPSession(page);
  const renderers = await renderersOf(browser);
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
      pageMegabytes: rounded(
        renderers.reduce((sum, pid) => sum + loadOf(pid).residentMegabytes, 0) / PEOPLE.length,
      ),
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
  // What the browser keeps for the next time is given back, as where memory is short.
  await cdp.send('Memory.simulatePressureNotification', { level: 'critical' });
  for (let times = 0; times < 3; times += 1) {
    await cdp.send('HeapProfiler.collectGarbage');
    await pause(100);
  }
}

/** Of the pages: the largest there are. */
async function renderersOf(browser: Browser): Promise<readonly number[]> {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const bySize = pids.toSorted((a, b) => loadOf(b).residentMegabytes - loadOf(a).residentMegabytes);
  if (bySize.length < PEOPLE.length) throw new Error('there is a page less than there are people');
  return bySize.slice(0, PEOPLE.length);
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
