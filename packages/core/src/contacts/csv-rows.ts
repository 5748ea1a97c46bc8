import Papa from 'papaparse';

const WINDOW = 64_000;
const DELIMITERS = [',', ';', '\t'] as const;

export interface CsvRow {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a text, a window at a time: nothing is read before it is asked for. */
export function* csvRows(text: string): Generator<CsvRow> {
  const newline = newlineOf(text);
  const parser = { delimiter: delimiterOf(text), newline, fastMode: false };
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  let window = WINDOW;
  while (at < text.length) {
    const isLast = at + window >= text.length;
    const { data, meta } = new Papa.Parser(parser).parse(
      text.slice(at, at + window),
      0,
      !isLast,
    ) as { data: string[][]; meta: { cursor: number } };
    for (const cells of data) {
      yield { line, cells };
      // Lines within a cell are lines of the file too.
      line += 1 + cells.reduce((breaks, cell) => breaks + cell.split(newline).length - 1, 0);
    }
    if (isLast) return;
    if (meta.cursor > 0) at += meta.cursor;
    // A row that is longer than the window.
    else window *= 2;
  }
}

function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  const head = text.slice(0, WINDOW);
  if (head.includes('\r\n')) return '\r\n';
  return head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
}

/** The one that the first lines have most of; Excel may name it in a line of its own. */
function delimiterOf(text: string): string {
  const named = /^\uFEFF?sep=(.)\r?\n/i.exec(text)?.[1];
  if (named) return named;
  const [head = ''] = text.slice(0, WINDOW).split(/[\r\n]+/, 1);
  const bare = head.replace(/"[^"]*"/g, '');
  const count = (delimiter: string): number => bare.split(delimiter).length;
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0]!;
}
