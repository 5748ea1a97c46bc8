import { HubError } from '../errors/hub-error.ts';
import type { MessageSettings } from '../messages/message-settings.ts';
import type {
  MessageQuery,
  MessageSource,
  OutgoingMessage,
  SentMessage,
  StoredConversation,
  Typing,
} from '../messages/message-source.ts';
import type { User } from '../session/session.ts';
import { FakeCollection } from './fake-collection.ts';
import { FakeConversations } from './fake-conversations.ts';
import type { FakeMessageCommand } from './fake-message-command.ts';
import { FakeMessageStore, reacted } from './fake-message-store.ts';
import { FakeUploads } from './fake-uploads.ts';
import { MESSAGE_SETTINGS, aMessage, authorOf, type ManyMessages } from './messages-people.ts';
import { BOB } from './people.ts';

export interface FakeMessageOptions {
  /** In any order; none unless said. */
  readonly conversations?: readonly StoredConversation[];
  /** Of any of the conversations, in any order; none unless said. */
  readonly messages?: readonly (SentMessage | ManyMessages)[];
  /** As `MESSAGE_SETTINGS` unless said. */
  readonly messageSettings?: Partial<MessageSettings>;
}

interface Ports {
  /** Awaited by each command: where the server is away or slow. */
  readonly before: (command: FakeMessageCommand) => Promise<void>;
  readonly me: () => User | null;
}

/**
 * Conversations of the signed-in person in memory, whose commands are carried out as the server does it.
 * What others do comes by `receive`, `type`, `readBy` and `change`; a gap in the connection by `miss`.
 */
export class FakeMessages implements MessageSource {
  readonly #ports: Ports;
  readonly #store = new FakeMessageStore();
  readonly #live = new LiveMessages();
  readonly #losing = new Set<FakeMessageCommand>();

  /** As they are now. */
  readonly list: FakeConversations;
  readonly typists = new FakeCollection<Typing>();
  readonly settings: FakeCollection<MessageSettings & { readonly id: string }>;
  readonly uploads = new FakeUploads();
  readonly conversations$: MessageSource['conversations$'];
  readonly messages$: MessageSource['messages$'] = this.#live.changes$;
  readonly typing$: MessageSource['typing$'] = this.typists.changes$;
  readonly settings$: MessageSource['settings$'];
  /** What was sent, in order; each once. */
  readonly sent: OutgoingMessage[] = [];
  /** Every command that arrived, in order. */
  readonly asked: FakeMessageCommand[] = [];

