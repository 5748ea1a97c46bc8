import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { root } from '../build/repository.mjs';

/** Everything together ends by then, whatever hangs: what starts a run has no more patience. */
const DEADLINE = performance.now() + 29 * 60_000;
const running = new Set();

/**
 * Runs a program of this repository with the Node that runs this; answers whether it ended well.
 * After `minutes` it is ended with everything that it started. One that is `aside` has what the
 * others leave of the machine.
 */
export async function command(args, { minutes = 10, env = {}, aside = false } = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: {
      ...process.env,
      // Programs that look for "node" find this one.
      PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
      FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
      // Hundreds of processes load the same sources: only the first of them compiles each.
      NODE_COMPILE_CACHE: join(root, '.cache/compiled'),
      ...env,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
    // A group of its own, so that browsers and servers go with it.
    detached: true,
  });
  running.add(child);
  if (aside) giveWay(child.pid);
  const patience = Math.min(minutes * 60_000, DEADLINE - performance.now());
  const late = setTimeout(() => {
    console.log(`Not done after ${(patience / 60_000).toFixed(1)} minutes: ended.`);
    kill(child);
  }, patience);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve(code === 0));
    });
  } finally {
    clearTimeout(late);
    kill(child);
    running.delete(child);
  }
}

/** Like `command`, for a program that counts its tests in the file HUBLINE_COUNTS. */
export async function countedCommand(args, options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'hubline-counts-'));
  const file = join(folder, 'counts.json');
  try {
    const ok = await command(args, { ...options, env: { ...options.env, HUBLINE_COUNTS: file } });
    const counts = readCounts(file) ?? { passed: 0, failed: 1, skipped: 0 };
    // It failed as a whole, without a test that did.
    return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Ends everything that runs, for when the run itself is told to end. */
export function killCommands() {
  for (const child of running) kill(child);
}

function kill(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}

/** Linux weighs sessions against each other where it groups by them, and priorities within one only. */
function giveWay(pid) {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
    writeFileSync(`/proc/${pid}/autogroup`, String(constants.priority.PRIORITY_LOW));
  } catch {
    // It did not begin, or there are no such groups.
  }
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
