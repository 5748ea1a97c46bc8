import Papa from 'papaparse';

const WINDOW = 64_000;
/** A row that is longer has a quotation mark that nobody closed. */
const LONGEST_ROW = 8 * WINDOW;
const DELIMITERS = [',', ';', '\t'] as const;
const LINE_BREAKS = /\r\n|\n|\r/g;

export interface CsvRow {
  /** Where it begins, from 1. */
  readonly line: number;
  /** About where it stands in the text, in characters. */
  readonly place: number;
  /** Null where a quotation mark is not closed. */
  readonly cells: readonly string[] | null;
}

/** The rows of a text, a window at a time: nothing is read before it is asked for. */
export function* csvRows(text: string): Generator<CsvRow> {
  const newline = newlineOf(text);
  const parser = { delimiter: delimiterOf(text), newline, fastMode: false };
  const parse = (from: number, length: number, withLast: boolean): Parsed =>
    new Papa.Parser(parser).parse(text.slice(from, from + length), 0, !withLast) as Parsed;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  let window = WINDOW;
  while (at < text.length) {
    const { data, meta } = parse(at, window, false);
    for (const [index, cells] of data.entries()) {
      yield { line, place: at + (meta.cursor * index) / data.length, cells };
      line += 1 + breaksWithin(cells);
    }
    at += meta.cursor;
    if (meta.cursor > 0) {
      window = WINDOW;
    } else if (at + window < text.length && window < LONGEST_ROW) {
      window *= 2;
    } else {
      const last = parse(at, window, true);
      const isWhole =
        at + window >= text.length && last.errors.every(({ type }) => type !== 'Quotes');
      yield { line, place: at, cells: isWhole ? (last.data[0] ?? []) : null };
      if (isWhole) return;
      // What follows the line is read as if nothing were wrong.
      const end = text.indexOf(newline, at);
      at = end < 0 ? text.length : end + newline.length;
      line += 1;
      window = WINDOW;
    }
  }
}

interface Parsed {
  readonly data: readonly string[][];
  readonly errors: readonly { readonly type: string }[];
  readonly meta: { readonly cursor: number };
}

/** Rows end as the first line does. */
function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  const end = text.search(/[\r\n]/);
  if (text.startsWith('\r\n', end)) return '\r\n';
  return text[end] === '\r' ? '\r' : '\n';
}

/** Lines within a cell are lines of the file too. */
function breaksWithin(cells: readonly string[]): number {
  return cells.reduce((breaks, cell) => breaks + (cell.match(LINE_BREAKS)?.length ?? 0), 0);
}

/** The one that the first line has most of; Excel may name it in a line of its own. */
function delimiterOf(text: string): string {
  const named = /^\uFEFF?sep=(.)(?:\r\n|\n|\r)/i.exec(text)?.[1];
  if (named) return named;
  const [head = ''] = text.slice(0, WINDOW).split(/[\r\n]+/, 1);
  const bare = head.replace(/"[^"]*"/g, '');
  const count = (delimiter: string): number => bare.split(delimiter).length;
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0]!;
}
