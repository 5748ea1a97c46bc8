import type { Contact, Hub } from '@hubline/core';
import type { ContactFilter } from './contact-filter.ts';

/** So many are shown of what was searched for; nobody reads further. */
export const MOST_FOUND = 1_000;

const SOURCES = { all: undefined, internal: 'directory', external: 'external' } as const;
const none: readonly Contact[] = [];

/** Which contacts are listed; looked up once for each question, and anew when the contacts change. */
export class FoundContacts {
  #all: readonly Contact[] | undefined;
  #text = '';
  #filter: ContactFilter = 'all';
  #found = none;
  #identity = {};

  /** Another object for each question. */
  get identity(): object {
    return this.#identity;
  }

  of(hub: Hub | undefined, text: string, filter: ContactFilter): readonly Contact[] {
    const all = hub?.contacts.all$.value ?? none;
    if (text !== this.#text || filter !== this.#filter) this.#identity = {};
    else if (all === this.#all) return this.#found;
    [this.#all, this.#text, this.#filter] = [all, text, filter];
    this.#found = this.#look(hub, all);
    return this.#found;
  }

  #look(hub: Hub | undefined, all: readonly Contact[]): readonly Contact[] {
    const source = SOURCES[this.#filter];
    if (this.#text.trim() !== '') {
      return hub?.contacts.search(this.#text, MOST_FOUND, source) ?? none;
    }
    return source ? all.filter((contact) => contact.source === source) : all;
  }
}
