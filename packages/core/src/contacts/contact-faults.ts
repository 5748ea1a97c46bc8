import type { ContactDraft } from './contact-draft.ts';
import type { ContactFault } from './contacts.ts';

const LONGEST = { name: 100, company: 100, email: 254, note: 2_000 } as const;
const MOST = { phones: 10, emails: 10 } as const;
const NUMBER = /^(?:\+\d{5,15}|[\d*#]{1,20})$/;
const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** What is wrong with which field; undefined where nothing is. Numbers are judged as they are: without spaces. */
export function contactFaults(
  draft: ContactDraft,
): Readonly<Record<string, ContactFault>> | undefined {
  const fields: Record<string, ContactFault> = {};
  const name = draft.name.trim();
  if (name === '') fields['name'] = 'no-name';
  else if (name.length > LONGEST.name) fields['name'] = 'name-too-long';
  if (draft.company.length > LONGEST.company) fields['company'] = 'field-too-long';
  if (draft.note.length > LONGEST.note) fields['note'] = 'field-too-long';
  if (draft.phones.length === 0) fields['phones'] = 'no-number';
  else if (draft.phones.length > MOST.phones) fields['phones'] = 'too-many-numbers';
  for (const [at, { number }] of draft.phones.entries()) {
    if (!NUMBER.test(number)) fields[`phones.${at}.number`] = 'bad-number';
  }
  if (draft.emails.length > MOST.emails) fields['emails'] = 'field-too-long';
  for (const [at, email] of draft.emails.entries()) {
    if (email.length > LONGEST.email || !EMAIL.test(email)) fields[`emails.${at}`] = 'bad-email';
  }
  return Object.keys(fields).length > 0 ? fields : undefined;
}
