import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NamedItems, type Named } from './named-items.ts';
import { newestFirst } from './newest-first.ts';

interface Item {
  readonly id: string;
  readonly at: Date;
  readonly from: Named;
  readonly by: Named | null;
}

const number = (digits: string, name = ''): Named => ({ number: digits, name });

const item = (minute: number, from: Named, by: Named | null = null): Item => ({
  ...{ id: `item-${minute}`, at: new Date(Date.UTC(2030, 0, 1, 0, minute)), from, by },
});

/** Items under the names of this book, which may change. */
function under(book: Map<string, string>): NamedItems<Item> {
  return new NamedItems<Item>({
    order: newestFirst(({ at }) => at),
    nameOf: (digits) => book.get(digits) ?? '',
    rename: (told, naming) => {
      const [from, by] = [naming(told.from), told.by && naming(told.by)];
      return from === told.from && by === told.by ? told : { ...told, from, by };
    },
  });
}

const names = (items: NamedItems<Item>) =>
  items.items.map(({ from, by }) => [from.name, ...(by ? [by.name] : [])]);

test('everyone has the name that we know, or else the one that was told', () => {
  const items = under(new Map([['1002', 'Bob']]));
  items.put(item(2, number('1002', 'B.'), number('1003', 'C.')));
  items.put(item(1, number('1003', 'Carol'), number('1002')));
  assert.deepEqual(names(items), [
    ['Bob', 'C.'],
    ['Carol', 'Bob'],
  ]);
});

test('names that come, change or go are seen, and nothing else changes', () => {
  const book = new Map([['1002', 'Bob']]);
  const items = under(book);
  items.put(item(3, number('1002', 'B.'), number('1003', 'C.')));
  items.put(item(2, number('1004', 'D.')));
  items.put(item(1, number('1002')));
  const [, other] = items.items;
  const before = items.items;
  items.rename();
  assert.equal(items.items, before, 'nothing is new');
  book.set('1003', 'Carol');
  items.rename();
  assert.deepEqual(names(items), [['Bob', 'Carol'], ['D.'], ['Bob']]);
  book.set('1002', 'Robert').delete('1003');
  items.rename();
  assert.deepEqual(names(items), [['Robert', 'C.'], ['D.'], ['Robert']]);
  book.clear();
  items.rename();
  assert.deepEqual(names(items), [['B.', 'C.'], ['D.'], ['']]);
  assert.equal(items.items[1], other, 'the same object all the time');
});

test('what is told again stays the same object where it says the same', () => {
  const items = under(new Map([['1002', 'Bob']]));
  items.put(item(1, number('1002', 'B.')));
  const [first] = items.items;
  items.put(item(1, number('1002', 'B.')));
  assert.equal(items.items[0], first);
  items.put(item(1, number('1002', 'Bobby')));
  assert.notEqual(items.items[0], first);
});
