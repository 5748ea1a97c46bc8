import type { Contact } from './contact.ts';
import { fold } from '../text/fold.ts';
import { canonicalNumber } from './phone-number.ts';

/** What a search looks at; made once for each contact object. */
interface Entry {
  readonly contact: Contact;
  /** ` word word`: each word behind a space, so that one `includes` finds a beginning of a word. */
  readonly words: string;
  /** ` 1002 14695550102`: the digits of each number behind a space. */
  readonly digits: string;
  /** Canonical. */
  readonly numbers: readonly string[];
}

const entries = new WeakMap<Contact, Entry>();

/** Answers searches over a sorted list of contacts. */
export class ContactIndex {
  readonly contacts: readonly Contact[];
  readonly #entries: readonly Entry[];
  #numbers: Map<string, Contact> | undefined;

  constructor(contacts: readonly Contact[]) {
    this.contacts = contacts;
    this.#entries = contacts.map(entryOf);
  }

  search(text: string, limit: number): readonly Contact[] {
    const rank = ranking(text);
    if (!rank) return [];
    const found: Contact[][] = [[], [], [], []];
    for (const entry of this.#entries) {
      const place = rank(entry);
      if (place !== undefined && found[place]!.length < limit) found[place]!.push(entry.contact);
    }
    return found.flat().slice(0, limit);
  }

  byNumber(number: string): Contact | undefined {
    this.#numbers ??= numbersOf(this.#entries);
    return this.#numbers.get(canonicalNumber(number));
  }
}

/** By what contacts are sorted. */
export function sortKey(contact: Contact): string {
  return entryOf(contact).words;
}

/** How well an entry fits `text`, 0 the best; undefined when it does not fit, or nothing was asked. */
function ranking(text: string): ((entry: Entry) => number | undefined) | undefined {
  const words = fold(text).split(' ').filter(Boolean);
  if (!words.length) return undefined;
  const digits = text.normalize('NFKC').replace(/\D/g, '');
  const isNumber = digits !== '' && !/\p{L}/u.test(text);

  return (entry) => {
    if (isNumber) {
      if (entry.contact.phones.some((phone) => phone.number === digits)) return 0;
      if (entry.digits.includes(` ${digits}`)) return 1;
      if (entry.digits.includes(digits)) return 2;
    }
    if (!words.every((word) => entry.words.includes(` ${word}`))) return undefined;
    return entry.words.startsWith(` ${words.join(' ')}`) ? 1 : 2;
  };
}

function entryOf(contact: Contact): Entry {
  let entry = entries.get(contact);
  if (!entry) {
    entry = {
      contact,
      words: ` ${fold(contact.name)}`,
      digits: contact.phones.map(({ number }) => ` ${number.replace(/\D/g, '')}`).join(''),
      numbers: contact.phones.map(({ number }) => canonicalNumber(number)),
    };
    entries.set(contact, entry);
  }
  return entry;
}

/** Colleagues win over others with the same number. */
function numbersOf(entries: readonly Entry[]): Map<string, Contact> {
  const owners = new Map<string, Contact>();
  for (const { contact, numbers } of entries) {
    for (const number of numbers) {
      const known = owners.get(number);
      if (!known || (known.source === 'external' && contact.source === 'directory')) {
        owners.set(number, contact);
      }
    }
  }
  return owners;
}
