import { HubError } from '../errors/hub-error.ts';
import { contactFaults } from './contact-faults.ts';
import type { ContactDraft } from './contact-draft.ts';
import { tidyDraft } from './tidy-draft.ts';

/** The draft as it is kept. @throws `request/invalid` with `fields` */
export function checkedDraft(draft: ContactDraft): ContactDraft {
  const tidy = tidyDraft(draft);
  const fields = contactFaults(tidy);
  if (fields) throw new HubError('request/invalid', { fields });
  return tidy;
}
