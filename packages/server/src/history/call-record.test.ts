import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Disposition, FinishedPart, Subscriber } from '../calls/ports.ts';
import { recordOf, recordRowOf } from './call-record.ts';

const alice: Subscriber = {
  ...{ userId: 'alice-id', tenantId: 'office', username: 'alice', name: 'ALICE' },
  ...{ extension: '1001', number: '+14695550101', domain: 'office.example' },
};

const part = (more: Partial<FinishedPart> = {}): FinishedPart => ({
  ...{ id: 'part', callId: 'call', user: alice, direction: 'out', disposition: 'answered' },
  ...{ party: { name: 'BOB', number: '1002', userId: 'bob-id' } },
  ...{ startedAt: 1_000, answeredAt: 2_000, endedAt: 3_000, emergency: null },
  ...more,
});

test('a part in a call leaves a record with its user', () => {
  const row = recordRowOf(part());
  assert.equal(row.user_id, 'alice-id');
  assert.equal(row.call_id, 'call');
  assert.deepEqual(recordOf(row), {
    ...{ id: 'part', direction: 'out', disposition: 'answered' },
    party: { number: '1002', name: 'BOB', userId: 'bob-id' },
    startedAt: new Date(1_000).toISOString(),
    answeredAt: new Date(2_000).toISOString(),
    endedAt: new Date(3_000).toISOString(),
    recordings: [],
    emergency: null,
  });
});

test('a record of an emergency call keeps what went along with it', () => {
  const emergency = { test: true, callerId: '+14695550101', address: null };
  assert.deepEqual(recordOf(recordRowOf(part({ emergency }))).emergency, emergency);
});

test('a record tells of the recordings that its user had made', () => {
  const of = (id: string, record_id: string) => ({
    ...{ id, record_id, started_at: 2_500, milliseconds: 420 },
  });
  const { recordings } = recordOf(recordRowOf(part()), [of('one', 'part'), of('two', 'another')]);
  assert.deepEqual(recordings, [
    { id: 'one', startedAt: new Date(2_500).toISOString(), seconds: 0.42 },
  ]);
});

test('someone who is no colleague has no id', () => {
  const party = { name: 'VISITOR', number: '', userId: null };
  const record = recordOf(recordRowOf(part({ direction: 'in', party })));
  assert.deepEqual(record.party, { number: '', name: 'VISITOR' });
});

for (const disposition of ['cancelled', 'no-answer'] satisfies Disposition[]) {
  test(`a call that ended as ${disposition} was missed by who was called`, () => {
    const of = (direction: 'in' | 'out') =>
      recordOf(recordRowOf(part({ direction, disposition, answeredAt: null }))).disposition;
    assert.deepEqual([of('out'), of('in')], [disposition, 'missed']);
  });
}

test('a number that leads nowhere is kept as it can be dialled again', () => {
  const nowhere = { name: '', number: '469 555 0999', userId: null };
  const record = recordOf(recordRowOf(part({ party: nowhere, disposition: 'failed' })));
  assert.deepEqual(record.party, { number: '+14695550999', name: '' });
});
