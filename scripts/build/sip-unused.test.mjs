import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from './repository.mjs';
import { sipUnused } from './sip-unused.mjs';

const library = join(root, 'node_modules/sip.js/lib/core');
const { load } = sipUnused();
const replaced = globSync('**/*.js', { cwd: library }).flatMap((path) => {
  const code = load(join(library, path));
  return code === null ? [] : [{ path, code }];
});

test('what is left out is there in this version of sip.js, by that name', async () => {
  assert.equal(replaced.length, 5);
  for (const { path, code } of replaced) {
    const original = await import(pathToFileURL(join(library, path)).href);
    const stub = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    assert.deepEqual(Object.keys(stub), Object.keys(original));
  }
});

test('the phone asks for nothing of it', () => {
  for (const file of globSync('packages/core/src/sip/*.ts', { cwd: root })) {
    const code = readFileSync(join(root, file), 'utf8');
    assert.doesNotMatch(code, /\b(?:core|session|userAgent)\.(?:subscribe|publish|prack)\(/, file);
  }
});
