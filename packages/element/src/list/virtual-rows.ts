import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { evenRows, rowAt, type RowPlaces } from './row-places.ts';

/** Rows that are there beyond both edges, for those who scroll fast. */
const BEYOND = 6;
/** So many rows come and go together, so that not every frame of scrolling has to. */
const TOGETHER = 4;
/** Nobody scrolls any more when nothing moved for so long. */
const REST_MS = 150;

interface Parts {
  readonly scroller: HTMLElement | null;
  /** As high as a row, whatever the page sets. */
  readonly probe: HTMLElement | null;
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/**
 * Which of many rows are there, and where: those in view and around it, and the one that is held. Keeps the
 * place where one reads while its host is away from the page.
 */
export class VirtualRows implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #find: () => Parts;
  readonly #resized = new ResizeObserver(() => this.#measure());
  #places: RowPlaces = evenRows(0);
  #scroller: HTMLElement | undefined;
  #probe: HTMLElement | undefined;
  #rowHeight = 56;
  #viewHeight = 0;
  #offset = 0;
  /** Where the element is to be scrolled to once the rows are there. */
  #target: number | undefined;
  #held = -1;
  /** What the host has drawn. */
  #drawn: Range | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, find: () => Parts) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.#probe) return;
    this.#target = this.#offset;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#scroller?.removeEventListener('scroll', this.#onScroll);
    this.#scroller = undefined;
    this.#resized.disconnect();
    clearTimeout(this.#rest);
    this.#rest = undefined;
  }

  hostUpdated(): void {
    const { scroller, probe } = this.#find();
    if (!scroller || !probe) return;
    if (scroller !== this.#scroller) this.#attach(scroller, probe);
    if (this.#target === undefined) return;
    scroller.scrollTop = this.#target;
    this.#target = undefined;
    // It may have room for less than that.
    if (this.#viewHeight > 0) this.#moveTo(scroller.scrollTop);
  }

  get offset(): number {
    return this.#offset;
  }

  /** The element itself is scrolled there after the update of the host. */
  set offset(offset: number) {
    this.#offset = offset;
    this.#target = offset;
  }

  /** Of all rows. */
  get height(): number {
    return this.startOf(this.#places.length);
  }

  /** Of a row, as the page sets it. */
  get rowHeight(): number {
    return this.#rowHeight;
  }

  /** Rows that a key for a page moves by. */
  get page(): number {
    return Math.max(1, Math.floor(this.#viewHeight / this.#rowHeight) - 1);
  }

  /** Nobody is scrolling just now. */
  get resting(): boolean {
    return this.#rest === undefined;
  }

  /** The first and the last row in view. */
  get inView(): Range | undefined {
    const { length } = this.#places;
    if (this.#viewHeight === 0 || length === 0) return undefined;
    const at = (offset: number): number => rowAt(this.#places, offset, this.#rowHeight);
    return { first: at(this.#offset), last: at(this.#offset + this.#viewHeight - 1) };
  }

  /** The rows to draw, in their order. */
  draw(): readonly number[] {
    const range = this.#wanted();
    this.#drawn = range;
    if (!range) return [];
    const { first, last } = range;
    const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const held = this.#held;
    if (held < 0 || held >= this.#places.length || (held >= first && held <= last)) return rows;
    return held < first ? [held, ...rows] : [...rows, held];
  }

  use(places: RowPlaces): void {
    this.#places = places;
  }

  /** This row is there wherever one scrolls to, because it has the focus; -1 lets go. */
  hold(row: number): void {
    this.#held = row;
  }

  startOf(row: number): number {
    return this.#places.startOf(row, this.#rowHeight);
  }

  /** Has a row in view as a whole, and so many pixels above it. */
  reveal(row: number, above = 0): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    const start = this.startOf(row) - above;
    const end = this.startOf(row + 1);
    if (start < scroller.scrollTop) scroller.scrollTop = start;
    else if (end > scroller.scrollTop + this.#viewHeight) {
      scroller.scrollTop = end - this.#viewHeight;
    }
    this.#moveTo(scroller.scrollTop);
  }

  /** The rows around those in view; always as many, so that those which leave make room for those which come. */
  #wanted(): Range | undefined {
    const { inView } = this;
    if (!inView) return undefined;
    const first = inView.first - (inView.first % TOGETHER) - BEYOND;
    const least = Math.ceil(this.#viewHeight / this.#rowHeight) + TOGETHER + 2 * BEYOND;
    const last = Math.max(first + least, inView.last + TOGETHER);
    return { first: Math.max(0, first), last: Math.min(last, this.#places.length - 1) };
  }

  #attach(scroller: HTMLElement, probe: HTMLElement): void {
    this.#scroller?.removeEventListener('scroll', this.#onScroll);
    this.#resized.disconnect();
    this.#scroller = scroller;
    this.#probe = probe;
    scroller.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#resized.observe(scroller);
    this.#resized.observe(probe);
    this.#measure();
  }

  #measure(): void {
    const viewHeight = this.#scroller?.clientHeight ?? 0;
    const rowHeight = this.#probe?.offsetHeight || this.#rowHeight;
    if (viewHeight === this.#viewHeight && rowHeight === this.#rowHeight) return;
    this.#viewHeight = viewHeight;
    this.#rowHeight = rowHeight;
    this.#host.requestUpdate();
  }

  #moveTo(offset: number): void {
    this.#offset = offset;
    const wanted = this.#wanted();
    const drawn = this.#drawn;
    if (wanted?.first !== drawn?.first || wanted?.last !== drawn?.last) this.#host.requestUpdate();
  }

  readonly #onScroll = (): void => {
    const { scrollTop } = this.#scroller!;
    if (scrollTop === this.#offset) return;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#rest = undefined;
      this.#host.requestUpdate();
    }, REST_MS);
    this.#moveTo(scrollTop);
  };
}
