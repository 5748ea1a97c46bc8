import {
  VirtualizerController,
  type Range,
  type VirtualItem,
  type VirtualizerOptions,
} from '@tanstack/lit-virtual';
import type { ReactiveControllerHost } from 'lit';
import type { DayRows } from './day-rows.ts';

/** Height of the heading of a day. */
export const DAY_HEIGHT = 32;
/** Rows that are there beyond both edges, for those who scroll fast. */
const OVERSCAN = 10;

/** Which of many rows are there, and where: those in view and around it, and the one that is held. */
export class VirtualRows {
  readonly #controller: VirtualizerController<HTMLElement, HTMLElement>;
  #rows: DayRows | undefined;
  #rowHeight = 56;
  #held = -1;

  constructor(host: ReactiveControllerHost, scroller: () => HTMLElement | null) {
    this.#controller = new VirtualizerController<HTMLElement, HTMLElement>(host, {
      count: 0,
      getScrollElement: scroller,
      estimateSize: (row) => (this.#rows?.isDay(row) ? DAY_HEIGHT : this.#rowHeight),
      overscan: OVERSCAN,
      rangeExtractor: (range) => this.#around(range),
    });
  }

  get offset(): number {
    return this.#virtualizer.scrollOffset ?? 0;
  }

  /** Where the rows will be scrolled to; the element itself is scrolled by the host after its update. */
  set offset(offset: number) {
    this.#virtualizer.scrollOffset = offset;
  }

  get height(): number {
    return this.#virtualizer.getTotalSize();
  }

  get items(): readonly VirtualItem[] {
    return this.#virtualizer.getVirtualItems();
  }

  /** The first and the last row in view. */
  get inView(): { readonly first: number; readonly last: number } | undefined {
    const range = this.#virtualizer.range;
    return range ? { first: range.startIndex, last: range.endIndex } : undefined;
  }

  /** Of a call; as the page sets it. */
  set rowHeight(height: number) {
    if (height <= 0 || height === this.#rowHeight) return;
    this.#rowHeight = height;
    this.#virtualizer.measure();
  }

  use(rows: DayRows): void {
    this.#rows = rows;
    // A new function says that the sizes are to be looked up anew, also where their count is the same.
    this.#set({ count: rows.length, getItemKey: (row: number) => row });
  }

  /** This row is there wherever one scrolls to, because it has the focus; -1 lets go. */
  hold(row: number): void {
    if (row === this.#held) return;
    this.#held = row;
    // A new function says that the range is to be looked up anew.
    this.#set({ rangeExtractor: (range) => this.#around(range) });
  }

  startOf(row: number): number {
    return this.#measured[row]?.start ?? 0;
  }

  endOf(row: number): number {
    return this.#measured[row]?.end ?? 0;
  }

  get #measured() {
    // Measures what is new.
    this.#virtualizer.getTotalSize();
    return this.#virtualizer.measurementsCache;
  }

  get #virtualizer() {
    return this.#controller.getVirtualizer();
  }

  #around({ startIndex, endIndex, overscan, count }: Range): number[] {
    const start = Math.max(0, startIndex - overscan);
    const end = Math.min(count - 1, endIndex + overscan);
    const rows = Array.from({ length: end - start + 1 }, (_, at) => start + at);
    const held = this.#held;
    if (held < 0 || held >= count || (held >= start && held <= end)) return rows;
    return held < start ? [held, ...rows] : [...rows, held];
  }

  #set(change: Partial<VirtualizerOptions<HTMLElement, HTMLElement>>): void {
    const virtualizer = this.#virtualizer;
    virtualizer.setOptions({ ...virtualizer.options, ...change });
  }
}
