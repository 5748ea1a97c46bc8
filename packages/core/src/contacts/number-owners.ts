import type { Contact } from './contact.ts';
import type { ContactEntry } from './contact-entry.ts';
import { canonicalNumber } from './phone-number.ts';

const STEP = 500;

/** Knows who has which number. */
export class NumberOwners {
  /** By canonical number; a list only where there are several, which is rare. */
  readonly #owners: ReadonlyMap<string, Contact | readonly Contact[]>;

  private constructor(owners: ReadonlyMap<string, Contact | readonly Contact[]>) {
    this.#owners = owners;
  }

  /** Makes it in small steps. */
  static *making(entries: readonly ContactEntry[]): Generator<void, NumberOwners> {
    const owners = new Map<string, Contact | Contact[]>();
    for (const [index, { contact, numbers }] of entries.entries()) {
      for (const number of numbers) {
        const known = owners.get(number);
        if (known === undefined) owners.set(number, contact);
        else if ('id' in known) owners.set(number, [known, contact]);
        else known.push(contact);
      }
      if (index % STEP === 0) yield;
    }
    return new NumberOwners(owners);
  }

  /** In the order of the contacts. */
  of(number: string): readonly Contact[] {
    const owners = this.#owners.get(canonicalNumber(number)) ?? [];
    return 'id' in owners ? [owners] : owners;
  }
}
