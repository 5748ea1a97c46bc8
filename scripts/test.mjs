import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { install, serverNode } from './install.mjs';
import { installSystemPackages } from './system-packages.mjs';

/**
 * Runs every check of the repository, or the suites that are named; brings what they need first.
 * The tests themselves run with the Node that comes with the dependencies.
 */
try {
  install();
  installSystemPackages();
  const runner = fileURLToPath(new URL('test/run.mjs', import.meta.url));
  const { status } = spawnSync(serverNode(), [runner, ...process.argv.slice(2)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
