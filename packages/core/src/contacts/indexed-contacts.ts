import { Observable, type Subscriber } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import { sorting } from '../reactive/sorting.ts';
import { atOnce, inSlices } from '../reactive/time-slices.ts';
import type { Contact } from './contact.ts';
import { byName, contactEntry, type ContactEntry } from './contact-entry.ts';
import { ContactIndex } from './contact-index.ts';
import { contactQuery } from './contact-query.ts';

export interface IndexedContacts {
  readonly index: ContactIndex;
  /** False until the contacts of this session have arrived. */
  readonly loaded: boolean;
}

type OneChange = Exclude<Change<Contact>, { op: 'reset' }>;

/** So many are indexed faster than anyone notices. */
const AT_ONCE = 2_000;
const STEP = 100;
/** More than a list shows of what was found. */
const FOUND = 1_000;

export const NOBODY: IndexedContacts = { index: atOnce(ContactIndex.making([])), loaded: false };

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
      this.#begin(indexing(change.items), change.items.length, true);
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
    this.#begin(ContactIndex.making(entries), entries.length, loaded);
  }

  #begin(work: Generator<void, ContactIndex>, size: number, loaded: boolean): void {
    if (size <= AT_ONCE) return this.#become({ index: atOnce(work), loaded });
    const controller = new AbortController();
    this.#work = controller;
    void inSlices(tried(work), controller.signal).then((index) => {
      if (!index || controller.signal.aborted) return;
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

/** The last one of each id, sorted; in small steps. */
function* indexing(items: readonly Contact[]): Generator<void, ContactIndex> {
  const byId = new Map<string, ContactEntry>();
  let count = 0;
  for (const item of items) {
    byId.set(item.id, contactEntry(item));
    if (++count % STEP === 0) yield;
  }
  return yield* ContactIndex.making(yield* sorting([...byId.values()], byName));
}

/** The first search of all takes several times as long as later ones, so nobody has to wait for it. */
function* tried(work: Generator<void, ContactIndex>): Generator<void, ContactIndex> {
  const index = yield* work;
  for (const text of ['a', 'an b', '21']) {
    yield;
    index.search(contactQuery(text)!, FOUND);
  }
  return index;
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
