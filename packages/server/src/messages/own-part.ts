import type { Person } from '../directory/snapshot.ts';
import type { MemberChange } from '../store/conversation-repository.ts';
import type { Groups } from './groups.ts';
import { isPresent } from './conversation-views.ts';
import type { MessageOffice } from './message-office.ts';
import { sightOf } from './sight.ts';

export interface OwnChange {
  readonly readSeq?: number | undefined;
  readonly markedUnread?: boolean | undefined;
  readonly muted?: boolean | undefined;
}

/** In a large group everyone reads at once. */
const TELL_READS_EVERY_MS = 1_000;

/** What someone has of a conversation for themselves: how far they read, whether it is muted, or gone. */
export class OwnPart {
  readonly #office: MessageOffice;
  readonly #groups: Groups;
  /** Conversations of which it was told just now who read how far; whether that changed since. */
  readonly #resting = new Map<string, { timer: NodeJS.Timeout; isDue: boolean }>();

  constructor(office: MessageOffice, groups: Groups) {
    this.#office = office;
    this.#groups = groups;
  }

  /** Who reads goes on from where they were; what they marked unread is read then. @throws MessageFault */
  change(userId: string, id: string, { readSeq, markedUnread, muted }: OwnChange): Promise<void> {
    const { store, turns, news } = this.#office;
    return turns.run(id, async () => {
      const { member, last } = await sightOf(store, userId, id);
      const read = Math.max(member.read_seq, Math.min(readSeq ?? 0, last));
      const isMarked = markedUnread ?? (readSeq === undefined ? member.marked_unread === 1 : false);
      const change: MemberChange = {
        read_seq: read,
        marked_unread: isMarked ? 1 : 0,
        muted: (muted ?? member.muted === 1) ? 1 : 0,
      };
      await store.conversations.changeMember(id, userId, change);
      await news.mine(userId, id);
      if (read > member.read_seq && isPresent(member)) this.#tellReads(id);
    });
  }

  /** From my list with all that is in it; a group is left too. Idle where it is not there. */
  async remove(person: Person, id: string): Promise<void> {
    const { store, turns, news } = this.#office;
    const { userId } = person;
    const conversation = await store.conversations.find(id);
    const member = await store.conversations.member(id, userId);
    if (!conversation || !member) return;
    if (conversation.kind === 'group' && isPresent(member)) {
      await this.#groups.remove(person, id, userId);
    }
    await turns.run(id, async () => {
      const last = (await store.conversations.find(id))?.last_seq ?? 0;
      const gone = { hidden: 1, first_seq: last + 1, marked_unread: 0 };
      await store.conversations.changeMember(id, userId, gone);
      news.gone(userId, id);
    });
  }

  /** Nothing is told any more. */
  close(): void {
    for (const { timer } of this.#resting.values()) clearTimeout(timer);
  }

  /** To everyone in it: the first at once, those that follow closely together. */
  #tellReads(id: string): void {
    const resting = this.#resting.get(id);
    if (resting) {
      resting.isDue = true;
      return;
    }
    const timer = setTimeout(() => {
      const isDue = this.#resting.get(id)?.isDue === true;
      this.#resting.delete(id);
      if (isDue) this.#tellReads(id);
    }, TELL_READS_EVERY_MS);
    this.#resting.set(id, { timer, isDue: false });
    const { news, background } = this.#office;
    background.run(news.conversation(id), 'Who read how far was not told');
  }
}
