import type { Behavior } from '../reactive/behavior.ts';
import type { Contact } from './contact.ts';
import type { ContactDraft } from './contact-draft.ts';

export type ContactFormat = 'vcard' | 'csv';

export interface ImportOptions {
  /** Told now and then how far it is. */
  readonly progress?: (progress: ImportProgress) => void;
  /** Ends it early: what was taken until then is kept, and the report tells of that. */
  readonly signal?: AbortSignal;
}

export interface ImportProgress {
  /** 0 to 1. */
  readonly share: number;
  /** So many contacts are kept, whatever happens to the rest. */
  readonly added: number;
}

/** What became of a file of contacts. */
export interface ImportReport {
  readonly added: number;
  /** Entries whose numbers are known already; they were left out. */
  readonly duplicates: number;
  /** What could not be taken, by the line of the file where it begins; the rest was. */
  readonly problems: readonly ImportProblem[];
}

export interface ImportProblem {
  /** From 1. */
  readonly line: number;
  readonly reason: ContactFault | 'unreadable';
}

/** What can be wrong with a contact; words for people live with the elements. */
export type ContactFault =
  | 'no-name'
  | 'name-too-long'
  | 'no-number'
  | 'bad-number'
  | 'too-many-numbers'
  | 'bad-email'
  | 'field-too-long';

/** Who can be called: the colleagues of the directory, and external contacts of one's own. */
export interface Contacts {
  /** Sorted by name. */
  readonly all$: Behavior<readonly Contact[]>;
  /** False until the contacts of this session have arrived. */
  readonly loaded$: Behavior<boolean>;
  /** Best first, at most `limit` (20 unless said); by any word of the name or company, or by digits of a number. */
  search(text: string, limit?: number, source?: Contact['source']): readonly Contact[];
  /** The contact with that number, if exactly that is known; a colleague before others. */
  byNumber(number: string): Contact | undefined;
  /** Contacts other than `except` that have one of these numbers. */
  duplicatesOf(draft: ContactDraft, except?: string): readonly Contact[];
  /** @throws `request/invalid` with `fields` (`name`, `phones.0.number` …), `network/*` */
  create(draft: ContactDraft): Promise<Contact>;
  /** @throws as `create`, and `request/not-found` where it was deleted meanwhile */
  update(id: string, draft: ContactDraft): Promise<Contact>;
  /** @throws `network/*` */
  remove(id: string): Promise<void>;
  /**
   * Takes what it can of a file, or of its text.
   * @throws `import/unreadable` where it is neither vCard nor CSV, `import/too-large`, `network/*`
   */
  import(file: Blob | string, options?: ImportOptions): Promise<ImportReport>;
  /** The largest file that `import` takes, in bytes. */
  readonly largestImport: number;
  /** External contacts (or those given) as text of a file. */
  export(format: ContactFormat, contacts?: readonly Contact[]): Promise<string>;
}
