import { EMPTY, Observable, Subject, defer, expand, from, last, retry, scan, timer } from 'rxjs';
import type { Subscription } from 'rxjs';
import type { Contact } from '../contacts/contact.ts';
import { HubError } from '../errors/hub-error.ts';
import { backoff } from '../reactive/backoff.ts';
import type { Change } from '../reactive/change.ts';
import type { Shape } from './shape.ts';

export interface ContactPage {
  readonly items: readonly Contact[];
  readonly next: string | null;
}

/**
 * The external contacts: fetched page by page when the feed begins anew (they are too many for it),
 * live from then on. What changes meanwhile is kept until the pages are there.
 */
export class ContactTopic {
  readonly #shape: Shape<Contact>;
  readonly #fetchPage: (cursor: string | null) => Promise<ContactPage>;
  readonly #misread: (error: unknown) => void;
  readonly #live$ = new Subject<Change<Contact>>();
  /** Null until the pages are there. */
  #items: Map<string, Contact> | null = null;
  #meanwhile: Change<Contact>[] = [];
  #fetching: Subscription | undefined;

  /** Begins with a `reset` on each subscription, as soon as there is one. */
  readonly changes$: Observable<Change<Contact>> = new Observable((subscriber) => {
    if (this.#items) subscriber.next({ op: 'reset', items: [...this.#items.values()] });
    return this.#live$.subscribe(subscriber);
  });

  constructor(ports: {
    readonly shape: Shape<Contact>;
    readonly fetchPage: (cursor: string | null) => Promise<ContactPage>;
    /** Told of what is not understood. */
    readonly misread: (error: unknown) => void;
  }) {
    this.#shape = ports.shape;
    this.#fetchPage = ports.fetchPage;
    this.#misread = ports.misread;
  }

  /** The feed begins anew: what we know may be out of date. */
  restart(): void {
    this.#fetching?.unsubscribe();
    this.#meanwhile = [];
    const pages$ = defer(() => from(this.#fetchPage(null))).pipe(
      expand(({ next }) => (next === null ? EMPTY : from(this.#fetchPage(next)))),
      scan((all, { items }) => {
        for (const item of items) all.set(item.id, item);
        return all;
      }, new Map<string, Contact>()),
      last(),
      retry({ delay: (error, failures) => this.#later(error, failures) }),
    );
    this.#fetching = pages$.subscribe({
      next: (items) => this.#begin(items),
      // Nothing is what there is where the server has no contacts for us.
      error: () => this.#begin(this.#items ?? new Map<string, Contact>()),
    });
  }

  apply(change: Change<{ readonly id: string }>): void {
    if (change.op === 'reset') return this.restart();
    const read = this.#read(change);
    if (!read) return;
    if (this.#fetching && !this.#fetching.closed) this.#meanwhile.push(read);
    if (!this.#items) return;
    keep(this.#items, read);
    this.#live$.next(read);
  }

  /** Forgets what belonged to the session before. */
  clear(): void {
    this.#fetching?.unsubscribe();
    this.#fetching = undefined;
    this.#items = null;
    this.#meanwhile = [];
  }

  /** @throws what another try will not change */
  #later(error: unknown, failures: number): Observable<unknown> {
    if (error instanceof HubError && error.retryable) return timer(backoff(failures));
    this.#misread(error);
    throw error;
  }

  #begin(items: Map<string, Contact>): void {
    for (const change of this.#meanwhile) keep(items, change);
    this.#meanwhile = [];
    this.#items = items;
    this.#live$.next({ op: 'reset', items: [...items.values()] });
  }

  #read(change: Exclude<Change<{ readonly id: string }>, { op: 'reset' }>): Change<Contact> | null {
    if (change.op === 'remove') return change;
    try {
      return { op: 'upsert', item: this.#shape(change.item, 'item') };
    } catch (error) {
      this.#misread(error);
      return null;
    }
  }
}

function keep(items: Map<string, Contact>, change: Change<Contact>): void {
  if (change.op === 'upsert') items.set(change.item.id, change.item);
  else if (change.op === 'remove') items.delete(change.id);
}
