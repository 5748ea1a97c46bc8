import { BehaviorSubject, type Observable } from 'rxjs';
import type { PartyNames } from '../contacts/party.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { Change } from '../reactive/change.ts';
import type { Scope } from '../reactive/scope.ts';
import type { CallRecord } from './call-record.ts';
import type { HistoryList, HistoryListState } from './history.ts';
import { OrderedRecords } from './ordered-records.ts';
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
  readonly #records = new OrderedRecords();
  /** What the list shows of each record. */
  readonly #shown = new WeakMap<CallRecord, CallRecord>();
  readonly #state$ = new BehaviorSubject<HistoryListState>({
    items: [],
    status: 'loading',
    error: null,
  });
  #cursor: string | null = null;
  /** The list has to begin anew: nothing was fetched yet, or too much was missed. */
  #stale = true;
  #fetching: Promise<void> | null = null;
  /** Counts what makes the answer under way worthless. */
  #era = 0;
  /** What live changes said while a page was on its way, which may be older than they are. */
  readonly #touched = new Set<string>();
  #begun = false;

  readonly state$: Behavior<HistoryListState> = this.#state$;

  /** Lives until its scope ends. */
  constructor(scope: Scope, ports: ListPorts) {
    this.#scope = scope;
    this.#ports = ports;
    this.#matches = recordMatch(ports.filter, ports.search);
    scope.run(ports.changes$, (change) => this.#apply(change));
    scope.run(ports.names.changed$, () => this.#publish({}));
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

  async #fetch(): Promise<void> {
    if (this.#scope.ended) return;
    const era = this.#era;
    const fresh = this.#stale;
    this.#touched.clear();
    this.#publish({ status: 'loading', error: null });
    const { filter, search, page } = this.#ports;
    try {
      const cursor = fresh ? null : this.#cursor;
      const answer = await page({ filter, search, limit: PAGE, cursor });
      if (this.#scope.ended) return;
      if (era !== this.#era) return await this.#fetch();
      if (fresh) this.#begin(answer);
      else this.#append(answer);
    } catch (error) {
      if (this.#scope.ended) return;
      if (era !== this.#era) return await this.#fetch();
      if (!(error instanceof HubError)) throw error;
      this.#publish({ status: 'failed', error });
    }
  }

  /** The first page, at the start and after a gap. What is below it is kept where the two join. */
  #begin({ items, next }: RecordPage): void {
    const last = items.at(-1);
    const joins =
      this.#records.items.length > 0 &&
      next !== null &&
      items.some(({ id }) => this.#records.get(id));
    const told = new Set(items.map(({ id }) => id));
    for (const known of [...this.#records.items]) {
      const covered = !joins || (last !== undefined && newestFirst(known, last) <= 0);
      if (covered && !told.has(known.id) && !this.#touched.has(known.id)) {
        this.#records.delete(known.id);
      }
    }
    this.#take(items);
    this.#stale = false;
    if (!joins) this.#cursor = next;
    this.#publish({ status: this.#cursor === null ? 'complete' : 'idle' });
  }

  #append({ items, next }: RecordPage): void {
    this.#take(items);
    this.#cursor = next;
    this.#publish({ status: next === null ? 'complete' : 'idle' });
  }

  #take(items: readonly CallRecord[]): void {
    for (const item of items) if (!this.#touched.has(item.id)) this.#records.put(item);
  }

  #apply(change: Change<CallRecord> | null): void {
    if (change === null) return this.#forget();
    switch (change.op) {
      case 'reset':
        // The first one tells nothing that the first page does not.
        if (this.#begun) this.#beginAnew();
        this.#begun = true;
        return;
      case 'upsert':
        this.#touched.add(change.item.id);
        if (this.#upsert(change.item)) this.#publish({});
        return;
      case 'remove':
        this.#touched.add(change.id);
        if (this.#records.delete(change.id)) this.#publish({});
        return;
    }
  }

  /** Whether anything changed. What lies beyond the last page comes with a page of its own. */
  #upsert(record: CallRecord): boolean {
    if (!this.#matches(record)) return this.#records.delete(record.id);
    const last = this.#records.items.at(-1);
    const beyond = last !== undefined && newestFirst(record, last) > 0;
    if (beyond && this.#cursor !== null) return false;
    this.#records.put(record);
    return true;
  }

  #beginAnew(): void {
    this.#era += 1;
    this.#stale = true;
    void this.more();
  }

  /** Nobody is signed in any more. */
  #forget(): void {
    this.#era += 1;
    this.#stale = true;
    this.#cursor = null;
    this.#records.clear();
    this.#publish({});
  }

  #publish(change: Partial<Omit<HistoryListState, 'items'>>): void {
    const items = this.#records.items.map((record) => this.#show(record));
    this.#state$.next({ ...this.#state$.value, ...change, items });
  }

  /** The same object as before, as long as it says the same. */
  #show(record: CallRecord): CallRecord {
    const party = this.#ports.names.named(record.party);
    if (party === record.party) return record;
    const before = this.#shown.get(record);
    if (before?.party.name === party.name) return before;
    const shown = { ...record, party };
    this.#shown.set(record, shown);
    return shown;
  }
}
