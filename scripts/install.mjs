import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';

/** The Node that the server needs; it comes with the dependencies. */
const bundledNode = join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node');

/** Path of a Node new enough for the server, once the dependencies are there. */
export function serverNode() {
  if (existsSync(bundledNode)) return bundledNode;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error(
    'Node 24 is missing: the package "node" could not run its install script. Allow install scripts (npm config set ignore-scripts false) and run "npm ci".',
  );
}

/** Installs the dependencies where they are missing, incomplete or not those of the lock file. */
export function install() {
  if (isInstalled()) return;
  console.log('Installing dependencies …');
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const { status, error } = spawnSync(
    program,
    [...first, 'ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-progress'],
    // What npm reports about the installation is no part of what this command prints.
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: windows && !npm },
  );
  if (error) throw error;
  if (status !== 0) throw new Error('npm ci failed: see above.');
}

/** npm notes what it installed in a hidden lock file, once all of it is there. */
function isInstalled() {
  const installed = readPackages('node_modules/.package-lock.json');
  if (!installed) return false;
  return Object.entries(readPackages('package-lock.json')).every(
    ([path, { version, link, optional, peer }]) =>
      !path.startsWith('node_modules/') ||
      // Left out where they are for other systems.
      ((optional || peer) && !installed[path]) ||
      (installed[path]?.version === version && installed[path]?.link === link),
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
