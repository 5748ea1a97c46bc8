import { Observable, type Subscriber } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import type { Contact } from './contact.ts';
import { byName, contactEntry, type ContactEntry } from './contact-entry.ts';
import { ContactIndex } from './contact-index.ts';
import type * as ManyContacts from './many-contacts.ts';

export interface IndexedContacts {
  readonly index: ContactIndex;
  /** False until the contacts of this session have arrived. */
  readonly loaded: boolean;
}

type OneChange = Exclude<Change<Contact>, { op: 'reset' }>;

/** So many are indexed faster than anyone notices. */
const AT_ONCE = 2_000;

export const NOBODY: IndexedContacts = { index: indexAtOnce([]), loaded: false };

/**
 * Folds changes into an index of what is there; null says that nobody is signed in. A great many are sorted
 * and indexed in slices of time, between which the page lives on; what is known meanwhile stays.
 */
export function indexedContacts(
  changes$: Observable<Change<Contact> | null>,
): Observable<IndexedContacts> {
  return new Observable((subscriber) => {
    const indexer = new Indexer(subscriber);
    subscriber.add(changes$.subscribe((change) => indexer.take(change)));
    subscriber.add(() => indexer.stop());
  });
}

/** Takes one change after the other; those that come while it works wait, and are taken together. */
class Indexer {
  readonly #subscriber: Subscriber<IndexedContacts>;
  #now = NOBODY;
  #work: AbortController | undefined;
  #waiting: OneChange[] = [];

  constructor(subscriber: Subscriber<IndexedContacts>) {
    this.#subscriber = subscriber;
  }

  take(change: Change<Contact> | null): void {
    if (change === null) {
      this.stop();
      this.#become(NOBODY);
    } else if (change.op === 'reset') {
      this.stop();
      const { items } = change;
      this.#begin({ items }, items.length, true, () => sortedEntries(items));
    } else {
      this.#waiting.push(change);
      if (!this.#work) this.#takeWaiting();
    }
  }

  stop(): void {
    this.#work?.abort();
    this.#work = undefined;
    this.#waiting = [];
  }

  #takeWaiting(): void {
    const { index, loaded } = this.#now;
    const entries = this.#waiting.reduce(changed, index.entries);
    this.#waiting = [];
    this.#begin({ entries }, entries.length, loaded, () => entries);
  }

  #begin(
    many: Parameters<typeof ManyContacts.indexInSlices>[0],
    size: number,
    loaded: boolean,
    entries: () => readonly ContactEntry[],
  ): void {
    if (size <= AT_ONCE) return this.#become({ index: indexAtOnce(entries()), loaded });
    const controller = new AbortController();
    this.#work = controller;
    const { signal } = controller;
    void import('./many-contacts.ts')
      .then(
        ({ indexInSlices }) => indexInSlices(many, signal),
        () => indexAtOnce(entries()),
      )
      .then((index) => {
        if (!index || signal.aborted) return;
        this.#work = undefined;
        this.#become({ index, loaded });
        if (this.#waiting.length > 0 && !this.#work) this.#takeWaiting();
      });
  }

  #become(now: IndexedContacts): void {
    this.#now = now;
    this.#subscriber.next(now);
  }
}

/** The last one of each id. */
function sortedEntries(items: readonly Contact[]): readonly ContactEntry[] {
  const byId = new Map(items.map((item) => [item.id, contactEntry(item)]));
  return [...byId.values()].sort(byName);
}

function indexAtOnce(entries: readonly ContactEntry[]): ContactIndex {
  const work = ContactIndex.making(entries);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function changed(entries: readonly ContactEntry[], change: OneChange): readonly ContactEntry[] {
  const id = change.op === 'upsert' ? change.item.id : change.id;
  const rest = entries.filter((entry) => entry.id !== id);
  if (change.op === 'upsert') {
    const entry = contactEntry(change.item);
    rest.splice(placeOf(entry, rest), 0, entry);
  }
  return rest;
}

function placeOf(entry: ContactEntry, sorted: readonly ContactEntry[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byName(sorted[middle]!, entry) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
