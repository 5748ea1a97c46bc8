import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packages, ROOT } from '../support/packages.ts';

interface PackedPackage {
  readonly name: string;
  readonly files: readonly {
    readonly path: string;
    readonly size: number;
    readonly mode: number;
  }[];
}

/** By name, what `npm publish` would send. */
const packed = new Map(pack().map((result) => [result.name, result.files]));

for (const { json, folder } of packages) {
  describe(json.name, () => {
    const files = packed.get(json.name) ?? [];
    const paths = new Set(files.map(({ path }) => path));

    test('has nothing that publint finds', async () => {
      const { messages, pkg } = await publint({
        pkgDir: 'package',
        strict: true,
        pack: { files: await contents(folder, [...paths]) },
      });
      assert.deepEqual(
        messages.map((message) => formatMessage(message, pkg, { color: false })),
        [],
      );
    });

    test('holds every file that its exports and programs name', () => {
      const named = [
        ...Object.values(json.exports).flatMap((targets) => Object.values(targets)),
        ...Object.values(json.bin ?? {}),
      ];
      assert.ok(named.length > 0);
      assert.deepEqual(
        named.filter((path) => !paths.has(path.replace('./', ''))),
        [],
      );
    });

    test('holds licence and readme, sources for debuggers, and no tests', () => {
      assert.deepEqual(
        ['LICENSE', 'README.md', 'package.json'].filter((path) => !paths.has(path)),
        [],
      );
      assert.ok([...paths].some((path) => path.startsWith('src/')));
      assert.deepEqual(
        [...paths].filter((path) => path.includes('.test.')),
        [],
      );
      assert.deepEqual(
        files.filter(({ size }) => size === 0),
        [],
      );
    });
  });
}

test('the program of the server can be run', () => {
  const main = packed.get('@hubline/server')?.find(({ path }) => path === 'dist/main.js');
  assert.ok(main);
  const out = execFileSync(process.execPath, ['packages/server/dist/main.js', '--version'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  assert.match(out, /^\d+\.\d+\.\d+/);
});

test('on a Node that is too old the program of the server says which one it needs', async () => {
  const program = 'packages/server/dist/main.js';
  // What an old Node does not have must not be asked for before the sentence is said.
  const text = await readFile(join(ROOT, program), 'utf8');
  const imported = [...text.matchAll(/^import .* from ['"]([^'"]+)['"]/gm)].map(([, name]) => name);
  assert.deepEqual(imported, ['node:module']);

  const old = "Object.defineProperty(process.versions, 'node', { value: '20.20.2' })";
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(old)}`, program],
    { cwd: ROOT, encoding: 'utf8' },
  );
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /^Hubline needs Node 24 or newer; [^\n]+\n$/);
});

/** As they lie in the archive. */
function contents(folder: string, paths: readonly string[]) {
  return Promise.all(
    paths.map(async (path) => ({
      name: `package/${path}`,
      data: await readFile(join(folder, path)),
    })),
  );
}

function pack(): PackedPackage[] {
  const workspaces = packages.flatMap(({ json }) => ['--workspace', json.name]);
  const out = execFileSync(
    'npm',
    ['pack', '--dry-run', '--json', '--ignore-scripts', ...workspaces],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  return Object.values(JSON.parse(out) as PackedPackage[] | Record<string, PackedPackage>);
}
