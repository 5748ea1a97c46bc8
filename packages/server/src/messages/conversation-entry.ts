import type { MessageEntry } from './message-entry.ts';

/** Why nobody can write into a conversation. */
export type ClosedReason =
  | 'no-number'
  | 'no-campaign'
  | 'campaign-pending'
  | 'campaign-rejected'
  | 'brand-pending'
  | 'brand-rejected'
  | 'opted-out'
  | 'left'
  | 'alone';

/** A conversation as one of its members sees it. */
export interface ConversationEntry {
  readonly id: string;
  readonly kind: 'direct' | 'group' | 'sms';
  readonly name: string;
  readonly members: readonly {
    readonly userId: string;
    readonly name: string;
    readonly extension: string;
    readonly readSeq: number;
  }[];
  readonly party: { readonly number: string; readonly name: string } | null;
  readonly ownNumber: string | null;
  readonly unread: number;
  readonly isMarkedUnread: boolean;
  readonly isMuted: boolean;
  readonly lastMessage: MessageEntry | null;
  readonly lastSeq: number;
  readonly updatedAt: string;
  readonly closed: ClosedReason | null;
}

/** Someone writes, until this moment (ISO 8601) unless it is told again. */
export interface TypingEntry {
  /** Conversation and user. */
  readonly id: string;
  readonly conversationId: string;
  readonly userId: string;
  readonly until: string;
}

/** What may be sent, and from which numbers; one item for each user. */
export interface MessageSettingsEntry {
  readonly id: 'messages';
  readonly limits: MessageLimits;
  readonly numbers: readonly { readonly number: string; readonly closed: NumberClosed | null }[];
  readonly registrationHelp: string | null;
}

export type NumberClosed = Extract<
  ClosedReason,
  'no-campaign' | 'campaign-pending' | 'campaign-rejected' | 'brand-pending' | 'brand-rejected'
>;

export interface MessageLimits {
  readonly characters: number;
  readonly fileBytes: number;
  readonly messageBytes: number;
  readonly files: number;
  readonly mmsBytes: number;
  readonly mmsTypes: readonly string[];
  readonly blockedEndings: readonly string[];
}
