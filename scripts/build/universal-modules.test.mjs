import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { universalModules } from './universal-modules.mjs';

const { transform } = universalModules();
const load = (code) => import(`data:text/javascript,${encodeURIComponent(code)}`);

test('a package that knows no modules can be imported by its default', async () => {
  const file = createRequire(import.meta.url).resolve('papaparse');
  const { code } = transform(readFileSync(file, 'utf8'), file);
  const { default: papa } = await load(code);
  assert.deepEqual(papa.parse('a,b').data, [['a', 'b']]);
});

test('modules, and files of our own, are left as they are', () => {
  const universal = "if (typeof define === 'function' && define.amd) define([], factory);";
  assert.equal(transform(universal, '/project/packages/core/src/x.ts'), null);
  assert.equal(transform(`export {};\n${universal}`, '/project/node_modules/x/x.js'), null);
  assert.equal(transform('module.exports = 1;', '/project/node_modules/x/x.js'), null);
});
