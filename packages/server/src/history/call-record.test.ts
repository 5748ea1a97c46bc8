import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Disposition, FinishedCall, Subscriber } from '../calls/ports.ts';
import { recordOf, recordRowsOf } from './call-record.ts';

const person = (username: string, tenantId: string, number: string | null): Subscriber => ({
  ...{ userId: `${username}-id`, tenantId, username, name: username.toUpperCase() },
  ...{ extension: `10-${username}`, number, domain: `${tenantId}.example` },
});
const alice = person('alice', 'office', '+14695550101');
const bob = person('bob', 'office', null);
const visitor = person('visitor', 'outside', '+14695550199');

const call = (more: Partial<FinishedCall>): FinishedCall => ({
  ...{ id: 'call', caller: alice, dialled: '1002', disposition: 'answered' },
  ...{ called: [{ user: bob, disposition: 'answered' }], answeredAt: 2_000 },
  ...{ destination: { name: 'BOB', number: '1002', userId: 'bob-id' } },
  ...{ startedAt: 1_000, endedAt: 3_000 },
  ...more,
});

const seen = (finished: FinishedCall) =>
  recordRowsOf(finished).map((row) => {
    const { direction, disposition, party, answeredAt } = recordOf(row);
    return [row.user_id, direction, disposition, party, answeredAt];
  });

test('an answered call leaves a record with the caller and one with the called', () => {
  const at = new Date(2_000).toISOString();
  assert.deepEqual(seen(call({})), [
    ['alice-id', 'out', 'answered', { number: '1002', name: 'BOB', userId: 'bob-id' }, at],
    ['bob-id', 'in', 'answered', { number: '10-alice', name: 'ALICE', userId: 'alice-id' }, at],
  ]);
});

test('of everyone who was rung, only who answered has an answered record', () => {
  const carol = person('carol', 'office', null);
  const [, first, second] = seen(
    call({
      called: [
        { user: bob, disposition: 'missed' },
        { user: carol, disposition: 'answered' },
      ],
    }),
  );
  assert.deepEqual([first?.[2], first?.[4]], ['missed', null]);
  assert.equal(second?.[2], 'answered');
});

test('other tenants see the outside number and no id', () => {
  const [, incoming] = seen(call({ caller: visitor }));
  assert.deepEqual(incoming?.[3], { number: '+14695550199', name: 'VISITOR' });
});

test('a caller without an outside number shows none to other tenants', () => {
  const [, incoming] = seen(
    call({ caller: bob, called: [{ user: visitor, disposition: 'busy' }] }),
  );
  assert.deepEqual(incoming?.[3], { number: '', name: 'BOB' });
});

for (const disposition of ['cancelled', 'no-answer'] satisfies Disposition[]) {
  test(`a call that ended as ${disposition} was missed by who was called`, () => {
    const [outgoing, incoming] = seen(
      call({ disposition, called: [{ user: bob, disposition }], answeredAt: null }),
    );
    assert.deepEqual([outgoing?.[2], incoming?.[2]], [disposition, 'missed']);
  });
}

test('a number that leads nowhere is kept as it can be dialled again', () => {
  const nowhere = { called: [], destination: { name: '', number: '', userId: null } };
  const [outgoing] = seen(call({ ...nowhere, dialled: '469 555 0999', disposition: 'failed' }));
  assert.deepEqual(outgoing?.[3], { number: '+14695550999', name: '' });
});
