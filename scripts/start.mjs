import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { staleTargets } from './build/targets.mjs';
import { install, serverNode } from './install.mjs';

/** How long the server may take to end its calls and close its files. */
const GRACE = 1_800;
const root = fileURLToPath(new URL('..', import.meta.url));

try {
  install();
  const node = serverNode();
  build(node, staleTargets(['bundle', 'demo', 'server']));
  run(node, join(root, 'packages/server/dist/main.js'));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function build(node, targets) {
  if (targets.length === 0) return;
  console.log('Building …');
  const { status } = spawnSync(node, ['scripts/build.mjs', '--only', targets.join(',')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The build failed: see above.');
}

/** Runs the server and is nothing but its front: same output, same signals, same exit code. */
function run(node, program) {
  const endWithParent = pathToFileURL(join(root, 'scripts/end-with-parent.mjs')).href;
  const server = spawn(node, ['--import', endWithParent, program, ...process.argv.slice(2)], {
    cwd: process.cwd(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  let ending = false;
  const end = (signal) => {
    if (ending) return;
    ending = true;
    // Ctrl-C reaches the whole group: the server has had it by now, and needs no second one.
    const wait = signal === 'SIGINT' ? 100 : 0;
    setTimeout(() => server.kill('SIGTERM'), wait).unref();
    setTimeout(() => server.kill('SIGKILL'), GRACE).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  endWithNpm(end);

  server.once('error', (error) => {
    console.error(`The server could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  server.once('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}

/** npm may be killed without a word to us; then whatever started npm wants no server either. */
function endWithNpm(end) {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const above = ancestors();
  setInterval(() => {
    if (ancestors() !== above) end('SIGTERM');
  }, 500).unref();
}

/** Who started us: npm, or a shell in between and then npm. Who started npm may go without us. */
function ancestors() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    // The second field is a name in brackets, which may hold anything.
    const end = stat.lastIndexOf(')');
    const name = stat.slice(stat.indexOf('(') + 1, end);
    const [, grandparent] = stat.slice(end + 2).split(' ');
    return /^(a|ba|da)?sh$/.test(name) ? `${process.ppid} ${grandparent}` : String(process.ppid);
  } catch {
    return String(process.ppid);
  }
}
