/** A row as far as its height goes. */
export interface MeasuredRow {
  readonly key: string;
  /** Its height in pixels as far as that can be told before it was drawn. */
  readonly estimate: number;
  /** Not of a row that another one may push away, such as the heading of a day: nothing is held by it. */
  readonly steady: boolean;
}

/** First and last row, both included. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** Holds a row where it is: this pixel of the view is at its top, or at its bottom. */
export interface RowAnchor {
  readonly key: string;
  readonly edge: 'top' | 'bottom';
  readonly at: number;
}

/**
 * Where rows of any height are: as measured, and as estimated where they were never drawn. What was measured is
 * kept by key, whatever rows come before or go.
 */
export class RowHeights {
  #rows: readonly MeasuredRow[] = [];
  #heights = new Float64Array(0);
  /** Of each row and of the end; up to `#summed` they are right. */
  #tops = new Float64Array(1);
  #summed = 0;
  readonly #measured = new Map<string, number>();
  #places: Map<string, number> | undefined;

  get length(): number {
    return this.#rows.length;
  }

  /** Of all rows. */
  get height(): number {
    return this.topOf(this.#rows.length);
  }

  get rows(): readonly MeasuredRow[] {
    return this.#rows;
  }

  use(rows: readonly MeasuredRow[]): void {
    if (rows === this.#rows) return;
    this.#rows = rows;
    this.#places = undefined;
    this.#sumAnew();
  }

  /** Nothing counts that was measured: the rows have another width. */
  forget(): void {
    this.#measured.clear();
    this.#sumAnew();
  }

  keyAt(row: number): string | undefined {
    return this.#rows[row]?.key;
  }

  placeOf(key: string): number {
    this.#places ??= new Map(this.#rows.map((row, at) => [row.key, at]));
    return this.#places.get(key) ?? -1;
  }

  heightOf(row: number): number {
    return this.#heights[row] ?? 0;
  }

  /** True where it is another height than before. */
  measure(row: number, height: number): boolean {
    const key = this.#rows[row]?.key;
    if (key === undefined) return false;
    this.#measured.set(key, height);
    if (this.#heights[row] === height) return false;
    this.#heights[row] = height;
    this.#summed = Math.min(this.#summed, row);
    return true;
  }

  /** Of `length` it is the end of the last one. */
  topOf(row: number): number {
    const tops = this.#tops;
    for (let at = this.#summed; at < row; at += 1) tops[at + 1] = tops[at]! + this.#heights[at]!;
    if (row > this.#summed) this.#summed = row;
    return tops[row] ?? 0;
  }

  /** The row at that many pixels from the top, the first or the last one where there is none. */
  rowAt(offset: number): number {
    let low = 0;
    let high = Math.max(0, this.#rows.length - 1);
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.topOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The rows that have a pixel between these two. */
  rowsBetween(top: number, bottom: number): RowRange | undefined {
    if (this.#rows.length === 0) return undefined;
    return { first: this.rowAt(top), last: this.rowAt(Math.max(top, bottom - 1)) };
  }

  /**
   * What holds the place of somebody who reads there: the bottom of the first row in view, because what grows
   * above it, such as the name of its author, is not to move it. Of a row that is higher than the view, its top.
   */
  anchorAt(offset: number, viewHeight: number): RowAnchor | undefined {
    let row = this.rowAt(offset);
    while (this.#rows[row]?.steady === false && row + 1 < this.#rows.length) row += 1;
    const key = this.keyAt(row);
    if (key === undefined) return undefined;
    const bottom = this.topOf(row + 1) - offset;
    if (bottom > viewHeight) return { key, edge: 'top', at: this.topOf(row) - offset };
    return { key, edge: 'bottom', at: bottom };
  }

  /** How far from the top the view begins where the anchor holds; undefined where its row is gone. */
  offsetOf({ key, edge, at }: RowAnchor): number | undefined {
    const row = this.placeOf(key);
    if (row < 0) return undefined;
    return this.topOf(edge === 'top' ? row : row + 1) - at;
  }

  #sumAnew(): void {
    const rows = this.#rows;
    this.#heights = Float64Array.from(
      rows,
      ({ key, estimate }) => this.#measured.get(key) ?? estimate,
    );
    this.#tops = new Float64Array(rows.length + 1);
    this.#summed = 0;
  }
}
