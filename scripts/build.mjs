import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { readPackages, root } from './build/repository.mjs';
import { fingerprint, staleTargets, stampTarget, TARGETS } from './build/targets.mjs';

const names = Object.keys(TARGETS);
const { values: options } = parseArgs({
  options: {
    only: { type: 'string', short: 'o' },
    stale: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const BUILDERS = {
  packages: () => rollup('packages'),
  bundle: () => rollup('bundle'),
  demo: async () => {
    const files = await rollup('demo');
    // Assets of builds before have other hashes in their names.
    sweep(join(root, 'demo/dist'), new Set(files));
    return files;
  },
  server: async () => (await import('./build/server-program.mjs')).buildServerProgram(),
  manifest: async () => (await import('./build/manifest.mjs')).writeManifests(),
  papers: async () => (await import('./build/package-papers.mjs')).writePapers(),
  types: () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('build/declarations-worker.mjs', import.meta.url));
      worker.once('message', resolve);
      worker.once('error', reject);
    }),
};

if (options.help) {
  console.log(`npm run build -- [--only NAME,NAME] [--stale]

Builds everything, or what --only names: ${names.join(', ')}.
--stale leaves out what has not changed since it was built.`);
} else {
  try {
    await run();
  } catch (error) {
    // Where it is, in the words of the tool; the stack of the tool itself helps nobody.
    const place = error.loc ? `${error.loc.file}:${error.loc.line}:${error.loc.column}\n` : '';
    console.error(`${place}${error.message}\n${error.frame ?? ''}`.trimEnd());
    process.exit(1);
  }
}

async function run() {
  const asked = options.only?.split(',') ?? names;
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`"${unknown}" is none of ${names.join(', ')}.`);
  const wanted = options.stale ? staleTargets(asked) : asked;

  const begin = performance.now();
  // Side by side: compiler and minifier work on cores of their own. The papers quote the manifests.
  const files = await Promise.all(wanted.filter((name) => name !== 'papers').map(build));
  if (wanted.includes('papers')) files.push(await build('papers'));
  if (!options.only && !options.stale) removeLeftovers(files.flat());
  console.log(`Built ${wanted.join(', ') || 'nothing'} in ${seconds(begin)}`);
}

async function build(name) {
  const print = fingerprint(name);
  const files = await BUILDERS[name]();
  stampTarget(name, print);
  return files;
}

/** Runs the bundler for one target; returns the files it wrote. */
async function rollup(name) {
  const [{ rollup: open }, { targets }] = await Promise.all([
    import('rollup'),
    import('../rollup.config.mjs'),
  ]);
  const files = [];
  for (const config of targets[name]) {
    const bundle = await open(config);
    try {
      const { output } = await bundle.write(config.output);
      files.push(...output.map(({ fileName }) => join(config.output.dir, fileName)));
    } finally {
      await bundle.close();
    }
  }
  return files;
}

/** After a whole build: what lies in the dist folders and was not written now is of sources long gone. */
function removeLeftovers(files) {
  const written = new Set(files);
  const folders = [...readPackages().map(({ folder }) => folder), join(root, 'demo')];
  for (const folder of folders) sweep(join(folder, 'dist'), written);
}

function sweep(folder, written) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) sweep(path, written);
    else if (!written.has(path)) rmSync(path);
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

function seconds(begin) {
  return `${((performance.now() - begin) / 1000).toFixed(1)} s`;
}
