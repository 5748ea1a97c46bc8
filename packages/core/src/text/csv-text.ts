import { guarded } from './csv-guard.ts';

const NEWLINE = '\r\n';
/** What RFC 4180 wants in quotes, and edges that programs would trim. */
const QUOTED = /[",\r\n\uFEFF]|^\s|\s$/;

/** Rows as a file that spreadsheets read as UTF-8, and of which they carry nothing out. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map((cell) => quoted(guarded(cell))).join(','));
  // Without the mark they take it for one of their own country's encoding.
  return `\uFEFF${lines.map((line) => line + NEWLINE).join('')}`;
}

function quoted(cell: string): string {
  return QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
