import assert from 'node:assert/strict';
import { test } from 'node:test';
import { userRow } from '../../../../test/support/user-row.ts';
import type { UserRow } from '../store/schema.ts';
import { contactChanges, contactsOf, ownContactChanges } from './contact.ts';
import { resolveNumber } from './dial-plan.ts';
import { snapshotOf, type Snapshot } from './snapshot.ts';

const [FIRST, SECOND, LOCAL, SALES] = [
  '+14695550101',
  '+12145550101',
  '+12145550109',
  '+14695550200',
];

/** An office with alice, who has two numbers, and bob, who has one in another area. */
function office(alice: Partial<UserRow> = {}): Snapshot {
  const own = { tenant_id: 'office', extension: '1001', username: 'alice', name: 'Alice Ames' };
  const number = (e164: string, user_id: string | null, queue_id: string | null) => ({
    ...{ number: e164, tenant_id: 'office', user_id, queue_id },
  });
  return snapshotOf({
    tenants: [
      {
        ...{ id: 'office', name: 'Office', domain: 'office.example', area_code: '469', demo: 0 },
        ...{ created_at: 0, emergency_extension: '' },
      },
    ],
    users: [
      userRow({ ...own, id: 'alice', ...alice }),
      userRow({ ...own, id: 'bob', username: 'bob', name: 'Bob', extension: '1002' }),
    ],
    queues: [
      { id: 'sales', tenant_id: 'office', name: 'Sales', extension: '2001', settings: '{}' },
    ],
    queueMembers: [],
    parks: [],
    numbers: [
      number(FIRST, 'alice', null),
      number(SECOND, 'alice', null),
      number(LOCAL, 'bob', null),
      number(SALES, null, 'sales'),
    ],
  });
}

const alice = (row: Partial<UserRow> = {}) => office(row).people.get('alice')!;

test('people are known by the number that they chose, as long as it is theirs', () => {
  assert.equal(alice().number, FIRST);
  assert.equal(alice({ caller_id: SECOND }).number, SECOND);
  assert.equal(alice({ caller_id: LOCAL }).number, FIRST);
});

test('emergency services see the number that was chosen, of the office too, else the caller ID', () => {
  assert.equal(alice({ caller_id: SECOND }).emergencyCallerId, SECOND);
  assert.equal(alice({ emergency_caller_id: SALES }).emergencyCallerId, SALES);
  assert.equal(alice({ emergency_caller_id: SECOND }).emergencyCallerId, SECOND);
  assert.equal(alice({ emergency_caller_id: LOCAL }).emergencyCallerId, FIRST);
});

test('seven digits are completed with the area code of whoever dials, else of the office', () => {
  const who = (row: Partial<UserRow>) => {
    const snapshot = office(row);
    const found = resolveNumber(snapshot, snapshot.people.get('alice')!, '555-0109');
    return found.kind === 'user' ? found.user.userId : found.kind;
  };
  assert.equal(who({}), 'no-route');
  assert.equal(who({ area_code: '214' }), 'bob');
});

test('who is not listed is in the directory for themselves alone, and can be dialled', () => {
  const snapshot = office({ listed: 0 });
  const seenBy = (viewer: string) => contactsOf(snapshot, 'office', viewer).map(({ id }) => id);
  assert.deepEqual(seenBy('alice'), ['alice', 'bob', 'sales']);
  assert.deepEqual(seenBy('bob'), ['bob', 'sales']);
  assert.equal(resolveNumber(snapshot, snapshot.people.get('bob')!, '1001').kind, 'user');
});

test('who is listed no more is gone for the others, and told of their own changes', () => {
  const steps = (before: Snapshot, after: Snapshot) => [
    ...contactChanges(contactsOf(before, 'office'), contactsOf(after, 'office')).map(
      (change) => `all: ${change.op}`,
    ),
    ...ownContactChanges(before, after).map(({ userId, change }) => `${userId}: ${change.op}`),
  ];
  const [listed, hidden] = [office(), office({ listed: 0 })];
  assert.deepEqual(steps(listed, hidden), ['all: remove', 'alice: upsert']);
  assert.deepEqual(steps(hidden, office({ listed: 0 })), []);
  assert.deepEqual(steps(hidden, office({ listed: 0, name: 'Alice Amis' })), ['alice: upsert']);
  assert.deepEqual(steps(hidden, listed), ['all: upsert']);
});
