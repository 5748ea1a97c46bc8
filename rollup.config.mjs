import nodeResolve from '@rollup/plugin-node-resolve';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { htmlPages } from './scripts/build/html-pages.mjs';
import { fromSources, minified, typescript } from './scripts/build/plugins.mjs';
import { readPackages, root } from './scripts/build/repository.mjs';
import { notesShellFiles, shellFilesIntro } from './scripts/build/shell-files.mjs';
import { noticesOf } from './scripts/build/third-party-notices.mjs';

const packages = readPackages();
/** A warning is a mistake: it ends the build. */
const onwarn = (warning) => {
  throw new Error(warning.message);
};

/** One package as it is published: a module for each source file, its dependencies left out. */
const published = ({ folder, manifest, entries }) => {
  const outside = new RegExp(
    `^(?:${Object.keys(manifest.dependencies ?? {}).join('|')}|node:.*)(?:/|$)`,
  );
  return {
    input: entries,
    external: (id) => outside.test(id) || builtinModules.includes(id),
    plugins: [nodeResolve({ exportConditions: ['import', 'default'] }), typescript()],
    onwarn,
    output: {
      dir: join(folder, 'dist'),
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: join(folder, 'src'),
      sourcemap: true,
      sourcemapExcludeSources: true,
    },
  };
};

/** The phone for a script tag: everything inside, panels that are not needed at once as chunks. */
const softphone = join(root, 'packages/hub-softphone');
const bundle = {
  input: { 'hub-softphone.bundle': join(softphone, 'src/bundle.ts') },
  plugins: [
    minified(),
    fromSources(),
    typescript(),
    noticesOf('hub-softphone.bundle.LICENSES.txt'),
  ],
  onwarn,
  output: {
    dir: join(softphone, 'dist'),
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'hub-softphone.[name]-[hash].js',
    sourcemap: 'hidden',
    sourcemapExcludeSources: true,
  },
};

/** What `demo/index.html` preloads: it is there, and to ask for it again would cost time. */
const PRELOADED = /\/(?:demo\/phone|demo\/app|tab-group|phone-sharing|take-back)\.ts$/;

/**
 * Asks for a late chunk before it is imported: Chromium never asks again for a module that could not
 * be fetched once, so that `Try again` would be in vain.
 */
const fetchedFirst = {
  name: 'fetched-first',
  renderDynamicImport: ({ targetModuleId }) =>
    PRELOADED.test(targetModuleId ?? '')
      ? null
      : {
          left: '(async(u)=>(await globalThis.fetch(new URL(u,import.meta.url)),import(u)))(',
          right: ')',
        },
};

/** The app, with hashes in the names of its assets so that they may be cached for good. */
const demo = {
  plugins: [
    htmlPages(join(root, 'demo')),
    minified(),
    fromSources(),
    typescript(),
    fetchedFirst,
    noticesOf('LICENSES.txt'),
    notesShellFiles(),
  ],
  onwarn,
  output: {
    dir: join(root, 'demo/dist'),
    format: 'es',
    entryFileNames: 'assets/[name]-[hash].js',
    chunkFileNames: 'assets/[name]-[hash].js',
    assetFileNames: 'assets/[name]-[hash][extname]',
  },
};

/** The app's service worker: one script, always under the same name, at the root of the site for all of its pages. */
const serviceWorker = {
  input: join(root, 'demo/service-worker.ts'),
  plugins: [minified(), fromSources(), typescript()],
  onwarn,
  output: {
    dir: join(root, 'demo/dist'),
    format: 'iife',
    intro: shellFilesIntro,
    entryFileNames: 'service-worker.js',
  },
};

/** By the names of `npm run build -- --only NAME`. */
export const targets = {
  packages: packages.map(published),
  bundle: [bundle],
  demo: [demo, serviceWorker],
};

export default Object.values(targets).flat();
