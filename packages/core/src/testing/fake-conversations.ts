import { HubError } from '../errors/hub-error.ts';
import type { Recipient } from '../messages/conversation.ts';
import type {
  ConversationPage,
  MessageSource,
  SentMessage,
  StoredConversation,
} from '../messages/message-source.ts';
import type { User } from '../session/session.ts';
import { FakeCollection } from './fake-collection.ts';
import { MESSAGE_SETTINGS, aConversation, memberOf } from './messages-people.ts';
import { PEOPLE } from './people.ts';

const AT_ONCE = 200;

/** The conversations of one person in memory, with what can be done to them. */
export class FakeConversations extends FakeCollection<StoredConversation> {
  readonly #me: () => User | null;
  readonly #begun = new Map<string, string>();
  #count = 0;

  constructor(items: readonly StoredConversation[], me: () => User | null) {
    super(items);
    this.#me = me;
  }

  protected override beginning(): readonly StoredConversation[] {
    return this.newestFirst.slice(0, AT_ONCE);
  }

  get newestFirst(): readonly StoredConversation[] {
    return [...this.items].sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime());
  }

  page(cursor: string | null): ConversationPage {
    const from = Number(cursor ?? 0);
    const end = from + AT_ONCE;
    const all = this.newestFirst;
    return { items: all.slice(from, end), next: end < all.length ? String(end) : null };
  }

  /** @throws `request/not-found` */
  required(id: string): StoredConversation {
    const conversation = this.get(id);
    if (!conversation) throw new HubError('request/not-found');
    return conversation;
  }

  change(id: string, change: Partial<StoredConversation>): void {
    this.upsert({ ...this.required(id), ...change });
  }

  begin(options: Parameters<MessageSource['begin']>[0]): StoredConversation {
    const { clientId, recipients } = options;
    const known = this.#begun.get(clientId);
    if (known !== undefined) return this.required(known);
    const conversation = this.#find(recipients) ?? this.#new(options);
    this.#begun.set(clientId, conversation.id);
    this.upsert(conversation);
    return conversation;
  }

  /** It has a new last message, of me or of someone else. */
  toldOf(message: SentMessage): void {
    const { conversationId, seq, from } = message;
    const known = this.get(conversationId) ?? aConversation({ id: conversationId });
    const isMine = from.userId !== null && from.userId === this.#me()?.id;
    const counts = !isMine && message.kind !== 'event';
    this.upsert({
      ...known,
      members: withReadSeq(known, from.userId, seq),
      unread: isMine ? 0 : known.unread + (counts ? 1 : 0),
      lastMessage: message,
      lastSeq: seq,
      updatedAt: message.at,
    });
  }

  readBy(userId: string, id: string, seq: number): void {
    this.change(id, { members: withReadSeq(this.required(id), userId, seq) });
  }

  rename(id: string, name: string): void {
    if (this.required(id).kind !== 'group') throw new HubError('request/forbidden');
    if (name.length > 100) throw new HubError('request/invalid', { fields: { name: 'too-long' } });
    this.change(id, { name: name.trim() });
  }

  addMembers(id: string, userIds: readonly string[]): void {
    const { members } = this.required(id);
    const known = new Set(members.map(({ userId }) => userId));
    const added = PEOPLE.filter((user) => userIds.includes(user.id) && !known.has(user.id));
    this.change(id, { members: [...members, ...added.map((user) => memberOf(user))] });
  }

  removeMember(id: string, userId: string): void {
    const members = this.required(id).members.filter((one) => one.userId !== userId);
    this.change(id, { members, ...(userId === this.#me()?.id ? { closed: 'left' as const } : {}) });
  }

  #find(recipients: readonly Recipient[]): StoredConversation | undefined {
    const [one] = recipients;
    if (recipients.length !== 1 || !one) return undefined;
    return this.items.find(({ kind, members, party }) =>
      one.kind === 'number'
        ? kind === 'sms' && party?.number === e164(one.number)
        : kind === 'direct' && members.some(({ userId }) => userId === one.userId),
    );
  }

  #new({ recipients, name, ownNumber }: Parameters<MessageSource['begin']>[0]): StoredConversation {
    const id = `conversation-${++this.#count}`;
    const [one] = recipients;
    const me = this.#me();
    const mine = me ? [memberOf(me)] : [];
    if (one?.kind === 'number') {
      const party = { number: e164(one.number), name: '' };
      const from = ownNumber ?? MESSAGE_SETTINGS.numbers[0]?.number ?? null;
      return aConversation({ id, kind: 'sms', members: mine, party, ownNumber: from, ...now() });
    }
    const asked = recipients.map((recipient) => 'userId' in recipient && recipient.userId);
    const others = PEOPLE.filter((user) => asked.includes(user.id));
    if (others.length === 0) throw new HubError('request/invalid');
    const members = [...mine, ...others.map((user) => memberOf(user))];
    const kind = others.length === 1 ? 'direct' : 'group';
    return aConversation({ id, kind, name, members, ...now() });
  }
}

const now = (): { readonly updatedAt: Date } => ({ updatedAt: new Date() });

function withReadSeq(
  { members }: StoredConversation,
  userId: string | null,
  seq: number,
): StoredConversation['members'] {
  return members.map((one) =>
    one.userId === userId ? { ...one, readSeq: Math.max(seq, one.readSeq) } : one,
  );
}

/** As numbers are dialled in Texas. @throws `sms/invalid-number` */
function e164(typed: string): string {
  const digits = typed.replace(/[^\d+]/g, '');
  if (/^\+\d{8,15}$/.test(digits)) return digits;
  if (/^\d{7}$/.test(digits)) return `+1469${digits}`;
  if (/^1?\d{10}$/.test(digits)) return `+1${digits.slice(-10)}`;
  throw new HubError('sms/invalid-number');
}
