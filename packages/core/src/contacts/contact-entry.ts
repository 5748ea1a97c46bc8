import { fold } from '../text/fold.ts';
import type { Contact } from './contact.ts';
import { canonicalNumber } from './phone-number.ts';

/** A contact with what searching and sorting look at; made once for each. */
export interface ContactEntry {
  readonly id: string;
  readonly contact: Contact;
  /** The folded name: by what contacts are sorted. */
  readonly name: string;
  /** ` name words`, then a tab and ` company words`: each word behind a space. */
  readonly words: string;
  /** ` 1002 14695550102 `: the digits of each number between spaces. */
  readonly digits: string;
  /** Canonical, without empty ones. */
  readonly numbers: readonly string[];
}

export function contactEntry(contact: Contact): ContactEntry {
  const name = fold(contact.name);
  const { id, company, phones } = contact;
  return {
    id,
    contact,
    name,
    words: company ? ` ${name}\t ${fold(company)}` : ` ${name}`,
    digits: `${phones.map(({ number }) => ` ${number.replace(/\D/g, '')}`).join('')} `,
    numbers: phones.map(({ number }) => canonicalNumber(number)).filter(Boolean),
  };
}

export function byName(a: ContactEntry, b: ContactEntry): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
