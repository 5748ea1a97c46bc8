import type { Contact } from './contact.ts';
import type { ContactFormat } from './contacts.ts';

export async function exportContacts(
  _format: ContactFormat,
  _contacts: readonly Contact[],
): Promise<string> {
  return '';
}
