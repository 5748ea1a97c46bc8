import type { ClosedVoicemailRow, VoicemailFolder } from '../store/voicemail-repository.ts';

/** A message as its owner sees it. */
export interface Voicemail {
  readonly id: string;
  readonly folder: VoicemailFolder;
  /** Who spoke it. */
  readonly from: VoicemailParty;
  readonly receivedAt: string;
  readonly seconds: number;
  /** Whether it ends where the server died, the disk was full or the connection was lost. */
  readonly cut: boolean;
  /** How loud it is along its length: at most 100 whole numbers from 0 to 100. */
  readonly peaks: readonly number[];
  /** Null for one that was left here. */
  readonly forwarded: Forwarded | null;
}

export interface VoicemailParty {
  /** Empty where it was withheld. */
  readonly number: string;
  readonly name: string;
  readonly userId?: string;
}

/** Who forwarded a message, and what they wrote about it. */
export interface Forwarded {
  readonly by: VoicemailParty;
  readonly comment: string;
}

/** How a mailbox stands. */
export interface MailboxState {
  readonly id: 'mailbox';
  /** How many messages were not listened to yet. */
  readonly new: number;
  readonly saved: number;
  /** Whether a PIN opens it from other phones. */
  readonly hasPin: boolean;
}

export function voicemailOf(row: ClosedVoicemailRow): Voicemail {
  return {
    id: row.id,
    folder: row.folder,
    from: {
      number: row.party_number,
      name: row.party_name,
      ...(row.party_user_id === null ? {} : { userId: row.party_user_id }),
    },
    receivedAt: new Date(row.received_at).toISOString(),
    seconds: row.milliseconds / 1000,
    cut: row.cut === 1,
    peaks: JSON.parse(row.peaks) as number[],
    forwarded: row.forwarded === null ? null : (JSON.parse(row.forwarded) as Forwarded),
  };
}
