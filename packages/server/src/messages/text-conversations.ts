import { randomUUID } from 'node:crypto';
import type { MessageChange } from '../store/message-repository.ts';
import type { ConversationRow, MessageRow } from '../store/schema.ts';
import type { Repositories } from '../store/store.ts';
import { isPresent } from './conversation-views.ts';
import type { MessageOffice } from './message-office.ts';
import { messageText } from './message-text.ts';
import { newMember } from './new-member.ts';
import { addMessage } from './new-message.ts';
import type { AutomaticText, ReceivedText, TextState } from './ports.ts';

/** E.164 both. */
export interface TextEnds {
  readonly ownNumber: string;
  readonly partyNumber: string;
}

export interface TextOwner {
  readonly tenantId: string;
  readonly userId: string;
  /** Null where it is begun from outside. */
  readonly createdBy: string | null;
}

/** How far a text got; what is told late changes nothing. */
const ORDER = { queued: 0, sent: 1, delivered: 2, failed: 2 };

export function textPlace({ ownNumber, partyNumber }: TextEnds): string {
  return `sms:${ownNumber}:${partyNumber}`;
}

/** Text messages with outside numbers, as the carrier brings them: seen by whose number it is. */
export class TextConversations {
  readonly #office: MessageOffice;

  constructor(office: MessageOffice) {
    this.#office = office;
    const { texts } = office;
    texts.onReceived((text) => this.#received(text));
    texts.onAutomatic((answer) => this.#answered(answer));
    texts.onState((messageId, state) => this.#stateChanged(messageId, state));
  }

  /** The conversation between these numbers, of whoever has ours now. To be called in the turn of its place. */
  between({ tenantId, userId, createdBy }: TextOwner, ends: TextEnds): Promise<ConversationRow> {
    const place = textPlace(ends);
    return this.#office.store.transaction(async ({ conversations }) => {
      const at = this.#office.clock();
      const known = await conversations.byPlace(tenantId, place);
      if (known) {
        await this.#handOver({ conversations }, known, { userId, at });
        return known;
      }
      const conversation: ConversationRow = {
        ...{ id: randomUUID(), tenant_id: tenantId, kind: 'sms', place, name: '', last_seq: 0 },
        ...{ own_number: ends.ownNumber, party_number: ends.partyNumber },
        ...{ created_by: createdBy, created_at: at, updated_at: at },
      };
      const hidden = createdBy === null;
      await conversations.add(conversation, [newMember(conversation.id, userId, { at, hidden })]);
      return conversation;
    });
  }

  /** Whose number it was sees nothing of what comes from now on, and whose it is nothing of before. */
  async #handOver(
    { conversations }: Pick<Repositories, 'conversations'>,
    { id, last_seq }: ConversationRow,
    { userId, at }: { readonly userId: string; readonly at: number },
  ): Promise<void> {
    const members = (await conversations.members([id])).filter(isPresent);
    for (const { user_id } of members) {
      if (user_id === userId) continue;
      // There is no message at 0, with which it could stay in the list.
      const left = { left_seq: last_seq, left_name: '', ...(last_seq === 0 ? { hidden: 1 } : {}) };
      await conversations.changeMember(id, user_id, left);
    }
    if (members.some(({ user_id }) => user_id === userId)) return;
    await conversations.putMember(newMember(id, userId, { at, first: last_seq + 1, hidden: true }));
  }

  #received(text: ReceivedText): Promise<void> {
    const { carrierId, partyNumber, attachmentIds, at } = text;
    const author = { user_id: null, author_name: '', author_number: partyNumber };
    // No client makes an id like that.
    const ids = { client_id: `carrier:${carrierId}`, carrier_id: carrierId };
    const message = { ...ids, text: messageText(text.text), ...author };
    return this.#inTurn(text, async (conversation) => {
      await this.#add(conversation, { ...message, attachmentIds, at });
    });
  }

  #answered({ clientId, text, at, ...ends }: AutomaticText): Promise<void> {
    const author = { user_id: null, author_name: '', author_number: ends.ownNumber };
    const message = { client_id: `answer:${clientId}`, text, ...author };
    return this.#inTurn(ends, async (conversation) => {
      const status = { carrier_status: 'queued' as const };
      const row = await this.#add(conversation, { ...message, ...status, attachmentIds: [], at });
      if (!row) return;
      const { texts, background } = this.#office;
      const sent = texts.send({ messageId: row.id, ...ends, text, attachments: [] });
      background.run(sent, 'An answer was not sent');
    });
  }

  /** In the turn of the conversation between these numbers; idle where ours is nobody's. */
  async #inTurn(ends: TextEnds, work: (conversation: ConversationRow) => Promise<void>) {
    const { store, turns, logger } = this.#office;
    const number = await store.numbers.byNumber(ends.ownNumber);
    if (!number || number.user_id === null) {
      logger.warn('A text message came for a number that nobody has');
      return;
    }
    const owner = { tenantId: number.tenant_id, userId: number.user_id, createdBy: null };
    const conversation = await turns.run(`${owner.tenantId} ${textPlace(ends)}`, () =>
      this.between(owner, ends),
    );
    await turns.run(conversation.id, () => work(conversation));
  }

  /** Null where it is there already. */
  async #add(
    { id }: ConversationRow,
    {
      attachmentIds,
      at,
      ...message
    }: Pick<MessageRow, 'client_id' | 'text' | 'user_id' | 'author_name' | 'author_number'> &
      Partial<Pick<MessageRow, 'carrier_id' | 'carrier_status'>> &
      Pick<ReceivedText, 'attachmentIds' | 'at'>,
  ): Promise<MessageRow | null> {
    const { store, files, news, clock, logger } = this.#office;
    if (await store.messages.byClientId(id, message.client_id)) return null;
    const row = await store.transaction(async (repositories) => {
      const now = Math.min(at, clock());
      const kept = await addMessage(repositories, id, { kind: 'text', ...message }, now);
      const claim = { userId: null, attachmentIds, messageId: kept.id };
      const claimed = attachmentIds.length > 0 ? await files.claim(repositories, claim) : [];
      // What was written is worth more than a carrier that tells it for ever.
      if (typeof claimed === 'string') logger.warn('Files of a text are lost', { claimed });
      return kept;
    });
    await news.messages(id, [row]);
    await news.conversation(id);
    return row;
  }

  async #stateChanged(messageId: string, state: TextState): Promise<void> {
    const { store, turns, news } = this.#office;
    const conversationId = (await store.messages.find(messageId))?.conversation_id;
    if (conversationId === undefined) return;
    await turns.run(conversationId, async () => {
      const message = await store.messages.find(messageId);
      if (!message || message.carrier_status === null) return;
      const change: MessageChange = {
        carrier_id: state.carrierId ?? message.carrier_id,
        ...(ORDER[state.status] > ORDER[message.carrier_status] && {
          carrier_status: state.status,
          carrier_reason: state.status === 'failed' ? state.reason : null,
        }),
      };
      await store.messages.change(messageId, change);
      if (change.carrier_status === undefined) return;
      await news.messages(conversationId, [{ ...message, ...change }]);
      await news.conversation(conversationId);
    });
  }
}
