import { HubError } from '../errors/hub-error.ts';
import type { SentMessage } from '../messages/message-source.ts';
import { fold } from '../text/fold.ts';
import { FakeMessageShelf } from './fake-message-shelf.ts';

/** The messages of all conversations in memory. */
export class FakeMessageStore {
  readonly #shelves = new Map<string, FakeMessageShelf>();
  readonly #idOfClientId = new Map<string, string>();
  readonly #placeOf = new Map<string, { readonly conversationId: string; readonly seq: number }>();

  shelf(conversationId: string): FakeMessageShelf {
    let shelf = this.#shelves.get(conversationId);
    if (!shelf) this.#shelves.set(conversationId, (shelf = new FakeMessageShelf()));
    return shelf;
  }

  keep(message: SentMessage): void {
    const { id, clientId, conversationId, seq } = message;
    this.shelf(conversationId).put(message);
    this.#placeOf.set(id, { conversationId, seq });
    this.#idOfClientId.set(clientId, id);
  }

  get(messageId: string): SentMessage | undefined {
    const place = this.#placeOf.get(messageId);
    return place && this.shelf(place.conversationId).at(place.seq);
  }

  byClientId(clientId: string): SentMessage | undefined {
    return this.get(this.#idOfClientId.get(clientId) ?? '');
  }

  /** @throws `request/not-found` */
  required(messageId: string): SentMessage {
    const message = this.get(messageId);
    if (!message) throw new HubError('request/not-found');
    return message;
  }

  /** In these conversations, newest first, at most 100. */
  search(text: string, conversationIds: readonly string[]): readonly SentMessage[] {
    const found = conversationIds
      .flatMap((id) => [...this.shelf(id).newestFirst()])
      .filter((message) => fold(message.text).includes(fold(text)))
      .sort((a, b) => b.at.getTime() - a.at.getTime())
      .slice(0, 100);
    found.forEach((message) => this.keep(message));
    return found;
  }
}

/** Whoever reacts to a message does it once with each emoji. */
export function reacted(
  reactions: SentMessage['reactions'],
  userId: string,
  emoji: string,
  on: boolean,
): SentMessage['reactions'] {
  const isKnown = reactions.some((reaction) => reaction.emoji === emoji);
  const all = isKnown ? reactions : [...reactions, { emoji, userIds: [] }];
  const changed = all.map((reaction) => {
    if (reaction.emoji !== emoji) return reaction;
    const others = reaction.userIds.filter((id) => id !== userId);
    return { emoji, userIds: on ? [...others, userId] : others };
  });
  return changed.filter(({ userIds }) => userIds.length > 0);
}
