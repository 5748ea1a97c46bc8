import type { Observable } from 'rxjs';
import type { Call } from '../calls/call.ts';
import type { Party } from '../contacts/party.ts';
import type { HubError } from '../errors/hub-error.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { Conversation, Recipient } from './conversation.ts';
import type { Attachment, Message, MessageDraft } from './message.ts';
import type { MessageSettings } from './message-settings.ts';
import type { SmsSegments } from './sms-segments.ts';

/** Chats with colleagues and text messages with outside numbers, in one list. */
export interface Messages {
  /** Newest first; null until they are known, and while nobody is signed in. The same objects as before where nothing changed. */
  readonly conversations$: Behavior<readonly Conversation[] | null>;
  /** Whether there are older ones than those of `conversations$`, which `more` fetches. */
  readonly hasMore$: Behavior<boolean>;
  /** Messages that were not read, those of muted conversations left out. */
  readonly unread$: Behavior<number>;
  /** Each new message of others, once, as it comes. */
  readonly incoming$: Observable<Message>;
  /** Null until they are known. */
  readonly settings$: Behavior<MessageSettings | null>;
  /** Fetches older conversations. @throws `network/*` */
  more(): Promise<void>;
  /** Its messages, live until it is closed. */
  open(conversationId: string): MessageThread;
  /** Who writes there now. */
  typing$(conversationId: string): Observable<readonly Party[]>;
  /** In the text of all messages, newest first, at most 100. Upper case and accents do not count. @throws `network/*` */
  search(text: string): Promise<readonly Message[]>;

  /**
   * The chat or text conversation with these people: the one that is there, or a new one. Several
   * colleagues are a group, always a new one. An outside number goes alone.
   * @throws `request/invalid` (with `fields`), `sms/invalid-number`, `network/*`
   */
  begin(
    recipients: readonly Recipient[],
    options?: { readonly name?: string; readonly ownNumber?: string },
  ): Promise<Conversation>;
  /**
   * Puts it into the outbox, from where it is sent in order, once, across reloads and times without a
   * connection. Resolves as soon as it is kept there. What the limits forbid is refused at once.
   * @throws `message/empty`, `message/too-long`, `attachment/*`, `storage/full`
   */
  send(conversationId: string, draft: MessageDraft): Promise<void>;
  /** Sends one again that failed. */
  retry(clientId: string): Promise<void>;
  /** Takes one out of the outbox: it waits, is being sent, or failed. Idle once the server has it. */
  discard(clientId: string): Promise<void>;
  /** Bytes of files that the server has of one that is being sent; null when there are none to send. */
  progress$(clientId: string): Observable<UploadProgress | null>;
  /** One of mine, in a chat. @throws `message/too-long`, `message/empty`, `request/forbidden`, `request/not-found` */
  edit(message: Message, text: string): Promise<void>;
  /** One of mine, in a chat; for everyone. @throws `request/forbidden`, `request/not-found` */
  remove(message: Message): Promise<void>;
  /** @throws `request/not-found`, `network/*` */
  react(message: Message, emoji: string, on: boolean): Promise<void>;
  /** To be shown or saved; kept for a while, unless it is to be fetched `anew`. @throws `request/not-found`, `network/*` */
  file(attachment: Attachment, options?: { readonly anew?: boolean }): Promise<Blob>;

  /** Into how many text messages the carrier would cut this text. */
  segments(text: string): SmsSegments;

  /** Read as far as this `seq`; a smaller one than before changes nothing. Failures are made good later. */
  markRead(conversationId: string, seq: number): void;
  /** @throws `network/*` */
  markUnread(conversationId: string): Promise<void>;
  /** To be called with each change of what is typed; tells the others now and then. */
  typing(conversationId: string): void;
  mute(conversationId: string, on: boolean): Promise<void>;
  /** Of a group. @throws `request/invalid`, `request/forbidden` */
  rename(conversationId: string, name: string): Promise<void>;
  /** Into a group. @throws `request/invalid`, `request/forbidden` */
  addMembers(conversationId: string, userIds: readonly string[]): Promise<void>;
  /** Out of a group. @throws `request/forbidden` */
  removeMember(conversationId: string, userId: string): Promise<void>;
  /** A group: it stays in the list, without me. */
  leave(conversationId: string): Promise<void>;
  /** From my list, with all that is in it, for me alone; a group is left. A new message brings it back, empty. */
  removeConversation(conversationId: string): Promise<void>;

  /** Calls the colleague of a direct chat with video, and lets them know in the chat. @throws as `calls.dial`, `camera/*` */
  startVideo(conversationId: string): Promise<Call>;
  /** Takes the video call that rings for this invitation, or calls back. @throws as `calls.dial`, `camera/*` */
  joinVideo(message: Message): Promise<Call>;

  /** A zip with the messages of a span as CSV, and their files by choice. @throws `export/empty`, `network/*`; the reason of `signal` where it was cancelled */
  export(conversationId: string, options: ExportOptions): Promise<Blob>;
}

export interface UploadProgress {
  readonly sent: number;
  readonly total: number;
}

export interface ExportOptions {
  /** The first day, at midnight of the user's zone. */
  readonly from: Date;
  /** The end, excluded: midnight after the last day. */
  readonly to: Date;
  readonly attachments: boolean;
  /** IANA name; the browser's unless said. */
  readonly timeZone?: string;
  readonly signal?: AbortSignal;
  /** `done` of `total` messages and files so far. */
  readonly progress?: (done: number, total: number) => void;
}

/** The messages of one conversation: a gapless stretch that grows at both ends. */
export interface MessageThread {
  readonly state$: Behavior<ThreadState>;
  /** Fetches what is before the first one. Idle while it comes, and at the beginning. Failures show in `state$`. */
  earlier(): Promise<void>;
  /** Fetches what is after the last one, where `showAround` left that out. */
  later(): Promise<void>;
  /** Shows the stretch around this `seq`, as for something found or quoted. */
  showAround(seq: number): Promise<void>;
  /** Shows the end again. */
  showEnd(): Promise<void>;
  /** Tries again what failed. */
  retry(): Promise<void>;
  close(): void;
}

export interface ThreadState {
  /** `loading`: the first ones are on their way; `failed`: see `error`. */
  readonly status: 'loading' | 'ready' | 'failed';
  /** Oldest first; those that wait in the outbox at the end, in the order in which they are sent. The same objects as before where nothing changed. */
  readonly messages: readonly Message[];
  readonly hasEarlier: boolean;
  /** False at the end, where new messages appear. */
  readonly hasLater: boolean;
  /** Being fetched. */
  readonly loading: 'earlier' | 'later' | null;
  readonly error: HubError | null;
}
