import type { MessagePage, MessageQuery, SentMessage } from '../messages/message-source.ts';
import type { ManyMessages } from './messages-people.ts';

/** The messages of one conversation by `seq`, from 1 without a gap. */
export class FakeMessageShelf {
  #stock: ManyMessages | null = null;
  /** Those of their own; where there is none, the stock has it. */
  readonly #own = new Map<number, SentMessage>();
  #lastSeq = 0;

  get lastSeq(): number {
    return this.#lastSeq;
  }

  get last(): SentMessage | null {
    return this.at(this.#lastSeq) ?? null;
  }

  /** All before `seq` 1 of what is put afterwards. */
  fill(stock: ManyMessages): void {
    this.#stock = stock;
    this.#lastSeq = Math.max(this.#lastSeq, stock.count);
  }

  put(message: SentMessage): void {
    this.#own.set(message.seq, message);
    this.#lastSeq = Math.max(this.#lastSeq, message.seq);
  }

  at(seq: number): SentMessage | undefined {
    const own = this.#own.get(seq);
    if (own || !this.#stock || seq < 1 || seq > this.#stock.count) return own;
    const made = this.#stock.at(seq);
    this.#own.set(seq, made);
    return made;
  }

  *newestFirst(): Generator<SentMessage> {
    for (let seq = this.#lastSeq; seq > 0; seq -= 1) {
      const message = this.at(seq);
      if (message) yield message;
    }
  }

  page(query: MessageQuery): MessagePage {
    const { limit } = query;
    if ('before' in query) {
      const end = Math.min(query.before ?? Infinity, this.#lastSeq + 1);
      return this.#between(Math.max(1, end - limit), end);
    }
    if ('around' in query) {
      const first = Math.max(1, query.around - Math.floor(limit / 2));
      return this.#between(first, first + limit);
    }
    const { after, from, to } = query;
    if (from || to) return this.#within(after, limit, from, to);
    return this.#between(after + 1, after + 1 + limit);
  }

  #between(first: number, end: number): MessagePage {
    const items: SentMessage[] = [];
    const stop = Math.min(end, this.#lastSeq + 1);
    for (let seq = first; seq < stop; seq += 1) {
      const message = this.at(seq);
      if (message) items.push(message);
    }
    return { items, hasEarlier: first > 1, hasLater: stop <= this.#lastSeq };
  }

  #within(after: number, limit: number, from = new Date(0), to = new Date(8e15)): MessagePage {
    const items: SentMessage[] = [];
    for (let seq = after + 1; seq <= this.#lastSeq; seq += 1) {
      const message = this.at(seq);
      if (!message || message.at < from || message.at >= to) continue;
      if (items.length === limit) return { items, hasEarlier: after > 0, hasLater: true };
      items.push(message);
    }
    return { items, hasEarlier: after > 0, hasLater: false };
  }
}
