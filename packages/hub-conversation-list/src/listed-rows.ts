import type { Conversation, Message } from '@hubline/core';
import type { RowPlaces } from '@hubline/element/list.js';

/** Height of the heading of a group, in pixels. */
export const GROUP_HEIGHT = 32;

export type ListedItem =
  | { readonly kind: 'conversation'; readonly key: string; readonly conversation: Conversation }
  | { readonly kind: 'found'; readonly key: string; readonly message: Message };

export type ListedRow =
  | { readonly kind: 'heading'; readonly group: Group }
  | { readonly kind: 'item'; readonly item: ListedItem; readonly place: number };

type Group = 'people' | 'messages';

/** What identifies the row of a conversation. */
export const keyOf = (conversationId: string): string => `conversation ${conversationId}`;

/** The rows of a list: conversations, or what was found, in groups with a heading each. */
export class ListedRows implements RowPlaces {
  readonly items: readonly ListedItem[];
  /** Rows of the headings, in order. */
  readonly #headings: readonly { readonly row: number; readonly group: Group }[];

  constructor(conversations: readonly Conversation[], found?: readonly Message[]) {
    const people = conversations.map((conversation): ListedItem => ({
      kind: 'conversation',
      key: keyOf(conversation.id),
      conversation,
    }));
    const messages = (found ?? []).map((message): ListedItem => ({
      kind: 'found',
      key: `message ${message.id}`,
      message,
    }));
    this.items = [...people, ...messages];
    const first = people.length > 0 ? 1 : 0;
    this.#headings =
      found === undefined
        ? []
        : [
            ...(people.length > 0 ? [{ row: 0, group: 'people' as const }] : []),
            ...(messages.length > 0
              ? [{ row: people.length + first, group: 'messages' as const }]
              : []),
          ];
  }

  get length(): number {
    return this.items.length + this.#headings.length;
  }

  at(row: number): ListedRow | undefined {
    const heading = this.#headings.find((known) => known.row === row);
    if (heading) return { kind: 'heading', group: heading.group };
    const place = row - this.#headingsBefore(row);
    const item = this.items[place];
    return item && { kind: 'item', item, place };
  }

  startOf(row: number, rowHeight: number): number {
    const headings = this.#headingsBefore(row);
    return headings * GROUP_HEIGHT + (row - headings) * rowHeight;
  }

  /** The row of the item in that place. */
  rowOf(place: number): number {
    return this.#headings.reduce((row, heading) => (heading.row <= row ? row + 1 : row), place);
  }

  isHeading(row: number): boolean {
    return this.#headings.some((heading) => heading.row === row);
  }

  placeOf(key: string | undefined): number {
    return key === undefined ? -1 : this.items.findIndex((item) => item.key === key);
  }

  #headingsBefore(row: number): number {
    return this.#headings.filter((heading) => heading.row < row).length;
  }
}
