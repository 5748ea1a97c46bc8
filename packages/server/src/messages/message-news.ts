import type { Change } from '../events/change.ts';
import type { ConversationMemberRow, MessageRow } from '../store/schema.ts';
import type { Repositories } from '../store/store.ts';
import type { ConversationEntry, TypingEntry } from './conversation-entry.ts';
import {
  hidesQuote,
  isPresent,
  sees,
  withoutQuoted,
  type ConversationViews,
} from './conversation-views.ts';
import type { MessageEntry } from './message-entry.ts';
import type { MessageViews } from './message-views.ts';

export interface MessageNewsOptions {
  readonly store: Pick<Repositories, 'conversations'>;
  readonly views: ConversationViews;
  readonly messageViews: MessageViews;
}

/** Tells members what changed, each of them what they may see of it. */
export class MessageNews {
  readonly #options: MessageNewsOptions;
  readonly #onConversation: ((userId: string, change: Change<ConversationEntry>) => void)[] = [];
  readonly #onMessage: ((userIds: ReadonlySet<string>, item: MessageEntry) => void)[] = [];
  readonly #onTyping: ((userIds: ReadonlySet<string>, change: Change<TypingEntry>) => void)[] = [];

  constructor(options: MessageNewsOptions) {
    this.#options = options;
  }

  onConversation(listener: (userId: string, change: Change<ConversationEntry>) => void): void {
    this.#onConversation.push(listener);
  }

  onMessage(listener: (userIds: ReadonlySet<string>, item: MessageEntry) => void): void {
    this.#onMessage.push(listener);
  }

  onTyping(listener: (userIds: ReadonlySet<string>, change: Change<TypingEntry>) => void): void {
    this.#onTyping.push(listener);
  }

  /** New or changed messages of one conversation, in their order; to everyone who sees them. */
  async messages(conversationId: string, rows: readonly MessageRow[]): Promise<MessageEntry[]> {
    const members = await this.#options.store.conversations.members([conversationId]);
    const entries = await this.#options.messageViews.of(rows);
    for (const [at, entry] of entries.entries()) {
      const audience = members
        .filter((member) => isPresent(member) || member.hidden === 0)
        .filter((member) => sees(member, rows[at]!));
      const { blind = [], sighted = [] } = Object.groupBy(audience, (member) =>
        hidesQuote(member, entry) ? 'blind' : 'sighted',
      );
      this.#tellMessage(sighted, entry);
      if (blind.length > 0) this.#tellMessage(blind, withoutQuoted(entry));
    }
    return entries;
  }

  /** To everyone who is in it and has it in their list. */
  async conversation(id: string): Promise<void> {
    for (const { userId, entry } of await this.#options.views.forMembers(id)) {
      this.#tell(userId, { op: 'upsert', item: entry });
    }
  }

  /** To one of them alone, who may have left it. */
  async mine(userId: string, id: string): Promise<ConversationEntry | null> {
    const [item = null] = await this.#options.views.of(userId, [id]);
    if (item) this.#tell(userId, { op: 'upsert', item });
    return item;
  }

  /** It is not in the list of this one any more. */
  gone(userId: string, id: string): void {
    this.#tell(userId, { op: 'remove', id });
  }

  typing(userIds: ReadonlySet<string>, change: Change<TypingEntry>): void {
    if (userIds.size === 0) return;
    for (const listener of this.#onTyping) listener(userIds, change);
  }

  #tellMessage(members: readonly ConversationMemberRow[], entry: MessageEntry): void {
    const userIds = new Set(members.map(({ user_id }) => user_id));
    for (const listener of this.#onMessage) listener(userIds, entry);
  }

  #tell(userId: string, change: Change<ConversationEntry>): void {
    for (const listener of this.#onConversation) listener(userId, change);
  }
}
