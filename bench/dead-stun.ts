import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { Page } from 'playwright-core';
import { openChromium } from '../test/support/chromium.ts';
import { PASSWORD } from '../test/support/person.ts';
import { ServerProcess } from '../test/support/server-process.ts';
import { bundle, CONTENDERS, openPage, run, runWithin } from './bench-pages.ts';
import { print } from './result.ts';
import { median, rounded } from './statistics.ts';

const ROUNDS = 5;
/** Plain JsSIP waits for 40 seconds; once is enough to see it. */
const SLOW_ROUNDS = 1;
const PATIENCE_MS = 60_000;

/** Click to INVITE where the server's account names a STUN server that never answers. */
export async function benchDeadStun(): Promise<void> {
  const scripts = await bundle();
  const hole = createSocket('udp4').bind(0);
  await once(hole, 'listening');
  const urls = [`stun:127.0.0.1:${String(hole.address().port)}`];
  await using server = await ServerProcess.start();
  const callers = await openChromium({ tone: 440 });
  const callees = await openChromium({ tone: 880 });
  try {
    for (const contender of CONTENDERS) {
      const firsts: number[] = [];
      const nexts: number[] = [];
      const rounds = contender === 'hubline' ? ROUNDS : SLOW_ROUNDS;
      for (let round = 0; round < rounds; round += 1) {
        const caller = await openPage(callers, server.url, scripts[contender], (page) =>
          withIceServer(page, urls),
        );
        const callee = await openPage(callees, server.url, scripts[contender]);
        await run(callee, 'register', 'bob', PASSWORD);
        await run(caller, 'register', 'alice', PASSWORD);
        firsts.push(await clickToInvite(caller, callee));
        nexts.push(await clickToInvite(caller, callee));
        await Promise.all([caller.context().close(), callee.context().close()]);
      }
      for (const [which, times] of [
        ['first', firsts],
        ['next', nexts],
      ] as const)
        print({
          name: `click to INVITE with a silent STUN server, ${which} call: ${contender}`,
          value: rounded(median(times)),
          ...{ unit: 'ms', rounds },
        });
    }
  } finally {
    await Promise.all([callers.close(), callees.close()]);
    hole.close();
  }
}

async function clickToInvite(caller: Page, callee: Page): Promise<number> {
  await runWithin(PATIENCE_MS, caller, 'dial', '1002');
  const { click = Number.NaN, invite = Number.NaN } = await run(caller, 'marks');
  await run(callee, 'rung');
  await run(callee, 'accept');
  await run(callee, 'heard');
  await Promise.all([run(caller, 'end'), run(callee, 'end')]);
  await Promise.all([run(caller, 'reset'), run(callee, 'reset')]);
  return invite - click;
}

/** The account as the server would give it, had it been told of that STUN server. */
async function withIceServer(page: Page, urls: readonly string[]): Promise<void> {
  await page.route('**/api/sip-account*', async (route) => {
    const response = await route.fetch();
    const account = (await response.json()) as object;
    await route.fulfill({ response, json: { ...account, iceServers: [{ urls }] } });
  });
}
