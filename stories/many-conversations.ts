import type { SentMessage, StoredConversation } from '@hubline/core';
import {
  ALICE,
  BOB,
  CAROL,
  DAVE,
  aConversation,
  aMessage,
  authorOf,
  memberOf,
} from '@hubline/core/testing';
import { HARBOR } from './long-history.ts';

const MINUTE = 60_000;
const OWN = ALICE.numbers[0] ?? null;
const STRANGER = { number: '+14695550199', name: '' };

type Last = Partial<SentMessage>;

interface Staged {
  readonly conversations: readonly StoredConversation[];
  readonly messages: readonly SentMessage[];
}

const attachment = (
  name: string,
  type: string,
  image: { width: number; height: number } | null,
) => ({
  ...{ id: `file-${name}`, name, type, size: 48_000, image },
});

const harbor = { userId: null, name: HARBOR.name, number: HARBOR.phones[0]!.number };
const stranger = { userId: null, ...STRANGER };

/** One of each kind, and what each row has to tell. */
const EACH: readonly (readonly [Partial<StoredConversation>, Last])[] = [
  [
    { id: 'bob', unread: 2 },
    { from: authorOf(BOB), text: 'Are you coming to the tasting at four?' },
  ],
  [
    {
      id: 'desk',
      kind: 'group',
      name: 'Front desk',
      members: [ALICE, BOB, CAROL].map((one) => memberOf(one)),
    },
    {
      from: authorOf(CAROL),
      text: '',
      attachments: [attachment('counter.png', 'image/png', { width: 800, height: 600 })],
    },
  ],
  [
    {
      ...{ id: 'harbor', kind: 'sms', members: [memberOf(ALICE)], ownNumber: OWN, unread: 120 },
      party: { number: harbor.number, name: harbor.name },
    },
    { from: harbor, text: 'Could we have forty rolls more for Saturday?' },
  ],
  [
    { id: 'carol', members: [memberOf(ALICE), memberOf(CAROL)] },
    {
      from: authorOf(ALICE),
      text: 'The order list of this week',
      attachments: [attachment('orders.pdf', 'application/pdf', null)],
    },
  ],
  [
    {
      ...{ id: 'stranger', kind: 'sms', members: [memberOf(ALICE)], ownNumber: OWN, isMuted: true },
      ...{ party: STRANGER, isMarkedUnread: true },
    },
    { from: stranger, text: 'Is the shop open on Sunday?' },
  ],
  [
    {
      id: 'bakers',
      kind: 'group',
      members: [ALICE, BOB, CAROL, DAVE].map((one) => memberOf(one)),
      isMuted: true,
    },
    {
      kind: 'event',
      from: authorOf(BOB),
      text: '',
      event: { kind: 'added', names: [CAROL.name, DAVE.name] },
    },
  ],
  [
    { id: 'dave', members: [memberOf(ALICE), memberOf(DAVE)] },
    { from: authorOf(DAVE), text: '', isDeleted: true },
  ],
];

/** Conversations of every kind, the newest first, the later ones made up in any number. */
export function manyConversations(count: number, now = Date.now()): Staged {
  const all = Array.from({ length: count }, (_, at) => conversationAt(at, now));
  return { conversations: all.map(([one]) => one), messages: all.map(([, last]) => last) };
}

function conversationAt(at: number, now: number): readonly [StoredConversation, SentMessage] {
  const [change, last] = EACH[at] ?? madeUp(at);
  const time = new Date(now - MINUTE * (3 + at * at * 7));
  const conversation = aConversation({ ...change, updatedAt: time });
  const message = aMessage({ at: time, ...last, conversationId: conversation.id });
  return [conversation, message];
}

function madeUp(at: number): readonly [Partial<StoredConversation>, Last] {
  const number = `+1212555${String(1_000 + at).slice(-4)}`;
  const party = { number, name: at % 3 === 0 ? `Customer ${at}` : '' };
  return [
    {
      ...{ id: `made-${at}`, kind: 'sms', members: [memberOf(ALICE)], ownNumber: OWN, party },
      unread: at % 5 === 0 ? at % 4 : 0,
    },
    {
      from: { userId: null, ...party },
      text: `Order ${at}: ${'rye and rolls, '.repeat(1 + (at % 4))}please.`,
    },
  ];
}
