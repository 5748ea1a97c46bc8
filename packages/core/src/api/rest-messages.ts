import type { Observable } from 'rxjs';
import { HubError, type HubErrorCode } from '../errors/hub-error.ts';
import type { MessageSettings } from '../messages/message-settings.ts';
import type {
  ConversationPage,
  MessagePage,
  MessageQuery,
  MessageSource,
  OutgoingMessage,
  SentMessage,
  StoredConversation,
  Typing,
  Upload,
} from '../messages/message-source.ts';
import type { Change } from '../reactive/change.ts';
import {
  conversation,
  found,
  message,
  messageCount,
  messagePage,
  messageSettings,
  typing,
  upload,
} from './message-wire.ts';
import { reading } from './reading.ts';
import type { RestRequest } from './rest-client.ts';
import type { RestSession } from './rest-session.ts';
import { nothing, type Shape } from './shape.ts';
import { page } from './wire.ts';

const CONVERSATIONS_AT_ONCE = '200';
/** The server looks for no more than that. What has all of the words has their beginning. */
const LONGEST_SEARCH = 200;

type TopicName = 'conversations' | 'messages' | 'typing' | 'message-settings';
interface Topic {
  readonly changes$: Observable<Change<{ readonly id: string }>>;
}

/** Conversations: live from the topics of the feed, and what is asked and written over REST. */
export class RestMessages implements MessageSource {
  readonly #session: RestSession;

  readonly conversations$: Observable<Change<StoredConversation>>;
  readonly messages$: Observable<Change<SentMessage>>;
  readonly typing$: Observable<Change<Typing>>;
  readonly settings$: Observable<Change<MessageSettings & { readonly id: string }>>;

  /** `misread` is told of items that are not understood. */
  constructor(
    session: RestSession,
    topics: Readonly<Record<TopicName, Topic>>,
    misread: (error: unknown) => void,
  ) {
    this.#session = session;
    this.conversations$ = reading(topics.conversations.changes$, conversation, misread);
    this.messages$ = reading(topics.messages.changes$, message, misread);
    this.typing$ = reading(topics.typing.changes$, typing, misread);
    this.settings$ = reading(topics['message-settings'].changes$, messageSettings, misread);
  }

  conversations(cursor: string | null): Promise<ConversationPage> {
    const query = new URLSearchParams({
      limit: CONVERSATIONS_AT_ONCE,
      ...(cursor === null ? {} : { cursor }),
    });
    return this.#get(`conversations?${query.toString()}`, page(conversation));
  }

  conversation(id: string): Promise<StoredConversation> {
    return this.#get(pathOf(id), conversation);
  }

  messages(conversationId: string, query: MessageQuery): Promise<MessagePage> {
    return this.#get(`${pathOf(conversationId)}/messages?${asText(query)}`, messagePage);
  }

  count(
    conversationId: string,
    { from, to }: { readonly from: Date; readonly to: Date },
  ): Promise<{ readonly messages: number; readonly files: number }> {
    const query = new URLSearchParams({ from: from.toISOString(), to: to.toISOString() });
    return this.#get(`${pathOf(conversationId)}/count?${query.toString()}`, messageCount);
  }

