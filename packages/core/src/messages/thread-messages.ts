import { alike } from '../reactive/alike.ts';
import { OrderedItems } from '../reactive/ordered-items.ts';
import type { Message } from './message.ts';
import type { SentMessage } from './message-source.ts';

interface Entry {
  readonly id: string;
  readonly sent: SentMessage;
  readonly shown: Message;
}

/** The loaded messages of a thread in their order, as they are shown. */
export class ThreadMessages {
  readonly #entries = new OrderedItems<Entry>((a, b) => a.sent.seq - b.sent.seq);
  readonly #clientIds = new Set<string>();
  readonly #show: (sent: SentMessage) => Message;
  #seen: readonly Entry[] = [];
  #shown: readonly Message[] = [];

  constructor(show: (sent: SentMessage) => Message) {
    this.#show = show;
  }

  /** Oldest first; the same list as before where nothing changed. */
  get shown(): readonly Message[] {
    const entries = this.#entries.items;
    if (entries !== this.#seen) {
      this.#seen = entries;
      this.#shown = entries.map(({ shown }) => shown);
    }
    return this.#shown;
  }

  get isEmpty(): boolean {
    return this.#entries.last === undefined;
  }

  get firstSeq(): number {
    return this.#entries.items[0]?.sent.seq ?? 0;
  }

  get lastSeq(): number {
    return this.#entries.last?.sent.seq ?? 0;
  }

  has(clientId: string): boolean {
    return this.#clientIds.has(clientId);
  }

  put(sent: SentMessage): void {
    const known = this.#entries.get(sent.id);
    if (known && alike(known.sent, sent)) return;
    this.#clientIds.add(sent.clientId);
    this.#entries.put({ id: sent.id, sent, shown: this.#show(sent) });
  }

  /** Names, or what others have read, are otherwise: asks again for those that this may concern. */
  refresh(): void {
    for (const { id, sent, shown } of this.#entries.items) {
      if (!mayChange(shown)) continue;
      const now = this.#show(sent);
      if (!alike(now, shown)) this.#entries.put({ id, sent, shown: now });
    }
  }

  clear(): void {
    this.#entries.clear();
    this.#clientIds.clear();
  }
}

function mayChange({ from, isMine, delivery }: Message): boolean {
  return isMine ? delivery.status === 'sent' : from.userId === null;
}
