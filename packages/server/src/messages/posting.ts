import { randomUUID } from 'node:crypto';
import { RateLimit } from '../api/rate-limit.ts';
import type { Person } from '../directory/snapshot.ts';
import type { MessageRow } from '../store/schema.ts';
import type { Repositories } from '../store/store.ts';
import { isPresent, seenBy } from './conversation-views.ts';
import type { AttachmentEntry, MessageEntry } from './message-entry.ts';
import { MessageFault } from './message-fault.ts';
import { MESSAGE_LIMITS } from './message-limits.ts';
import type { MessageOffice } from './message-office.ts';
import { checkedText } from './message-text.ts';
import { addBeginning, addMessage, authorNamed, authorOf } from './new-message.ts';
import { presence, sightOf, type Sight } from './sight.ts';

export interface PostDraft {
  readonly clientId: string;
  readonly kind: 'text' | 'video';
  readonly text: string;
  readonly replyTo: string | null;
  readonly attachmentIds: readonly string[];
}

export type PostListener = (message: MessageRow, members: readonly string[]) => void;

const AT_ONCE = 10;
const PER_SECOND = 10;

/** Puts what people write into conversations: in order, once, and to the carrier where it goes outside. */
export class Posting {
  readonly #office: MessageOffice;
  readonly #pace: RateLimit;
  readonly #listeners: PostListener[] = [];

  constructor(office: MessageOffice) {
    this.#office = office;
    this.#pace = new RateLimit(AT_ONCE, PER_SECOND, office.clock);
  }

  /** Calls back for each message that someone here wrote. */
  onPost(listener: PostListener): void {
    this.#listeners.push(listener);
  }

  /** With the same `clientId` the message of the first time. @throws MessageFault */
  post(userId: string, conversationId: string, draft: PostDraft): Promise<MessageEntry> {
    return this.#office.turns.run(conversationId, async () => {
      const { store, messageViews } = this.#office;
      const { member } = await sightOf(store, userId, conversationId);
      const before = await store.messages.byClientId(conversationId, draft.clientId);
      if (before?.user_id === userId) return seenBy(member, await messageViews.one(before));
      if (before) throw MessageFault.of('clientId', 'taken');
      return this.#post(userId, conversationId, draft);
    });
  }

  async #post(userId: string, conversationId: string, draft: PostDraft): Promise<MessageEntry> {
    const { store, directory, news } = this.#office;
    const person = directory.person(userId);
    if (!person) throw new MessageFault('not-found');
    const sight = await presence(store, userId, conversationId);
    await this.#checkOpen(sight);
    const checked = await this.#checked(sight, draft);
    const retryAfter = this.#pace.take(userId);
    if (retryAfter > 0) {
      throw new MessageFault('too-many', { detail: 'Too many messages at once.', retryAfter });
    }
    const { rows, files } = await store.transaction((repositories) =>
      this.#keep(repositories, { person, sight, draft: checked }),
    );
    const message = rows.at(-1)!;
    const entry = (await news.messages(conversationId, rows)).at(-1)!;
    await news.conversation(conversationId);
    await this.#posted(message);
    if (sight.conversation.kind === 'sms') this.#send(sight, message, files);
    return seenBy(sight.member, entry);
  }

  /** @throws MessageFault `closed-conversation` */
  async #checkOpen({ conversation, member }: Sight): Promise<void> {
    const { store, views } = this.#office;
    const members = await store.conversations.members([conversation.id]);
    const closed = views.closed(conversation, member, members);
    if (closed !== null) throw new MessageFault('closed-conversation', { detail: closed });
  }

  async #checked({ conversation }: Sight, draft: PostDraft): Promise<PostDraft> {
    if (draft.kind === 'video') {
      if (conversation.kind !== 'direct') throw MessageFault.of('kind', 'not-here');
      return { ...draft, text: '', attachmentIds: [] };
    }
    const text = checkedText(draft.text);
    const attachmentIds = [...new Set(draft.attachmentIds)];
    if (attachmentIds.length > MESSAGE_LIMITS.files) {
      throw MessageFault.of('attachmentIds', 'too-many');
    }
    if (text === '' && attachmentIds.length === 0) throw MessageFault.of('text', 'empty');
    await this.#checkAnswered(conversation.id, draft.replyTo);
    return { ...draft, text, attachmentIds };
  }

  /** What was deleted meanwhile can be answered: the answer may have waited for a connection. */
  async #checkAnswered(conversationId: string, replyTo: string | null): Promise<void> {
    if (replyTo === null) return;
    const answered = await this.#office.store.messages.find(replyTo);
    if (answered?.conversation_id !== conversationId || answered.kind === 'event') {
      throw MessageFault.of('replyTo', 'unknown');
    }
  }

  async #keep(
    repositories: Repositories,
    { person, sight, draft }: { person: Person; sight: Sight; draft: PostDraft },
  ): Promise<{ rows: MessageRow[]; files: readonly AttachmentEntry[] }> {
    const { conversation } = sight;
    const creator = this.#office.directory.person(conversation.created_by ?? '');
    const beginning = await addBeginning(repositories, conversation, authorNamed(creator));
    const row = await addMessage(
      repositories,
      conversation.id,
      {
        ...{ id: randomUUID(), client_id: draft.clientId, kind: draft.kind, text: draft.text },
        ...authorOf(person),
        reply_to: draft.replyTo,
        ...(draft.kind === 'video' ? { video_ended: 0 } : {}),
        ...(conversation.kind === 'sms' ? { carrier_status: 'queued' as const } : {}),
      },
      this.#office.clock(),
    );
    const files = await this.#claim(repositories, sight, { ...draft, messageId: row.id });
    const read = { read_seq: row.seq, marked_unread: 0 };
    await repositories.conversations.changeMember(conversation.id, person.userId, read);
    return { rows: [...beginning, row], files };
  }

  /** @throws MessageFault where they are not there, or not for here */
  async #claim(
    repositories: Repositories,
    { conversation, member }: Sight,
    { messageId, attachmentIds }: Pick<PostDraft, 'attachmentIds'> & { messageId: string },
  ): Promise<readonly AttachmentEntry[]> {
    if (attachmentIds.length === 0) return [];
    const claim = { userId: member.user_id, attachmentIds, messageId };
    const files = await this.#office.files.claim(repositories, claim);
    if (files === 'too-large') throw new MessageFault('attachment-too-large');
    if (typeof files === 'string') throw MessageFault.of('attachmentIds', files);
    if (conversation.kind === 'sms' && !fitOutside(files)) {
      throw new MessageFault('attachment-not-for-outside');
    }
    return files;
  }

  async #posted(message: MessageRow): Promise<void> {
    const members = await this.#office.store.conversations.members([message.conversation_id]);
    const userIds = members.filter(isPresent).map(({ user_id }) => user_id);
    for (const listener of this.#listeners) listener(message, userIds);
  }

  /** The carrier has time: what becomes of it is told, and comes here in its turn. */
  #send({ conversation }: Sight, message: MessageRow, files: readonly AttachmentEntry[]): void {
    const { texts, background } = this.#office;
    const sent = texts.send({
      ...{ messageId: message.id, text: message.text, attachments: files },
      ownNumber: conversation.own_number ?? '',
      partyNumber: conversation.party_number ?? '',
    });
    background.run(sent, 'A text message was not sent');
  }
}

function fitOutside(files: readonly AttachmentEntry[]): boolean {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return (
    bytes <= MESSAGE_LIMITS.mmsBytes &&
    files.every(({ type }) => MESSAGE_LIMITS.mmsTypes.includes(type))
  );
}
