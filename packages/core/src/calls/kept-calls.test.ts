import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptCalls } from './kept-calls.ts';
import { savedUnder } from './saved-calls.ts';

const NOW = 1_000_000;

function kept(things: Readonly<Record<string, string>>): ReturnType<typeof keptCalls> {
  const store = { get: (name: string) => things[name] ?? null, set() {}, remove() {} };
  return keptCalls(store, Object.keys(things), NOW);
}

test('tells of the calls of whoever was here, and whether their page went', () => {
  const things = {
    [savedUnder('alice')]: JSON.stringify({ at: NOW - 2000, left: true }),
    [savedUnder('bob')]: JSON.stringify({ at: NOW - 39_000 }),
    'hubline.devices': JSON.stringify({ at: NOW, left: true }),
  };
  assert.deepEqual(kept(things), [
    { whose: 'alice', left: true },
    { whose: 'bob', left: false },
  ]);
});

for (const text of ['', '{', 'null', '7', '"x"', '[]', '{}', '{"at":"1000000"}', '{"at":959999}']) {
  test(`no calls: ${text}`, () => assert.deepEqual(kept({ [savedUnder('alice')]: text }), []));
}
