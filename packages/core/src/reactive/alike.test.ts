import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alike } from './alike.ts';

const message = () => ({
  id: 'a',
  at: new Date(5),
  by: { number: '1002', name: 'Bob' },
  peaks: [1, 2, 3],
  forwarded: null,
});

test('data that says the same is alike, however deep', () => {
  assert.ok(alike(message(), message()));
  assert.ok(alike([], []));
  assert.ok(alike(NaN, NaN));
});

test('whatever says something else is not', () => {
  assert.ok(!alike(message(), { ...message(), at: new Date(6) }));
  assert.ok(!alike(message(), { ...message(), at: '1970-01-01T00:00:00.005Z' }));
  assert.ok(!alike(message(), { ...message(), by: { number: '1002', name: 'Rob' } }));
  assert.ok(!alike(message(), { ...message(), peaks: [1, 2] }));
  assert.ok(!alike(message(), { ...message(), peaks: [1, 2, 4] }));
  assert.ok(!alike(message(), { ...message(), forwarded: {} }));
  assert.ok(!alike({ a: undefined }, { b: undefined }));
  assert.ok(!alike([], {}));
  assert.ok(!alike(null, {}));
  assert.ok(!alike(new Date(5), {}));
});
