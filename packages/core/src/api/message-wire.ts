import type { Member } from '../messages/conversation.ts';
import type { Attachment, ConversationEvent, Quote, Reaction } from '../messages/message.ts';
import type { MessageLimits, MessageSettings, SmsNumber } from '../messages/message-settings.ts';
import type {
  CarrierState,
  MessagePage,
  SentMessage,
  StoredConversation,
  Typing,
  Upload,
} from '../messages/message-source.ts';
import { flag, list, nullable, number, oneOf, record, text, time, variant } from './shape.ts';
import { party } from './wire.ts';

/** The shapes of what the server says of messages. */

const attachment = record<Attachment>({
  id: text,
  name: text,
  type: text,
  size: number,
  image: nullable(record<NonNullable<Attachment['image']>>({ width: number, height: number })),
});

const membership = record<ConversationEvent>({ kind: oneOf('created', 'left') });
const named = record<ConversationEvent>({ kind: oneOf('added', 'removed'), names: list(text) });
const event = variant<ConversationEvent>('kind', {
  created: membership,
  left: membership,
  added: named,
  removed: named,
  renamed: record<ConversationEvent>({ kind: oneOf('renamed'), name: text }),
});

const onItsWay = record<CarrierState>({ status: oneOf('queued', 'sent', 'delivered') });
const carrier = variant<CarrierState>('status', {
  queued: onItsWay,
  sent: onItsWay,
  delivered: onItsWay,
  failed: record<CarrierState>({
    status: oneOf('failed'),
    reason: oneOf('unreachable', 'blocked', 'opted-out', 'too-large', 'failed'),
  }),
});

export const message = record<SentMessage>({
  id: text,
  clientId: text,
  conversationId: text,
  seq: number,
  kind: oneOf('text', 'event', 'video'),
  from: record<SentMessage['from']>({ userId: nullable(text), name: text, number: text }),
  text,
  at: time,
  editedAt: nullable(time),
  isDeleted: flag,
  quote: nullable(record<Quote>({ messageId: text, seq: nullable(number), name: text, text })),
  attachments: list(attachment),
  reactions: list(record<Reaction>({ emoji: text, userIds: list(text) })),
  event: nullable(event),
  isVideoOn: flag,
  carrier: nullable(carrier),
});

const NUMBER_CLOSED = [
  ...(['no-campaign', 'campaign-pending', 'campaign-rejected'] as const),
  ...(['brand-pending', 'brand-rejected'] as const),
] as const;

export const conversation = record<StoredConversation>({
  id: text,
  kind: oneOf('direct', 'group', 'sms'),
  name: text,
  members: list(record<Member>({ userId: text, name: text, extension: text, readSeq: number })),
  party: nullable(party),
  ownNumber: nullable(text),
  unread: number,
  isMarkedUnread: flag,
  isMuted: flag,
  lastMessage: nullable(message),
  lastSeq: number,
  updatedAt: time,
  closed: nullable(oneOf('no-number', 'opted-out', 'left', 'alone', ...NUMBER_CLOSED)),
});

export const typing = record<Typing>({
  id: text,
  conversationId: text,
  userId: text,
  until: time,
});

export const messageSettings = record<MessageSettings & { readonly id: string }>({
  id: text,
  limits: record<MessageLimits>({
    characters: number,
    fileBytes: number,
    messageBytes: number,
    files: number,
    mmsBytes: number,
    mmsTypes: list(text),
    blockedEndings: list(text),
  }),
  numbers: list(record<SmsNumber>({ number: text, closed: nullable(oneOf(...NUMBER_CLOSED)) })),
  registrationHelp: nullable(text),
});

export const messagePage = record<MessagePage>({
  items: list(message),
  hasEarlier: flag,
  hasLater: flag,
});

export const messageCount = record<{ readonly messages: number; readonly files: number }>({
  messages: number,
  files: number,
});

export const found = record<{ readonly items: readonly SentMessage[] }>({ items: list(message) });

export const upload = record<Upload>({
  id: text,
  received: number,
  chunkBytes: number,
  attachment: nullable(attachment),
});
