import type { ContactDraft } from './contact-draft.ts';
import { csvColumns, type CsvColumns } from './csv-columns.ts';
import { unguarded } from '../text/csv-guard.ts';
import { csvRows, type CsvRow } from './csv-rows.ts';
import { importedEmails, importedNumber, type ImportEntry } from './import-entry.ts';
import { phoneLabel } from './phone-label.ts';

/** Google puts several values into one cell. */
const BETWEEN_VALUES = ' ::: ';
/** Before the header there may be a line for Excel, or an empty one. */
const HEADER_WITHIN = 5;

/** The entries of a CSV file with the header of Google, Outlook, our own or a plain one; null where it has none. */
export function csvEntries(text: string): Iterable<ImportEntry> | null {
  const rows = csvRows(text);
  for (let tried = 0; tried < HEADER_WITHIN; tried += 1) {
    const row = rows.next();
    if (row.done) return null;
    const columns = csvColumns(row.value.cells ?? []);
    if (columns) return entries(rows, columns);
  }
  return null;
}

function* entries(rows: Iterable<CsvRow>, columns: CsvColumns): Generator<ImportEntry> {
  for (const { line, place, cells: raw } of rows) {
    const cells = raw?.map((cell) => unguarded(cell.trim()));
    if (cells?.every((cell) => cell === '')) continue;
    yield { line, place, draft: cells ? draftOf(cells, columns) : null };
  }
}

function draftOf(cells: readonly string[], columns: CsvColumns): ContactDraft {
  const valuesAt = (places: readonly number[]): string[] =>
    places.map((at) => cells[at] ?? '').filter(Boolean);
  const [company = ''] = valuesAt(columns.company);
  return {
    name: valuesAt(columns.nameParts).join(' ') || valuesAt(columns.fullName)[0] || company,
    company,
    phones: columns.phones.flatMap(({ value, labelAt, label }) =>
      (cells[value] ?? '')
        .split(BETWEEN_VALUES)
        .filter(Boolean)
        .map((number) => ({
          label: labelAt === null ? label : phoneLabel(cells[labelAt] ?? ''),
          number: importedNumber(number),
        })),
    ),
    emails: importedEmails(
      valuesAt(columns.emails).flatMap((value) => value.split(BETWEEN_VALUES)),
    ),
    note: valuesAt(columns.note)[0] ?? '',
  };
}
