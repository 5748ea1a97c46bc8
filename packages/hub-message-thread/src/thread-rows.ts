import type { Message } from '@hubline/core';
import type { MeasuredRow } from './row-heights.ts';

/** Messages of one author so close together are one group. */
const GROUP_MS = 5 * 60_000;
/** Characters in a line, as far as that can be told. */
const LINE = 44;
/** More of a text is not shown at once. */
export const SHOWN_CHARACTERS = 1_500;
/** Nor more of its lines. */
export const SHOWN_LINES = 25;
/** The longest side of a picture in pixels. */
export const PICTURE = 280;

export interface MessageRow extends MeasuredRow {
  readonly kind: 'message';
  readonly message: Message;
  /** Of a group of one author. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** What is drawn in a thread, one below the other. */
export type ThreadRow =
  | MessageRow
  | (MeasuredRow & { readonly kind: 'day'; readonly at: Date })
  | (MeasuredRow & { readonly kind: 'unread' });

/** The same while the message goes from the outbox to the server, and two never share one. */
export function rowKey({ isMine, clientId, id }: Message): string {
  return isMine ? `mine/${clientId}` : id;
}

/** Makes the rows of a thread; the same ones as before where nothing changed. */
export class ThreadRows {
  readonly #known = new WeakMap<Message, MessageRow>();
  readonly #days = new Map<number, ThreadRow>();
  readonly #unread: ThreadRow = { kind: 'unread', key: 'unread', estimate: 36, steady: false };
  #messages: readonly Message[] | undefined;
  #unreadFrom: string | undefined;
  #rows: readonly ThreadRow[] = [];

  /** `unreadFrom` is the id of the first message that is new to the reader. */
  of(messages: readonly Message[], unreadFrom: string | undefined): readonly ThreadRow[] {
    if (messages === this.#messages && unreadFrom === this.#unreadFrom) return this.#rows;
    this.#messages = messages;
    this.#unreadFrom = unreadFrom;
    const rows: ThreadRow[] = [];
    let day = -Infinity;
    let before: Message | undefined;
    messages.forEach((message, at) => {
      // The clock of who wrote it may be wrong: no day comes twice.
      const its = Math.max(day, dayOf(message.at));
      const isNewDay = its !== day;
      if (isNewDay) rows.push(this.#dayRow(its));
      const isUnread = message.id === unreadFrom;
      if (isUnread) rows.push(this.#unread);
      const next = messages[at + 1];
      const isFirst = isNewDay || isUnread || !isOneGroup(before, message);
      const ends = !next || !isOneGroup(message, next) || next.id === unreadFrom;
      rows.push(this.#messageRow(message, isFirst, ends || dayOf(next.at) > its));
      day = its;
      before = message;
    });
    this.#rows = rows;
    return rows;
  }

  #messageRow(message: Message, isFirst: boolean, isLast: boolean): MessageRow {
    const known = this.#known.get(message);
    if (known?.isFirst === isFirst && known.isLast === isLast) return known;
    const estimate = heightOf(message) + (isFirst ? 30 : 0);
    const key = rowKey(message);
    const row: MessageRow = {
      ...{ kind: 'message', key, estimate, steady: true },
      ...{ message, isFirst, isLast },
    };
    this.#known.set(message, row);
    return row;
  }

  #dayRow(day: number): ThreadRow {
    let row = this.#days.get(day);
    if (!row) {
      row = { kind: 'day', key: `day/${day}`, estimate: 44, steady: false, at: new Date(day) };
      this.#days.set(day, row);
    }
    return row;
  }
}

let dayStart = 0;
let dayEnd = 0;

/** When its day began here; most messages are of the same day as the one before. */
function dayOf(at: Date): number {
  const time = at.getTime();
  if (time < dayStart || time >= dayEnd) {
    const [year, month, day] = [at.getFullYear(), at.getMonth(), at.getDate()];
    dayStart = new Date(year, month, day).getTime();
    dayEnd = new Date(year, month, day + 1).getTime();
  }
  return dayStart;
}

function isOneGroup(before: Message | undefined, message: Message): boolean {
  if (!before || before.kind !== 'text' || message.kind !== 'text') return false;
  if (before.isMine !== message.isMine || before.from.userId !== message.from.userId) return false;
  if (before.from.number !== message.from.number) return false;
  return message.at.getTime() - before.at.getTime() < GROUP_MS;
}

/** As far as it can be told before it was drawn: what is wrong here moves the scrollbar a little, nothing else. */
function heightOf(message: Message): number {
  if (message.kind === 'event') return 32;
  if (message.kind === 'video') return 60;
  const lines = Math.min(SHOWN_LINES, Math.ceil(message.text.length / LINE));
  let height = 18 + lines * 20 + (message.quote ? 52 : 0);
  for (const { image } of message.attachments) height += image ? PICTURE * 0.7 : 60;
  return height + (message.reactions.length > 0 ? 30 : 0);
}
