import { sorting } from '../reactive/sorting.ts';
import { inSlices } from '../reactive/time-slices.ts';
import type { Contact } from './contact.ts';
import { byName, contactEntry, type ContactEntry } from './contact-entry.ts';
import { ContactIndex } from './contact-index.ts';
import { contactQuery } from './contact-query.ts';

const STEP = 100;
/** More than a list shows of what was found. */
const FOUND = 1_000;

/** Indexes a great many, sorted or not yet, in slices of time; undefined where `signal` ended that. */
export function indexInSlices(
  many: { readonly items: readonly Contact[] } | { readonly entries: readonly ContactEntry[] },
  signal: AbortSignal,
): Promise<ContactIndex | undefined> {
  return inSlices(indexing(many), signal);
}

function* indexing(many: Parameters<typeof indexInSlices>[0]): Generator<void, ContactIndex> {
  const entries = 'entries' in many ? many.entries : yield* sortedEntries(many.items);
  const index = yield* ContactIndex.making(entries);
  // The first search of all takes several times as long as later ones, so nobody has to wait for it.
  for (const text of ['a', 'an b', '21']) {
    yield;
    index.search(contactQuery(text)!, FOUND);
  }
  return index;
}

/** The last one of each id. */
function* sortedEntries(items: readonly Contact[]): Generator<void, readonly ContactEntry[]> {
  const byId = new Map<string, ContactEntry>();
  let count = 0;
  for (const item of items) {
    byId.set(item.id, contactEntry(item));
    if (++count % STEP === 0) yield;
  }
  return yield* sorting([...byId.values()], byName);
}