  async search(text: string): Promise<readonly SentMessage[]> {
    const query = new URLSearchParams({ search: text.slice(0, LONGEST_SEARCH) });
    return (await this.#get(`messages?${query.toString()}`, found)).items;
  }

  begin(body: Parameters<MessageSource['begin']>[0]): Promise<StoredConversation> {
    return this.#write('POST', 'conversations', body, conversation);
  }

  /** Whoever sends tries again: it is asked for once here. */
  async send(conversationId: string, body: OutgoingMessage): Promise<SentMessage> {
    const path = `${pathOf(conversationId)}/messages`;
    return told(this.#session.send({ method: 'POST', path, body, answer: message }));
  }

  async edit(messageId: string, text: string): Promise<void> {
    await told(this.#write('PUT', messagePath(messageId), { text }, nothing));
  }

  async remove(messageId: string): Promise<void> {
    await this.#do('DELETE', messagePath(messageId));
  }

  async react(messageId: string, emoji: string, on: boolean): Promise<void> {
    const path = `${messagePath(messageId)}/reactions/${encodeURIComponent(emoji)}`;
    await this.#do(on ? 'PUT' : 'DELETE', path);
  }

  beginUpload(body: Parameters<MessageSource['beginUpload']>[0]): Promise<Upload> {
    return this.#session.send({ method: 'POST', path: 'uploads', body, answer: upload });
  }

  put(uploadId: string, from: number, bytes: Blob): Promise<Upload> {
    const path = `${uploadPath(uploadId)}/bytes?from=${from}`;
    return this.#session.send({ method: 'PUT', path, bytes, upload: true, answer: upload });
  }

  async cancelUpload(uploadId: string): Promise<void> {
    await this.#do('DELETE', uploadPath(uploadId));
  }

  file(attachmentId: string, signal?: AbortSignal): Promise<Blob> {
    return this.#session.file(`attachments/${encodeURIComponent(attachmentId)}/content`, signal);
  }

  async typing(conversationId: string): Promise<void> {
    await this.#do('POST', `${pathOf(conversationId)}/typing`);
  }

  async markRead(conversationId: string, readSeq: number): Promise<void> {
    await this.#mine(conversationId, { readSeq });
  }

  async markUnread(conversationId: string): Promise<void> {
    await this.#mine(conversationId, { markedUnread: true });
  }

  async mute(conversationId: string, muted: boolean): Promise<void> {
    await this.#mine(conversationId, { muted });
  }

  async rename(conversationId: string, name: string): Promise<void> {
    await this.#write('PUT', pathOf(conversationId), { name }, nothing);
  }

  async addMembers(conversationId: string, userIds: readonly string[]): Promise<void> {
    await this.#write('POST', `${pathOf(conversationId)}/members`, { userIds }, nothing);
  }

  async removeMember(conversationId: string, userId: string): Promise<void> {
    await this.#do('DELETE', `${pathOf(conversationId)}/members/${encodeURIComponent(userId)}`);
  }

  async removeConversation(conversationId: string): Promise<void> {
    await this.#do('DELETE', pathOf(conversationId));
  }

  #mine(conversationId: string, body: object): Promise<void> {
    const path = `${pathOf(conversationId)}/mine`;
    return this.#session.send({ method: 'PUT', path, body, answer: nothing });
  }

  #get<T>(path: string, answer: Shape<T>): Promise<T> {
    return this.#session.send({ method: 'GET', path, answer });
  }

  #do(method: RestRequest<void>['method'], path: string): Promise<void> {
    return this.#session.send({ method, path, answer: nothing });
  }

  #write<T>(method: 'POST' | 'PUT', path: string, body: object, answer: Shape<T>): Promise<T> {
    return this.#session.write({ method, path, body, answer });
  }
}

/** What is wrong with a message, as fields of the refusal say it. */
const FAULTS: Readonly<Record<string, HubErrorCode>> = {
  'text: empty': 'message/empty',
  'text: too-long': 'message/too-long',
  'attachmentIds: unknown': 'attachment/lost',
  'attachmentIds: too-many': 'attachment/too-many',
};

/** What was refused, under the code that we have for it. */
async function told<T>(asking: Promise<T>): Promise<T> {
  try {
    return await asking;
  } catch (cause) {
    const fields = cause instanceof HubError ? Object.entries(cause.fields ?? {}) : [];
    const code = fields.map(([field, fault]) => FAULTS[`${field}: ${fault}`]).find(Boolean);
    throw code ? new HubError(code, { cause }) : cause;
  }
}

function asText(query: MessageQuery): string {
  const named = Object.entries(query) as [string, number | Date | null | undefined][];
  const said = named.flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    return [[name, typeof value === 'number' ? String(value) : value.toISOString()]];
  });
  return new URLSearchParams(said).toString();
}

function pathOf(conversationId: string): string {
  return `conversations/${encodeURIComponent(conversationId)}`;
}

function messagePath(messageId: string): string {
  return `messages/${encodeURIComponent(messageId)}`;
}

function uploadPath(uploadId: string): string {
  return `uploads/${encodeURIComponent(uploadId)}`;
}
