import type { Observable } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import type { Conversation, Recipient } from './conversation.ts';
import type { Attachment, Message } from './message.ts';
import type { MessageSettings } from './message-settings.ts';

/** A message as the server has it: whose it is and how far it was read is for the service to tell. */
export interface SentMessage extends Omit<Message, 'seq' | 'isMine' | 'isAutomatic' | 'delivery'> {
  readonly seq: number;
  /** Of a text message to an outside number; null for a chat, and for what came in. */
  readonly carrier: CarrierState | null;
}

export type CarrierState =
  | { readonly status: 'queued' | 'sent' | 'delivered' }
  | { readonly status: 'failed'; readonly reason: CarrierFailure };

/** `unreachable`: no such phone, or it is off; `blocked`: its owner or the carrier does not want it. */
export type CarrierFailure = 'unreachable' | 'blocked' | 'opted-out' | 'too-large' | 'failed';

/** A conversation as the server has it. */
export interface StoredConversation extends Omit<Conversation, 'lastMessage'> {
  readonly lastMessage: SentMessage | null;
}

export interface ConversationPage {
  readonly items: readonly StoredConversation[];
  readonly next: string | null;
}

/** Which messages: at one side of a `seq`, around it, or of a span of time (oldest first). */
export type MessageQuery = { readonly limit: number } & (
  | { readonly before: number | null }
  | { readonly after: number; readonly from?: Date; readonly to?: Date }
  | { readonly around: number }
);

/** Oldest first. */
export interface MessagePage {
  readonly items: readonly SentMessage[];
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}

export interface Typing {
  /** Conversation and user. */
  readonly id: string;
  readonly conversationId: string;
  readonly userId: string;
  /** When it is over unless it is told again. */
  readonly until: Date;
}

/** An upload that has begun; `received` bytes are on the server. */
export interface Upload {
  readonly id: string;
  readonly received: number;
  /** How many bytes one `put` may have. */
  readonly chunkBytes: number;
  /** Once all of it is there and was let through. */
  readonly attachment: Attachment | null;
}

export interface OutgoingMessage {
  readonly clientId: string;
  readonly kind: 'text' | 'video';
  readonly text: string;
  readonly replyTo: string | null;
  /** Ids of complete uploads. */
  readonly attachmentIds: readonly string[];
}

/** Port: where conversations are kept. Each of the collections begins with a `reset` on each subscription. */
export interface MessageSource {
  /** The newest ones, and every change of any. */
  readonly conversations$: Observable<Change<StoredConversation>>;
  /** New and changed messages. A `reset`, always empty, says that some may have been missed. */
  readonly messages$: Observable<Change<SentMessage>>;
  readonly typing$: Observable<Change<Typing>>;
  /** One item. */
  readonly settings$: Observable<Change<MessageSettings & { readonly id: string }>>;
  conversations(cursor: string | null): Promise<ConversationPage>;
  conversation(id: string): Promise<StoredConversation>;
  messages(conversationId: string, query: MessageQuery): Promise<MessagePage>;
  /** How many messages and files a span has. */
  count(
    conversationId: string,
    span: { readonly from: Date; readonly to: Date },
  ): Promise<{ readonly messages: number; readonly files: number }>;
  search(text: string): Promise<readonly SentMessage[]>;
  /** With the same `clientId` the same one. */
  begin(options: {
    readonly clientId: string;
    readonly recipients: readonly Recipient[];
    readonly name: string;
    readonly ownNumber: string | null;
  }): Promise<StoredConversation>;
  /** With the same `clientId` it is sent once, and answered with that one. */
  send(conversationId: string, message: OutgoingMessage): Promise<SentMessage>;
  edit(messageId: string, text: string): Promise<void>;
  remove(messageId: string): Promise<void>;
  react(messageId: string, emoji: string, on: boolean): Promise<void>;
  /** With the same `clientId` the same one, however far it is. @throws `attachment/*` */
  beginUpload(file: {
    readonly clientId: string;
    readonly name: string;
    readonly type: string;
    readonly size: number;
  }): Promise<Upload>;
  /** Adds bytes at `from`; idle with what is there already. @throws `attachment/*`, `request/not-found` (begin anew) */
  put(uploadId: string, from: number, bytes: Blob): Promise<Upload>;
  cancelUpload(uploadId: string): Promise<void>;
  file(attachmentId: string, signal?: AbortSignal): Promise<Blob>;
  typing(conversationId: string): Promise<void>;
  markRead(conversationId: string, seq: number): Promise<void>;
  markUnread(conversationId: string): Promise<void>;
  mute(conversationId: string, on: boolean): Promise<void>;
  rename(conversationId: string, name: string): Promise<void>;
  addMembers(conversationId: string, userIds: readonly string[]): Promise<void>;
  removeMember(conversationId: string, userId: string): Promise<void>;
  /** Also a group that I am to leave. */
  removeConversation(conversationId: string): Promise<void>;
}
