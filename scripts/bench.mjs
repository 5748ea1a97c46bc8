import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { staleTargets } from './build/targets.mjs';
import { install, serverNode } from './install.mjs';

/**
 * `npm run bench [-- size|start|calls|lists|thread|queues|server|survive|herd …]`: prints one JSON object a line. What is measured is what is
 * delivered, so what is out of date is built first. With `--script NAME` another script of `bench/` is run the same way.
 */
try {
  install();
  build(['packages', 'bundle', 'demo', 'server']);
  run();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function build(wanted) {
  const targets = staleTargets(wanted);
  if (targets.length === 0) return;
  const script = fileURLToPath(new URL('build.mjs', import.meta.url));
  const { status } = spawnSync(serverNode(), [script, '--only', targets.join(',')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The build failed: see above.');
}

function run() {
  const given = process.argv.slice(2);
  const [script, args] = given[0] === '--script' ? [given[1], given.slice(2)] : ['main', given];
  const main = fileURLToPath(new URL(`../bench/${script}.ts`, import.meta.url));
  const bench = spawn(serverNode(), ['--conditions=@hubline/source', main, ...args], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => bench.kill(signal));
  bench.on('exit', (code, signal) => {
    process.exitCode = signal ? 1 : (code ?? 1);
  });
}
