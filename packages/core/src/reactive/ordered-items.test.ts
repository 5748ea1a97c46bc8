import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newestFirst } from './newest-first.ts';
import { OrderedItems } from './ordered-items.ts';

interface Item {
  readonly id: string;
  readonly at: Date;
}

const item = (id: string, minute: number): Item => ({
  id,
  at: new Date(Date.UTC(2030, 0, 1, 0, minute)),
});

const order = newestFirst<Item>(({ at }) => at);

test('what was handed out stays as it is', () => {
  const items = new OrderedItems(order);
  items.put(item('a', 1));
  const before = items.items;
  assert.equal(items.items, before, 'the same until something changes');
  items.put(item('b', 2));
  assert.deepEqual(
    before.map(({ id }) => id),
    ['a'],
  );
  const both = items.items;
  assert.equal(items.delete('a'), true);
  assert.equal(items.delete('a'), false);
  assert.equal(both.length, 2);
  items.clear();
  assert.equal(items.items.length, 0);
  assert.equal(both.length, 2);
});

test('after any changes each item is there once, newest first', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const change = fc.oneof(
    fc.record({ op: fc.constant('put' as const), id, minute: fc.nat(3) }),
    fc.record({ op: fc.constant('delete' as const), id }),
    fc.record({ op: fc.constant('keep' as const), id }),
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const items = new OrderedItems(order);
      const model = new Map<string, Item>();
      for (const one of changes) {
        if (one.op === 'put') {
          const put = item(one.id, one.minute);
          items.put(put);
          model.set(one.id, put);
        } else if (one.op === 'delete') {
          assert.equal(items.delete(one.id), model.delete(one.id));
        } else {
          items.keep((kept) => kept.id !== one.id);
          model.delete(one.id);
        }
        assert.deepEqual(items.items, [...model.values()].sort(order));
        assert.equal(items.last, [...model.values()].sort(order).at(-1));
        for (const known of 'abcde') assert.equal(items.get(known), model.get(known));
      }
    }),
  );
});
