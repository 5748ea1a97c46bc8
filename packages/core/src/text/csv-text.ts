import { guarded } from './csv-guard.ts';

const NEWLINE = '\r\n';
/** What RFC 4180 wants in quotes, and edges that programs would trim. */
const QUOTED = /[",\r\n\uFEFF]|^\s|\s$/;

/** Without it spreadsheets take a file for one of their own country's encoding. */
export const UTF8_MARK = '\uFEFF';

/** Rows as a file that spreadsheets read as UTF-8, and of which they carry nothing out. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return UTF8_MARK + csvLines(rows);
}

/** Rows as the lines of such a file, without the mark at its beginning. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => cells.map((cell) => quoted(guarded(cell))).join(',') + NEWLINE)
    .join('');
}

function quoted(cell: string): string {
  return QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
