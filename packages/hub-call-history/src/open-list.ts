import type { HistoryFilter, HistoryList, HistoryListState, Hub } from '@hubline/core';
import { Watch } from '@hubline/element';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Query {
  readonly hub: Hub | undefined;
  readonly filter: HistoryFilter;
  readonly search: string;
}

/**
 * Keeps the list open that its host asks for. While the host is away from the page the list rests with all
 * that it has, and catches up when the host is back.
 */
export class OpenList implements ReactiveController {
  readonly #query: () => Query;
  readonly #watch: Watch<HistoryListState>;
  #opened: Query | undefined;
  #list: HistoryList | undefined;

  constructor(host: ReactiveControllerHost, query: () => Query) {
    this.#query = query;
    host.addController(this);
    this.#watch = new Watch(host, () => this.#list?.state$);
  }

  /** Undefined where there is no hub. */
  get state(): HistoryListState | undefined {
    return this.#watch.value;
  }

  /** Another object for each question. */
  get identity(): object | undefined {
    return this.#list;
  }

  more(): void {
    void this.#list?.more();
  }

  hostConnected(): void {}

  hostUpdate(): void {
    const { hub, filter, search } = this.#query();
    const open = this.#opened;
    if (open && open.hub === hub && open.filter === filter && open.search === search) return;
    this.#opened = { hub, filter, search };
    this.#list?.close();
    this.#list = hub?.history.open({ filter, search });
  }
}
