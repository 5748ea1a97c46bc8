import { Subject, type Observable } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import type { SentMessage, StoredConversation } from './message-source.ts';
import { isAutomatic } from './shown-message.ts';

/** Tells new messages of others from those that merely changed. */
export class Arrivals {
  /** The `seq` up to which each conversation was told of; null until they are known. */
  #seqs: Map<string, number> | null = null;
  readonly #isMine: (message: SentMessage) => boolean;
  readonly #new$ = new Subject<SentMessage>();

  /** Each one once. Of what came while there was no connection, the last one of each conversation. */
  readonly new$: Observable<SentMessage> = this.#new$;

  constructor(isMine: (message: SentMessage) => boolean) {
    this.#isMine = isMine;
  }

  conversations(change: Change<StoredConversation> | null): void {
    if (!change) this.#seqs = null;
    if (change?.op !== 'reset') return;
    const before = this.#seqs;
    this.#seqs = new Map([...(before ?? []), ...change.items.map(seqOf)]);
    if (!before) return;
    for (const { id, lastMessage, unread } of change.items) {
      if (lastMessage && unread > 0 && lastMessage.seq > (before.get(id) ?? 0)) {
        this.#tell(lastMessage);
      }
    }
  }

  messages(change: Change<SentMessage> | null): void {
    if (change?.op !== 'upsert' || !this.#seqs) return;
    const { item } = change;
    const before = this.#seqs.get(item.conversationId);
    const isNew = before === undefined ? isAsWritten(item) : item.seq > before;
    if (!isNew) return;
    this.#seqs.set(item.conversationId, item.seq);
    this.#tell(item);
  }

  #tell(message: SentMessage): void {
    const isOurs = this.#isMine(message) || isAutomatic(message.from, message.carrier);
    if (message.kind !== 'event' && !isOurs) this.#new$.next(message);
  }
}

function seqOf({ id, lastSeq }: StoredConversation): [string, number] {
  return [id, lastSeq];
}

/** In a conversation that nobody looked at for long, an old one becomes known when it changes. */
function isAsWritten({ editedAt, isDeleted, reactions }: SentMessage): boolean {
  return editedAt === null && !isDeleted && reactions.length === 0;
}
