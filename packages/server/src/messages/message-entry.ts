/** A message as everyone who sees it is told; moments are ISO 8601. */
export interface MessageEntry {
  readonly id: string;
  readonly clientId: string;
  readonly conversationId: string;
  readonly seq: number;
  readonly kind: 'text' | 'event' | 'video';
  readonly from: {
    readonly userId: string | null;
    readonly name: string;
    readonly number: string;
  };
  readonly text: string;
  readonly at: string;
  readonly editedAt: string | null;
  readonly isDeleted: boolean;
  readonly quote: {
    readonly messageId: string;
    /** Null where the reader does not see that message; its text is empty then. */
    readonly seq: number | null;
    readonly name: string;
    readonly text: string;
  } | null;
  readonly attachments: readonly AttachmentEntry[];
  readonly reactions: readonly { readonly emoji: string; readonly userIds: readonly string[] }[];
  readonly event: ConversationEvent | null;
  readonly isVideoOn: boolean;
  readonly carrier: CarrierState | null;
}

export interface AttachmentEntry {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** Of a picture that may be shown inline. */
  readonly image: { readonly width: number; readonly height: number } | null;
}

export type ConversationEvent =
  | { readonly kind: 'created' | 'left' }
  | { readonly kind: 'added' | 'removed'; readonly names: readonly string[] }
  | { readonly kind: 'renamed'; readonly name: string };

export type CarrierState =
  | { readonly status: 'queued' | 'sent' | 'delivered' }
  | { readonly status: 'failed'; readonly reason: CarrierFailure };

export type CarrierFailure = 'unreachable' | 'blocked' | 'opted-out' | 'too-large' | 'failed';
