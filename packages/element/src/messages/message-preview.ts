import type { Message } from '@hubline/core';
import type { Strings } from '../strings/strings.ts';
import { namesText } from '../text/names-text.ts';
import { partyName } from '../text/party-name.ts';

/** Longer than any row or notification shows: what is beyond is not even looked at. */
const LONGEST = 300;

/** Who wrote it, as it is said before what they wrote. */
export function authorName(
  { isMine, isAutomatic, from }: Message,
  words: { readonly conversations: Strings['conversations']; readonly common: Strings['common'] },
): string {
  if (isAutomatic) return words.conversations.automatic;
  return isMine ? words.conversations.you : partyName(from, words.common);
}

/** A message in one line, without who wrote it: its text, else what it is. */
export function messagePreview(
  message: Message,
  words: { readonly conversations: Strings['conversations']; readonly common: Strings['common'] },
): string {
  const { conversations: said, common } = words;
  const { isDeleted, kind, event, text, attachments } = message;
  if (isDeleted) return said.deleted;
  if (event) return eventText(event, authorName(message, words), { said, locale: common.locale });
  if (kind === 'video') return said.videoCall;
  const line = text.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  if (line || attachments.length === 0) return line;
  const [first] = attachments;
  const pictures = attachments.filter(({ image }) => image !== null).length;
  if (attachments.length === 1) return pictures === 1 ? said.photo : said.document(first!.name);
  return pictures === attachments.length ? said.photos(pictures) : said.files(attachments.length);
}

function eventText(
  event: NonNullable<Message['event']>,
  who: string,
  { said, locale }: { said: Strings['conversations']; locale: string | undefined },
): string {
  const { events } = said;
  switch (event.kind) {
    case 'created':
    case 'left':
      return events[event.kind](who);
    case 'added':
    case 'removed':
      return events[event.kind](who, namesText(event.names, locale));
    case 'renamed':
      return event.name ? events.renamed(who, event.name) : events.unnamed(who);
  }
}
