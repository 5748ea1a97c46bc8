import type { Change } from '../events/change.ts';
import type { Snapshot } from './snapshot.ts';

/** A colleague or a queue of the tenant, as clients see it. */
export interface Contact {
  readonly id: string;
  readonly source: 'directory';
  readonly name: string;
  readonly phones: readonly ContactPhone[];
}

export interface ContactPhone {
  readonly label: 'extension' | 'work';
  readonly number: string;
}

/** The contacts of a tenant, by name: who is not listed is there for themselves alone. */
export function contactsOf(snapshot: Snapshot, tenantId: string, viewerId?: string): Contact[] {
  const people = [...snapshot.people.values()]
    .filter(({ listed, userId }) => listed || userId === viewerId)
    .map((person) => ({ ...person, id: person.userId }));
  return [...people, ...snapshot.queues.values()]
    .filter((entry) => entry.tenantId === tenantId)
    .map(contactOf)
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.id.localeCompare(b.id, 'en'));
}

function contactOf(entry: {
  readonly id: string;
  readonly name: string;
  readonly extension: string;
  readonly numbers: readonly string[];
}): Contact {
  return {
    id: entry.id,
    source: 'directory',
    name: entry.name,
    phones: [
      { label: 'extension', number: entry.extension },
      ...entry.numbers.map((number) => ({ label: 'work', number }) as const),
    ],
  };
}

/** What those who are not listed are to know of how they themselves changed. */
export function ownContactChanges(
  before: Snapshot,
  after: Snapshot,
): { readonly tenantId: string; readonly userId: string; readonly change: Change<Contact> }[] {
  return [...after.people.values()].flatMap(({ userId, tenantId, listed }) => {
    if (listed) return [];
    const item = contactsOf(after, tenantId, userId).find(({ id }) => id === userId)!;
    const earlier = before.people.get(userId);
    const known = earlier && contactsOf(before, tenantId, userId).find(({ id }) => id === userId);
    const same = !earlier?.listed && JSON.stringify(known) === JSON.stringify(item);
    return same ? [] : [{ tenantId, userId, change: { op: 'upsert', item } as const }];
  });
}

/** The steps that lead from one list of contacts to another. */
export function contactChanges(
  before: readonly Contact[],
  after: readonly Contact[],
): Change<Contact>[] {
  const earlier = new Map(before.map((contact) => [contact.id, JSON.stringify(contact)]));
  const later = new Set(after.map((contact) => contact.id));
  return [
    ...before
      .filter((contact) => !later.has(contact.id))
      .map((contact) => ({ op: 'remove', id: contact.id }) as const),
    ...after
      .filter((contact) => earlier.get(contact.id) !== JSON.stringify(contact))
      .map((item) => ({ op: 'upsert', item }) as const),
  ];
}
