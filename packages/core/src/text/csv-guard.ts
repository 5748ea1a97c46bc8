/** What a spreadsheet may take for the beginning of a formula, and that with apostrophes before it. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;
/** No harm comes of it, and other programs want it as it is. */
const PLAIN_NUMBER = /^\+\d{5,15}$/;

/** The cell as text that no spreadsheet carries out: with an apostrophe before what may be a formula. */
export function guarded(cell: string): string {
  return FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `guarded`. */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
