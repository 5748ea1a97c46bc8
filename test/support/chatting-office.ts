import { Directory } from '../../packages/server/src/directory/directory.ts';
import type { Person } from '../../packages/server/src/directory/snapshot.ts';
import { silentLogger } from '../../packages/server/src/logger.ts';
import type {
  ConversationEntry,
  TypingEntry,
} from '../../packages/server/src/messages/conversation-entry.ts';
import type { MessageEntry } from '../../packages/server/src/messages/message-entry.ts';
import { NO_FILES } from '../../packages/server/src/messages/message-files.ts';
import {
  openMessages,
  type MessageServices,
  type OpenMessagesOptions,
} from '../../packages/server/src/messages/open-messages.ts';
import { NO_TEXTS } from '../../packages/server/src/messages/no-texts.ts';
import type { PostDraft } from '../../packages/server/src/messages/posting.ts';
import { openStore, type Store } from '../../packages/server/src/store/store.ts';
import type { Change } from '../../packages/server/src/events/change.ts';

/** What someone was told. */
export type Told =
  | { readonly to: string; readonly conversation: Change<ConversationEntry> }
  | { readonly to: string; readonly message: MessageEntry }
  | { readonly to: string; readonly typing: Change<TypingEntry> };

/** Who has which number; `visitor` is of another tenant. */
export const OWN_NUMBERS = { alice: '+14695550101', bob: '+14695550102' };

const PEOPLE = ['alice', 'bob', 'carol', 'dan', 'eve'];

/**
 * The conversations of an office in memory: `alice`, `bob`, `carol`, `dan` and `eve`, whose ids are their
 * names, with a clock that goes on a second with each look. What anyone is told is in `told`.
 */
export class ChattingOffice implements AsyncDisposable {
  readonly store: Store;
  readonly directory: Directory;
  readonly services: MessageServices;
  readonly told: Told[] = [];
  readonly #closing: AsyncDisposableStack;
  #posted = 0;

  private constructor(
    parts: Pick<ChattingOffice, 'store' | 'directory' | 'services'>,
    closing: AsyncDisposableStack,
  ) {
    this.store = parts.store;
    this.directory = parts.directory;
    this.services = parts.services;
    this.#closing = closing;
    const { messageNews } = this.services;
    messageNews.onConversation((to, conversation) => this.told.push({ to, conversation }));
    messageNews.onMessage((userIds, message) => {
      for (const to of userIds) this.told.push({ to, message });
    });
    messageNews.onTyping((userIds, typing) => {
      for (const to of userIds) this.told.push({ to, typing });
    });
  }

  static async open({
    dataFolder = ':memory:',
    ...options
  }: Partial<OpenMessagesOptions> & {
    readonly dataFolder?: string;
  } = {}): Promise<ChattingOffice> {
    const closing = new AsyncDisposableStack();
    const store = await openStore(dataFolder);
    closing.defer(() => store.close());
    await addPeople(store);
    const directory = await Directory.load(store);
    let now = Date.UTC(2026, 8, 1);
    const services = await openMessages(
      {
        ...{ store, directory, texts: NO_TEXTS, files: NO_FILES, registrationHelp: null },
        clock: () => (now += 1_000),
        logger: silentLogger,
        ...options,
      },
      closing,
    );
    return new ChattingOffice({ store, directory, services }, closing);
  }

  person(userId: string): Person {
    return this.directory.person(userId)!;
  }

  /** A chat of the first with the others. */
  async begin(by: string, ...others: readonly string[]): Promise<ConversationEntry> {
    const recipients = others.map((userId) => ({ kind: 'user', userId }) as const);
    const draft = { clientId: others.join('-'), recipients, name: '', ownNumber: null };
    return this.services.beginning.begin(this.person(by), draft);
  }

  /** Writes a text, with an id of its own unless it is said. */
  post(
    by: string,
    conversationId: string,
    text: string,
    draft: Partial<PostDraft> = {},
  ): Promise<MessageEntry> {
    this.#posted += 1;
    return this.services.posting.post(by, conversationId, {
      ...{ clientId: `post-${this.#posted}`, kind: 'text', text, replyTo: null, attachmentIds: [] },
      ...draft,
    });
  }

  /** All that this one sees there, as short as can be. */
  async seen(userId: string, conversationId: string): Promise<string[]> {
    const page = { limit: 1_000, before: null };
    const { items } = await this.services.messagePages.page(userId, conversationId, page);
    return items.map(briefly);
  }

  /** The conversations in someone's list. */
  async listed(userId: string): Promise<readonly ConversationEntry[]> {
    const page = { limit: 200, after: null };
    return (await this.services.conversations.page(userId, page)).items;
  }

  /** The one with this id, as this one sees it. */
  one(userId: string, id: string): Promise<ConversationEntry> {
    return this.services.conversations.one(userId, id);
  }

  /** To whom messages were told since this was called last, as short as can be. */
  drainMessages(): string[] {
    const messages = this.told.flatMap((one) =>
      'message' in one ? `${one.to}: ${briefly(one.message)}` : [],
    );
    this.told.length = 0;
    return messages.sort();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#closing.disposeAsync();
  }
}

/** Its place, and what it says or tells. */
function briefly({ seq, text, event, isDeleted }: MessageEntry): string {
  if (isDeleted) return `${seq} deleted`;
  if (!event) return `${seq} ${text}`;
  if ('names' in event) return `${seq} ${event.kind} ${event.names.join(', ')}`;
  return event.kind === 'renamed' ? `${seq} renamed ${event.name}` : `${seq} ${event.kind}`;
}

async function addPeople(store: Store): Promise<void> {
  for (const id of ['office', 'outside']) {
    const tenant = { id, name: id, domain: `${id}.example`, area_code: '469', demo: 0 };
    await store.tenants.add({ ...tenant, created_at: 1 });
  }
  for (const [at, id] of [...PEOPLE, 'visitor'].entries()) {
    const tenant_id = id === 'visitor' ? 'outside' : 'office';
    const name = id.charAt(0).toUpperCase() + id.slice(1);
    const account = { id, tenant_id, username: id, name, extension: String(1001 + at) };
    await store.users.add({ ...account, scope: 'basic', password_hash: 'x', created_at: 1 });
  }
  for (const [user_id, number] of Object.entries(OWN_NUMBERS)) {
    await store.numbers.add({ number, tenant_id: 'office', user_id, queue_id: null });
  }
}
