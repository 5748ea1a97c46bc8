import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../test/support/chromium.ts';
import { PASSWORD } from '../test/support/person.ts';
import { ServerProcess } from '../test/support/server-process.ts';
import { bundle, CONTENDERS, openPage, run, type Contender } from './bench-pages.ts';
import { print, printTimes } from './result.ts';
import { untilLoud, watchSound } from './sound-watch.ts';
import { rounded } from './statistics.ts';

const SOCKETS_CUT_MS = 20_000;
const MEDIA_CUT_MS = 5_000;
const MEDIA_CUTS = 3;
const SERVER_AWAY_MS = 2_000;
const PATIENCE_MS = 20_000;

interface Place {
  readonly contender: Contender;
  readonly server: ServerProcess;
  readonly pages: readonly [Page, Page];
}

/** A bad network and a server that dies in mid call: Hubline's core beside plain sip.js and JsSIP, each as it is. */
export async function benchNetwork(): Promise<void> {
  const scripts = await bundle();
  const browsers = [await openChromium({ tone: 440 }), await openChromium({ tone: 880 })] as const;
  try {
    for (const disturb of [socketsCut, mediaCut, serverKilled])
      for (const contender of CONTENDERS) {
        // One of its own: what is left of the one before is no matter here.
        await using server = await ServerProcess.start({ chaos: true });
        const pages = await inACall(browsers, server.url, scripts[contender]).catch(
          (cause: unknown) => {
            throw new Error(`${contender} failed`, { cause });
          },
        );
        await disturb({ contender, server, pages });
        await Promise.all(pages.map((page) => page.context().close()));
      }
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
  }
}

async function socketsCut({ contender, server, pages }: Place): Promise<void> {
  await mark(pages);
  server.chaos.refuseSockets(true, 'websocket');
  server.chaos.cutSockets('websocket');
  await pause(SOCKETS_CUT_MS);
  const gaps = await Promise.all(
    pages.map((page) => page.evaluate(() => window.soundWatch.silence())),
  );
  print({
    name: `WebSocket cut for 20 s, longest silence: ${contender}`,
    value: rounded(Math.max(...gaps)),
    unit: 'ms',
  });
  server.chaos.heal();
}

async function mediaCut({ contender, server, pages }: Place): Promise<void> {
  const times: number[] = [];
  let lost = 0;
  for (let round = 0; round < MEDIA_CUTS && lost === 0; round += 1) {
    server.chaos.cutMedia(true);
    await pause(MEDIA_CUT_MS);
    await mark(pages);
    const backAt = Date.now();
    server.chaos.cutMedia(false);
    const heard = await Promise.all(pages.map((page) => untilLoud(page, PATIENCE_MS)));
    if (!heard.every(Boolean)) lost += 1;
    else times.push((await lastHeard(pages)) - backAt);
    await pause(1_000);
  }
  printTimes(`media cut for 5 s, from its return to sound on both sides: ${contender}`, times);
  print({ name: `media cut for 5 s, calls lost: ${contender}`, value: lost, unit: 'calls' });
}

async function serverKilled({ contender, server, pages }: Place): Promise<void> {
  await server.kill();
  await pause(SERVER_AWAY_MS);
  await mark(pages);
  const startedAt = Date.now();
  await server.start();
  const readyAt = Date.now();
  const registered = await Promise.all(
    pages.map((page) =>
      page
        .waitForFunction(
          (after) => window.soundWatch.registrations().find((at) => at > after),
          startedAt,
          { timeout: PATIENCE_MS },
        )
        .then((at) => at.jsonValue())
        .catch(() => null),
    ),
  );
  const last = registered.includes(null) ? null : Math.max(...registered.map(Number)) - readyAt;
  print({
    ...{ name: `server killed and started again, from ready to registered: ${contender}` },
    ...{ value: last, unit: 'ms', ...(last === null && { note: 'not registered again' }) },
  });
  const kept = await Promise.all(pages.map((page) => untilLoud(page, PATIENCE_MS)));
  const sound = kept.every(Boolean) ? (await lastHeard(pages)) - readyAt : null;
  print({
    ...{ name: `server killed and started again, from ready to sound on both sides: ${contender}` },
    ...{ value: sound, unit: 'ms', ...(sound === null && { note: 'ended' }) },
  });
}

async function inACall(
  [callers, callees]: readonly [Browser, Browser],
  url: string,
  script: string,
): Promise<[Page, Page]> {
  const caller = await openPage(callers, url, script, watchSound);
  const callee = await openPage(callees, url, script, watchSound);
  await run(callee, 'register', 'bob', PASSWORD);
  await run(caller, 'register', 'alice', PASSWORD);
  await run(caller, 'dial', '1002');
  await run(callee, 'rung');
  await run(callee, 'accept');
  const heard = await Promise.all([caller, callee].map((page) => untilLoud(page, PATIENCE_MS)));
  if (!heard.every(Boolean)) throw new Error('there is no sound in a new call');
  await pause(2_000);
  return [caller, callee];
}

async function mark(pages: readonly Page[]): Promise<void> {
  await Promise.all(
    pages.map((page) =>
      page.evaluate(() => {
        window.soundWatch.mark();
      }),
    ),
  );
}

async function lastHeard(pages: readonly Page[]): Promise<number> {
  const times = pages.map((page) => page.evaluate(() => window.soundWatch.heardAt()));
  return Math.max(...(await Promise.all(times)).map((at) => at ?? Number.NaN));
}
