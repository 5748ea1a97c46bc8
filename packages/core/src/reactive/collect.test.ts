import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Subject } from 'rxjs';
import type { Change } from './change.ts';
import { collect } from './collect.ts';

interface Item {
  readonly id: string;
  readonly rank: number;
}

const byRank = (a: Item, b: Item): number => a.rank - b.rank;

function collected(limit?: number): { apply: (change: Change<Item>) => readonly Item[] } {
  const changes$ = new Subject<Change<Item>>();
  let items: readonly Item[] = [];
  collect(changes$, byRank, limit).subscribe((value) => (items = value));
  return {
    apply(change) {
      changes$.next(change);
      return items;
    },
  };
}

const ids = (items: readonly Item[]): string => items.map(({ id }) => id).join('');

test('keeps what is there, in order', () => {
  const { apply } = collected();
  const [a, b, c] = [
    { id: 'a', rank: 1 },
    { id: 'b', rank: 2 },
    { id: 'c', rank: 3 },
  ];
  assert.equal(ids(apply({ op: 'reset', items: [c, a] })), 'ac');
  assert.equal(ids(apply({ op: 'upsert', item: b })), 'abc');
  assert.equal(ids(apply({ op: 'upsert', item: { ...a, rank: 9 } })), 'bca');
  assert.equal(ids(apply({ op: 'remove', id: 'c' })), 'ba');
  assert.equal(ids(apply({ op: 'remove', id: 'unknown' })), 'ba');
  assert.equal(ids(apply({ op: 'reset', items: [] })), '');
});

test('an id comes once, however often a reset names it', () => {
  const { apply } = collected();
  const items = apply({
    op: 'reset',
    items: [
      { id: 'a', rank: 1 },
      { id: 'a', rank: 2 },
    ],
  });
  assert.deepEqual(items, [{ id: 'a', rank: 2 }]);
});

test('items that did not change stay the same objects', () => {
  const { apply } = collected();
  const before = apply({ op: 'reset', items: [{ id: 'a', rank: 1 }] });
  const after = apply({ op: 'upsert', item: { id: 'b', rank: 2 } });
  assert.equal(after[0], before[0]);
  assert.notEqual(after, before);
});

test('beyond the limit the last ones are dropped', () => {
  const { apply } = collected(2);
  apply({
    op: 'reset',
    items: [
      { id: 'a', rank: 1 },
      { id: 'c', rank: 3 },
      { id: 'd', rank: 4 },
    ],
  });
  assert.equal(ids(apply({ op: 'upsert', item: { id: 'b', rank: 2 } })), 'ab');
});
