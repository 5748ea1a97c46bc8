import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ROOT } from '../support/packages.ts';
import { until } from '../support/until.ts';

const data = mkdtempSync(join(tmpdir(), 'hubline-start-'));
after(() => {
  rmSync(data, { recursive: true });
});

interface Started {
  readonly front: ChildProcess;
  readonly output: () => string;
  readonly url: string;
}

/** `npm start` on a free port; its front in a process group of its own. */
async function start(): Promise<Started> {
  const front = spawn('node', ['scripts/start.mjs', '--port', '0'], {
    cwd: ROOT,
    env: { ...process.env, HUBLINE_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [front.stdout, front.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const url = await until(
    () => `not ready:\n${output}`,
    () => /Hubline is ready: (\S+)/.exec(output)?.[1],
    { timeout: 60_000 },
  );
  return { front, output: () => output, url };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(new URL('/api/server', url))).ok;
  } catch {
    return false;
  }
}

async function gone(url: string): Promise<void> {
  await until('the server goes on', async () => ((await answers(url)) ? null : true), {
    timeout: 2_000,
  });
}

test('it starts, says one line when it is ready, and ends with the signal it gets', async () => {
  const { front, output, url } = await start();
  assert.ok(await answers(url));
  assert.match(output(), /^(?:Building …\n)?Hubline is ready: http:\/\/localhost:\d+\n$/);
  const exit = once(front, 'exit');
  front.kill('SIGTERM');
  assert.deepEqual(await exit, [0, null]);
  await gone(url);
});

test('Ctrl-C ends it', async () => {
  const { front, url } = await start();
  const exit = once(front, 'exit');
  process.kill(-(front.pid ?? 0), 'SIGINT');
  assert.deepEqual(await exit, [0, null]);
  await gone(url);
});

test('the server does not outlive a front that was killed', async () => {
  const { front, url } = await start();
  front.kill('SIGKILL');
  await gone(url);
});

test('the server is small when it is idle', { skip: process.platform !== 'linux' }, async (t) => {
  const { front, url } = await start();
  // Also where it is not: a front that stays would keep the run from its end.
  t.after(async () => {
    const exit = once(front, 'exit');
    front.kill('SIGTERM');
    await exit;
  });
  assert.ok(await answers(url));
  const server = childOf(front.pid ?? 0);
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server}/status`, 'utf8')) ?? [];
  assert.ok(Number(kilobytes) > 0 && Number(kilobytes) < 150_000, `${kilobytes ?? '?'} kB`);
});

test('arguments and the exit code go through', async () => {
  const front = spawn('node', ['scripts/start.mjs', '--no-such-thing'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  front.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  assert.deepEqual(await once(front, 'close'), [2, null]);
  assert.match(said, /--no-such-thing/);
});

function childOf(pid: number): string {
  const child = readdirSync('/proc').find((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] === String(pid);
    } catch {
      return false;
    }
  });
  assert.ok(child, 'no server process');
  return child;
}
