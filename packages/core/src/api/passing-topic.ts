import { Observable, Subject } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import { unread } from './unread.ts';

type Item = { readonly id: string };

/** A topic of the event feed of which nothing is kept: who listens hears what happens from then on. */
export class PassingTopic {
  readonly #misread: (error: unknown) => void;
  readonly #live$ = new Subject<Change<Item>>();
  #hasBegun = false;

  /** Begins with an empty `reset` on each subscription, as soon as there was one. */
  readonly changes$: Observable<Change<Item>> = new Observable((subscriber) => {
    if (this.#hasBegun) subscriber.next({ op: 'reset', items: [] });
    return this.#live$.subscribe(subscriber);
  });

  /** `misread` is told of items that are not understood. */
  constructor(misread: (error: unknown) => void) {
    this.#misread = misread;
  }

  apply(change: Change<Item>): void {
    if (change.op === 'reset') this.#hasBegun = true;
    if (!this.#hasBegun) return;
    try {
      if (change.op === 'upsert') unread(change.item, 'item');
    } catch (error) {
      return this.#misread(error);
    }
    this.#live$.next(change);
  }

  clear(): void {
    this.#hasBegun = false;
  }
}
