import type { ClosedReason } from './conversation.ts';

/** What the server lets through; said before anything is sent. */
export interface MessageLimits {
  /** Of one message, as people count characters. */
  readonly characters: number;
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Bytes of all files of one message. */
  readonly messageBytes: number;
  readonly files: number;
  /** Of one message with files to an outside number (MMS). */
  readonly mmsBytes: number;
  /** Media types that an outside number takes. */
  readonly mmsTypes: readonly string[];
  /** Endings of file names that are refused, in lower case without the dot, such as `exe`. */
  readonly blockedEndings: readonly string[];
}

/** A number of mine, and whether text messages can be sent from it. */
export interface SmsNumber {
  /** E.164. */
  readonly number: string;
  /** Null where they can. */
  readonly closed: Extract<
    ClosedReason,
    'no-campaign' | 'campaign-pending' | 'campaign-rejected' | 'brand-pending' | 'brand-rejected'
  > | null;
}

export interface MessageSettings {
  readonly limits: MessageLimits;
  /** Mine; the first is the one to send from where I do not choose. */
  readonly numbers: readonly SmsNumber[];
  /** Where to read what to do for text messages; shown as a link. Null where the office names none. */
  readonly registrationHelp: string | null;
}
