import { BehaviorSubject, type Observable } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import { behaviorWithListeners, type Behavior } from './behavior.ts';
import type { Change } from './change.ts';
import { NamedItems, type Named, type NamedItemsPorts } from './named-items.ts';
import type { Scope } from './scope.ts';

const PAGE = 100;

export interface LiveListState<T> {
  /** In their order. The same objects as before where nothing changed. */
  readonly items: readonly T[];
  readonly status: 'loading' | 'idle' | 'complete' | 'failed';
  readonly error: HubError | null;
}

interface Page<T> {
  readonly items: readonly T[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
}

interface ListPorts<T extends { readonly id: string }> extends Omit<NamedItemsPorts<T>, 'nameOf'> {
  readonly page: (asked: {
    readonly limit: number;
    readonly cursor: string | null;
  }) => Promise<Page<T>>;
  /** The items at the top, live. Null says that nobody is signed in. */
  readonly changes$: Observable<Change<T> | null>;
  /** Whether an item belongs into the list. */
  readonly matches: (item: T) => boolean;
  readonly names: {
    named(someone: Named): Named;
    /** Whenever the answers of `named` may have changed. */
    readonly changed$: Observable<unknown>;
  };
}

/** A list that grows by pages at its end, and by what happens at its top. */
export class LiveList<T extends { readonly id: string }> {
  readonly #scope: Scope;
  readonly #ports: ListPorts<T>;
  readonly #items: NamedItems<T>;
  readonly #state$ = new BehaviorSubject<LiveListState<T>>({
    items: [],
    status: 'loading',
    error: null,
  });
  /** Where the next page begins; null before the first and after the last one. */
  #cursor: string | null = null;
  /** The first page of this session has come. */
  #paged = false;
  /** The first page is to be asked for: there was none yet, or something may have been missed. */
  #stale = true;
  #fetching: Promise<void> | null = null;
  /** Counts what makes the answer under way worthless. */
  #era = 0;
  /** What was told live (null: removed) since the page under way was asked for, which may be older. */
  readonly #told = new Map<string, T | null>();
  #signedOut = false;
  /** The live changes of this session have begun. */
  #begun = false;

  /** Follows the changes while someone listens; who comes back to it has it catch up. */
  readonly state$: Behavior<LiveListState<T>>;

  /** Lives until its scope ends. */
  constructor(scope: Scope, ports: ListPorts<T>) {
    const { order, rename, names } = ports;
    this.#scope = scope;
    this.#ports = ports;
    this.#items = new NamedItems({
      order,
      rename,
      nameOf: (number) => names.named({ number, name: '' }).name,
    });
    this.state$ = behaviorWithListeners(this.#state$, () => this.#follow());
    void this.more();
  }

  /** Fetches the next page; idle while one is on its way and at the end. Failures show in `state$`. */
  more(): Promise<void> {
    if (!this.#stale && this.#state$.value.status === 'complete') return Promise.resolve();
    this.#fetching ??= this.#fetch().finally(() => (this.#fetching = null));
    return this.#fetching;
  }

  close(): void {
    this.#scope.abort();
  }

  #follow(): () => void {
    const following = this.#scope.child();
    this.#rename();
    following.run(this.#ports.names.changed$, () => this.#rename());
    following.run(this.#ports.changes$, (change) => this.#apply(change));
    return () => following.abort();
  }

  async #fetch(): Promise<void> {
    if (this.#scope.ended || this.#signedOut) return;
    const era = this.#era;
    const fresh = this.#stale;
    this.#publish({ status: 'loading', error: null });
    try {
      const cursor = fresh ? null : this.#cursor;
      const answer = await this.#ports.page({ limit: PAGE, cursor });
      if (this.#scope.ended) return;
      if (era !== this.#era) return await this.#fetch();
      if (fresh) this.#begin(answer);
      this.#take(answer.items);
      if (!fresh) this.#cursor = answer.next;
      this.#told.clear();
      this.#publish({ status: this.#cursor === null ? 'complete' : 'idle' });
    } catch (error) {
      if (this.#scope.ended) return;
      if (era !== this.#era) return await this.#fetch();
      if (!(error instanceof HubError)) throw error;
      this.#publish({ status: 'failed', error });
    }
  }

  /** The first page, at the start and after a gap. What is below it is kept where the two join. */
  #begin({ items, next }: Page<T>): void {
    const end = next === null ? undefined : items.at(-1);
    // What was told live lies above a gap as well as below it, and so joins nothing.
    const joins =
      this.#paged &&
      end !== undefined &&
      items.some(({ id }) => !this.#told.has(id) && this.#items.get(id));
    const answered = new Set(items.map(({ id }) => id));
    this.#items.keep((known) => {
      const below = end !== undefined && this.#ports.order(known, end) > 0;
      return below ? joins : answered.has(known.id) || this.#told.has(known.id);
    });
    if (!joins) this.#cursor = next;
    this.#stale = false;
    this.#paged = true;
  }

  #take(items: readonly T[]): void {
    for (const item of items) {
      const told = this.#told.get(item.id);
      if (told === undefined) this.#items.put(item);
      else if (told !== null && this.#ports.matches(told)) this.#items.put(told);
    }
  }

  #apply(change: Change<T> | null): void {
    if (change === null) return this.#forget();
    this.#signedOut = false;
    switch (change.op) {
      case 'reset':
        if (this.#begun) return this.#beginAnew();
        this.#begun = true;
        // The latest are there at once, and the page that was asked for before they were may lack some.
        for (const item of change.items) this.#upsert(item);
        this.#publish({});
        if (this.#stale) void this.more();
        return;
      case 'upsert':
        this.#upsert(change.item);
        return this.#publish({});
      case 'remove':
        this.#tell(change.id, null);
        this.#items.delete(change.id);
        return this.#publish({});
    }
  }

  /** What lies beyond the last page comes with a page of its own. */
  #upsert(item: T): void {
    this.#tell(item.id, item);
    const { last } = this.#items;
    const beyond = this.#cursor !== null && last !== undefined && this.#ports.order(item, last) > 0;
    if (!this.#ports.matches(item)) this.#items.delete(item.id);
    else if (!beyond) this.#items.put(item);
  }

  #tell(id: string, item: T | null): void {
    if (this.#stale || this.#fetching) this.#told.set(id, item);
  }

  #beginAnew(): void {
    this.#era += 1;
    this.#stale = true;
    this.#told.clear();
    void this.more();
  }

  /** Nobody is signed in any more. */
  #forget(): void {
    this.#era += 1;
    this.#signedOut = true;
    this.#begun = false;
    this.#paged = false;
    this.#stale = true;
    this.#cursor = null;
    this.#told.clear();
    this.#items.clear();
    this.#publish({ status: 'loading', error: null });
  }

  #rename(): void {
    this.#items.rename();
    this.#publish({});
  }

  #publish(change: Partial<Omit<LiveListState<T>, 'items'>>): void {
    const before = this.#state$.value;
    const state = { ...before, ...change, items: this.#items.items };
    const different =
      state.items !== before.items ||
      state.status !== before.status ||
      state.error !== before.error;
    if (different) this.#state$.next(state);
  }
}
