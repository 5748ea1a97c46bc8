import { combineLatest, map, skip, type Observable } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import { behaviorFrom, type Behavior } from '../reactive/behavior.ts';
import type { Change } from '../reactive/change.ts';
import { collect } from '../reactive/collect.ts';
import { loaded } from '../reactive/loaded.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Contact } from './contact.ts';
import type { ContactDraft } from './contact-draft.ts';
import { tidyDraft } from './tidy-draft.ts';
import { contactFaults } from './contact-faults.ts';
import { ContactIndex, sortKey } from './contact-index.ts';
import type { ContactBook } from './contact-source.ts';
import type { ContactFormat, Contacts, ImportReport } from './contacts.ts';
import type { Party, PartyNames } from './party.ts';
import { canonicalNumber } from './phone-number.ts';

type BookCommands = Omit<ContactBook, 'changes$'>;

interface ContactPorts {
  /** Where external contacts are written; undefined where they cannot be. */
  readonly book: BookCommands | undefined;
  /** Colleagues; null says that nobody is signed in. */
  readonly directory$: Observable<Change<Contact> | null>;
  readonly external$: Observable<Change<Contact> | null>;
}

/** Knows who can be called, and who a number belongs to. */
export class ContactService implements Contacts, PartyNames {
  readonly #book: BookCommands | undefined;
  #index: ContactIndex | undefined;
  /** Sorted by name. */
  readonly all$: Behavior<readonly Contact[]>;
  /** False until the contacts of this session have arrived. */
  readonly loaded$: Behavior<boolean>;
  readonly changed$: Observable<unknown>;

  constructor(scope: Scope, { book, directory$, external$ }: ContactPorts) {
    this.#book = book;
    this.all$ = behaviorFrom(
      scope,
      combineLatest([collect(directory$, byName), collect(external$, byName)]).pipe(
        map(([directory, external]) =>
          external.length > 0 ? [...directory, ...external].sort(byName) : directory,
        ),
      ),
      [],
    );
    this.loaded$ = behaviorFrom(
      scope,
      combineLatest([loaded(directory$), loaded(external$)]).pipe(map(([a, b]) => a && b)),
      false,
    );
    this.changed$ = this.all$.pipe(skip(1));
  }

  /** Best first; by any word of the name or company, or by digits of a number. */
  search(text: string, limit = 20): readonly Contact[] {
    return this.#indexed().search(text, limit);
  }

  /** The contact with that number, if exactly that is known. */
  byNumber(number: string): Contact | undefined {
    return this.#indexed().byNumber(number);
  }

  named(party: Party): Party {
    const contact = this.byNumber(party.number);
    return contact && contact.name !== party.name ? { ...party, name: contact.name } : party;
  }

  /** Contacts other than `except` that have one of these numbers. */
  duplicatesOf(draft: ContactDraft, except?: string): readonly Contact[] {
    const numbers = new Set(draft.phones.map(({ number }) => canonicalNumber(number)));
    return this.all$.value.filter(
      ({ id, phones }) =>
        id !== except && phones.some(({ number }) => numbers.has(canonicalNumber(number))),
    );
  }

  /** @throws `request/invalid` with `fields` (`name`, `phones.0.number` …), `network/*` */
  async create(draft: ContactDraft): Promise<Contact> {
    return this.#required().create(checked(draft));
  }

  /** @throws as `create`, and `request/not-found` where it was deleted meanwhile */
  async update(id: string, draft: ContactDraft): Promise<Contact> {
    return this.#required().update(id, checked(draft));
  }

  /** @throws `network/*` */
  async remove(id: string): Promise<void> {
    await this.#required().remove(id);
  }

  /** Takes what it can of a file. @throws `import/unreadable` where it is neither vCard nor CSV */
  async import(text: string): Promise<ImportReport> {
    const book = this.#required();
    const { importContacts } = await import('./import-contacts.ts');
    return importContacts(text, {
      known: (number) => this.byNumber(number) !== undefined,
      createAll: (drafts) => book.createAll(drafts),
    });
  }

  /** External contacts (or those given) as text of a file. */
  async export(
    format: ContactFormat,
    contacts: readonly Contact[] = this.all$.value.filter(({ source }) => source === 'external'),
  ): Promise<string> {
    const { exportContacts } = await import('./export-contacts.ts');
    return exportContacts(format, contacts);
  }

  #required(): BookCommands {
    if (!this.#book) {
      throw new HubError('request/forbidden', { message: 'External contacts are read only' });
    }
    return this.#book;
  }

  /** Made when it is first asked after a change: a burst of changes costs one index. */
  #indexed(): ContactIndex {
    const contacts = this.all$.value;
    if (this.#index?.contacts !== contacts) this.#index = new ContactIndex(contacts);
    return this.#index;
  }
}

/** @throws `request/invalid` with `fields` */
function checked(draft: ContactDraft): ContactDraft {
  const tidy = tidyDraft(draft);
  const fields = contactFaults(tidy);
  if (fields) throw new HubError('request/invalid', { fields });
  return tidy;
}

function byName(a: Contact, b: Contact): number {
  const [first, second] = [sortKey(a), sortKey(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
