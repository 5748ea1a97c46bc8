import { randomUUID } from 'node:crypto';
import type { Person } from '../directory/snapshot.ts';
import type { ConversationRow, MessageRow } from '../store/schema.ts';
import type { Repositories } from '../store/store.ts';
import { fold } from '../text/fold.ts';
import type { ConversationEvent } from './message-entry.ts';

type NewMessage = Pick<
  MessageRow,
  'client_id' | 'kind' | 'text' | 'author_name' | 'author_number'
> &
  Partial<
    Pick<MessageRow, 'id' | 'user_id' | 'reply_to' | 'event' | 'video_ended'> &
      Pick<MessageRow, 'carrier_id' | 'carrier_status'>
  >;

/** Puts a message at the end of a conversation, in everyone's list. To be called in a transaction. */
export async function addMessage(
  { conversations, messages }: Repositories,
  conversationId: string,
  message: NewMessage,
  now: number,
): Promise<MessageRow> {
  const { seq, at } = await conversations.takePlace(conversationId, now);
  const row: MessageRow = {
    ...{ id: randomUUID(), user_id: null, reply_to: null, event: null, video_ended: null },
    ...{ carrier_id: null, carrier_status: null, carrier_reason: null },
    ...message,
    ...{ conversation_id: conversationId, seq, search: fold(message.text) },
    ...{ created_at: at, edited_at: null, deleted_at: null },
  };
  await messages.add(row);
  await conversations.show(conversationId);
  return row;
}

/** Says in the conversation what this person did. */
export function addEvent(
  repositories: Repositories,
  { conversationId, by }: { readonly conversationId: string; readonly by: Author },
  event: ConversationEvent,
  now: number,
): Promise<MessageRow> {
  return addMessage(
    repositories,
    conversationId,
    { client_id: randomUUID(), kind: 'event', text: '', event: JSON.stringify(event), ...by },
    now,
  );
}

/** A group begins with who made it, told with the first that happens in it. */
export async function addBeginning(
  repositories: Repositories,
  { id, kind, last_seq, created_at }: ConversationRow,
  creator: Author | null,
): Promise<MessageRow[]> {
  if (kind !== 'group' || last_seq > 0 || !creator) return [];
  const place = { conversationId: id, by: creator };
  return [await addEvent(repositories, place, { kind: 'created' }, created_at)];
}

export type Author = Pick<MessageRow, 'user_id' | 'author_name' | 'author_number'>;

export function authorOf({ userId, name, extension }: Person): Author {
  return { user_id: userId, author_name: name, author_number: extension };
}

export function authorNamed(person: Person | undefined): Author | null {
  return person ? authorOf(person) : null;
}
