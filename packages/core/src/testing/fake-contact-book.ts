import type { Observable } from 'rxjs';
import type { Contact } from '../contacts/contact.ts';
import type { ContactDraft } from '../contacts/contact-draft.ts';
import { contactFaults } from '../contacts/contact-faults.ts';
import type { ContactBook } from '../contacts/contact-source.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Change } from '../reactive/change.ts';
import { FakeCollection } from './fake-collection.ts';

/**
 * External contacts in memory, which check drafts as the server does. What another phone of the person
 * writes comes by `all.upsert` and `all.remove`.
 */
export class FakeContactBook implements ContactBook {
  readonly #before: () => Promise<void>;
  #count = 0;

  readonly all: FakeCollection<Contact>;
  readonly changes$: Observable<Change<Contact>>;

  /** `before` is awaited by each command: where the server is away or slow. */
  constructor(items: readonly Contact[], before: () => Promise<void>) {
    this.#before = before;
    this.all = new FakeCollection(items);
    this.changes$ = this.all.changes$;
  }

  async create(draft: ContactDraft): Promise<Contact> {
    await this.#before();
    return this.#add(draft);
  }

  async createAll(
    drafts: readonly ContactDraft[],
  ): Promise<readonly (Contact | { readonly fields: Readonly<Record<string, string>> })[]> {
    await this.#before();
    return drafts.map((draft) => {
      const fields = contactFaults(draft);
      return fields ? { fields } : this.#add(draft);
    });
  }

  async update(id: string, draft: ContactDraft): Promise<Contact> {
    await this.#before();
    if (!this.all.get(id)) throw new HubError('request/not-found');
    return this.#put(id, draft);
  }

  async remove(id: string): Promise<void> {
    await this.#before();
    this.all.remove(id);
  }

  #add(draft: ContactDraft): Contact {
    return this.#put(`external-${++this.#count}`, draft);
  }

  #put(id: string, draft: ContactDraft): Contact {
    const fields = contactFaults(draft);
    if (fields) throw new HubError('request/invalid', { fields });
    const { name, phones, company, emails, note } = draft;
    const contact: Contact = {
      ...{ id, source: 'external', name, phones },
      ...(company && { company }),
      ...(emails.length > 0 && { emails }),
      ...(note && { note }),
    };
    this.all.upsert(contact);
    return contact;
  }
}
