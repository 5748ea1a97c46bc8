import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ShortMemory } from './short-memory.ts';

test('what is taken is found once, what is found again and again', () => {
  const memory = new ShortMemory<string>(10, () => 0);
  memory.keep('a', 'one', 1_000);
  assert.equal(memory.find('a'), 'one');
  assert.equal(memory.take('a'), 'one');
  assert.equal(memory.take('a'), null);
});

test('it is forgotten when its time is over', () => {
  let now = 0;
  const memory = new ShortMemory<string>(10, () => now);
  memory.keep('a', 'one', 1_000);
  now = 999;
  assert.equal(memory.find('a'), 'one');
  now = 1_000;
  assert.equal(memory.find('a'), null);
  assert.equal(memory.take('a'), null);
});

test('the oldest make way', () => {
  const memory = new ShortMemory<number>(2, () => 0);
  for (const number of [1, 2, 3]) memory.keep(String(number), number, 1_000);
  assert.deepEqual(
    ['1', '2', '3'].map((key) => memory.find(key)),
    [null, 2, 3],
  );
});
