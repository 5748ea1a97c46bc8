import { Observable, Subject } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import type { Shape } from './shape.ts';

type Item = { readonly id: string };

export interface FeedTopicOptions {
  /** Nobody keeps it: only what happens is told. */
  readonly passing?: boolean;
  /** How many are kept of one that comes newest first and has no end. */
  readonly most?: number;
}

/** One live collection of the event feed. */
export class FeedTopic<T extends Item> {
  readonly #shape: Shape<T>;
  readonly #misread: (error: unknown) => void;
  readonly #options: FeedTopicOptions;
  readonly #live$ = new Subject<Change<T>>();
  /** Null until its first reset. */
  #items: Map<string, T> | null = null;

  /** Begins with a `reset` on each subscription, as soon as there is one. */
  readonly changes$: Observable<Change<T>> = new Observable((subscriber) => {
    if (this.#items) subscriber.next({ op: 'reset', items: [...this.#items.values()] });
    return this.#live$.subscribe(subscriber);
  });

  /** `misread` is told of items that are not understood; the others are kept, unless it is a `passing` one. */
  constructor(shape: Shape<T>, misread: (error: unknown) => void, options: FeedTopicOptions = {}) {
    this.#shape = shape;
    this.#misread = misread;
    this.#options = options;
  }

  apply(change: Change<Item>): void {
    switch (change.op) {
      case 'reset':
        return this.#reset(change.items);
      case 'upsert': {
        const [item] = this.#read([change.item]);
        if (!this.#items || !item) return;
        if (!this.#options.passing) this.#items = this.#with(item, this.#items);
        return this.#live$.next({ op: 'upsert', item });
      }
      case 'remove':
        this.#items?.delete(change.id);
        return this.#live$.next(change);
    }
  }

  /** Forgets what belonged to the session before. */
  clear(): void {
    this.#items = null;
  }

  #with(item: T, items: Map<string, T>): Map<string, T> {
    const { most } = this.#options;
    if (most === undefined || items.has(item.id)) return items.set(item.id, item);
    return new Map([[item.id, item] as const, ...items].slice(0, most));
  }

  #reset(raw: readonly Item[]): void {
    const items = this.#read(raw);
    this.#items = new Map(items.map((item) => [item.id, item]));
    this.#live$.next({ op: 'reset', items });
  }

  #read(raw: readonly Item[]): readonly T[] {
    return raw.flatMap((item) => {
      try {
        return [this.#shape(item, 'item')];
      } catch (error) {
        this.#misread(error);
        return [];
      }
    });
  }
}
