import type { Directory } from '../directory/directory.ts';
import type { ConversationMemberRow, ConversationRow, MessageRow } from '../store/schema.ts';
import type { Repositories } from '../store/store.ts';
import type { ClosedReason, ConversationEntry } from './conversation-entry.ts';
import type { MessageEntry } from './message-entry.ts';
import type { MessageViews } from './message-views.ts';
import type { TextMessages } from './ports.ts';

export interface ConversationViewOptions {
  readonly store: Pick<Repositories, 'conversations' | 'messages'>;
  readonly directory: Pick<Directory, 'person'>;
  readonly texts: Pick<TextMessages, 'closed'>;
  readonly messageViews: MessageViews;
}

/** What an entry is made of besides the conversation itself. */
interface Sight {
  readonly member: ConversationMemberRow;
  /** Those who left included. */
  readonly members: readonly ConversationMemberRow[];
  readonly last: MessageEntry | null;
  /** When the member left; null for one who is there. */
  readonly leftAt: number | null;
  readonly unread: number;
}

/** What a member sees follows from this. */
type Sighted = Pick<ConversationMemberRow, 'first_seq' | 'left_seq'>;

/** Conversations as each of their members sees them. */
export class ConversationViews {
  readonly #options: ConversationViewOptions;

  constructor(options: ConversationViewOptions) {
    this.#options = options;
  }

  /** Those of these in which this user is or was, in the order asked. */
  async of(userId: string, ids: readonly string[]): Promise<ConversationEntry[]> {
    const { conversations, messages } = this.#options.store;
    const [rows, members, last, unread] = await Promise.all([
      conversations.withIds(ids),
      conversations.members(ids),
      messages.lastOf(userId, ids),
      messages.unreadOf(userId, ids),
    ]);
    const entries = new Map(
      (await this.#options.messageViews.of(last)).map((entry) => [entry.conversationId, entry]),
    );
    const times = new Map(last.map((row) => [row.conversation_id, row.created_at]));
    const counts = new Map(unread.map((count) => [count.conversation_id, count.unread]));
    const conversation = new Map(rows.map((row) => [row.id, row]));
    const membersOf = Map.groupBy(members, ({ conversation_id }) => conversation_id);
    return ids.flatMap((id) => {
      const row = conversation.get(id);
      const inside = membersOf.get(id) ?? [];
      const member = inside.find(({ user_id }) => user_id === userId);
      if (!row || !member) return [];
      const leftAt = member.left_seq === null ? null : (times.get(id) ?? row.created_at);
      const sight = { member, members: inside, last: entries.get(id) ?? null };
      return [this.#entry(row, { ...sight, leftAt, unread: counts.get(id) ?? 0 })];
    });
  }

  /** For everyone who is in it and has it in their list. */
  async forMembers(
    id: string,
  ): Promise<{ readonly userId: string; readonly entry: ConversationEntry }[]> {
    const { conversations, messages } = this.#options.store;
    const row = await conversations.find(id);
    if (!row) return [];
    const place = { conversationId: id, first: row.last_seq, last: row.last_seq };
    const [members, unread, lastRows] = await Promise.all([
      conversations.members([id]),
      messages.unreadIn(id),
      messages.within(place),
    ]);
    const [last = null] = await this.#options.messageViews.of(lastRows);
    const counts = new Map(unread.map((count) => [count.user_id, count.unread]));
    return members
      .filter((member) => member.left_seq === null && member.hidden === 0)
      .map((member) => {
        const unreadByThem = counts.get(member.user_id) ?? 0;
        const seen = last && last.seq >= member.first_seq ? last : null;
        const sight = { member, members, last: seen, leftAt: null, unread: unreadByThem };
        return { userId: member.user_id, entry: this.#entry(row, sight) };
      });
  }

  #entry(row: ConversationRow, { member, members, ...sight }: Sight): ConversationEntry {
    const { last, leftAt, unread } = sight;
    const present =
      leftAt === null ? members.filter(isPresent) : presentAt(leftAt, member, members);
    return {
      id: row.id,
      kind: row.kind,
      name: member.left_name ?? row.name,
      members: present.flatMap((one) => this.#member(one, member.left_seq)),
      party: row.party_number === null ? null : { number: row.party_number, name: '' },
      ownNumber: row.own_number,
      unread,
      isMarkedUnread: member.marked_unread === 1,
      isMuted: member.muted === 1,
      lastMessage: last && seenBy(member, last),
      lastSeq: last?.seq ?? 0,
      updatedAt: new Date(leftAt ?? row.updated_at).toISOString(),
      closed: this.closed(row, member, members),
    };
  }

  /** Why this member cannot write there; null where they can. */
  closed(
    { kind, own_number, party_number }: ConversationRow,
    member: ConversationMemberRow,
    members: readonly ConversationMemberRow[],
  ): ClosedReason | null {
    if (!isPresent(member)) return 'left';
    if (kind === 'direct') return members.length < 2 ? 'alone' : null;
    if (own_number === null || party_number === null) return null;
    const mine = this.#options.directory.person(member.user_id)?.numbers ?? [];
    return mine.includes(own_number)
      ? this.#options.texts.closed(own_number, party_number)
      : 'no-number';
  }

  #member(
    { user_id: userId, read_seq }: ConversationMemberRow,
    upTo: number | null,
  ): ConversationEntry['members'] {
    const person = this.#options.directory.person(userId);
    if (!person) return [];
    const { name, extension } = person;
    return [{ userId, name, extension, readSeq: Math.min(read_seq, upTo ?? read_seq) }];
  }
}

export function isPresent({ left_seq }: ConversationMemberRow): boolean {
  return left_seq === null;
}

/** Who left knows nothing of those who came and went afterwards. */
function presentAt(
  moment: number,
  viewer: ConversationMemberRow,
  members: readonly ConversationMemberRow[],
): ConversationMemberRow[] {
  const end = viewer.left_seq ?? 0;
  return members.filter(
    (member) => member.joined_at <= moment && (member.left_seq ?? Infinity) >= end,
  );
}

/** Which of these messages a member sees. */
export function sees(member: Sighted, { seq }: Pick<MessageRow, 'seq'>): boolean {
  return seq >= member.first_seq && seq <= (member.left_seq ?? seq);
}

/** A message that this member sees, without what it quotes where that is not for them. */
export function seenBy(member: Sighted, entry: MessageEntry): MessageEntry {
  return hidesQuote(member, entry) ? withoutQuoted(entry) : entry;
}

/** Whether this member does not see what this message quotes. */
export function hidesQuote(member: Sighted, { quote }: MessageEntry): boolean {
  const seq = quote?.seq ?? null;
  return seq !== null && !sees(member, { seq });
}

export function withoutQuoted(entry: MessageEntry): MessageEntry {
  return { ...entry, quote: entry.quote && { ...entry.quote, seq: null, text: '' } };
}
