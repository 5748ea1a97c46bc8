import {
  VirtualizerController,
  type Range,
  type VirtualItem,
  type VirtualizerOptions,
} from '@tanstack/lit-virtual';
import type { ReactiveControllerHost } from 'lit';

/** Rows that are there beyond both edges, for those who scroll fast. */
const OVERSCAN = 6;

/** Which of many rows of one height are there, and where: those in view and around it, and the one that is held. */
export class VirtualRows {
  readonly #controller: VirtualizerController<HTMLElement, HTMLElement>;
  #rowHeight = 56;
  #held = -1;

  constructor(host: ReactiveControllerHost, scroller: () => HTMLElement | null) {
    this.#controller = new VirtualizerController<HTMLElement, HTMLElement>(host, {
      count: 0,
      getScrollElement: scroller,
      estimateSize: () => this.#rowHeight,
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

  /** The first row that is in view as a whole. */
  get firstInView(): number {
    return Math.ceil(this.offset / this.#rowHeight);
  }

  get rowHeight(): number {
    return this.#rowHeight;
  }

  /** As the page sets it. */
  set rowHeight(height: number) {
    if (height <= 0 || height === this.#rowHeight) return;
    this.#rowHeight = height;
    this.#virtualizer.measure();
  }

  set count(count: number) {
    if (count !== this.#virtualizer.options.count) this.#set({ count });
  }

  /** This row is there wherever one scrolls to, because it has the focus; -1 lets go. */
  hold(row: number): void {
    if (row === this.#held) return;
    this.#held = row;
    // A new function says that the range is to be looked up anew.
    this.#set({ rangeExtractor: (range) => this.#around(range) });
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
