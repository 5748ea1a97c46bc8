import { isPresent } from './conversation-views.ts';
import type { MessageOffice } from './message-office.ts';
import { presence } from './sight.ts';

const LASTS_MS = 6_000;
const TOLD_EVERY_MS = 1_000;
const KEPT = 10_000;

/** Who writes now, which is told to the others and kept nowhere. */
export class TypingNotices {
  readonly #office: Pick<MessageOffice, 'store' | 'news' | 'clock'>;
  /** When it was told last, by conversation and user; the oldest first. */
  readonly #told = new Map<string, number>();

  constructor(office: Pick<MessageOffice, 'store' | 'news' | 'clock'>) {
    this.#office = office;
  }

  /** @throws MessageFault */
  async tell(userId: string, conversationId: string): Promise<void> {
    const { store, news, clock } = this.#office;
    const { conversation, member } = await presence(store, userId, conversationId);
    const id = typingId(conversationId, userId);
    const now = clock();
    if (now - (this.#told.get(id) ?? 0) < TOLD_EVERY_MS) return;
    this.#told.delete(id);
    this.#told.set(id, now);
    const [oldest] = this.#told.size > KEPT ? this.#told.keys() : [];
    if (oldest !== undefined) this.#told.delete(oldest);
    // Nobody hears of a chat before there is a message.
    if (conversation.last_seq === 0) return;
    const members = await store.conversations.members([conversationId]);
    const others = members.filter((one) => isPresent(one) && one.user_id !== member.user_id);
    const until = new Date(now + LASTS_MS).toISOString();
    news.typing(new Set(others.map(({ user_id }) => user_id)), {
      op: 'upsert',
      item: { id, conversationId, userId, until },
    });
  }

  /** What they wrote is there. */
  posted(userId: string, conversationId: string, members: readonly string[]): void {
    const id = typingId(conversationId, userId);
    if (!this.#told.delete(id)) return;
    const others = members.filter((one) => one !== userId);
    this.#office.news.typing(new Set(others), { op: 'remove', id });
  }
}

function typingId(conversationId: string, userId: string): string {
  return `${conversationId}:${userId}`;
}
