interface Reader {
  /** Where the focus is, or where Tab leads to. */
  readonly at: number;
  readonly last: number;
  /** Rows that a page moves by. */
  readonly page: number;
}

/** The place in a list that a key leads to; undefined for keys that do not move. */
export function keyPlace(event: KeyboardEvent, { at, last, page }: Reader): number | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  }[event.key];
  return to === undefined ? undefined : Math.min(last, Math.max(0, to));
}
