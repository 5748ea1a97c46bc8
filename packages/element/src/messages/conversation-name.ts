import type { Conversation, Member } from '@hubline/core';
import type { Strings } from '../strings/strings.ts';
import { namesText } from '../text/names-text.ts';
import { partyName } from '../text/party-name.ts';

/** What a conversation is called: as its people named it, else by those in it besides me. */
export function conversationName(
  conversation: Pick<Conversation, 'name' | 'party' | 'members'>,
  selfId: string | undefined,
  common: Strings['common'],
): string {
  const { name, party } = conversation;
  if (name) return name;
  if (party) return partyName(party, common);
  const others = othersIn(conversation, selfId).map((member) => member.name || member.extension);
  return namesText(others, common.locale) || common.unknownCaller;
}

/** Those in it besides me. */
export function othersIn(
  { members }: Pick<Conversation, 'members'>,
  selfId: string | undefined,
): readonly Member[] {
  return members.filter(({ userId }) => userId !== selfId);
}
