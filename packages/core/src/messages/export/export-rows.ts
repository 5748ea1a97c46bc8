import type { Attachment } from '../message.ts';
import type { SentMessage } from '../message-source.ts';
import type { ConversationExport } from './export-conversation.ts';
import { safeFileName } from './safe-file-name.ts';
import { ZonedTime } from './zoned-time.ts';

/** Is told of each file under the name that it gets in the zip. */
export type FileListener = (name: string, attachment: Attachment, at: Date) => void;

/** What was changed in a conversation, in words of the file: it has one language, whatever the page speaks. */
const EVENTS = {
  created: 'Created the conversation',
  left: 'Left the conversation',
  added: 'Added',
  removed: 'Removed',
  renamed: 'Renamed it',
} as const;

/** Makes messages rows of the exported list, one after the other. */
export class ExportRows {
  static readonly HEAD: readonly string[] = [
    ...['Date', 'From', 'Number', 'Direction', 'Type', 'Message', 'Attachments', 'Status'],
  ];
  readonly #task: Omit<ConversationExport, 'source'>;
  readonly #onFile: FileListener;
  readonly #time: ZonedTime;
  /** How far everyone else has read. */
  readonly #readSeq: number;
  #files = 0;

  constructor(task: Omit<ConversationExport, 'source'>, onFile: FileListener) {
    this.#task = task;
    this.#onFile = onFile;
    this.#time = new ZonedTime(task.options.timeZone);
    const others = task.conversation.members.filter(({ userId }) => userId !== task.userId);
    this.#readSeq = others.length === 0 ? 0 : Math.min(...others.map((member) => member.readSeq));
  }

  of(message: SentMessage): readonly string[] {
    const { party } = this.#task.conversation;
    const { from } = message;
    const isOut = this.#isOut(message);
    const name = from.userId === null && !isOut ? party?.name || from.name : from.name;
    return [
      ...[this.#time.format(message.at), name, from.number, isOut ? 'out' : 'in'],
      ...[this.#typeOf(message), textOf(message), this.#filesOf(message).join('; ')],
      this.#statusOf(message),
    ];
  }

  /** A number may answer by itself, as STOP wants it. */
  #isOut({ from }: SentMessage): boolean {
    if (from.userId !== null) return from.userId === this.#task.userId;
    return from.number === this.#task.conversation.ownNumber;
  }

  #typeOf({ kind, attachments }: SentMessage): string {
    if (kind !== 'text') return kind;
    if (this.#task.conversation.kind !== 'sms') return 'chat';
    return attachments.length > 0 ? 'mms' : 'sms';
  }

  /** Unique and safe; with their folder where they are in the zip. */
  #filesOf({ attachments, at }: SentMessage): string[] {
    return attachments.map((attachment) => {
      const safe = safeFileName(attachment.name);
      if (!this.#task.options.attachments) return safe;
      this.#files += 1;
      const name = `attachments/${String(this.#files).padStart(4, '0')} ${safe}`;
      this.#onFile(name, attachment, at);
      return name;
    });
  }

  #statusOf(message: SentMessage): string {
    if (message.kind === 'event') return '';
    if (message.isDeleted) return 'deleted';
    if (!this.#isOut(message)) return 'received';
    const { carrier } = message;
    if (carrier) return carrier.status === 'failed' ? `failed: ${carrier.reason}` : carrier.status;
    return message.seq <= this.#readSeq ? 'read' : 'sent';
  }
}

function textOf({ event, kind, text }: SentMessage): string {
  if (kind === 'video') return text || 'Video call';
  if (!event) return text;
  const what = EVENTS[event.kind];
  if ('names' in event) return `${what}: ${event.names.join('; ')}`;
  return 'name' in event ? `${what}: ${event.name}` : what;
}
