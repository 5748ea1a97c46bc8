import assert from 'node:assert/strict';
import { test } from 'node:test';
import { userRow } from '../../../../test/support/user-row.ts';
import type { Destination } from '../calls/ports.ts';
import type { Scope } from '../store/schema.ts';
import { resolveNumber } from './dial-plan.ts';
import { snapshotOf } from './snapshot.ts';
import type { DirectoryRows, Person } from './snapshot.ts';

const tenant = (id: string, areaCode: string, desk = '') => ({
  ...{ id, name: id, domain: `${id}.example`, area_code: areaCode, demo: 0, created_at: 0 },
  emergency_extension: desk,
});
const user = (username: string, tenantId: string, extension: string, scope: Scope = 'basic') =>
  userRow({ id: username, tenant_id: tenantId, username, name: username, extension, scope });
const number = (e164: string, tenantId: string, userId: string | null, queueId: string | null) => ({
  ...{ number: e164, tenant_id: tenantId, user_id: userId, queue_id: queueId },
});
const member = (queueId: string, userId: string) => ({
  ...{ queue_id: queueId, user_id: userId },
  ...{ skill: 1, status_id: 'online', status_since: 0 },
});

const ROWS: DirectoryRows = {
  tenants: [tenant('office', '469'), tenant('outside', '')],
  users: [
    user('alice', 'office', '1001'),
    user('bob', 'office', '1002'),
    user('sue', 'office', '1003', 'supervisor'),
    user('dora', 'office', '1004'),
    user('visitor', 'outside', '1002', 'supervisor'),
  ],
  queues: [
    { id: 'sales', tenant_id: 'office', name: 'Sales', extension: '2001', settings: '{}' },
    { id: 'empty', tenant_id: 'office', name: 'Empty', extension: '2002', settings: '{}' },
  ],
  queueMembers: [member('sales', 'alice'), member('sales', 'bob')],
  parks: [{ id: 'park', tenant_id: 'office', name: 'Park 701', extension: '701' }],
  numbers: [
    number('+14695550101', 'office', 'alice', null),
    number('+14695550200', 'office', null, 'sales'),
    number('+442079460000', 'outside', 'visitor', null),
  ],
};
const snapshot = snapshotOf(ROWS);

function person(id: string): Person {
  const found = snapshot.people.get(id);
  assert.ok(found);
  return found;
}

/** A destination in one word. */
function word(destination: Destination): string {
  switch (destination.kind) {
    case 'user':
      return destination.user.userId;
    case 'queue':
      return `${destination.name} ${destination.extension}, dialled as ${destination.number}`;
    case 'voicemail':
      return `voicemail of ${destination.user.userId}`;
    case 'emergency':
      return destination.test
        ? 'the test'
        : `help at ${destination.users.map(({ userId }) => userId).join(' and ')}`;
    case 'supervise':
      return `${destination.mode} to ${destination.user.userId}`;
    default:
      return destination.kind;
  }
}

const cases: readonly [who: string, dialled: string, leadsTo: string][] = [
  ['alice', '1002', 'bob'],
  ['visitor', '1002', 'visitor'],
  ['visitor', '1001', 'no-such-number'],
  ['alice', '1009', 'no-such-number'],
  ['visitor', '2001', 'no-such-number'],
  ['visitor', '+14695550200', 'Sales 2001, dialled as +14695550200'],
  ['alice', '2001', 'Sales 2001, dialled as 2001'],
  ['alice', '2002', 'Empty 2002, dialled as 2002'],
  ['alice', '701', 'park'],
  ['visitor', '701', 'no-such-number'],
  ['alice', '*68', 'any-park'],
  ['alice', '*43', 'echo'],
  ['visitor', '*43', 'echo'],
  ['alice', '*97', 'voicemail of alice'],
  ['alice', '*971002', 'voicemail of bob'],
  ['alice', '*971001', 'voicemail of alice'],
  ['visitor', '*971002', 'voicemail of visitor'],
  ['alice', '*97 1002', 'voicemail of bob'],
  ['alice', '*971009', 'no-such-number'],
  ['alice', '*972001', 'no-such-number'],
  ['alice', '*97701', 'no-such-number'],
  ['visitor', '*971001', 'no-such-number'],
  ['alice', '*971', 'no-such-number'],
  ['alice', '*9710020000', 'no-such-number'],
  ['sue', '*811002', 'listen to bob'],
  ['sue', '*82 1002', 'whisper to bob'],
  ['sue', '*831002', 'barge to bob'],
  ['sue', '*811003', 'forbidden'],
  // Is in no queue.
  ['sue', '*811004', 'nothing-there'],
  ['sue', '*811009', 'no-such-number'],
  ['sue', '*812001', 'nothing-there'],
  ['sue', '*81', 'no-such-number'],
  ['alice', '*811002', 'forbidden'],
  ['alice', '*811009', 'forbidden'],
  ['visitor', '*811002', 'forbidden'],
  ['visitor', '*811001', 'no-such-number'],
  ['alice', '*99', 'no-such-number'],
  ['visitor', '4695550101', 'alice'],
  ['visitor', '14695550101', 'alice'],
  ['visitor', '+14695550101', 'alice'],
  ['bob', '5550101', 'alice'],
  ['alice', '+442079460000', 'visitor'],
  ['alice', '011442079460000', 'visitor'],
  ['bob', '5559999', 'no-route'],
  ['visitor', '5550101', 'no-route'],
  ['alice', '+14695550999', 'no-route'],
  ['alice', '911', 'no-route'],
  ['alice', '9911', 'no-such-number'],
  ['alice', '9-1-1', 'no-route'],
  ['alice', '933', 'the test'],
  ['visitor', '933', 'the test'],
  ['alice', 'nonsense', 'no-such-number'],
  ['alice', '', 'no-such-number'],
];

test('emergency calls ring the desk, be it a person or all of a queue', () => {
  const helpOf = (extension: string) => {
    const rows = { ...ROWS, tenants: [tenant('office', '469', extension), tenant('outside', '')] };
    return word(resolveNumber(snapshotOf(rows), person('alice'), '911'));
  };
  assert.equal(helpOf('1002'), 'help at bob');
  assert.equal(helpOf('2001'), 'help at alice and bob');
  // Nobody is there.
  assert.equal(helpOf('2002'), 'no-route');
  assert.equal(helpOf('701'), 'no-route');
  assert.equal(helpOf('1099'), 'no-route');
});

for (const [who, dialled, leadsTo] of cases) {
  test(`${who} who dials "${dialled}" gets ${leadsTo}`, () => {
    assert.equal(word(resolveNumber(snapshot, person(who), dialled)), leadsTo);
  });
}
