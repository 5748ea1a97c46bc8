import { BehaviorSubject, combineLatest, skip, type Observable } from 'rxjs';
import { fetched } from '../errors/fetched.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { Change } from '../reactive/change.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Contact } from './contact.ts';
import type { ContactDraft } from './contact-draft.ts';
import { byName, type ContactEntry } from './contact-entry.ts';
import { bestOf } from './contact-index.ts';
import { contactQuery } from './contact-query.ts';
import type { ContactBook } from './contact-source.ts';
import type { ContactFormat, Contacts, ImportOptions, ImportReport } from './contacts.ts';
import { NOBODY, indexedContacts, type IndexedContacts } from './indexed-contacts.ts';
import type { Party, PartyNames } from './party.ts';
import { tidyNumber } from './tidy-number.ts';

const LARGEST_IMPORT = 20_000_000;

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
  readonly #all$ = new BehaviorSubject<readonly Contact[]>([]);
  readonly #loaded$ = new BehaviorSubject(false);
  #directory = NOBODY;
  #external = NOBODY;
  /** Sorted by name. */
  readonly all$: Behavior<readonly Contact[]> = this.#all$;
  /** False until the contacts of this session have arrived. */
  readonly loaded$: Behavior<boolean> = this.#loaded$;
  readonly largestImport = LARGEST_IMPORT;
  readonly changed$: Observable<unknown> = this.#all$.pipe(skip(1));

  constructor(scope: Scope, { book, directory$, external$ }: ContactPorts) {
    this.#book = book;
    scope.run(
      combineLatest([indexedContacts(directory$), indexedContacts(external$)]),
      ([directory, external]) => this.#become(directory, external),
    );
  }

  /** Best first; by any word of the name or company, or by digits of a number. */
  search(text: string, limit = 20, source?: Contact['source']): readonly Contact[] {
    const query = contactQuery(text);
    if (!query) return [];
    const matchesOf = (place: Contact['source'], { index }: IndexedContacts) =>
      source === undefined || source === place ? index.search(query, limit) : [];
    const directory = matchesOf('directory', this.#directory);
    const external = matchesOf('external', this.#external);
    return bestOf(directory, external, limit).map(({ contact }) => contact);
  }

  /** The contact with that number, if exactly that is known; a colleague before others. */
  byNumber(number: string): Contact | undefined {
    return this.#ownersOf(number)[0];
  }

  named(party: Party): Party {
    const contact = this.byNumber(party.number);
    return contact && contact.name !== party.name ? { ...party, name: contact.name } : party;
  }

  /** Contacts other than `except` that have one of these numbers. */
  duplicatesOf(draft: ContactDraft, except?: string): readonly Contact[] {
    const owners = draft.phones.flatMap(({ number }) => this.#ownersOf(tidyNumber(number)));
    return [...new Set(owners)].filter(({ id }) => id !== except);
  }

  /** @throws `request/invalid` with `fields` (`name`, `phones.0.number` …), `network/*` */
  async create(draft: ContactDraft): Promise<Contact> {
    return this.#required().create(await checked(draft));
  }

  /** @throws as `create`, and `request/not-found` where it was deleted meanwhile */
  async update(id: string, draft: ContactDraft): Promise<Contact> {
    return this.#required().update(id, await checked(draft));
  }

  /** @throws `network/*` */
  async remove(id: string): Promise<void> {
    await this.#required().remove(id);
  }

  /**
   * Takes what it can of a file, or of its text.
   * @throws `import/unreadable` where it is neither vCard nor CSV, `import/too-large`, `network/*`
   */
  async import(file: Blob | string, options: ImportOptions = {}): Promise<ImportReport> {
    const book = this.#required();
    const size = typeof file === 'string' ? file.length : file.size;
    if (size > this.largestImport) throw new HubError('import/too-large');
    const { fileText, importContacts } = await import('./import-contacts.ts');
    const text =
      typeof file === 'string' ? file : fileText(new Uint8Array(await file.arrayBuffer()));
    return importContacts(text, {
      ...options,
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

  #ownersOf(number: string): readonly Contact[] {
    return [this.#directory, this.#external].flatMap(({ index }) => index.owners.of(number));
  }

  #become(directory: IndexedContacts, external: IndexedContacts): void {
    this.#directory = directory;
    this.#external = external;
    const contacts = merged(directory.index.entries, external.index.entries);
    const loaded = directory.loaded && external.loaded;
    if (contacts.length > 0 || this.#all$.value.length > 0) this.#all$.next(contacts);
    if (this.#loaded$.value !== loaded) this.#loaded$.next(loaded);
  }
}

/** Two sorted lists as one. */
function merged(a: readonly ContactEntry[], b: readonly ContactEntry[]): readonly Contact[] {
  const all: Contact[] = [];
  let [inA, inB] = [0, 0];
  while (inA < a.length && inB < b.length) {
    const entry = byName(a[inA]!, b[inB]!) <= 0 ? a[inA++]! : b[inB++]!;
    all.push(entry.contact);
  }
  for (; inA < a.length; inA += 1) all.push(a[inA]!.contact);
  for (; inB < b.length; inB += 1) all.push(b[inB]!.contact);
  return all;
}

/** @throws `request/invalid` with `fields` */
async function checked(draft: ContactDraft): Promise<ContactDraft> {
  const { checkedDraft } = await fetched(() => import('./checked-draft.ts'));
  return checkedDraft(draft);
}
