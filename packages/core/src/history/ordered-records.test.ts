import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CallRecord } from './call-record.ts';
import { OrderedRecords } from './ordered-records.ts';
import { newestFirst } from './record-order.ts';

function record(id: string, minute: number): CallRecord {
  const startedAt = new Date(Date.UTC(2030, 0, 1, 0, minute));
  return {
    ...{ id, direction: 'in', disposition: 'answered', party: { number: '1002', name: 'Bob' } },
    ...{ startedAt, answeredAt: startedAt, endedAt: startedAt, recordings: [] },
  };
}

test('what was handed out stays as it is', () => {
  const records = new OrderedRecords();
  records.put(record('a', 1));
  const before = records.items;
  assert.equal(records.items, before, 'the same until something changes');
  records.put(record('b', 2));
  assert.deepEqual(
    before.map(({ id }) => id),
    ['a'],
  );
  const both = records.items;
  assert.equal(records.delete('a'), true);
  assert.equal(records.delete('a'), false);
  assert.equal(both.length, 2);
  records.clear();
  assert.equal(records.items.length, 0);
  assert.equal(both.length, 2);
});

test('after any changes each record is there once, newest first', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const change = fc.oneof(
    fc.record({ op: fc.constant('put' as const), id, minute: fc.nat(3) }),
    fc.record({ op: fc.constant('delete' as const), id }),
    fc.record({ op: fc.constant('keep' as const), id }),
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const records = new OrderedRecords();
      const model = new Map<string, CallRecord>();
      for (const one of changes) {
        if (one.op === 'put') {
          const put = record(one.id, one.minute);
          records.put(put);
          model.set(one.id, put);
        } else if (one.op === 'delete') {
          assert.equal(records.delete(one.id), model.delete(one.id));
        } else {
          records.keep((kept) => kept.id !== one.id);
          model.delete(one.id);
        }
        assert.deepEqual(records.items, [...model.values()].sort(newestFirst));
        assert.equal(records.last, [...model.values()].sort(newestFirst).at(-1));
        for (const known of 'abcde') assert.equal(records.get(known), model.get(known));
      }
    }),
  );
});
