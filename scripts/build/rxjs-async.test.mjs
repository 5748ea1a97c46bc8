import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { root } from './repository.mjs';
import { rxjsAsync } from './rxjs-async.mjs';

const ENTRY = join(root, 'packages/core/src/entry-of-test.js');

async function bundled() {
  const entry = {
    name: 'entry',
    resolveId: (id) => (id === ENTRY ? id : null),
    load: (id) => (id === ENTRY ? "export { from, toArray, take } from 'rxjs';" : null),
  };
  const plugins = [entry, rxjsAsync(), nodeResolve({ exportConditions: ['es2015', 'import'] })];
  const bundle = await rollup({ input: ENTRY, plugins });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const { code, modules } = output[0];
  assert.ok(!Object.keys(modules).some((id) => id.includes('/tslib/')));
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

const { from, toArray, take } = await bundled();
const values = (stream) =>
  new Promise((resolve, reject) => {
    stream.pipe(toArray()).subscribe({ next: resolve, error: reject });
  });

test('values, ends and errors of an async source arrive', async () => {
  async function* counting(error) {
    yield 1;
    yield 2;
    if (error) throw error;
  }
  assert.deepEqual(await values(from(counting())), [1, 2]);
  await assert.rejects(values(from(counting(new Error('no more')))), /no more/);
});

test('a source that nobody listens to any more is told so', async () => {
  let told;
  const over = new Promise((resolve) => (told = resolve));
  async function* endless() {
    try {
      for (;;) yield 0;
    } finally {
      told();
    }
  }
  assert.deepEqual(await values(from(endless()).pipe(take(2))), [0, 0]);
  await over;
});
