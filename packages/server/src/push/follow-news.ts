import type { Directory } from '../directory/directory.ts';
import type { Logger } from '../logger.ts';
import type { MessageEntry } from '../messages/message-entry.ts';
import type { MessageNews } from '../messages/message-news.ts';
import type { Repositories } from '../store/store.ts';
import type { Mailboxes } from '../voicemail/mailboxes.ts';
import type { Voicemail } from '../voicemail/voicemail.ts';
import { pushParty, pushText, type PushNews } from './push-payload.ts';
import type { Pushes } from './pushes.ts';

export interface NewsServices {
  readonly pushes: Pick<Pushes, 'audience' | 'send' | 'tell'>;
  readonly messageNews: Pick<MessageNews, 'onMessage'>;
  readonly mailboxes: Pick<Mailboxes, 'onMessage'>;
  readonly store: Pick<Repositories, 'conversations'>;
  readonly directory: Pick<Directory, 'person'>;
  readonly clock: () => number;
  readonly logger: Logger;
}

/** What is older was changed, not brought. */
const NEW_FOR_MS = 60_000;
const REMEMBERED = 5_000;

/** Tells closed apps of messages and voicemail. */
export function followNews(services: NewsServices): void {
  const { pushes, messageNews, mailboxes, clock, logger } = services;
  const told = new Once();
  const isNew = (id: string, at: string): boolean =>
    clock() - Date.parse(at) < NEW_FOR_MS && told.first(id);
  messageNews.onMessage((userIds, entry) => {
    const isText = entry.kind === 'text' && !entry.isDeleted && entry.editedAt === null;
    const readers = [...userIds].filter((userId) => userId !== entry.from.userId);
    if (!isText || readers.length === 0) return;
    const key = `${entry.id} ${readers.sort().join(' ')}`;
    if (!isNew(key, entry.at)) return;
    tellMessage(services, readers, entry).catch((error: unknown) =>
      logger.error('A message could not be pushed', { error }),
    );
  });
  mailboxes.onMessage((userId, change) => {
    if (change.op !== 'upsert') return;
    const { id, folder, receivedAt } = change.item;
    if (folder === 'new' && isNew(id, receivedAt)) {
      void pushes.tell(userId, voicemailNews(change.item));
    }
  });
}

/** To those who did not mute it; with its text where their app shows it. */
async function tellMessage(
  { pushes, store, directory }: NewsServices,
  readers: readonly string[],
  entry: MessageEntry,
): Promise<void> {
  const reached = readers.filter((userId) => pushes.audience(userId, 'messages').length > 0);
  if (reached.length === 0) return;
  const members = await store.conversations.members([entry.conversationId]);
  const conversation = await store.conversations.find(entry.conversationId);
  const muted = new Set(members.filter((one) => one.muted === 1).map((one) => one.user_id));
  const { userId: author, name, number } = entry.from;
  const extension = author === null ? number : (directory.person(author)?.extension ?? number);
  const news: PushNews = {
    ...{ kind: 'message', conversation: entry.conversationId, message: entry.id },
    party: pushParty(name, extension),
    ...(conversation?.kind === 'group' && { group: pushText(conversation.name) }),
  };
  const text = pushText(entry.text);
  for (const userId of reached.filter((id) => !muted.has(id))) {
    for (const one of pushes.audience(userId, 'messages')) {
      void pushes.send([one], one.preview && text !== '' ? { ...news, text } : news);
    }
  }
}

function voicemailNews({ id, from, seconds, forwarded }: Voicemail): PushNews {
  const by = forwarded?.by ?? from;
  return {
    ...{ kind: 'voicemail', voicemail: id, seconds: Math.round(seconds) },
    party: pushParty(by.name, by.number),
  };
}

/** What was seen already, as far as it is remembered. */
class Once {
  readonly #seen = new Set<string>();

  first(key: string): boolean {
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    const [oldest] = this.#seen;
    if (this.#seen.size > REMEMBERED && oldest !== undefined) this.#seen.delete(oldest);
    return true;
  }
}
