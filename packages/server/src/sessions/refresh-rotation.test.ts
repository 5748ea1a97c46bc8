import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeRefresh } from './refresh-rotation.ts';

test('a current token makes all others make way', () => {
  assert.equal(judgeRefresh(null, 1_000), 'rotate');
});

test('a token replaced within the last 30 seconds adds one and replaces none', () => {
  assert.equal(judgeRefresh(1_000, 1_000), 'add');
  assert.equal(judgeRefresh(1_000, 31_000), 'add');
});

test('a token replaced longer ago is being used by two', () => {
  assert.equal(judgeRefresh(1_000, 31_001), 'reused');
});
