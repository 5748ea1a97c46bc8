import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parseAst } from 'rollup/parseAst';
import { root } from './repository.mjs';
import { sipSilent } from './sip-silent.mjs';
import { MEMBERS, sipUnused } from './sip-unused.mjs';

const library = join(root, 'node_modules/sip.js/lib');
const plugins = [sipUnused(), sipSilent()];
const paths = globSync('{core,grammar}/**/*.js', { cwd: library });
const replaced = paths.flatMap((path) => {
  const code = plugins[0].load(join(library, path));
  return code === null ? [] : [{ path, code }];
});

/** A file of the library as visitors get it, without comments. */
function left(path) {
  const id = join(library, path);
  const transformed = plugins.reduce(
    (code, plugin) => plugin.transform.call({ parse: parseAst }, code, id)?.code ?? code,
    plugins[0].load(id) ?? readFileSync(id, 'utf8'),
  );
  return transformed.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
}
const theirs = paths.map(left).join('\n');
const ours = globSync('packages/core/src/sip/*.ts', { cwd: root })
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

/** What stands before each call of a method. */
const receivers = (code, method) =>
  [...code.matchAll(new RegExp(`([\\w.#$]+)\\.${method}\\(`, 'g'))].map(([, receiver]) => receiver);

test('what is left out is there in this version of sip.js, by that name', async () => {
  assert.equal(replaced.length, 10);
  for (const { path, code } of replaced) {
    const file = (name) => pathToFileURL(join(library, path, '..', name)).href;
    const original = await import(file(path.slice(path.lastIndexOf('/') + 1)));
    const absolute = code.replace(/'\.\/(.+)'/, (_all, name) => `'${file(name)}'`);
    const stub = await import(`data:text/javascript,${encodeURIComponent(absolute)}`);
    assert.deepEqual(Object.keys(stub), Object.keys(original));
  }
});

test('nobody calls the methods that are left out', () => {
  const names = new Set(Object.values(MEMBERS).flatMap((classes) => Object.values(classes).flat()));
  // Others have those names too: see below.
  for (const name of ['aor', 'clone', 'getHeader', 'getHeaders', 'hasHeader', 'kind']) {
    assert.ok(names.delete(name));
  }
  for (const name of ['message', 'prack', 'progress', 'subscribe']) assert.ok(names.delete(name));
  assert.ok(names.size > 15);
  for (const name of names) assert.deepEqual(receivers(theirs + ours, name), [], name);
  for (const name of ['friendlyName', 'kind', 'redirectable', 'secure', 'sessionState']) {
    assert.doesNotMatch(theirs, new RegExp(`\\.${name}\\b`));
  }
});

test('of other classes those of the same name are called', () => {
  for (const receiver of receivers(theirs + ours, 'clone')) assert.match(receiver, /(?:uri|aor)$/i);
  for (const method of ['getHeader', 'hasHeader', 'getHeaders']) {
    for (const receiver of receivers(theirs, method)) {
      assert.doesNotMatch(receiver, /uri$/i, 'headers of an address');
    }
  }
  for (const method of ['getHeaders', 'hasHeader']) {
    assert.doesNotMatch(receivers(theirs, method).join(), /outgoing|request\b/i);
  }
  assert.doesNotMatch(theirs + ours, /\buri\.aor\b/i);
  assert.deepEqual(receivers(theirs, 'subscribe'), []);
  assert.doesNotMatch(receivers(ours, 'subscribe').join(), /core|userAgent/);
  for (const method of ['message', 'prack']) assert.deepEqual(receivers(ours, method), []);
  assert.deepEqual(
    receivers(theirs, 'prack'),
    ['session'],
    'for whoever calls the prack of an answer',
  );
  assert.deepEqual(receivers(theirs, 'progress'), ['super']);
  assert.deepEqual(receivers(ours, 'progress'), ['request'], 'to the INVITE that begins a call');
});
