import type { Directory } from '../directory/directory.ts';
import type { MessageReactionRow, MessageRow } from '../store/schema.ts';
import type { Repositories } from '../store/store.ts';
import type {
  AttachmentEntry,
  CarrierState,
  ConversationEvent,
  MessageEntry,
} from './message-entry.ts';
import type { MessageFiles } from './message-files.ts';

/** Code units; cut where a character ends. */
const QUOTED = 200;

export interface MessageViewOptions {
  readonly store: Pick<Repositories, 'messages'>;
  readonly directory: Pick<Directory, 'person'>;
  readonly files: Pick<MessageFiles, 'of'>;
}

interface Around {
  readonly quoted: ReadonlyMap<string, MessageRow>;
  readonly reactions: ReadonlyMap<string, readonly MessageReactionRow[]>;
  readonly files: ReadonlyMap<string, readonly AttachmentEntry[]>;
}

/** Messages with what they quote, their files and the reactions to them; `seenBy` leaves out what a reader may not see of it. */
export class MessageViews {
  readonly #options: MessageViewOptions;

  constructor(options: MessageViewOptions) {
    this.#options = options;
  }

  /** In the order asked. */
  async of(rows: readonly MessageRow[]): Promise<MessageEntry[]> {
    if (rows.length === 0) return [];
    const { store, files } = this.#options;
    const ids = rows.map(({ id }) => id);
    const quotedIds = new Set(rows.flatMap(({ reply_to }) => reply_to ?? []));
    const [quoted, reactions, filesOf] = await Promise.all([
      store.messages.withIds([...quotedIds]),
      store.messages.reactions(ids),
      files.of([...ids, ...quotedIds]),
    ]);
    const around = {
      quoted: new Map(quoted.map((row) => [row.id, row])),
      reactions: Map.groupBy(reactions, ({ message_id }) => message_id),
      files: filesOf,
    };
    return rows.map((row) => this.#entry(row, around));
  }

  async one(row: MessageRow): Promise<MessageEntry> {
    const [entry] = await this.of([row]);
    return entry!;
  }

  #entry(row: MessageRow, { quoted, reactions, files }: Around): MessageEntry {
    const isDeleted = row.deleted_at !== null;
    const answered = row.reply_to === null ? undefined : quoted.get(row.reply_to);
    return {
      id: row.id,
      clientId: row.client_id,
      conversationId: row.conversation_id,
      seq: row.seq,
      kind: row.kind,
      from: { userId: row.user_id, name: this.#nameOf(row), number: row.author_number },
      text: row.text,
      at: iso(row.created_at),
      editedAt: row.edited_at === null ? null : iso(row.edited_at),
      isDeleted,
      quote: isDeleted || !answered ? null : this.#quote(answered, files.get(answered.id) ?? []),
      attachments: isDeleted ? [] : (files.get(row.id) ?? []),
      reactions: reactionsOf(reactions.get(row.id) ?? []),
      event: row.event === null ? null : (JSON.parse(row.event) as ConversationEvent),
      isVideoOn: row.video_ended === 0,
      carrier: carrierOf(row),
    };
  }

  /** One of files alone is known by their names. */
  #quote(row: MessageRow, files: readonly AttachmentEntry[]): MessageEntry['quote'] {
    const { id: messageId, seq, deleted_at } = row;
    const names = deleted_at === null ? files.map(({ name }) => name).join(', ') : '';
    const text = beginningOf(row.text || names);
    return { messageId, seq, name: this.#nameOf(row), text };
  }

  /** As they are called now; as they were called then, for who is gone. */
  #nameOf({ user_id, author_name }: MessageRow): string {
    const person = user_id === null ? undefined : this.#options.directory.person(user_id);
    return person?.name ?? author_name;
  }
}

function reactionsOf(rows: readonly MessageReactionRow[]): MessageEntry['reactions'] {
  return [...Map.groupBy(rows, ({ emoji }) => emoji)].map(([emoji, chosen]) => ({
    emoji,
    userIds: chosen.map(({ user_id }) => user_id),
  }));
}

function carrierOf({ carrier_status, carrier_reason }: MessageRow): CarrierState | null {
  if (carrier_status === null) return null;
  return carrier_status === 'failed'
    ? { status: 'failed', reason: carrier_reason ?? 'failed' }
    : { status: carrier_status };
}

function beginningOf(text: string): string {
  if (text.length <= QUOTED) return text;
  const segments = new Intl.Segmenter('en').segment(text.slice(0, 2 * QUOTED));
  const last = segments.containing(QUOTED);
  return `${text.slice(0, last?.index ?? QUOTED).trimEnd()}…`;
}

function iso(moment: number): string {
  return new Date(moment).toISOString();
}
