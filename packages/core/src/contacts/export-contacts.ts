import { TimeSlices } from '../reactive/time-slices.ts';
import type { Contact } from './contact.ts';
import type { ContactFormat } from './contacts.ts';

/** Contacts as the text of a file. */
export async function exportContacts(
  format: ContactFormat,
  contacts: readonly Contact[],
): Promise<string> {
  const { head, piece } = await writerOf(format, contacts);
  const slices = new TimeSlices();
  const pieces = [head];
  for (const contact of contacts) {
    pieces.push(piece(contact));
    if (slices.over) await slices.pause();
  }
  return pieces.join('');
}

interface Writer {
  readonly head: string;
  readonly piece: (contact: Contact) => string;
}

async function writerOf(format: ContactFormat, contacts: readonly Contact[]): Promise<Writer> {
  switch (format) {
    case 'csv':
      return (await import('./write-csv.ts')).csvWriter(contacts);
    case 'vcard':
      return { head: '', piece: (await import('./write-vcard.ts')).vcardOf };
  }
}
