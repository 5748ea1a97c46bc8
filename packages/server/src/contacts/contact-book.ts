import { randomUUID } from 'node:crypto';
import type { Change } from '../events/change.ts';
import type { ContactRepository } from '../store/contact-repository.ts';
import type { ContactRow } from '../store/schema.ts';
import type { ContactDraft } from './contact-draft.ts';
import type { ExternalContact } from './external-contact.ts';

export type ContactBookListener = (userId: string, change: Change<ExternalContact>) => void;

const MOST_CONTACTS = 200_000;
/** With more at once clients fetch the list anew. */
const TOLD_ONE_BY_ONE = 50;

/** The external contacts of everyone: written, kept, told to the owner's other clients. */
export class ContactBook {
  readonly #repository: ContactRepository;
  readonly #clock: () => number;
  readonly #most: number;
  readonly #listeners: ContactBookListener[] = [];

  constructor(repository: ContactRepository, clock: () => number, most = MOST_CONTACTS) {
    this.#most = most;
    this.#repository = repository;
    this.#clock = clock;
  }

  onChange(listener: ContactBookListener): void {
    this.#listeners.push(listener);
  }

  async page(
    userId: string,
    limit: number,
    after: string,
  ): Promise<{ readonly items: ExternalContact[]; readonly next: string | null }> {
    // One more than asked for tells whether there is a next page.
    const rows = await this.#repository.page(userId, limit + 1, after);
    const items = rows.slice(0, limit).map(contactOf);
    return { items, next: rows.length > limit ? items.at(-1)!.id : null };
  }

  /** Null where the book is full. */
  async add(userId: string, drafts: readonly ContactDraft[]): Promise<ExternalContact[] | null> {
    const known = await this.#repository.count(userId);
    if (known + drafts.length > this.#most) return null;
    const rows = drafts.map((draft) => rowOf(userId, randomUUID(), draft, this.#clock()));
    await this.#repository.add(rows);
    const items = rows.map(contactOf);
    if (items.length > TOLD_ONE_BY_ONE) this.#tell(userId, { op: 'reset', items: [] });
    else for (const item of items) this.#tell(userId, { op: 'upsert', item });
    return items;
  }

  /** Null where there is no such contact of this user. */
  async update(userId: string, id: string, draft: ContactDraft): Promise<ExternalContact | null> {
    const known = await this.#repository.find(userId, id);
    if (!known) return null;
    const row = rowOf(userId, id, draft, known.created_at);
    await this.#repository.update(row);
    const item = contactOf(row);
    this.#tell(userId, { op: 'upsert', item });
    return item;
  }

  async remove(userId: string, id: string): Promise<void> {
    if (await this.#repository.remove(userId, id)) this.#tell(userId, { op: 'remove', id });
  }

  #tell(userId: string, change: Change<ExternalContact>): void {
    for (const listener of this.#listeners) listener(userId, change);
  }
}

function rowOf(userId: string, id: string, draft: ContactDraft, createdAt: number): ContactRow {
  return {
    id,
    user_id: userId,
    name: draft.name,
    company: draft.company,
    phones: JSON.stringify(draft.phones),
    emails: JSON.stringify(draft.emails),
    note: draft.note,
    created_at: createdAt,
  };
}

function contactOf(row: ContactRow): ExternalContact {
  return {
    id: row.id,
    source: 'external',
    name: row.name,
    company: row.company,
    phones: JSON.parse(row.phones) as ExternalContact['phones'],
    emails: JSON.parse(row.emails) as ExternalContact['emails'],
    note: row.note,
  };
}
