import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './repository.mjs';

const tools = ['package-lock.json', 'rollup.config.mjs', 'tsconfig.json', 'scripts/build'];
const elements = readdirSync(join(root, 'packages'))
  .filter((name) => name === 'core' || name === 'element' || name.startsWith('hub-'))
  .map((name) => `packages/${name}/src`);

/**
 * What can be built: from which files and folders (tests aside), and the file that shows it was.
 * `packages`, `types`, `manifest` and `papers` make what is published, the others what `npm start` runs.
 */
export const TARGETS = {
  packages: { inputs: ['packages'], output: 'packages/core/dist/index.js' },
  types: { inputs: ['packages'], output: 'packages/core/dist/index.d.ts' },
  manifest: { inputs: elements, output: 'packages/element/custom-elements.json' },
  papers: { inputs: [...elements, 'LICENSE'], output: 'packages/hub-dialpad/README.md' },
  bundle: { inputs: elements, output: 'packages/hub-softphone/dist/hub-softphone.bundle.js' },
  demo: { inputs: [...elements, 'demo'], output: 'demo/dist/index.html' },
  server: {
    inputs: ['packages/server/src', 'packages/server/package.json'],
    output: 'packages/server/dist/main.js',
  },
};

/** Those of the targets whose sources changed since they were built, or that were never built. */
export const staleTargets = (names) =>
  names.filter((name) => {
    const stamp = stampFile(name);
    return (
      !existsSync(join(root, TARGETS[name].output)) ||
      !existsSync(stamp) ||
      readFileSync(stamp, 'utf8') !== fingerprint(name)
    );
  });

/** Notes that a target was built from what `fingerprint` said before the build began. */
export function stampTarget(name, print) {
  mkdirSync(join(root, '.cache/build'), { recursive: true });
  writeFileSync(stampFile(name), print);
}

const stampFile = (name) => join(root, '.cache/build', name);

/** Changes with every change of a source: name, size and time of each file, none of them read. */
export function fingerprint(name) {
  const hash = createHash('sha256');
  for (const input of [...tools, ...TARGETS[name].inputs]) visit(join(root, input), hash);
  return hash.digest('hex');
}

function visit(path, hash) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) {
    hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
    return;
  }
  for (const entry of readdirSync(path).sort()) {
    if (isGenerated(entry) || entry.endsWith('.test.ts')) continue;
    visit(join(path, entry), hash);
  }
}

const GENERATED = ['dist', 'node_modules', 'custom-elements.json', 'LICENSE', 'README.md'];
const isGenerated = (name) => GENERATED.includes(name);
