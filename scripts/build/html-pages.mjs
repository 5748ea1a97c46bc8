import { transform } from 'esbuild';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

const REFERENCE = /\b(src|href)="(\.?\/[^"]+)"/g;
/** A chunk that is wanted as soon as the page is: `<link rel="modulepreload" href="chunk:take-back" />`. */
const PRELOAD = /^( *)<link (rel="(?:module)?preload"[^>]*) href="chunk:([\w-]+)" \/>\n/gm;

/**
 * Rollup plugin: builds the pages of a folder. What a page names relatively (`./main.ts`, `./app.css`,
 * `./icon.svg`) becomes an asset with a hash in its name; what it names from the root (`/bakery.css`)
 * keeps its name. Chunks that it asks to be preloaded come with all that they import.
 */
export function htmlPages(folder) {
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  const scripts = pages.flatMap(({ text }) =>
    [...text.matchAll(REFERENCE)]
      .filter(([, , path]) => path.startsWith('./') && path.endsWith('.ts'))
      .map(([, , path]) => join(folder, path)),
  );

  return {
    name: 'html-pages',
    options: (options) => ({ ...options, input: [...new Set(scripts)] }),
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk' && file.isEntry);
      const emitted = new Set();

      const built = async (path) => {
        const file = join(folder, path);
        if (path.startsWith('/')) {
          for (const { fileName, source } of filesAt(folder, path)) {
            if (!emitted.has(fileName)) this.emitFile({ type: 'asset', fileName, source });
            emitted.add(fileName);
          }
          return path;
        }
        const chunk = chunks.find((candidate) => candidate.facadeModuleId === file);
        if (chunk) return `/${chunk.fileName}`;
        const source = await contentOf(file);
        return `/${this.getFileName(this.emitFile({ type: 'asset', name: basename(file), source }))}`;
      };

      const names = new Map();
      for (const { name, text } of pages) {
        for (const [, , path] of text.matchAll(REFERENCE)) {
          if (!names.has(path)) names.set(path, await built(path));
        }
        const asked = new Set();
        const isNew = (path) => asked.size < asked.add(path).size;
        const source = text
          .replace(REFERENCE, (_match, attribute, path) => `${attribute}="${names.get(path)}"`)
          .replace(PRELOAD, (_match, indent, how, wanted) =>
            preloaded(bundle, wanted)
              .filter(isNew)
              .map((path) => `${indent}<link ${how} href="/${path}" />\n`)
              .join(''),
          );
        this.emitFile({ type: 'asset', fileName: name, source });
      }
    },
  };
}

/** The files of a chunk by its name, and of those that it needs before it runs. @throws Error where there is no such chunk */
function preloaded(bundle, name) {
  const chunk = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === name);
  if (!chunk) throw new Error(`There is no chunk "${name}" to preload.`);
  const found = new Set();
  const add = (fileName) => {
    const file = bundle[fileName];
    // The page itself has its script already.
    if (file?.type !== 'chunk' || file.isEntry || found.has(fileName)) return;
    found.add(fileName);
    file.imports.forEach(add);
  };
  add(chunk.fileName);
  return [...found];
}

/** A file that keeps its name; with a manifest the pictures that it names. */
function filesAt(folder, path) {
  const file = join(folder, path);
  if (!existsSync(file)) return [];
  const source = readFileSync(file);
  const named = extname(file) === '.webmanifest' ? picturesOf(JSON.parse(source)) : [];
  return [
    { fileName: path.slice(1), source },
    ...named.map((src) => ({ fileName: src.slice(1), source: readFileSync(join(folder, src)) })),
  ];
}

function picturesOf({ icons = [], screenshots = [], shortcuts = [] }) {
  const all = [...icons, ...screenshots, ...shortcuts.flatMap((shortcut) => shortcut.icons ?? [])];
  return [...new Set(all.map(({ src }) => src))];
}

async function contentOf(file) {
  if (extname(file) !== '.css') return readFileSync(file);
  const { code } = await transform(readFileSync(file, 'utf8'), { loader: 'css', minify: true });
  return code;
}
