import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RowHeights, type MeasuredRow, type RowAnchor, type RowRange } from './row-heights.ts';

/** Pixels beyond both edges that have rows, for those who scroll fast. */
const BEYOND = 700;
/** So many pixels of them are used up before others are drawn. */
const SPARE = 350;
/** Whoever is so near to the end is at it. */
const NEAR_END = 24;
/** Room above a row that is brought into view, where its toolbar floats. */
const ABOVE = 40;
/** Heights that become known may ask for other rows; so often that is followed at once. */
const ROUNDS = 8;
/** Where nothing is known yet. */
const VIEW = 640;

/** Where a row is to be seen: as it comes, or a third below the top where one reads from it on. */
export type Reveal = 'nearest' | 'third';

export interface ScrollerParts {
  readonly scroller: HTMLElement | null;
  /** As high as the rows before those that are drawn, and after them. */
  readonly before: HTMLElement | null;
  readonly after: HTMLElement | null;
  /** Its children are the rows that are drawn. */
  readonly rows: HTMLElement | null;
}

/**
 * Scrolls rows of any height, of which only those in view and around it are there. What one reads stays where it
 * is, whatever comes before it, grows, or changes its width; whoever is at the end stays at the end.
 */
export class ThreadScroller implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #find: () => ScrollerParts;
  readonly #moved: () => void;
  readonly #heights = new RowHeights();
  readonly #resized = new ResizeObserver(() => this.#onResize());
  #scroller: HTMLElement | undefined;
  #anchor: RowAnchor | 'end' = 'end';
  /** There is no room to have the row there: the view is at one of its ends. */
  #clamped = false;
  #drawn: RowRange | undefined;
  #hasEnd = true;
  #viewHeight = 0;
  #width = 0;
  /** Of the view from the first row; below zero where something stands before that. */
  #offset = 0;
  /** What stands before the first row. */
  #lead = 0;
  #top = 0;
  #scrollHeight = 0;
  #rounds = 0;

  /** `moved` is called when other rows are in view than before. */
  constructor(host: ReactiveControllerHost, find: () => ScrollerParts, moved: () => void) {
    this.#host = host;
    this.#find = find;
    this.#moved = moved;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#scroller?.removeEventListener('scroll', this.#onScroll);
    this.#scroller = undefined;
    this.#resized.disconnect();
  }

  hostUpdated(): void {
    const { scroller, rows } = this.#find();
    if (scroller && rows && scroller !== this.#scroller) this.#attach(scroller, rows);
    this.#settle();
  }

  get isAtEnd(): boolean {
    if (this.#anchor === 'end') return true;
    return this.#clamped && this.#hasEnd && this.below <= NEAR_END;
  }

  /** Rows of which something is in view. */
  get inView(): RowRange | undefined {
    if (this.#viewHeight === 0) return undefined;
    return this.#heights.rowsBetween(this.#offset, this.#offset + this.#viewHeight);
  }

  /** Pixels of rows above the view. */
  get above(): number {
    return this.#offset;
  }

  /** Pixels of rows below the view. */
  get below(): number {
    return this.#heights.height - this.#offset - this.#viewHeight;
  }

  /** `hasEnd`: the last row is the last one there is. */
  use(rows: readonly MeasuredRow[], hasEnd: boolean): void {
    // An update may come before the page tells of the scrolling.
    this.#follow();
    // Other rows may make room: whoever is at the end is to stay there.
    if (this.#clamped && rows !== this.#heights.rows) this.#holdHere();
    this.#heights.use(rows);
    this.#hasEnd = hasEnd;
    if (this.#anchor === 'end' ? hasEnd : this.#heights.offsetOf(this.#anchor) !== undefined)
      return;
    // What held the place is gone, or the end went away: the pixel at the top holds it.
    this.#anchor = this.#heights.anchorAt(this.#offset, this.#viewHeight) ?? 'end';
  }

  /** The rows to draw. */
  draw(): RowRange | undefined {
    const wanted = this.#around(this.#wantedOffset(), BEYOND);
    this.#drawn = wanted;
    return wanted;
  }

  toEnd(): void {
    this.#anchor = 'end';
    this.#host.requestUpdate();
  }

  reveal(key: string, how: Reveal): void {
    const row = this.#heights.placeOf(key);
    if (row < 0) return;
    const view = this.#viewHeight || VIEW;
    const top = this.#heights.topOf(row) - this.#offset;
    const bottom = top + this.#heights.heightOf(row);
    if (how === 'third') this.#anchor = { key, edge: 'top', at: Math.round(view / 3) };
    else if (top < ABOVE) this.#anchor = { key, edge: 'top', at: ABOVE };
    else if (bottom > view) this.#anchor = { key, edge: 'bottom', at: view };
    else return;
    this.#host.requestUpdate();
  }

  /** Holds the top of a row that is about to grow by the reader's own doing. */
  pin(key: string): void {
    const row = this.#heights.placeOf(key);
    if (row < 0) return;
    this.#anchor = { key, edge: 'top', at: this.#heights.topOf(row) - this.#offset };
  }

  #attach(scroller: HTMLElement, rows: HTMLElement): void {
    this.hostDisconnected();
    this.#scroller = scroller;
    scroller.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#resized.observe(scroller);
    this.#resized.observe(rows);
  }

  #around(offset: number, beyond: number): RowRange | undefined {
    const view = this.#viewHeight || VIEW;
    return this.#heights.rowsBetween(offset - beyond, offset + view + beyond);
  }

  #wantedOffset(): number {
    const heights = this.#heights;
    const most = heights.height - (this.#viewHeight || VIEW);
    const wanted = this.#anchor === 'end' ? most : (heights.offsetOf(this.#anchor) ?? this.#offset);
    return Math.max(-this.#lead, Math.min(wanted, most));
  }

  /** Takes the true heights of what is drawn, and moves the view to where its anchor is. */
  #settle(): void {
    const { scroller, before, after, rows } = this.#find();
    const drawn = this.#drawn;
    if (!scroller || !before || !after || !rows || !drawn) return;
    if (!this.#measure(scroller, rows, drawn)) return;
    const heights = this.#heights;
    before.style.blockSize = `${heights.topOf(drawn.first)}px`;
    after.style.blockSize = `${heights.height - heights.topOf(drawn.last + 1)}px`;
    this.#lead = before.offsetTop;
    const wanted = this.#anchor === 'end' ? scroller.scrollHeight : this.#wantedTop();
    if (Math.abs(scroller.scrollTop - wanted) >= 0.5) scroller.scrollTop = wanted;
    this.#top = scroller.scrollTop;
    this.#offset = this.#top - this.#lead;
    this.#scrollHeight = scroller.scrollHeight;
    this.#rounds = this.#covered() ? 0 : this.#rounds + 1;
    if (this.#rounds > 0 && this.#rounds < ROUNDS) this.#host.requestUpdate();
    this.#clamped = this.#anchor !== 'end' && Math.abs(this.#top - wanted) > 1;
    this.#moved();
  }

  #wantedTop(): number {
    if (this.#anchor === 'end') return this.#top;
    return this.#lead + (this.#heights.offsetOf(this.#anchor) ?? this.#offset);
  }

  /** False while the page does not show it. */
  #measure(scroller: HTMLElement, rows: HTMLElement, drawn: RowRange): boolean {
    const { clientHeight } = scroller;
    if (clientHeight === 0) return false;
    this.#viewHeight = clientHeight;
    const width = rows.clientWidth;
    if (width !== this.#width && this.#width > 0) this.#heights.forget();
    this.#width = width;
    let at = drawn.first;
    for (const row of rows.children) {
      this.#heights.measure(at, row.getBoundingClientRect().height);
      at += 1;
    }
    return true;
  }

  /** Whether what is in view has rows, and some more. */
  #covered(): boolean {
    const wanted = this.#around(this.#offset, SPARE);
    const drawn = this.#drawn;
    return !wanted || (!!drawn && drawn.first <= wanted.first && drawn.last >= wanted.last);
  }

  #holdHere(): void {
    this.#clamped = false;
    const isAtEnd = this.#hasEnd && this.below <= NEAR_END;
    const anchor = isAtEnd ? 'end' : this.#heights.anchorAt(this.#offset, this.#viewHeight);
    this.#anchor = anchor ?? 'end';
  }

  /** Takes over where the reader has scrolled to; true where they did. */
  #follow(): boolean {
    const scroller = this.#scroller;
    if (!scroller || this.#viewHeight === 0) return false;
    const { scrollTop, scrollHeight, clientHeight } = scroller;
    if (Math.abs(scrollTop - this.#top) < 0.5) return false;
    // Not the reader: it became shorter, and has no room any more to be where it was.
    const isShorter = scrollHeight < this.#scrollHeight || clientHeight > this.#viewHeight;
    if (isShorter && scrollTop >= scrollHeight - clientHeight - 1) return false;
    this.#rounds = 0;
    this.#top = scrollTop;
    this.#offset = scrollTop - this.#lead;
    this.#holdHere();
    return true;
  }

  readonly #onResize = (): void => {
    this.#follow();
    this.#settle();
  };

  readonly #onScroll = (): void => {
    const wasAtEnd = this.isAtEnd;
    if (!this.#follow()) return;
    if (!this.#covered() || wasAtEnd !== this.isAtEnd) this.#host.requestUpdate();
    this.#moved();
  };
}
