import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContactListener } from '../directory/directory.ts';
import type { Person } from '../directory/snapshot.ts';
import type { NumberClosed } from './conversation-entry.ts';
import { OwnSettings } from './own-settings.ts';

test('who follows is told when other numbers, or other rules for them, are theirs', () => {
  const numbers = new Map<string, { number: string; closed: NumberClosed | null }[]>();
  let onContact: ContactListener = () => {};
  let onClosed: (tenantId: string) => void = () => {};
  const people = ['alice', 'bob'].map((userId) => ({ userId }) as Person);
  const settings = new OwnSettings({
    directory: {
      person: (id) => people.find(({ userId }) => userId === id),
      people: () => people,
      onContactChange: (listener) => (onContact = listener),
    },
    texts: {
      numbersOf: (userId) => numbers.get(userId) ?? [],
      onClosedChange: (listener) => (onClosed = listener),
    },
    registrationHelp: 'https://office.example/texts',
  });
  const told: string[] = [];
  settings.onChange((userId, item) =>
    told.push(`${userId} ${item.numbers.map(({ closed }) => closed ?? 'open').join()}`),
  );
  const contact = (id: string) => ({ id, source: 'directory', name: id, phones: [] }) as const;
  const upsert = (id: string) => onContact('office', null, { op: 'upsert', item: contact(id) });

  const { limits, registrationHelp } = settings.of('alice');
  assert.deepEqual([limits.characters, registrationHelp], [10_000, 'https://office.example/texts']);
  upsert('alice');
  numbers.set('alice', [{ number: '+14695550101', closed: 'no-campaign' }]);
  numbers.set('bob', [{ number: '+14695550102', closed: null }]);
  upsert('alice');
  upsert('sales');
  // Bob has no client that follows.
  upsert('bob');
  assert.deepEqual(told, ['alice no-campaign']);
  numbers.set('alice', [{ number: '+14695550101', closed: null }]);
  onClosed('office');
  onClosed('office');
  assert.deepEqual(told, ['alice no-campaign', 'alice open']);
});
