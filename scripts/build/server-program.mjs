import { build } from 'esbuild';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './repository.mjs';
import { thirdPartyNotices } from './third-party-notices.mjs';

const folder = join(root, 'packages/server');
const out = join(folder, 'dist');

/** Have native parts, or are loaded only where they are asked for. */
const LEFT_OUT = ['node-datachannel', '@node-rs/argon2'];

/**
 * Builds the program `npm start` runs: few files, since reading some hundred modules from
 * node_modules would take most of the time to start and a third of the memory. `main.js` itself is
 * small and old-fashioned enough for any Node to load, so that it can say which one is needed.
 */
export async function buildServerProgram() {
  const { metafile } = await build({
    entryPoints: {
      main: join(folder, 'src/main.ts'),
      // A process of its own begins with a file of its own, beside the one that starts it.
      'password-judge': join(folder, 'src/sessions/password-judge.ts'),
    },
    outdir: out,
    splitting: true,
    chunkNames: 'main.[name]-[hash]',
    absWorkingDir: root,
    bundle: true,
    minifySyntax: true,
    minifyWhitespace: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    external: LEFT_OUT,
    banner: {
      js: "import { createRequire as hublineRequire } from 'node:module'; const require = hublineRequire(import.meta.url);",
    },
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    plugins: [keepPlaces],
  });
  const notices = join(out, 'main.LICENSES.txt');
  writeFileSync(
    notices,
    thirdPartyNotices(Object.keys(metafile.inputs).map((file) => join(root, file))),
  );
  const written = Object.keys(metafile.outputs).map((file) => join(root, file));
  removeChunksExcept(new Set(written));
  return [...written, notices];
}

/** Those of the builds before have other hashes in their names. */
function removeChunksExcept(written) {
  for (const name of readdirSync(out)) {
    const path = join(out, name);
    if (/^main\..+-\w+\.js$/.test(name) && !written.has(path)) rmSync(path);
  }
}

/** esbuild plugin: `import.meta.url` goes on meaning the source file, so that files beside it are found. */
const keepPlaces = {
  name: 'keep-places',
  setup(builder) {
    builder.onLoad({ filter: /packages\/server\/src\/.*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      const place = `new URL('${relative(out, path)}', import.meta.url).href`;
      return {
        loader: 'ts',
        contents: text.replaceAll('import.meta.url', place),
        resolveDir: dirname(path),
      };
    });
  },
};
