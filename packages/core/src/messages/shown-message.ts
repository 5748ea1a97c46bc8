import type { Party, PartyNames } from '../contacts/party.ts';
import type { HubErrorCode } from '../errors/hub-error.ts';
import type { User } from '../session/session.ts';
import type { Delivery, Message } from './message.ts';
import type { CarrierFailure, SentMessage, StoredConversation } from './message-source.ts';

/** Who looks at messages, and what they know. */
export interface Viewer {
  readonly me: User;
  readonly names: PartyNames;
}

/** A message as this person sees it. Without its conversation nobody is known to have read it. */
export function shownMessage(
  { carrier, ...sent }: SentMessage,
  conversation: StoredConversation | undefined,
  { me, names }: Viewer,
): Message {
  const isMine = sent.from.userId === me.id;
  const from = sent.from.userId === null ? named(sent.from, names) : sent.from;
  const delivery = isMine ? deliveryOf(sent.seq, carrier, conversation, me) : RECEIVED;
  return { ...sent, from, isMine, isAutomatic: isAutomatic(sent.from, carrier), delivery };
}

/** It went out, and nobody here wrote it. */
export function isAutomatic(from: SentMessage['from'], carrier: SentMessage['carrier']): boolean {
  return from.userId === null && carrier !== null;
}

const RECEIVED: Delivery = { status: 'received' };

function named<P extends Pick<Party, 'number' | 'name'>>(someone: P, names: PartyNames): P {
  const { name } = names.named({ number: someone.number, name: someone.name });
  return name === someone.name ? someone : { ...someone, name };
}

function deliveryOf(
  seq: number,
  carrier: SentMessage['carrier'],
  conversation: StoredConversation | undefined,
  me: User,
): Delivery {
  if (carrier?.status === 'failed') return { status: 'failed', code: CODES[carrier.reason] };
  if (carrier) return { status: carrier.status === 'delivered' ? 'delivered' : 'sent' };
  return { status: seq <= readByAll(conversation, me) ? 'read' : 'sent' };
}

/** The `seq` up to which everyone else has read; 0 in text messages, of which that is not known. */
export function readByAll(conversation: StoredConversation | undefined, me: User): number {
  if (!conversation || conversation.kind === 'sms') return 0;
  const others = conversation.members.filter(({ userId }) => userId !== me.id);
  return others.length === 0 ? 0 : Math.min(...others.map(({ readSeq }) => readSeq));
}

const CODES: Readonly<Record<CarrierFailure, HubErrorCode>> = {
  unreachable: 'sms/unreachable',
  blocked: 'sms/blocked',
  'opted-out': 'sms/opted-out',
  'too-large': 'sms/too-large',
  failed: 'sms/failed',
};
