import type { AttachmentEntry, CarrierFailure } from './message-entry.ts';
import type { ClosedReason, NumberClosed } from './conversation-entry.ts';

/** What the conversations need of text messages. */
export interface TextMessages {
  /** Numbers of this user, and why none can be sent from them. */
  numbersOf(userId: string): readonly {
    readonly number: string;
    readonly closed: NumberClosed | null;
  }[];
  /** Null where text messages can go from one to the other. */
  closed(ownNumber: string, partyNumber: string): ClosedReason | null;
  /** E.164 of what someone with this number or area code typed; null where no message can go there. */
  numberFor(userId: string, typed: string): string | null;
  /**
   * Hands it to the carrier, later where that is busy; what becomes of it is told to `onState`. It
   * is kept already, with `queued` as its carrier status and no carrier id: a server that starts
   * again sends what it finds so.
   */
  send(message: OutgoingText): Promise<void>;
  onReceived(listener: (message: ReceivedText) => Promise<void>): void;
  /**
   * The number itself answered, as STOP, START and HELP want it. The listener keeps it in the
   * conversation as a text of nobody (no user) from the own number, and hands it to `send`.
   */
  onAutomatic(listener: (answer: AutomaticText) => Promise<void>): void;
  onState(listener: (messageId: string, state: TextState) => Promise<void>): void;
  /** Someone opted out or in, or a campaign or number is otherwise now. */
  onClosedChange(listener: (tenantId: string) => void): void;
}

export interface OutgoingText {
  /** Our id of the message. */
  readonly messageId: string;
  readonly ownNumber: string;
  readonly partyNumber: string;
  readonly text: string;
  readonly attachments: readonly AttachmentEntry[];
}

export interface ReceivedText {
  /** The same for the same message, however often the carrier tells it. */
  readonly carrierId: string;
  readonly ownNumber: string;
  readonly partyNumber: string;
  readonly text: string;
  /** Files that are here already, complete and without a message. */
  readonly attachmentIds: readonly string[];
  readonly at: number;
}

export interface AutomaticText {
  /** The same for the same answer. */
  readonly clientId: string;
  readonly ownNumber: string;
  readonly partyNumber: string;
  readonly text: string;
  readonly at: number;
}

export type TextState =
  | { readonly status: 'queued' | 'sent' | 'delivered'; readonly carrierId: string | null }
  | {
      readonly status: 'failed';
      readonly carrierId: string | null;
      readonly reason: CarrierFailure;
    };
