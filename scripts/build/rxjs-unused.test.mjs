import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './repository.mjs';
import { rxjsUnused } from './rxjs-unused.mjs';

const library = join(root, 'node_modules/rxjs/dist/esm/internal');
const { load } = rxjsUnused();
const replaced = globSync('**/*.js', { cwd: library })
  .map((path) => join(library, path))
  .filter((path) => load(path) !== null);

test('what is left out is there in this version of rxjs, by that name', async () => {
  assert.equal(replaced.length, 2);
  for (const path of replaced) {
    const text = readFileSync(path, 'utf8');
    const exported = [...text.matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
    const stub = await import(`data:text/javascript,${encodeURIComponent(load(path))}`);
    assert.deepEqual(Object.keys(stub).sort(), exported.sort());
  }
});

test('nobody gives a scheduler or a stream to what makes an observable', () => {
  const sources = globSync('{packages/{core,element,hub-*}/src,demo}/**/*.ts', { cwd: root });
  assert.ok(sources.length > 500);
  for (const file of sources.filter((one) => !one.endsWith('.test.ts'))) {
    const code = readFileSync(join(root, file), 'utf8');
    const making = /\b(?:from|of|startWith|endWith|concat|merge)\([^()]*(?:Scheduler|Stream\(\))/;
    assert.doesNotMatch(code, making, file);
  }
});
