import type { ConversationMemberRow } from '../store/schema.ts';

/** Someone who sees a conversation from this message on. */
export function newMember(
  conversationId: string,
  userId: string,
  {
    at,
    first = 1,
    hidden = false,
  }: { readonly at: number; readonly first?: number; readonly hidden?: boolean },
): ConversationMemberRow {
  return {
    ...{ conversation_id: conversationId, user_id: userId, joined_at: at, first_seq: first },
    ...{ left_seq: null, left_name: null, read_seq: first - 1, marked_unread: 0, muted: 0 },
    hidden: hidden ? 1 : 0,
  };
}
