import type { Party } from '../contacts/party.ts';

/** Where a message is: not listened to yet, or kept. */
export type VoicemailFolder = 'new' | 'saved';

/** A message that someone left, or forwarded, for me. */
export interface Voicemail {
  readonly id: string;
  readonly folder: VoicemailFolder;
  /** Who spoke it. */
  readonly from: Party;
  readonly receivedAt: Date;
  /** How long it plays, the spoken comment of who forwarded it included. */
  readonly seconds: number;
  /** Whether it ends too early, because the connection or the server was lost. */
  readonly cut: boolean;
  /** How loud it is along its length: at most 100 whole numbers from 0 to 100. */
  readonly peaks: readonly number[];
  /** Null for one that was left here. */
  readonly forwarded: { readonly by: Party; readonly comment: string } | null;
}

/** How my mailbox stands. */
export interface Mailbox {
  readonly id: string;
  /** How many messages were not listened to yet. */
  readonly new: number;
  readonly saved: number;
  /** Whether a PIN opens it from other phones. */
  readonly hasPin: boolean;
}
