import type { ContactDraft } from './contact-draft.ts';
import { tidyNumber } from './tidy-number.ts';

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
