import type { HubErrorCode } from '../errors/hub-error.ts';

/** Who wrote a message. */
export interface MessageAuthor {
  /** Null for someone outside of the office. */
  readonly userId: string | null;
  /** Empty when it is not known. */
  readonly name: string;
  /** An extension, or E.164 for someone outside. */
  readonly number: string;
}

/** How far a message got. Of those that others wrote it is `received`. */
export type Delivery =
  /** In the outbox: it is sent as soon as that can be. */
  | { readonly status: 'waiting' }
  | { readonly status: 'sending' }
  /** The server has it, or the carrier does. */
  | { readonly status: 'sent' }
  /** The phone of an outside number has it. */
  | { readonly status: 'delivered' }
  /** Everyone else in the conversation has read as far. */
  | { readonly status: 'read' }
  /** Refused here (`retry` or `discard` it), or by the carrier for this reason. */
  | { readonly status: 'failed'; readonly code: HubErrorCode }
  | { readonly status: 'received' };

/** A file of a message. */
export interface Attachment {
  readonly id: string;
  /** As its sender called it; text of others. */
  readonly name: string;
  /** Media type as the server found it, such as `image/png`; never trust it to show something inline. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** In pixels. Only of a picture that may be shown inline (PNG, JPEG, GIF, WebP); null for all else. */
  readonly image: { readonly width: number; readonly height: number } | null;
}

export interface Reaction {
  readonly emoji: string;
  /** Who chose it, the first one first. */
  readonly userIds: readonly string[];
}

/** What a message answers. */
export interface Quote {
  readonly messageId: string;
  /** Its place; null where I may not see that message: it was before I came, or I deleted it for me. */
  readonly seq: number | null;
  readonly name: string;
  /** The beginning of it, or the names of its files; empty for one that was deleted, or that I may not see. */
  readonly text: string;
}

/** What happened in a conversation, told between its messages. */
export type ConversationEvent =
  | { readonly kind: 'created' | 'left' }
  | { readonly kind: 'added' | 'removed'; readonly names: readonly string[] }
  | { readonly kind: 'renamed'; readonly name: string };

export interface Message {
  /** Of the server; while it waits in the outbox, its `clientId`. */
  readonly id: string;
  /** Made by who wrote it, and the same for ever: it is sent once however often that is tried. */
  readonly clientId: string;
  readonly conversationId: string;
  /** Its place, from 1 without a gap; null while it waits in the outbox. */
  readonly seq: number | null;
  /** `event`: see `event`. `video`: an invitation to a video call. */
  readonly kind: 'text' | 'event' | 'video';
  readonly from: MessageAuthor;
  readonly isMine: boolean;
  /** Whether the own number wrote it by itself, as an answer to STOP or HELP. */
  readonly isAutomatic: boolean;
  /** Text of others, to be shown as text only. Empty for files alone, and once it was deleted. */
  readonly text: string;
  readonly at: Date;
  readonly editedAt: Date | null;
  readonly isDeleted: boolean;
  readonly quote: Quote | null;
  readonly attachments: readonly Attachment[];
  readonly reactions: readonly Reaction[];
  readonly event: ConversationEvent | null;
  /** Whether the video call can be joined; false for all that is none. */
  readonly isVideoOn: boolean;
  readonly delivery: Delivery;
}

/** What is to be sent. Text, files or both. */
export interface MessageDraft {
  /** At most `limits.characters`. */
  readonly text: string;
  readonly files: readonly File[];
  /** Id of the message that it answers. */
  readonly replyTo: string | null;
}
