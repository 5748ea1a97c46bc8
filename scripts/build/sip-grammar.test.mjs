import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { root } from './repository.mjs';
import { sipGrammar } from './sip-grammar.mjs';

const ENTRY = join(root, 'packages/core/src/entry-of-test.js');
const SOURCE = `export { Grammar } from 'sip.js/lib/grammar/index.js';
export const load = () => import('sip.js/lib/grammar/pegjs/dist/grammar.js');`;

test('the grammar is a chunk of its own, and reads once it was loaded', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'hubline-grammar-'));
  t.after(() => rm(folder, { recursive: true }));
  const entry = {
    name: 'entry',
    resolveId: (id) => (id === ENTRY ? id : null),
    load: (id) => (id === ENTRY ? SOURCE : null),
  };
  const bundle = await rollup({ input: ENTRY, plugins: [entry, sipGrammar(), nodeResolve()] });
  const { output } = await bundle.write({
    dir: folder,
    format: 'es',
    entryFileNames: 'entry.mjs',
    chunkFileNames: '[name].mjs',
  });
  await bundle.close();
  const sizes = output.map(({ code }) => code.length).sort((a, b) => b - a);
  assert.ok(sizes[0] > 5 * sizes[1], 'most of it is not there at once');

  const { Grammar, load } = await import(pathToFileURL(join(folder, 'entry.mjs')).href);
  assert.equal(Grammar.URIParse('sip:alice@example.test'), undefined);
  await load();
  assert.equal(Grammar.URIParse('sip:alice@example.test').user, 'alice');
});
