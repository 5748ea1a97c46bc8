import { byName, type ContactEntry } from './contact-entry.ts';
import type { ContactQuery } from './contact-query.ts';
import { EntryText } from './entry-text.ts';
import { NumberOwners } from './number-owners.ts';

/** A contact that fits; rank 0 fits best. */
export interface Match {
  readonly entry: ContactEntry;
  readonly rank: number;
}

interface IndexParts {
  readonly names: EntryText;
  readonly words: EntryText;
  readonly digits: EntryText;
  readonly owners: NumberOwners;
}

/**
 * Answers searches over a sorted list of contacts. The ways to fit are looked through from the best to the
 * worst and no further than `limit`, so that a single letter costs no more than a whole name.
 */
export class ContactIndex {
  /** Sorted by name. */
  readonly entries: readonly ContactEntry[];
  readonly owners: NumberOwners;
  readonly #names: EntryText;
  readonly #words: EntryText;
  readonly #digits: EntryText;

  private constructor(
    entries: readonly ContactEntry[],
    { names, words, digits, owners }: IndexParts,
  ) {
    this.entries = entries;
    this.owners = owners;
    this.#names = names;
    this.#words = words;
    this.#digits = digits;
  }

  /** Makes it in small steps: all that an answer needs is ready before the first question. */
  static *making(entries: readonly ContactEntry[]): Generator<void, ContactIndex> {
    return new ContactIndex(entries, {
      names: yield* EntryText.making(entries, ({ name }) => ` ${name}`),
      words: yield* EntryText.making(entries, (entry) => entry.words),
      digits: yield* EntryText.making(entries, (entry) => entry.digits),
      owners: yield* NumberOwners.making(entries),
    });
  }

  /** Best first, then by name. */
  search(query: ContactQuery, limit: number): readonly Match[] {
    const ways = this.#ways(query);
    const known = new Set<number>();
    const matches: Match[] = [];
    for (const [rank, way] of ways) {
      const indexes: number[] = [];
      for (const index of way) {
        if (matches.length + indexes.length >= limit) break;
        if (known.has(index)) continue;
        known.add(index);
        indexes.push(index);
      }
      matches.push(...indexes.map((index) => ({ rank, entry: this.entries[index]! })));
    }
    return matches;
  }

  /** 0 a whole number; 1 the beginning of a number or name; 2 inside a number, words of the name; 3 of the company. */
  #ways({ words, digits }: ContactQuery): readonly (readonly [number, Iterable<number>])[] {
    const parts = words.map((word) => ` ${word}`);
    const named = [
      [1, this.#named(words.join(' '))],
      [2, this.#names.find(...parts)],
      [3, this.#words.find(...parts)],
    ] as const;
    if (digits === '') return named;
    const numbered = [
      [0, this.#digits.find(` ${digits} `)],
      [1, this.#digits.find(` ${digits}`)],
      [2, this.#digits.find(digits)],
    ] as const;
    return [...numbered, ...named].sort(([a], [b]) => a - b);
  }

  /** Whose names begin so: they stand together. */
  *#named(beginning: string): Generator<number> {
    let index = this.#placeOf(beginning);
    while (this.entries[index]?.name.startsWith(beginning)) yield index++;
  }

  #placeOf(name: string): number {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.entries[middle]!.name < name) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The matches of two indexes as those of one. */
export function bestOf(
  a: readonly Match[],
  b: readonly Match[],
  limit: number,
): readonly ContactEntry[] {
  return [...a, ...b]
    .sort((one, other) => one.rank - other.rank || byName(one.entry, other.entry))
    .slice(0, limit)
    .map(({ entry }) => entry);
}
