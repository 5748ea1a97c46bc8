import type { Conversation, Member } from '../messages/conversation.ts';
import type { MessageAuthor } from '../messages/message.ts';
import type { MessageSettings } from '../messages/message-settings.ts';
import type { SentMessage, StoredConversation } from '../messages/message-source.ts';
import type { User } from '../session/session.ts';
import { ALICE, BOB, CAROL } from './people.ts';

const DAY = new Date('2026-11-25T09:00:00Z');
const MINUTE = 60_000;

/** Someone outside of the office who is in no address book. */
export const CUSTOMER = { number: '+14155550123', name: '' } as const;

export function authorOf({ id, name, extension }: User): MessageAuthor {
  return { userId: id, name, number: extension };
}

export function memberOf({ id, name, extension }: User, readSeq = 0): Member {
  return { userId: id, name, extension, readSeq };
}

/** One of Bob in the chat with him, the first one, unless said; its id follows from conversation and `seq`. */
export function aMessage(change: Partial<SentMessage> = {}): SentMessage {
  const { conversationId = CHAT_WITH_BOB.id, seq = 1 } = change;
  const id = `${conversationId}/${seq}`;
  return {
    id,
    clientId: `client-${id}`,
    conversationId,
    seq,
    kind: 'text',
    from: authorOf(BOB),
    text: 'Hello',
    at: new Date(DAY.getTime() + seq * MINUTE),
    editedAt: null,
    isDeleted: false,
    quote: null,
    attachments: [],
    reactions: [],
    event: null,
    isVideoOn: false,
    carrier: null,
    ...change,
  };
}

/** The chat of Alice and Bob unless said. What its last message says is seen to by `FakeMessages`. */
export function aConversation(change: Partial<StoredConversation> = {}): StoredConversation {
  return {
    id: 'chat-bob',
    kind: 'direct',
    name: '',
    members: [memberOf(ALICE), memberOf(BOB)],
    party: null,
    ownNumber: null,
    unread: 0,
    isMarkedUnread: false,
    isMuted: false,
    lastMessage: null,
    lastSeq: 0,
    updatedAt: DAY,
    closed: null,
    ...change,
  };
}

export const CHAT_WITH_BOB = aConversation();

export const CHAT_OF_THREE = aConversation({
  id: 'chat-team',
  kind: 'group',
  name: 'Front desk',
  members: [memberOf(ALICE), memberOf(BOB), memberOf(CAROL)],
});

export const CHAT_BY_SMS = aConversation({
  id: 'sms-customer',
  kind: 'sms',
  members: [memberOf(ALICE)],
  party: CUSTOMER,
  ownNumber: ALICE.numbers[0] ?? null,
});

/** As in `aMessage`, from the customer. */
export function aText(change: Partial<SentMessage> = {}): SentMessage {
  const from = { userId: null, ...CUSTOMER };
  return aMessage({ conversationId: CHAT_BY_SMS.id, from, ...change });
}

/** The limits of a server as it comes, and a number that can send text messages. */
export const MESSAGE_SETTINGS: MessageSettings = {
  limits: {
    characters: 10_000,
    fileBytes: 25_000_000,
    messageBytes: 50_000_000,
    files: 10,
    mmsBytes: 5_000_000,
    mmsTypes: ['image/png', 'image/jpeg', 'image/gif'],
    blockedEndings: ['bat', 'cmd', 'com', 'exe', 'hta', 'js', 'msi', 'scr', 'vbs'],
  },
  numbers: ALICE.numbers.map((number) => ({ number, closed: null })),
  registrationHelp: null,
};

/** Messages of a conversation that are made when they are looked at: 100,000 cost nothing. */
export interface ManyMessages {
  readonly conversationId: string;
  readonly count: number;
  /** The same each time. */
  at(seq: number): SentMessage;
}

/** A talk of these people (Bob and Alice unless said) that ends a day before the rest begins. */
export function manyMessages(
  count: number,
  options: {
    readonly conversation?: Pick<Conversation, 'id'>;
    readonly people?: readonly User[];
  } = {},
): ManyMessages {
  const { conversation = CHAT_WITH_BOB, people = [BOB, ALICE] } = options;
  const end = DAY.getTime() - 24 * 60 * MINUTE;
  return {
    conversationId: conversation.id,
    count,
    at: (seq) =>
      aMessage({
        conversationId: conversation.id,
        seq,
        from: authorOf(people[turnOf(seq) % people.length]!),
        text: textOf(seq),
        at: new Date(end - (count - seq) * 7 * MINUTE),
      }),
  };
}

/** People write one, two or three in a row. */
function turnOf(seq: number): number {
  return Math.floor(seq / 6) * 3 + [0, 1, 1, 2, 2, 2][seq % 6]!;
}

function textOf(seq: number): string {
  const sentences = 1 + ((seq * 7) % 11 === 0 ? 4 : (seq * 5) % 3);
  return Array.from(
    { length: sentences },
    (_, at) => SENTENCES[(seq * 13 + at * 5) % SENTENCES.length]!,
  ).join(' ');
}

const SENTENCES = [
  'Good morning!',
  'Did the delivery for the second floor arrive yet?',
  'Yes, ten minutes ago. I put it behind the front desk.',
  'Thanks a lot.',
  'The customer from Austin called again about the invoice of last month.',
  'I will ring them back after lunch.',
  'Can you send me the list of open tickets when you find the time?',
  'Sure.',
  'Meeting room 3 has no projector today, we are in room 5 instead.',
  '👍',
  'See you at half past two.',
  'The numbers look good: 214 calls answered, 9 missed, and the average wait went down to twenty seconds.',
  'Who is on duty on Saturday?',
  'Carol, I think. Let me look it up.',
  'Here is the address: 1200 Main Street, Dallas.',
  'Perfect, that is all I needed.',
  'Please call me when you are back at your desk.',
  'One moment, I am on the phone.',
  'The new headsets are here, come and choose one.',
] as const;
