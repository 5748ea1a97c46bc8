import type { Person } from '../directory/snapshot.ts';
import type { VoicemailRow } from '../store/schema.ts';
import type { ClosedVoicemailRow } from '../store/voicemail-repository.ts';
import type { MailboxesOptions } from './mailboxes.ts';

export interface ForwardedMessage {
  /** Users. */
  readonly to: readonly string[];
  /** Empty for none. */
  readonly comment: string;
  /** Base64 of Ogg/Opus, heard before the message; null for none. */
  readonly spoken: string | null;
}

/** What is wrong with which field. */
export interface ForwardFault {
  readonly fields: Readonly<Record<string, string>>;
}

export type ForwardOutcome = 'done' | 'no-message' | ForwardFault;

export interface Forwarding {
  readonly row: ClosedVoicemailRow;
  readonly by: Person;
  readonly message: ForwardedMessage;
}

/** Writes the copies, all or none. Returns their rows. @throws Error where they cannot be written */
export async function forwardMessage(
  _options: MailboxesOptions,
  _forwarding: Forwarding,
): Promise<VoicemailRow[] | ForwardFault> {
  throw new Error('not written yet');
}
