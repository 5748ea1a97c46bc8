import type { ConversationMemberRow, ConversationRow, MessageRow } from '../store/schema.ts';
import type { Repositories } from '../store/store.ts';
import { isPresent, sees } from './conversation-views.ts';
import { MessageFault } from './message-fault.ts';

/** A conversation that someone may see, and which of its messages. */
export interface Sight {
  readonly conversation: ConversationRow;
  readonly member: ConversationMemberRow;
  /** `seq` of the first and the last message for them; there is none where `last` is smaller. */
  readonly first: number;
  readonly last: number;
}

type Store = Pick<Repositories, 'conversations' | 'messages'>;

/** @throws MessageFault `not-found` for who never was in it, or deleted it after they left */
export async function sightOf(
  { conversations }: Store,
  userId: string,
  conversationId: string,
): Promise<Sight> {
  const conversation = await conversations.find(conversationId);
  const member = await conversations.member(conversationId, userId);
  if (!conversation || !member || (!isPresent(member) && member.hidden === 1)) {
    throw new MessageFault('not-found', { detail: 'You have no such conversation.' });
  }
  const last = member.left_seq ?? conversation.last_seq;
  return { conversation, member, first: member.first_seq, last };
}

/** The same for who is in it now. @throws MessageFault `not-found`, `closed-conversation` */
export async function presence(
  store: Store,
  userId: string,
  conversationId: string,
): Promise<Sight> {
  const sight = await sightOf(store, userId, conversationId);
  if (isPresent(sight.member)) return sight;
  throw new MessageFault('closed-conversation', { detail: 'left' });
}

/** The same for a group. @throws MessageFault `not-found`, `closed-conversation`, `forbidden` */
export async function presenceInGroup(
  store: Store,
  userId: string,
  conversationId: string,
): Promise<Sight> {
  const sight = await presence(store, userId, conversationId);
  if (sight.conversation.kind === 'group') return sight;
  throw new MessageFault('forbidden', { detail: 'It is not a group.' });
}

/** A message that this user sees. @throws MessageFault `not-found` */
export async function messageSeen(
  store: Store,
  userId: string,
  messageId: string,
): Promise<Sight & { readonly message: MessageRow }> {
  const message = await store.messages.find(messageId);
  const sight = message && (await sightOf(store, userId, message.conversation_id));
  if (!sight || !sees(sight.member, message)) {
    throw new MessageFault('not-found', { detail: 'You see no such message.' });
  }
  return { ...sight, message };
}

/** Whether this user sees this message, with its files. */
export async function maySee(store: Store, userId: string, messageId: string): Promise<boolean> {
  try {
    const { message } = await messageSeen(store, userId, messageId);
    return message.deleted_at === null;
  } catch (error) {
    if (error instanceof MessageFault) return false;
    throw error;
  }
}
