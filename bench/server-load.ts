import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ServerProcess } from '../test/support/server-process.ts';
import type { Order, Report } from './load-messages.ts';
import { loadOf } from './process-load.ts';
import { print } from './result.ts';
import { rounded } from './statistics.ts';

const CALLS = 50;
const SETTLE_MS = 3_000;
const COUNT_MS = 15_000;
const GENERATOR = fileURLToPath(new URL('load-generator.ts', import.meta.url));

/** What the server needs: at rest, and with 50 calls whose sound goes through it both ways. */
export async function benchServer(): Promise<void> {
  await using server = await ServerProcess.start();
  await pause(SETTLE_MS);
  print({
    name: 'server at rest',
    value: rounded(loadOf(server.pid).residentMegabytes),
    unit: 'megabytes',
  });
  const generator = fork(GENERATOR, [server.url, String(CALLS)]);
  try {
    await measure(server.pid, generator);
  } finally {
    generator.kill();
  }
}

async function measure(pid: number, generator: ChildProcess): Promise<void> {
  await next(generator, 'registered');
  const before = loadOf(pid);
  tell(generator, 'call');
  await next(generator, 'up');
  await pause(SETTLE_MS);
  tell(generator, 'count');
  const [start, from] = [loadOf(pid), performance.now()];
  await pause(COUNT_MS);
  const [end, to] = [loadOf(pid), performance.now()];
  tell(generator, 'tell');
  const counted = await next(generator, 'counted');

  const cpu = ((end.cpuSeconds - start.cpuSeconds) / ((to - from) / 1000)) * 100;
  const memory = end.residentMegabytes - before.residentMegabytes;
  const at = `at ${String(CALLS)} calls`;
  const results = [
    ['CPU per anchored call', cpu / CALLS, 'percent of a core', 2],
    ['memory per call', memory / CALLS, 'megabytes', 2],
    ['one way through the server, median', counted.median, 'ms', 2],
    ['one way through the server, p99', counted.p99, 'ms', 2],
    ['packets sent', counted.sent, 'packets', 0],
    ['packets lost', counted.sent - counted.received, 'packets', 0],
  ] as const;
  for (const [what, value, unit, digits] of results) {
    print({ name: `${what}, ${at}`, value: rounded(value, digits), unit });
  }
}

function tell(generator: ChildProcess, order: Order): void {
  generator.send(order);
}

type ReportOf<Kind> = Extract<Report, { readonly kind: Kind }>;

/** Waits for the next report, which must be of this kind. */
async function next<Kind extends Report['kind']>(
  generator: ChildProcess,
  kind: Kind,
): Promise<ReportOf<Kind>> {
  const ended = new AbortController();
  const exited = once(generator, 'exit', { signal: ended.signal }).then(([code]) => {
    throw new Error(`the load generator ended with ${String(code)}`);
  });
  try {
    const [report] = (await Promise.race([once(generator, 'message'), exited])) as [Report];
    if (report.kind !== kind) throw new Error(`the load generator said ${report.kind}`);
    return report as ReportOf<Kind>;
  } finally {
    exited.catch(() => {});
    ended.abort();
  }
}
