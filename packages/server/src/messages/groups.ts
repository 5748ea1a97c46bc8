import type { Person } from '../directory/snapshot.ts';
import type { ConversationRow, MessageRow } from '../store/schema.ts';
import type { Repositories } from '../store/store.ts';
import { LARGEST_GROUP } from './beginning.ts';
import { isPresent } from './conversation-views.ts';
import type { ConversationEvent } from './message-entry.ts';
import { MessageFault } from './message-fault.ts';
import type { MessageOffice } from './message-office.ts';
import { checkedName } from './message-text.ts';
import { newMember } from './new-member.ts';
import { addBeginning, addEvent, authorNamed, authorOf } from './new-message.ts';
import { presenceInGroup } from './sight.ts';

/** Changes groups: their name and who is in them. Everyone in a group may. */
export class Groups {
  readonly #office: MessageOffice;

  constructor(office: MessageOffice) {
    this.#office = office;
  }

  /** @throws MessageFault */
  rename(person: Person, id: string, draft: string): Promise<void> {
    return this.#inGroup(person, id, async (conversation) => {
      const name = checkedName(draft);
      if (name === conversation.name) return;
      await this.#happened(person, conversation, { kind: 'renamed', name }, (kept) =>
        kept.conversations.rename(id, name),
      );
    });
  }

  /** They see what is written from now on. Idle for those who are there. @throws MessageFault */
  add(person: Person, id: string, userIds: readonly string[]): Promise<void> {
    return this.#inGroup(person, id, async (conversation) => {
      const present = await this.#present(id);
      const asked = [...new Set(userIds)].filter((userId) => !present.has(userId));
      const added = asked.map((userId) => this.#colleague(person, userId));
      if (added.length === 0) return;
      if (present.size + added.length > LARGEST_GROUP) throw MessageFault.of('userIds', 'too-many');
      const names = added.map(({ name }) => name);
      const event = { kind: 'added', names } as const;
      await this.#happened(person, conversation, event, async ({ conversations }, { seq }) => {
        for (const { userId } of added) {
          const at = { at: this.#office.clock(), first: seq };
          await conversations.putMember(newMember(id, userId, at));
        }
      });
    });
  }

  /** Oneself: leaves. Idle for one who is not there. @throws MessageFault */
  remove(person: Person, id: string, userId: string): Promise<void> {
    return this.#inGroup(person, id, async (conversation) => {
      if (!(await this.#present(id)).has(userId)) return;
      const name = this.#office.directory.person(userId)?.name ?? '';
      const event: ConversationEvent =
        userId === person.userId ? { kind: 'left' } : { kind: 'removed', names: [name] };
      await this.#happened(person, conversation, event, ({ conversations }, { seq }) =>
        conversations.changeMember(id, userId, { left_seq: seq, left_name: conversation.name }),
      );
      await this.#office.news.mine(userId, id);
    });
  }

  #inGroup(
    { userId }: Person,
    id: string,
    work: (conversation: ConversationRow) => Promise<void>,
  ): Promise<void> {
    const { store, turns } = this.#office;
    return turns.run(id, async () => {
      const { conversation } = await presenceInGroup(store, userId, id);
      await work(conversation);
    });
  }

  /** Says it in the conversation, and does it. */
  async #happened(
    person: Person,
    conversation: ConversationRow,
    event: ConversationEvent,
    work: (repositories: Repositories, told: MessageRow) => Promise<void>,
  ): Promise<void> {
    const { store, directory, news, clock } = this.#office;
    const creator = authorNamed(directory.person(conversation.created_by ?? ''));
    const place = { conversationId: conversation.id, by: authorOf(person) };
    const rows = await store.transaction(async (repositories) => {
      const beginning = await addBeginning(repositories, conversation, creator);
      const told = await addEvent(repositories, place, event, clock());
      await work(repositories, told);
      return [...beginning, told];
    });
    await news.messages(conversation.id, rows);
    await news.conversation(conversation.id);
  }

  async #present(id: string): Promise<Set<string>> {
    const members = await this.#office.store.conversations.members([id]);
    return new Set(members.filter(isPresent).map(({ user_id }) => user_id));
  }

  #colleague({ tenantId }: Person, userId: string): Person {
    const colleague = this.#office.directory.person(userId);
    if (colleague?.tenantId === tenantId) return colleague;
    throw MessageFault.of('userIds', 'unknown');
  }
}
