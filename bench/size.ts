import { build } from 'esbuild';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { print } from './result.ts';

const PACKAGES = fileURLToPath(new URL('../packages', import.meta.url));
const BUNDLE = join(PACKAGES, 'hub-softphone/dist/hub-softphone.bundle.js');

/** What a visitor downloads: the script-tag bundle, each package's own code, and a dial pad with all it needs. */
export async function benchSize(): Promise<void> {
  report('hub-softphone.bundle.js', await readFile(BUNDLE));
  for (const name of await browserPackages()) {
    report(`${name}, own code`, await minified(name, 'external'));
  }
  report('hub-dialpad with lit and all else', await minified('hub-dialpad', 'bundle'));
}

async function browserPackages(): Promise<string[]> {
  const names = await readdir(PACKAGES);
  return names.filter((name) => name !== 'server').toSorted();
}

async function minified(name: string, packages: 'bundle' | 'external'): Promise<Uint8Array> {
  const entry = name.startsWith('hub-') ? 'define.js' : 'index.js';
  const { outputFiles } = await build({
    entryPoints: [join(PACKAGES, name, 'dist', entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2023',
    conditions: ['production'],
    packages,
  });
  const code = outputFiles[0]?.contents;
  if (!code?.length) throw new Error(`${name} came out empty`);
  return code;
}

function report(name: string, code: Uint8Array): void {
  const brotli = brotliCompressSync(code, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
  print({ name: `${name}, gzip`, value: gzipSync(code, { level: 9 }).length, unit: 'bytes' });
  print({ name: `${name}, brotli`, value: brotli.length, unit: 'bytes' });
}
