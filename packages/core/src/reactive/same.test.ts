import assert from 'node:assert/strict';
import { test } from 'node:test';
import { same } from './same.ts';

test('plain objects are the same when their properties are, at any depth', () => {
  assert.ok(same({ a: 1, b: { c: 'x' } }, { b: { c: 'x' }, a: 1 }));
  assert.ok(!same({ a: 1, b: { c: 'x' } }, { a: 1, b: { c: 'y' } }));
  assert.ok(!same({ a: 1 }, { a: 1, b: undefined }));
  assert.ok(!same({ a: undefined }, { b: undefined }));
});

test('everything else is the same only as itself', () => {
  const date = new Date(0);
  assert.ok(same({ date }, { date }));
  assert.ok(!same({ date }, { date: new Date(0) }));
  assert.ok(!same([], []));
  assert.ok(!same(null, {}));
});
