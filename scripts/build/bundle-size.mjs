import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { fromSources, minified, typescript } from './plugins.mjs';

const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'](\.\/[^"']+)["']/g;

/** Bytes of some scripts as they are, and as a server sends them. */
export function sizesOf(scripts) {
  const sum = (measure) => scripts.reduce((total, script) => total + measure(script), 0);
  return {
    plain: sum((script) => Buffer.byteLength(script)),
    gzip: sum((script) => gzipSync(script, { level: 9 }).length),
    brotli: sum((script) => brotliCompressSync(script).length),
  };
}

/** A built script and the chunks that it needs at once; not those that it loads later. */
export function scriptsAtStart(file, known = new Map()) {
  if (known.has(file) || !existsSync(file)) return [...known.values()];
  const script = readFileSync(file, 'utf8');
  known.set(file, script);
  for (const [, path] of script.matchAll(STATIC_IMPORT)) {
    scriptsAtStart(join(dirname(file), path), known);
  }
  return [...known.values()];
}

/** What a page that imports this source file and nothing else downloads. */
export async function bundleOf(file) {
  const bundle = await rollup({ input: file, plugins: [minified(), fromSources(), typescript()] });
  try {
    const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}
