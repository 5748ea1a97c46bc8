import type { ContactDraft } from './contact-draft.ts';
import { canonicalNumber } from './phone-number.ts';

/** What separates the digits of a number for the eye. */
const SEPARATORS = /[\s().\-–—/\u00a0\u202a-\u202e\u2066-\u2069\u200b-\u200f]/g;
const DIALABLE = /^\+?[\d*#]+$/;

/** The draft as it is kept: without spaces around, without what is empty, numbers in one spelling. */
export function tidyDraft(draft: ContactDraft): ContactDraft {
  return {
    name: oneLine(draft.name),
    company: oneLine(draft.company),
    phones: draft.phones
      .map(({ label, number }) => ({ label, number: tidyNumber(number) }))
      .filter(({ number }) => number !== ''),
    emails: draft.emails.map(oneLine).filter(Boolean),
    note: draft.note.trim(),
  };
}

/** Without line breaks and the like, which have no place in a name. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

/** One spelling for what can be dialled; the rest as it was written, for its owner to correct. */
export function tidyNumber(written: string): string {
  const plain = written.normalize('NFKC').replace(SEPARATORS, '');
  return DIALABLE.test(plain) ? canonicalNumber(plain) : written.trim();
}
