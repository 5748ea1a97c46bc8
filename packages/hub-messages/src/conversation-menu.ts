import type { CapabilityId, Conversation } from '@hubline/core';
import {
  deleteIcon,
  downloadIcon,
  editIcon,
  leaveIcon,
  markNewIcon,
  notificationsIcon,
  peopleIcon,
  type Strings,
} from '@hubline/element';
import type { MenuItem } from './more-menu.ts';

export type ConversationAct =
  'rename' | 'members' | 'mute' | 'markUnread' | 'export' | 'leave' | 'delete';

/** What can be done with a conversation, in the order of the menu. */
export function conversationMenu(
  { kind, closed, isMuted }: Conversation,
  words: Strings['messages'],
  can: (capability: CapabilityId) => boolean,
): readonly (MenuItem & { readonly id: ConversationAct })[] {
  const isIn = closed !== 'left';
  const isGroup = kind === 'group';
  const hasPeople =
    isIn && (isGroup || (kind === 'direct' && closed === null && can('chat.group')));
  return [
    ...(isGroup && isIn ? [{ id: 'rename' as const, word: words.rename, icon: editIcon }] : []),
    ...(hasPeople
      ? [
          {
            id: 'members' as const,
            word: isGroup ? words.members : words.addPeople,
            icon: peopleIcon,
          },
        ]
      : []),
    { id: 'mute', word: isMuted ? words.unmute : words.mute, icon: notificationsIcon },
    { id: 'markUnread', word: words.markUnread, icon: markNewIcon },
    ...(can('messages.export')
      ? [{ id: 'export' as const, word: words.exportChat, icon: downloadIcon }]
      : []),
    ...(isGroup && isIn
      ? [{ id: 'leave' as const, word: words.leave, icon: leaveIcon, apart: true }]
      : []),
    { id: 'delete', word: words.delete, icon: deleteIcon, apart: !(isGroup && isIn) },
  ];
}
