import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../support/packages.ts';

const OWN = 'test/packaging/tracked-files.test.ts';
const NOT_TEXT = /\.(?:png|ico|ogg|opus|woff2|wav)$/;

const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '' && file !== OWN && !NOT_TEXT.test(file))
  .filter((file) => existsSync(join(ROOT, file)));

function linesWith(pattern: RegExp): string[] {
  return files.flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .map((line, index) => `${file}:${String(index + 1)}: ${line.trim().slice(0, 160)}`)
      .filter((line) => pattern.test(line)),
  );
}

test('no tracked file holds a path of the machine it was written on', () => {
  assert.deepEqual(linesWith(/(?<![\w.@-])\/(?:home|Users|root|work)\/\w/), []);
});

test('no tracked file names a package registry', () => {
  assert.deepEqual(linesWith(/\bregistry\.[\w-]+\.\w+|npmmirror|verdaccio|artifactory/i), []);
});

interface Locked {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages: locked } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};

test('the lock file says which packages, not where they were downloaded', () => {
  const entries = Object.entries(locked);
  assert.ok(entries.length > 100);
  assert.deepEqual(
    entries.filter(([, { resolved, link }]) => resolved !== undefined && !link),
    [],
  );
});

test('the lock file has the native parts for every system (else: node scripts/complete-lock.mjs)', () => {
  const paths = Object.keys(locked);
  const optional = Object.values(locked).flatMap(({ optionalDependencies }) =>
    Object.keys(optionalDependencies ?? {}),
  );
  assert.ok(optional.length > 0);
  assert.deepEqual(
    optional.filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`))),
    [],
  );
});
