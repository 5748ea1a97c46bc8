import { Observable, Subject, map, startWith } from 'rxjs';
import type { Change } from '../reactive/change.ts';

/** A live collection in memory: contacts, parks, phones, … Changed at will by `reset`, `upsert` and `remove`. */
export class FakeCollection<T extends { readonly id: string }> {
  readonly #items = new Map<string, T>();
  readonly #live$ = new Subject<Change<T>>();
  #isQuiet = false;

  /** Begins with a `reset` on each subscription. */
  readonly changes$: Observable<Change<T>> = new Observable<Change<T>>((subscriber) =>
    this.#live$
      .pipe(
        startWith(null),
        map((change) => change ?? { op: 'reset' as const, items: this.beginning() }),
      )
      .subscribe(subscriber),
  );

  constructor(items: readonly T[] = []) {
    for (const item of items) this.#items.set(item.id, item);
  }

  get items(): readonly T[] {
    return [...this.#items.values()];
  }

  /** What a new listener is told; all of it, unless a collection says otherwise. */
  protected beginning(): readonly T[] {
    return this.items;
  }

  get(id: string): T | undefined {
    return this.#items.get(id);
  }

  /** Whether anyone listens. */
  get observed(): boolean {
    return this.#live$.observed;
  }

  reset(items: readonly T[]): void {
    this.#items.clear();
    for (const item of items) this.#items.set(item.id, item);
    this.#tell({ op: 'reset', items: this.beginning() });
  }

  upsert(item: T): void {
    this.#items.set(item.id, item);
    this.#tell({ op: 'upsert', item });
  }

  remove(id: string): void {
    this.#items.delete(id);
    this.#tell({ op: 'remove', id });
  }

  /** Nobody is told of this, as without a connection. */
  quietly(act: () => void): void {
    this.#isQuiet = true;
    act();
    this.#isQuiet = false;
  }

  #tell(change: Change<T>): void {
    if (!this.#isQuiet) this.#live$.next(change);
  }
}
