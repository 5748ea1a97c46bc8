import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inProduction } from './in-production.mjs';

const asking = "if (process.env.NODE_ENV !== 'production') warn();";
const told = "if ('production' !== 'production') warn();";

test('a library that asks is told that this is production', () => {
  const { transform } = inProduction();
  assert.deepEqual(transform(asking, '/x/node_modules/y/index.js'), { code: told, map: null });
  assert.equal(transform({ path: '/node_modules/y/index.js', body: asking }), told);
});

test('everything else is left alone', () => {
  const { transform } = inProduction();
  assert.equal(transform(asking, '/x/packages/core/src/hub.ts'), null);
  assert.equal(transform('warn();', '/x/node_modules/y/index.js'), null);
  assert.equal(transform({ path: '/packages/core/src/hub.ts', body: asking }), undefined);
});
