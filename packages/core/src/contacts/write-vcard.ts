import ICAL from 'ical.js';
import type { Contact, ContactPhone } from './contact.ts';

/** As vCard 3.0 names them; what we call an extension is a number at work. */
const TYPES: Readonly<Record<ContactPhone['label'], readonly string[]>> = {
  extension: ['WORK', 'X-EXTENSION'],
  work: ['WORK', 'VOICE'],
  mobile: ['CELL'],
  home: ['HOME', 'VOICE'],
  fax: ['FAX'],
  other: ['VOICE'],
};

/** A card of vCard 3.0 (RFC 2426), which every program reads. */
export function vcardOf({ name, company, phones, emails = [], note }: Contact): string {
  const properties = [
    ['version', {}, 'text', '3.0'],
    ['fn', {}, 'text', name],
    ['n', {}, 'text', ['', name, '', '', '']],
    ...(company ? [['org', {}, 'text', [company]]] : []),
    ...phones.map(({ label, number }) => ['tel', { type: TYPES[label] }, 'phone-number', number]),
    ...emails.map((email) => ['email', { type: 'INTERNET' }, 'text', email]),
    ...(note ? [['note', {}, 'text', note]] : []),
  ];
  return ICAL.stringify(['vcard', properties, []]);
}