  constructor(options: FakeMessageOptions, ports: Ports) {
    this.#ports = ports;
    for (const item of options.messages ?? []) {
      if ('count' in item) this.#store.shelf(item.conversationId).fill(item);
      else this.#store.keep(item);
    }
    const conversations = (options.conversations ?? []).map((one) => this.#withLast(one));
    this.list = new FakeConversations(conversations, ports.me);
    this.settings = new FakeCollection([
      { id: 'messages', ...MESSAGE_SETTINGS, ...options.messageSettings },
    ]);
    this.conversations$ = this.list.changes$;
    this.settings$ = this.settings.changes$;
  }

  get observed(): boolean {
    return [this.list, this.#live, this.typists, this.settings].some(({ observed }) => observed);
  }

  /** Someone else (Bob unless said) writes. */
  receive(
    conversationId: string,
    message: Partial<Omit<SentMessage, 'seq' | 'conversationId'>> = {},
  ): SentMessage {
    const seq = this.#store.shelf(conversationId).lastSeq + 1;
    const from = authorOf(BOB);
    return this.#add(aMessage({ from, at: new Date(), ...message, conversationId, seq }));
  }

  /** A message becomes otherwise: someone edited it, reacted to it, the carrier told of it. */
  change(messageId: string, change: Partial<SentMessage>): void {
    const changed = { ...this.#store.required(messageId), ...change };
    this.#store.keep(changed);
    this.#live.upsert(changed);
    const { conversationId, seq } = changed;
    if (this.list.get(conversationId)?.lastSeq !== seq) return;
    this.list.change(conversationId, { lastMessage: changed });
  }

  /** Someone writes, for six seconds unless said. */
  type(conversationId: string, userId: string, until = new Date(Date.now() + 6_000)): void {
    this.typists.upsert({ id: `${conversationId}/${userId}`, conversationId, userId, until });
  }

  /** Someone has read as far. */
  readBy(userId: string, conversationId: string, seq: number): void {
    this.list.readBy(userId, conversationId, seq);
  }

  /** Nobody is told of what happens. */
  quietly(happening: () => void): void {
    this.#live.quietly(() => this.list.quietly(happening));
  }

  /** The connection was lost while this happened: it begins anew. */
  miss(happening: () => void): void {
    this.quietly(happening);
    this.list.reset(this.list.items);
    this.#live.reset([]);
  }

  /** The next such command is carried out, and its answer gets lost. */
  loseAnswer(command: FakeMessageCommand): void {
    this.#losing.add(command);
  }

  message(messageId: string): SentMessage | undefined {
    return this.#store.get(messageId);
  }

  /** All of a conversation, oldest first. */
  messagesOf(conversationId: string): readonly SentMessage[] {
    return [...this.#store.shelf(conversationId).newestFirst()].reverse();
  }

  conversations = (cursor: string | null) =>
    this.#answer('conversationPage', () => this.list.page(cursor));

  conversation = (id: string) => this.#answer('conversation', () => this.list.required(id));

  messages = (conversationId: string, query: MessageQuery) =>
    this.#answer('messagePage', () => {
      this.list.required(conversationId);
      const page = this.#store.shelf(conversationId).page(query);
      page.items.forEach((message) => this.#store.keep(message));
      return page;
    });

  count: MessageSource['count'] = (conversationId, span) =>
    this.#answer('countMessages', () => {
      const { items } = this.#store
        .shelf(conversationId)
        .page({ after: 0, limit: Infinity, ...span });
      const files = items.reduce((sum, { attachments }) => sum + attachments.length, 0);
      return { messages: items.length, files };
    });

  search = (text: string) =>
    this.#answer('searchMessages', () =>
      this.#store.search(
        text,
        this.list.items.map(({ id }) => id),
      ),
    );

  begin: MessageSource['begin'] = (options) =>
    this.#answer('beginConversation', () => this.list.begin(options));

  send = (conversationId: string, message: OutgoingMessage) =>
    this.#answer('send', () => {
      const known = this.#store.byClientId(message.clientId);
      if (known) return known;
      const { closed, kind } = this.list.required(conversationId);
      if (closed !== null) throw new HubError('message/closed');
      const quoted = this.message(message.replyTo ?? '');
      const sent = aMessage({
        conversationId,
        seq: this.#store.shelf(conversationId).lastSeq + 1,
        clientId: message.clientId,
        kind: message.kind,
        from: authorOf(this.#user()),
        text: message.text,
        at: new Date(),
        quote: quoted ? quoteOf(quoted) : null,
        attachments: message.attachmentIds.map((id) => this.uploads.attachment(id)),
        isVideoOn: message.kind === 'video',
        carrier: kind === 'sms' ? { status: 'queued' } : null,
      });
      this.sent.push(message);
      return this.#add(sent);
    });

  edit = (messageId: string, text: string) =>
    this.#answer('edit', () => {
      this.#mine(messageId);
      this.change(messageId, { text, editedAt: new Date() });
    });

  remove = (messageId: string) =>
    this.#answer('removeMessage', () => {
      this.#mine(messageId);
      this.change(messageId, { text: '', isDeleted: true, attachments: [], reactions: [] });
    });

  react = (messageId: string, emoji: string, on: boolean) =>
    this.#answer('react', () => {
      const { reactions } = this.#store.required(messageId);
      this.change(messageId, { reactions: reacted(reactions, this.#user().id, emoji, on) });
    });

  beginUpload: MessageSource['beginUpload'] = (file) =>
    this.#answer('beginUpload', () => this.uploads.begin(file));

  put = (uploadId: string, from: number, bytes: Blob) =>
    this.#answer('put', () => this.uploads.put(uploadId, from, bytes));

  cancelUpload = (uploadId: string) =>
    this.#answer('cancelUpload', () => this.uploads.cancel(uploadId));

  file = (attachmentId: string) =>
    this.#answer('file', () => {
      const file = this.uploads.files.get(attachmentId);
      if (!file) throw new HubError('request/not-found');
      return file;
    });

  typing = (conversationId: string) =>
    this.#answer('typing', () => void this.list.required(conversationId));

  markRead = (conversationId: string, seq: number) =>
    this.#answer('markRead', () => {
      const { id } = this.#user();
      this.list.readBy(id, conversationId, seq);
      const { members } = this.list.required(conversationId);
      const readSeq = members.find(({ userId }) => userId === id)?.readSeq ?? seq;
      const { items } = this.#store.shelf(conversationId).page({ after: readSeq, limit: Infinity });
      const unread = items.filter(({ kind, from }) => kind !== 'event' && from.userId !== id);
      this.list.change(conversationId, { unread: unread.length, isMarkedUnread: false });
    });

  markUnread = (conversationId: string) =>
    this.#answer('markUnread', () => this.list.change(conversationId, { isMarkedUnread: true }));

  mute = (conversationId: string, on: boolean) =>
    this.#answer('mute', () => this.list.change(conversationId, { isMuted: on }));

  rename = (conversationId: string, name: string) =>
    this.#answer('rename', () => this.list.rename(conversationId, name));

  addMembers = (conversationId: string, userIds: readonly string[]) =>
    this.#answer('addMembers', () => this.list.addMembers(conversationId, userIds));

  removeMember = (conversationId: string, userId: string) =>
    this.#answer('removeMember', () => this.list.removeMember(conversationId, userId));

  removeConversation = (conversationId: string) =>
    this.#answer('removeConversation', () => this.list.remove(conversationId));

  async #answer<T>(command: FakeMessageCommand, act: () => T): Promise<T> {
    this.asked.push(command);
    await this.#ports.before(command);
    const answer = act();
    if (this.#losing.delete(command)) throw new HubError('network/unreachable');
    return answer;
  }

  #add(message: SentMessage): SentMessage {
    this.#store.keep(message);
    this.#live.upsert(message);
    this.list.toldOf(message);
    return message;
  }

  #withLast(conversation: StoredConversation): StoredConversation {
    const { last, lastSeq } = this.#store.shelf(conversation.id);
    if (!last) return conversation;
    this.#store.keep(last);
    return { ...conversation, lastMessage: last, lastSeq, updatedAt: last.at };
  }

  #user(): User {
    const me = this.#ports.me();
    if (!me) throw new HubError('session/signed-out');
    return me;
  }

  #mine(messageId: string): void {
    const { from, conversationId } = this.#store.required(messageId);
    const isChat = this.list.required(conversationId).kind !== 'sms';
    if (from.userId !== this.#user().id || !isChat) throw new HubError('request/forbidden');
  }
}

/** Tells of messages as they come; who begins to listen is told of none. */
class LiveMessages extends FakeCollection<SentMessage> {
  protected override beginning(): readonly SentMessage[] {
    return [];
  }
}

function quoteOf({ id, seq, from, text }: SentMessage): SentMessage['quote'] {
  return { messageId: id, seq, name: from.name, text: text.slice(0, 200) };
}
