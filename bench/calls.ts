import type { Page } from 'playwright-core';
import { openChromium } from '../test/support/chromium.ts';
import { PASSWORD } from '../test/support/person.ts';
import { ServerProcess } from '../test/support/server-process.ts';
import { bundle, CONTENDERS, openPage, run, type Contender } from './bench-pages.ts';
import type { Marks } from './pages/marks.ts';
import { print } from './result.ts';
import { median, rounded } from './statistics.ts';

const ROUNDS = 7;
const TIMES = [
  'register',
  'click to INVITE, first call',
  'click to INVITE, next call',
  'INVITE to ringing, first call',
  'INVITE to ringing, next call',
  'accept to first sound, first call',
  'accept to first sound, next call',
] as const;
type Time = (typeof TIMES)[number];
type Sample = Partial<Record<Time, number>>;

/**
 * How long people wait: Hubline's core beside plain sip.js and JsSIP on the same server, in turns, with
 * fresh pages each time and two calls on them. Every time is taken within one page.
 */
export async function benchCalls(): Promise<void> {
  const scripts = await bundle();
  await using server = await ServerProcess.start();
  const callers = await openChromium({ tone: 440 });
  const callees = await openChromium({ tone: 880 });
  const samples: Record<Contender, Sample[]> = { hubline: [], 'sip-js': [], jssip: [] };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const contender of inTurn(round)) {
        const script = scripts[contender];
        const caller = await openPage(callers, server.url, script);
        const callee = await openPage(callees, server.url, script);
        try {
          samples[contender].push(await measure(caller, callee));
        } catch (cause) {
          throw new Error(`${contender} failed`, { cause });
        }
        await Promise.all([caller.context().close(), callee.context().close()]);
      }
    }
  } finally {
    await callers.close();
    await callees.close();
  }
  report(samples);
}

/** Who comes first changes, so that nobody always meets a warm machine. */
function inTurn(round: number): Contender[] {
  const first = round % CONTENDERS.length;
  return [...CONTENDERS.slice(first), ...CONTENDERS.slice(0, first)];
}

async function measure(caller: Page, callee: Page): Promise<Sample> {
  await run(callee, 'register', 'bob', PASSWORD);
  const marks = await run(caller, 'register', 'alice', PASSWORD);
  const first = await call(caller, callee);
  const next = await call(caller, callee);
  await Promise.all([run(caller, 'close'), run(callee, 'close')]);
  return {
    register: between(marks, 'socket', 'registered'),
    'click to INVITE, first call': between(first.caller, 'click', 'invite'),
    'click to INVITE, next call': between(next.caller, 'click', 'invite'),
    'INVITE to ringing, first call': between(first.caller, 'invite', 'ringing'),
    'INVITE to ringing, next call': between(next.caller, 'invite', 'ringing'),
    'accept to first sound, first call': between(first.callee, 'accept', 'sound'),
    'accept to first sound, next call': between(next.callee, 'accept', 'sound'),
  };
}

async function call(caller: Page, callee: Page): Promise<{ caller: Marks; callee: Marks }> {
  await run(caller, 'dial', '1002');
  await run(callee, 'rung');
  await run(callee, 'accept');
  const heard = await run(callee, 'heard');
  const dialled = await run(caller, 'marks');
  await Promise.all([run(caller, 'end'), run(callee, 'end')]);
  await Promise.all([run(caller, 'reset'), run(callee, 'reset')]);
  return { caller: dialled, callee: heard };
}

function between(marks: Marks, from: keyof Marks, to: keyof Marks): number {
  const start = marks[from];
  const end = marks[to];
  if (start === undefined || end === undefined) throw new Error(`no time from ${from} to ${to}`);
  return end - start;
}

function report(samples: Record<Contender, Sample[]>): void {
  for (const time of TIMES) {
    const plain = middle(samples['sip-js'], time);
    for (const contender of CONTENDERS) {
      const value = middle(samples[contender], time);
      const name = `${time}: ${contender}`;
      const ratio = rounded(value / plain, 2);
      print({ name, value: rounded(value), unit: 'ms', ratio, rounds: samples[contender].length });
    }
  }
}

function middle(samples: readonly Sample[], time: Time): number {
  return median(samples.map((sample) => sample[time] ?? Number.NaN));
}
