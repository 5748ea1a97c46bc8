/** Where rows are from the top: known by arithmetic, so that a hundred thousand rows cost no more than ten. */
export interface RowPlaces {
  readonly length: number;
  /** Of a row, in pixels, where most are so high; of `length` the end of the last one. It only grows. */
  startOf(row: number, rowHeight: number): number;
}

/** Rows that are all of one height. */
export function evenRows(length: number): RowPlaces {
  return { length, startOf: (row, rowHeight) => row * rowHeight };
}

/** The row at that many pixels from the top, or the last one. */
export function rowAt(places: RowPlaces, offset: number, rowHeight: number): number {
  let low = 0;
  let high = Math.max(0, places.length - 1);
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (places.startOf(middle, rowHeight) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
