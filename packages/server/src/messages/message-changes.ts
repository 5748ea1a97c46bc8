import { fold } from '../text/fold.ts';
import type { MessageRow } from '../store/schema.ts';
import type { MessageChange } from '../store/message-repository.ts';
import { emojiOf } from './emoji.ts';
import { MessageFault } from './message-fault.ts';
import type { MessageOffice } from './message-office.ts';
import { checkedText } from './message-text.ts';
import { messageSeen } from './sight.ts';

const MOST_REACTIONS = 20;
/** Answers that are told anew when what they quote is another text. */
const MOST_ANSWERS = 100;

/** Changes messages after they were written: edits and deletes one's own, and reacts to any. */
export class MessageChanges {
  readonly #office: MessageOffice;

  constructor(office: MessageOffice) {
    this.#office = office;
  }

  /** @throws MessageFault */
  edit(userId: string, messageId: string, draft: string): Promise<void> {
    return this.#inTurn(messageId, async () => {
      const message = await this.#mine(userId, messageId);
      if (message.deleted_at !== null || message.kind !== 'text') throw forbidden();
      const text = checkedText(draft);
      if (text === message.text) return;
      if (text === '' && !(await this.#office.files.of([messageId])).has(messageId)) {
        throw MessageFault.of('text', 'empty');
      }
      const change = { text, search: fold(text), edited_at: this.#office.clock() };
      await this.#office.store.messages.change(messageId, change);
      await this.#tell({ ...message, ...change }, { withAnswers: true });
    });
  }

  /** Its text, its files and what was said to it are gone for everyone. Idle once it is. @throws MessageFault */
  remove(userId: string, messageId: string): Promise<void> {
    return this.#inTurn(messageId, async () => {
      const message = await this.#mine(userId, messageId);
      if (message.deleted_at !== null) return;
      const change: MessageChange = {
        ...{ text: '', search: '', deleted_at: this.#office.clock() },
        video_ended: message.video_ended === null ? null : 1,
      };
      await this.#office.store.transaction(async ({ messages }) => {
        await messages.change(messageId, change);
        await messages.removeReactions(messageId);
      });
      await this.#office.files.drop(messageId);
      await this.#tell({ ...message, ...change }, { withAnswers: true });
    });
  }

  /** @throws MessageFault */
  react(userId: string, messageId: string, text: string, on: boolean): Promise<void> {
    return this.#inTurn(messageId, async () => {
      const emoji = emojiOf(text);
      if (emoji === null) throw MessageFault.of('emoji', 'unknown');
      const { conversation, member, message } = await messageSeen(
        this.#office.store,
        userId,
        messageId,
      );
      const isOpen = conversation.kind !== 'sms' && member.left_seq === null;
      if (!isOpen || message.kind === 'event' || message.deleted_at !== null) throw forbidden();
      const { messages } = this.#office.store;
      const before = new Set((await messages.reactions([messageId])).map((one) => one.emoji));
      if (on && !before.has(emoji) && before.size >= MOST_REACTIONS) {
        throw MessageFault.of('emoji', 'too-many');
      }
      const created_at = this.#office.clock();
      const changed = on
        ? await messages.addReaction({ message_id: messageId, user_id: userId, emoji, created_at })
        : await messages.removeReaction(messageId, userId, emoji);
      if (changed) await this.#tell(message, { withAnswers: false });
    });
  }

  /** A message of this user in a chat that they are still in. @throws MessageFault */
  async #mine(userId: string, messageId: string): Promise<MessageRow> {
    const { store } = this.#office;
    const { conversation, member, message } = await messageSeen(store, userId, messageId);
    const isMine = message.user_id === userId && message.kind !== 'event';
    if (!isMine || conversation.kind === 'sms' || member.left_seq !== null) throw forbidden();
    return message;
  }

  async #tell(message: MessageRow, { withAnswers }: { withAnswers: boolean }): Promise<void> {
    const { store, news } = this.#office;
    const { id, conversation_id: conversationId } = message;
    await news.messages(conversationId, [message]);
    if (withAnswers) {
      await news.messages(conversationId, await store.messages.quoting(id, MOST_ANSWERS));
    }
    // It may be the last one, or one that was not read.
    await news.conversation(conversationId);
  }

  async #inTurn(messageId: string, work: () => Promise<void>): Promise<void> {
    const message = await this.#office.store.messages.find(messageId);
    await this.#office.turns.run(message?.conversation_id ?? messageId, work);
  }
}

function forbidden(): MessageFault {
  return new MessageFault('forbidden', { detail: 'Not with this message.' });
}
