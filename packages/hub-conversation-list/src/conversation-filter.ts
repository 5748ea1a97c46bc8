import { fold, type Conversation } from '@hubline/core';

/** Which conversations are listed. */
export type ConversationFilter = 'all' | 'chats' | 'sms' | 'unread';

export const CONVERSATION_FILTERS: readonly ConversationFilter[] = [
  'all',
  'chats',
  'sms',
  'unread',
];

/** Whether a conversation stands under that tab. */
export function isUnder(
  { kind, unread, isMarkedUnread }: Conversation,
  filter: ConversationFilter,
): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'chats':
      return kind !== 'sms';
    case 'sms':
      return kind === 'sms';
    case 'unread':
      return unread > 0 || isMarkedUnread;
  }
}

/** The words of what is searched for, without case and accents. */
export function soughtWords(text: string): readonly string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** What people know a conversation by: folding thousands with each key would be felt. */
const known = new WeakMap<Conversation, string>();

/** Whether those in a conversation, or its name, have all these words. */
export function hasPeople(conversation: Conversation, words: readonly string[]): boolean {
  let text = known.get(conversation);
  if (text === undefined) {
    const { name, members, party } = conversation;
    text = fold(
      [
        name,
        ...members.flatMap((member) => [member.name, member.extension]),
        ...(party ? [party.name, party.number] : []),
      ].join(' '),
    );
    known.set(conversation, text);
  }
  const people = text;
  return words.every((word) => people.includes(word));
}
