import type { Voicemail } from '@hubline/core';

/** Where a message is; -1 when it is not there. */
export function placeOf(messages: readonly Voicemail[], id: string | undefined): number {
  return id === undefined ? -1 : messages.findIndex((message) => message.id === id);
}

/** Of the messages that are left, the one below that message, or else the one above it. */
export function neighbourOf(
  before: readonly Voicemail[],
  id: string,
  left: readonly Voicemail[],
): string | undefined {
  const there = new Set(left.map((message) => message.id));
  there.delete(id);
  const place = placeOf(before, id);
  if (place < 0) return undefined;
  const near = [...before.slice(place + 1), ...before.slice(0, place).reverse()];
  return near.find((message) => there.has(message.id))?.id;
}

/**
 * What is listed of a folder: without what is being deleted, and with the message that is open, though
 * listening has moved it elsewhere.
 */
export class ShownMessages {
  #from: readonly unknown[] = [];
  #shown: readonly Voicemail[] = [];

  of(
    items: readonly Voicemail[],
    open: Voicemail | undefined,
    hidden: ReadonlySet<string>,
  ): readonly Voicemail[] {
    const left = [...hidden].filter((id) => placeOf(items, id) >= 0);
    const kept = open && !hidden.has(open.id) && placeOf(items, open.id) < 0 ? open : undefined;
    const from = [items, kept, left.join(' ')];
    if (from.some((part, at) => part !== this.#from[at])) {
      this.#from = from;
      this.#shown = withKept(
        left.length > 0 ? items.filter(({ id }) => !hidden.has(id)) : items,
        kept,
      );
    }
    return this.#shown;
  }
}

/** Where it was: newest first. */
function withKept(items: readonly Voicemail[], kept: Voicemail | undefined): readonly Voicemail[] {
  if (!kept) return items;
  const time = kept.receivedAt.getTime();
  const below = items.findIndex(({ receivedAt }) => receivedAt.getTime() < time);
  return items.toSpliced(below < 0 ? items.length : below, 0, kept);
}
