import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { StaticFiles, relativePath } from './static-files.ts';

describe('the path in a URL', () => {
  const cases: readonly [path: string, file: string | null][] = [
    ['/', 'index.html'],
    ['/embed.html', 'embed.html'],
    ['/assets/app-1a2b.js', 'assets/app-1a2b.js'],
    ['/docs/', 'docs/index.html'],
    ['/a%20b.txt', 'a b.txt'],
    ['/../secret', null],
    ['/..%2fsecret', null],
    ['/%2e%2e/secret', null],
    ['/assets/../../secret', null],
    ['/..\\secret', null],
    ['/..%5csecret', null],
    ['//etc/passwd', null],
    ['/%2fetc/passwd', null],
    ['/.env', null],
    ['/assets/.hidden/x', null],
    ['/x%00.html', null],
    ['/%E0%A4%A', null],
    ['', null],
  ];
  for (const [path, file] of cases) {
    test(`"${path}" is ${file === null ? 'no file of ours' : file}`, () => {
      assert.equal(relativePath(path), file);
    });
  }
});

describe('files', () => {
  let root: string;
  let files: StaticFiles;

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'hubline-static-'));
    await mkdir(join(root, 'pages/sub'), { recursive: true });
    await mkdir(join(root, 'more'));
    await writeFile(join(root, 'secret.txt'), 'secret');
    await writeFile(join(root, 'pages/index.html'), '<p>pages</p>');
    await writeFile(join(root, 'more/index.html'), '<p>more</p>');
    await writeFile(join(root, 'more/only.js'), 'only();');
    await symlink(join(root, 'secret.txt'), join(root, 'pages/link.txt'));
    files = new StaticFiles([join(root, 'pages'), join(root, 'more'), join(root, 'absent')]);
  });

  after(() => rm(root, { recursive: true }));

  const read = async (path: string) =>
    (await (await files.find(path))?.content('identity'))?.toString() ?? null;

  test('come from the first folder that has them', async () => {
    assert.equal(await read('/'), '<p>pages</p>');
    assert.equal(await read('/only.js'), 'only();');
    assert.equal(await read('/absent.js'), null);
  });

  test('are never folders', async () => {
    assert.equal(await read('/sub'), null);
  });

  test('are not found behind links that lead out', async () => {
    assert.equal(await read('/link.txt'), null);
  });

  test('are read again when they changed', async () => {
    const path = join(root, 'pages/changing.txt');
    await writeFile(path, 'old');
    assert.equal(await read('/changing.txt'), 'old');
    await writeFile(path, 'new');
    await utimes(path, new Date(), new Date(Date.now() + 5_000));
    assert.equal(await read('/changing.txt'), 'new');
  });

  test('a name too long for the disk is simply not there', async () => {
    assert.equal(await read(`/${'x'.repeat(5_000)}`), null);
  });
});
