import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactChanges } from './contact.ts';
import type { Contact } from './contact.ts';

const contact = (id: string, name: string): Contact => ({
  ...{ id, source: 'directory', name, phones: [] },
});

test('nothing changes between equal lists', () => {
  assert.deepEqual(contactChanges([contact('a', 'Ann')], [contact('a', 'Ann')]), []);
});

test('who is new or different is told whole, who is gone by id', () => {
  const before = [contact('a', 'Ann'), contact('b', 'Ben'), contact('c', 'Cid')];
  const after = [contact('a', 'Ann'), contact('b', 'Benjamin'), contact('d', 'Dee')];
  assert.deepEqual(contactChanges(before, after), [
    { op: 'remove', id: 'c' },
    { op: 'upsert', item: contact('b', 'Benjamin') },
    { op: 'upsert', item: contact('d', 'Dee') },
  ]);
});
