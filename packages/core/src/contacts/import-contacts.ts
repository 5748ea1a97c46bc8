import { HubError } from '../errors/hub-error.ts';
import type { ContactDraft } from './contact-draft.ts';
import type { ContactBook } from './contact-source.ts';
import type { ImportReport } from './contacts.ts';

export interface ImportPorts {
  /** Whether someone has that number. */
  readonly known: (number: string) => boolean;
  readonly createAll: (drafts: readonly ContactDraft[]) => ReturnType<ContactBook['createAll']>;
}

export async function importContacts(_text: string, _ports: ImportPorts): Promise<ImportReport> {
  throw new HubError('import/unreadable');
}
