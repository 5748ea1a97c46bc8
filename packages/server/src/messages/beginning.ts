import { randomUUID } from 'node:crypto';
import type { Person } from '../directory/snapshot.ts';
import type { ConversationRow } from '../store/schema.ts';
import type { ConversationEntry } from './conversation-entry.ts';
import { MessageFault } from './message-fault.ts';
import type { MessageOffice } from './message-office.ts';
import { checkedName } from './message-text.ts';
import { newMember } from './new-member.ts';
import { textPlace, type TextConversations } from './text-conversations.ts';

export type RecipientDraft =
  | { readonly kind: 'user'; readonly userId: string }
  | { readonly kind: 'number'; readonly number: string };

export interface ConversationDraft {
  readonly clientId: string;
  readonly recipients: readonly RecipientDraft[];
  readonly name: string;
  readonly ownNumber: string | null;
}

/** With everyone in it. */
export const LARGEST_GROUP = 100;

type NewConversation = Pick<ConversationRow, 'kind' | 'place' | 'name'>;

/** Begins conversations: the one that is there already, where there can be only one. */
export class Beginning {
  readonly #office: MessageOffice;
  readonly #textConversations: TextConversations;

  constructor(office: MessageOffice, textConversations: TextConversations) {
    this.#office = office;
    this.#textConversations = textConversations;
  }

  /** @throws MessageFault */
  async begin(person: Person, draft: ConversationDraft): Promise<ConversationEntry> {
    const { recipients } = draft;
    const numbers = recipients.flatMap((one) => (one.kind === 'number' ? one.number : []));
    const [number] = numbers;
    if (number !== undefined) {
      if (recipients.length > 1) throw MessageFault.of('recipients', 'number-alone');
      return this.#withNumber(person, number, draft.ownNumber);
    }
    const others = this.#others(person, recipients);
    const [other] = others;
    if (other === undefined) throw MessageFault.of('recipients', 'no-recipient');
    if (others.length > 1) return this.#group(person, others, draft);
    const place = `direct:${[person.userId, other].sort().join(':')}`;
    return this.#at(person, { kind: 'direct', place, name: '' }, [other]);
  }

  /** Ids of colleagues, each once. */
  #others(person: Person, recipients: readonly RecipientDraft[]): string[] {
    const asked = new Set(recipients.flatMap((one) => (one.kind === 'user' ? one.userId : [])));
    const others = [...asked].filter((userId) => userId !== person.userId);
    if (others.length >= LARGEST_GROUP) throw MessageFault.of('recipients', 'too-many');
    for (const userId of others) {
      if (this.#office.directory.person(userId)?.tenantId !== person.tenantId) {
        throw MessageFault.of('recipients', 'unknown');
      }
    }
    if (others.length === 0 && asked.size > 0) throw MessageFault.of('recipients', 'oneself');
    return others;
  }

  #group(
    person: Person,
    others: readonly string[],
    { clientId, name }: ConversationDraft,
  ): Promise<ConversationEntry> {
    const place = `group:${person.userId}:${clientId}`;
    return this.#at(person, { kind: 'group', place, name: checkedName(name) }, others);
  }

  async #withNumber(
    person: Person,
    typed: string,
    ownNumber: string | null,
  ): Promise<ConversationEntry> {
    const { texts, turns } = this.#office;
    const party = texts.numberFor(person.userId, typed);
    if (party === null) throw new MessageFault('invalid-sms-number');
    const mine = texts.numbersOf(person.userId);
    const own =
      ownNumber === null
        ? (mine.find(({ closed }) => closed === null) ?? mine[0])
        : mine.find(({ number }) => number === ownNumber);
    if (!own) throw MessageFault.of('ownNumber', ownNumber === null ? 'no-number' : 'not-mine');
    if (own.number === party) throw new MessageFault('invalid-sms-number');
    const ends = { ownNumber: own.number, partyNumber: party };
    return turns.run(`${person.tenantId} ${textPlace(ends)}`, async () => {
      const by = { ...person, createdBy: person.userId };
      const conversation = await this.#textConversations.between(by, ends);
      return this.#shown(person, conversation.id);
    });
  }

  /** What there is one of at this place. */
  #at(
    person: Person,
    { kind, place, name }: NewConversation,
    others: readonly string[],
  ): Promise<ConversationEntry> {
    const { store, turns, clock } = this.#office;
    return turns.run(`${person.tenantId} ${place}`, async () => {
      const known = await store.conversations.byPlace(person.tenantId, place);
      if (known) return this.#shown(person, known.id);
      const at = clock();
      const conversation = {
        ...{ id: randomUUID(), tenant_id: person.tenantId, kind, place, name },
        ...{ own_number: null, party_number: null, last_seq: 0 },
        ...{ created_by: person.userId, created_at: at, updated_at: at },
      };
      const members = [
        newMember(conversation.id, person.userId, { at }),
        // Nobody else hears of it before there is a message.
        ...others.map((userId) => newMember(conversation.id, userId, { at, hidden: true })),
      ];
      await store.transaction((kept) => kept.conversations.add(conversation, members));
      return this.#shown(person, conversation.id);
    });
  }

  /** It is in their list, whether they had deleted it or not. */
  async #shown({ userId }: Person, id: string): Promise<ConversationEntry> {
    const { store, news } = this.#office;
    const member = await store.conversations.member(id, userId);
    if (member?.hidden === 1 && member.left_seq === null) {
      await store.conversations.changeMember(id, userId, { hidden: 0 });
    }
    const entry = await news.mine(userId, id);
    if (!entry) throw new MessageFault('not-found');
    return entry;
  }
}
