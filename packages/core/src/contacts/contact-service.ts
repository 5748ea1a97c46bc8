import { skip, type Observable } from 'rxjs';
import { behaviorFrom, type Behavior } from '../reactive/behavior.ts';
import type { Change } from '../reactive/change.ts';
import { collect } from '../reactive/collect.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Contact } from './contact.ts';
import { ContactIndex, sortKey } from './contact-index.ts';
import type { Party, PartyNames } from './party.ts';

/** Knows who can be called, and who a number belongs to. */
export class ContactService implements PartyNames {
  #index: ContactIndex | undefined;
  /** Sorted by name. */
  readonly all$: Behavior<readonly Contact[]>;
  readonly changed$: Observable<unknown>;

  constructor(scope: Scope, changes$: Observable<Change<Contact>>) {
    this.all$ = behaviorFrom(scope, collect(changes$, byName), []);
    this.changed$ = this.all$.pipe(skip(1));
  }

  /** Best first; by any word of the name, or by digits of a number. */
  search(text: string, limit = 20): readonly Contact[] {
    return this.#indexed().search(text, limit);
  }

  byNumber(number: string): Contact | undefined {
    return this.#indexed().byNumber(number);
  }

  named(party: Party): Party {
    const contact = this.byNumber(party.number);
    return contact && contact.name !== party.name ? { ...party, name: contact.name } : party;
  }

  /** Made when it is first asked after a change: a burst of changes costs one index. */
  #indexed(): ContactIndex {
    const contacts = this.all$.value;
    if (this.#index?.contacts !== contacts) this.#index = new ContactIndex(contacts);
    return this.#index;
  }
}

function byName(a: Contact, b: Contact): number {
  const [first, second] = [sortKey(a), sortKey(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
