import type { Conversation, PresenceState } from '@hubline/core';
import { partyName, type Strings } from '@hubline/element';
import { conversationName, othersIn } from '@hubline/element/list.js';
import type { ConversationRowState, FoundRowState } from './conversation-row.ts';
import type { ListedItem } from './listed-rows.ts';

/** What a row has from its place and its list, and not from its item. */
type OfList = 'place' | 'start' | 'count' | 'tabStop' | 'words' | 'common';

interface Around {
  /** All conversations that are known, by id. */
  readonly known: ReadonlyMap<string, Conversation>;
  readonly presences: ReadonlyMap<string, PresenceState> | undefined;
  readonly selfId: string | undefined;
  /** Id of the conversation that is open. */
  readonly selected: string | undefined;
  /** The words that were searched for. */
  readonly sought: readonly string[];
  readonly common: Strings['common'];
  readonly when: (at: Date) => string;
}

/** What a row shows of its item, wherever it stands. */
export function itemState(
  item: ListedItem,
  around: Around,
): Omit<ConversationRowState, OfList> | Omit<FoundRowState, OfList> {
  const { known, presences, selfId, selected, sought, common, when } = around;
  const { key } = item;
  const nameOf = (conversation: Conversation): string =>
    conversationName(conversation, selfId, common);
  if (item.kind === 'found') {
    const { message } = item;
    const within = known.get(message.conversationId);
    return {
      ...{ kind: 'found', key, message, when: when(message.at), sought },
      name: within ? nameOf(within) : partyName(message.from, common),
      ...{ within: within?.kind, selected: false },
    };
  }
  const { conversation } = item;
  const { id, kind, lastMessage, updatedAt } = conversation;
  const [other] = kind === 'direct' ? othersIn(conversation, selfId) : [];
  return {
    ...{ kind: 'conversation', key, conversation, selected: id === selected },
    name: nameOf(conversation),
    when: when(lastMessage?.at ?? updatedAt),
    presence: other && presences?.get(other.userId),
  };
}
