import { distinctUntilChanged, map, type Observable } from 'rxjs';
import type { User } from '../session/session.ts';
import type { Delivery, Message } from './message.ts';
import type { OutboxItem } from './outbox.ts';

/** What waits in the outbox as it is shown at the ends of conversations; the same objects where nothing changed. */
export class WaitingMessages {
  readonly #items$: Observable<readonly OutboxItem[]>;
  readonly #me: () => User | null;
  readonly #shown = new WeakMap<OutboxItem, Message>();

  constructor(items$: Observable<readonly OutboxItem[]>, me: () => User | null) {
    this.#items$ = items$;
    this.#me = me;
  }

  /** In the order in which they are sent. */
  in$(conversationId: string): Observable<readonly Message[]> {
    return this.#items$.pipe(
      map((items) =>
        items
          .filter(({ entry }) => entry.conversationId === conversationId)
          .map((item) => this.#shownOf(item)),
      ),
      distinctUntilChanged(
        (before, now) => before.length === now.length && before.every((one, at) => one === now[at]),
      ),
    );
  }

  #shownOf(item: OutboxItem): Message {
    let shown = this.#shown.get(item);
    if (!shown) this.#shown.set(item, (shown = waitingMessage(item, this.#me())));
    return shown;
  }
}

function waitingMessage({ entry, isSending }: OutboxItem, me: User | null): Message {
  const { clientId, conversationId, text, quote, files, createdAt, failure } = entry;
  return {
    id: clientId,
    clientId,
    conversationId,
    seq: null,
    kind: 'text',
    from: { userId: me?.id ?? null, name: me?.name ?? '', number: me?.extension ?? '' },
    isMine: true,
    isAutomatic: false,
    text,
    at: createdAt,
    editedAt: null,
    isDeleted: false,
    quote,
    attachments: files.map((file) => ({
      id: file.clientId,
      name: file.name,
      type: file.type,
      size: file.size,
      image: null,
    })),
    reactions: [],
    event: null,
    isVideoOn: false,
    delivery: deliveryOf(failure, isSending),
  };
}

function deliveryOf(failure: OutboxItem['entry']['failure'], isSending: boolean): Delivery {
  if (failure !== null) return { status: 'failed', code: failure };
  return { status: isSending ? 'sending' : 'waiting' };
}
