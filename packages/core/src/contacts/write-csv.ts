import Papa from 'papaparse';
import type { Contact } from './contact.ts';
import { guarded } from '../text/csv-guard.ts';

const NEWLINE = '\r\n';

/** RFC 4180 with the columns of Google, which most programs read; as many of them as these contacts need. */
export function csvWriter(contacts: readonly Contact[]): {
  readonly head: string;
  readonly piece: (contact: Contact) => string;
} {
  const phones = Math.max(1, ...lengths(contacts, ({ phones }) => phones.length));
  const emails = Math.max(1, ...lengths(contacts, (contact) => contact.emails?.length ?? 0));
  const header = [
    'Name',
    'Organization Name',
    ...numbered(phones, (n) => [`Phone ${n} - Label`, `Phone ${n} - Value`]),
    ...numbered(emails, (n) => [`E-mail ${n} - Value`]),
    'Notes',
  ];
  return {
    // Spreadsheets take a file without the mark for one of their own country's encoding.
    head: `\uFEFF${lineOf(header)}`,
    piece: (contact) =>
      lineOf([
        contact.name,
        contact.company ?? '',
        ...numbered(phones, (n) => {
          const phone = contact.phones[n - 1];
          return [phone?.label ?? '', phone?.number ?? ''];
        }),
        ...numbered(emails, (n) => [contact.emails?.[n - 1] ?? '']),
        contact.note ?? '',
      ]),
  };
}

function lineOf(cells: readonly string[]): string {
  return Papa.unparse([cells.map(guarded)], { newline: NEWLINE }) + NEWLINE;
}

function numbered(count: number, cells: (n: number) => readonly string[]): string[] {
  return Array.from({ length: count }, (_, at) => cells(at + 1)).flat();
}

/** Each length that there is, once: a list of all would be too long to be spread. */
function lengths(contacts: readonly Contact[], of: (contact: Contact) => number): Set<number> {
  return new Set(contacts.map(of));
}
