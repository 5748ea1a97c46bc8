import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { PASSWORD } from '../test/support/person.ts';
import { ServerProcess } from '../test/support/server-process.ts';
import { until } from '../test/support/until.ts';
import { printTimes } from './result.ts';
import { SlowBrowser } from './slow-browser.ts';

const ROUNDS = 5;
const DIGIT = '5';
/** In ms: a key that moved while it was pressed is pressed again after so long. */
const AGAIN = 250;

/** What the page says to us: where the key is, or when its digit was in the field. */
type Said = { readonly x: number; readonly y: number } | { readonly usableAt: number };

/**
 * The app is opened on a phone of the middle class by someone who is signed in: from the navigation until a key
 * of the dial pad, pressed as soon as it is there, has its digit in the field. For the first time, and in a
 * browser that keeps the app and was closed meanwhile.
 */
export async function benchStart(rounds = ROUNDS): Promise<void> {
  await using server = await ServerProcess.start();
  const first: number[] = [];
  const kept: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const profile = await mkdtemp(join(tmpdir(), 'hubline-profile-'));
    try {
      first.push(await firstStart(profile, server.url));
      kept.push(await keptStart(profile, server.url));
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  const name = 'cold start on a slow phone, until the dial pad takes a digit';
  printTimes(`${name}, first time: hubline`, first);
  printTimes(`${name}, app is kept: hubline`, kept);
}

async function firstStart(profile: string, url: string): Promise<number> {
  await using browser = await SlowBrowser.open(profile);
  await browser.context.request.post(`${url}/api/session`, {
    data: { username: 'alice', password: PASSWORD },
  });
  const page = await browser.page();
  const time = await startApp(page, url);
  await toBeKept(page);
  return time;
}

async function keptStart(profile: string, url: string): Promise<number> {
  await using browser = await SlowBrowser.open(profile);
  return await startApp(await browser.page(), url);
}

/** In ms since the navigation began. */
async function startApp(page: CDPSession, url: string): Promise<number> {
  const usable = Promise.withResolvers<number>();
  page.on('Runtime.bindingCalled', ({ payload }) => {
    const said = JSON.parse(payload) as Said;
    if ('usableAt' in said) usable.resolve(said.usableAt);
    else void press(page, said);
  });
  await page.send('Runtime.enable');
  await page.send('Runtime.addBinding', { name: 'tellBench' });
  await page.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(${watchDialPad.toString()})('${DIGIT}', ${AGAIN})`,
  });
  await page.send('Page.navigate', { url });
  return usable.promise;
}

async function press(
  page: CDPSession,
  place: { readonly x: number; readonly y: number },
): Promise<void> {
  const click = { ...place, button: 'left', clickCount: 1 } as const;
  await Promise.all([
    page.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...click }),
    page.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...click }),
  ]);
}

/** Runs in the page, before its own scripts: looks once a frame, so that it takes next to nothing. */
function watchDialPad(digit: string, again: number): void {
  const tell = (said: Said): void =>
    (globalThis as unknown as { tellBench(said: string): void }).tellBench(JSON.stringify(said));
  let pressedAt = -Infinity;
  const look = (): void => {
    const pad = document
      .querySelector('hubline-app')
      ?.shadowRoot?.querySelector('hub-dialpad')?.shadowRoot;
    if (pad?.querySelector('input')?.value === digit) {
      tell({ usableAt: performance.now() });
      return;
    }
    requestAnimationFrame(look);
    if (!pad || performance.now() - pressedAt < again) return;
    const key = [...pad.querySelectorAll('[part~=key]')].find(({ textContent }) =>
      textContent.trim().startsWith(digit),
    );
    const box = key?.getBoundingClientRect();
    if (!box || box.height === 0) return;
    pressedAt = performance.now();
    tell({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  };
  requestAnimationFrame(look);
}

/** Waits until the browser keeps the app, and its worker has nothing left to do. */
async function toBeKept(page: CDPSession): Promise<void> {
  await until('no service worker has the page', async () => {
    const { result } = await page.send('Runtime.evaluate', {
      expression: 'navigator.serviceWorker.controller?.state === "activated"',
    });
    return result.value === true || null;
  });
}
