import { BehaviorSubject, type Observable } from 'rxjs';
import type { PartyNames } from '../contacts/party.ts';
import { HubError } from '../errors/hub-error.ts';
import { behaviorWithListeners, type Behavior } from '../reactive/behavior.ts';
import type { Change } from '../reactive/change.ts';
import type { Scope } from '../reactive/scope.ts';
import type { CallRecord } from './call-record.ts';
import type { HistoryList, HistoryListState } from './history.ts';
import { NamedRecords } from './named-records.ts';
import { recordMatch } from './record-match.ts';
import { newestFirst } from './record-order.ts';
import type { HistoryFilter, RecordPage, RecordSource } from './record-source.ts';

const PAGE = 100;

interface ListPorts {
  readonly page: RecordSource['page'];
  /** Null says that nobody is signed in. */
  readonly changes$: Observable<Change<CallRecord> | null>;
  readonly names: PartyNames;
  readonly filter: HistoryFilter;
  readonly search: string;
}

/** One list of calls: grows by pages at its end, and by what happens at its top. */
export class LiveHistoryList implements HistoryList {
  readonly #scope: Scope;
  readonly #ports: ListPorts;
  readonly #matches: (record: CallRecord) => boolean;
  readonly #records: NamedRecords;
  readonly #state$ = new BehaviorSubject<HistoryListState>({
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
  readonly #told = new Map<string, CallRecord | null>();
  #signedOut = false;
  /** The live changes of this session have begun. */
  #begun = false;

  /** Follows the changes while someone listens; who comes back to it has it catch up. */
  readonly state$: Behavior<HistoryListState>;

  /** Lives until its scope ends. */
  constructor(scope: Scope, ports: ListPorts) {
    this.#scope = scope;
    this.#ports = ports;
    this.#matches = recordMatch(ports.filter, ports.search);
    this.#records = new NamedRecords(ports.names);
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
    const { filter, search, page } = this.#ports;
    try {
      const cursor = fresh ? null : this.#cursor;
      const answer = await page({ filter, search, limit: PAGE, cursor });
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
  #begin({ items, next }: RecordPage): void {
    const end = next === null ? undefined : items.at(-1);
    // What was told live lies above a gap as well as below it, and so joins nothing.
    const joins =
      this.#paged &&
      end !== undefined &&
      items.some(({ id }) => !this.#told.has(id) && this.#records.get(id));
    const answered = new Set(items.map(({ id }) => id));
    this.#records.keep((known) => {
      const below = end !== undefined && newestFirst(known, end) > 0;
      return below ? joins : answered.has(known.id) || this.#told.has(known.id);
    });
    if (!joins) this.#cursor = next;
    this.#stale = false;
    this.#paged = true;
  }

  #take(items: readonly CallRecord[]): void {
    for (const item of items) {
      const told = this.#told.get(item.id);
      if (told === undefined) this.#records.put(item);
      else if (told !== null && this.#matches(told)) this.#records.put(told);
    }
  }

  #apply(change: Change<CallRecord> | null): void {
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
        this.#records.delete(change.id);
        return this.#publish({});
    }
  }

  /** What lies beyond the last page comes with a page of its own. */
  #upsert(record: CallRecord): void {
    this.#tell(record.id, record);
    const { last } = this.#records;
    const beyond = this.#cursor !== null && last !== undefined && newestFirst(record, last) > 0;
    if (!this.#matches(record)) this.#records.delete(record.id);
    else if (!beyond) this.#records.put(record);
  }

  #tell(id: string, record: CallRecord | null): void {
    if (this.#stale || this.#fetching) this.#told.set(id, record);
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
    this.#records.clear();
    this.#publish({ status: 'loading', error: null });
  }

  #rename(): void {
    this.#records.rename();
    this.#publish({});
  }

  #publish(change: Partial<Omit<HistoryListState, 'items'>>): void {
    const before = this.#state$.value;
    const state = { ...before, ...change, items: this.#records.items };
    const different =
      state.items !== before.items ||
      state.status !== before.status ||
      state.error !== before.error;
    if (different) this.#state$.next(state);
  }
}
