import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { Registration } from '../calls/telephony.ts';
import type { Change } from '../events/change.ts';
import { MyPhones, type MyPhone } from './my-phones.ts';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

const registration = (deviceId: string, more: Partial<Registration> = {}): Registration => ({
  ...{ deviceId, sessionId: 'session', since: 1_000, expiresAt: 9_000 },
  ...{ browser: CHROME, userAgent: null },
  ...more,
});

let registrations: Map<string, Registration[]>;
let phones: MyPhones;
let told: [userId: string, change: Change<MyPhone>][];

beforeEach(() => {
  registrations = new Map();
  phones = new MyPhones((userId) => registrations.get(userId) ?? []);
  told = [];
  phones.onChange((userId, change) => told.push([userId, change]));
});

function connected(userId: string, ...list: Registration[]): void {
  registrations.set(userId, list);
  phones.look(userId);
}

const browser: MyPhone = {
  ...{ id: 'laptop', name: 'Chrome on Windows', kind: 'web' },
  since: new Date(1_000).toISOString(),
};

test('a phone that connects is told by the name that a person would give it', () => {
  connected('alice', registration('laptop'));
  assert.deepEqual(told, [['alice', { op: 'upsert', item: browser }]]);
  assert.deepEqual(phones.of('alice'), [browser]);
  assert.deepEqual(phones.of('bob'), []);
});

test('a desk phone is called what it says of itself', () => {
  connected('alice', registration('desk', { browser: null, userAgent: 'Yealink SIP-T46S' }));
  const [phone] = phones.of('alice');
  assert.deepEqual([phone?.kind, phone?.name], ['desk', 'Yealink SIP-T46S']);
});

test('a phone that goes is told once, and a refreshed registration not at all', () => {
  connected('alice', registration('laptop'), registration('desk'));
  told = [];
  connected('alice', registration('laptop', { expiresAt: 20_000 }), registration('desk'));
  assert.deepEqual(told, []);
  connected('alice', registration('laptop'));
  connected('alice');
  connected('alice');
  assert.deepEqual(told, [
    ['alice', { op: 'remove', id: 'desk' }],
    ['alice', { op: 'remove', id: 'laptop' }],
  ]);
});

test('a phone that comes back is told with its new time', () => {
  connected('alice', registration('laptop'));
  connected('alice', registration('laptop', { since: 5_000 }));
  assert.deepEqual(told.at(-1), [
    'alice',
    { op: 'upsert', item: { ...browser, since: new Date(5_000).toISOString() } },
  ]);
});

test('two registrations of one device are one phone', () => {
  connected('alice', registration('laptop'), registration('laptop', { since: 2_000 }));
  assert.equal(phones.of('alice').length, 1);
});
