import type { Contact, ContactDraft, ContactPhone } from '@hubline/core';
import { localNumber } from '@hubline/element';

/** A line of the form; the id stays with it when those above are removed. */
export interface TypedPhone extends ContactPhone {
  readonly id: number;
}

export interface TypedEmail {
  readonly id: number;
  readonly email: string;
}

/** What stands in the form. */
export interface TypedContact {
  readonly name: string;
  readonly company: string;
  readonly phones: readonly TypedPhone[];
  readonly emails: readonly TypedEmail[];
  readonly note: string;
}

let lines = 0;

export function emptyPhone(): TypedPhone {
  return { id: ++lines, label: 'work', number: '' };
}

export function emptyEmail(): TypedEmail {
  return { id: ++lines, email: '' };
}

/** The form to begin with; there is always a line for a number. */
export function typedFrom(draft: Partial<ContactDraft> | Contact): TypedContact {
  const { name = '', company = '', phones = [], emails = [], note = '' } = draft;
  const typed = phones.map(({ label, number }) => ({
    ...emptyPhone(),
    label,
    number: localNumber(number),
  }));
  return {
    name,
    company,
    phones: typed.length > 0 ? typed : [emptyPhone()],
    emails: emails.map((email) => ({ ...emptyEmail(), email })),
    note,
  };
}

/** The lines of numbers in which something stands. */
export function phonesOf({ phones }: TypedContact): readonly TypedPhone[] {
  return phones.filter(({ number }) => number.trim() !== '');
}

/** The lines of e-mails in which something stands. */
export function emailsOf({ emails }: TypedContact): readonly TypedEmail[] {
  return emails.filter(({ email }) => email.trim() !== '');
}

/** Without empty lines. */
export function draftFrom(typed: TypedContact): ContactDraft {
  const { name, company, note } = typed;
  return {
    ...{ name, company, note },
    phones: phonesOf(typed).map(({ label, number }) => ({ label, number })),
    emails: emailsOf(typed).map(({ email }) => email),
  };
}

/** Which control of the form a field of a refused draft is: `phones.0.number` is the first line that is not empty. */
export function controlOf(field: string, typed: TypedContact): string | undefined {
  const [list, place = '0'] = field.split('.');
  switch (list) {
    case 'name':
    case 'company':
    case 'note':
      return list;
    case 'phones': {
      const phone = phonesOf(typed)[Number(place)] ?? typed.phones[0];
      return phone && `phone-${phone.id}`;
    }
    case 'emails': {
      const email = emailsOf(typed)[Number(place)] ?? typed.emails[0];
      return email && `email-${email.id}`;
    }
    default:
      return undefined;
  }
}

/** Whether the two say the same. */
export function sayTheSame(one: TypedContact, other: TypedContact): boolean {
  return JSON.stringify(draftFrom(one)) === JSON.stringify(draftFrom(other));
}
