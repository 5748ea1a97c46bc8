import type { Conversation, Message } from '@hubline/core';
import { hasPeople, isUnder, soughtWords, type ConversationFilter } from './conversation-filter.ts';

interface Wanted {
  readonly all: readonly Conversation[];
  readonly filter: ConversationFilter;
  readonly search: string;
  /** What the server found in messages. */
  readonly found: readonly Message[];
}

/** What is listed of all conversations and of what was found: the same objects as long as nothing changed. */
export class ShownConversations {
  #wanted: Wanted | undefined;
  #conversations: readonly Conversation[] = [];
  #found: readonly Message[] | undefined;
  #known: ReadonlyMap<string, Conversation> = new Map();
  #sought: readonly string[] = [];

  get conversations(): readonly Conversation[] {
    return this.#conversations;
  }

  /** Undefined where nothing is searched for. */
  get found(): readonly Message[] | undefined {
    return this.#found;
  }

  /** All that are known, by id. */
  get known(): ReadonlyMap<string, Conversation> {
    return this.#known;
  }

  /** The words that are searched for. */
  get sought(): readonly string[] {
    return this.#sought;
  }

  get count(): number {
    return this.#conversations.length + (this.#found?.length ?? 0);
  }

  show(wanted: Wanted): void {
    const before = this.#wanted;
    this.#wanted = wanted;
    const { all, filter, search, found } = wanted;
    const isOther = all !== before?.all || filter !== before.filter || search !== before.search;
    if (all !== before?.all) this.#known = new Map(all.map((each) => [each.id, each]));
    if (search !== before?.search) this.#sought = soughtWords(search);
    if (isOther) this.#conversations = this.#under(filter, all);
    if (isOther || found !== before.found) this.#found = this.#foundUnder(filter, found);
  }

  #under(filter: ConversationFilter, all: readonly Conversation[]): readonly Conversation[] {
    const under = filter === 'all' ? all : all.filter((each) => isUnder(each, filter));
    const sought = this.#sought;
    return sought.length === 0 ? under : under.filter((each) => hasPeople(each, sought));
  }

  #foundUnder(
    filter: ConversationFilter,
    found: readonly Message[],
  ): readonly Message[] | undefined {
    if (this.#sought.length === 0) return undefined;
    if (filter === 'all') return found;
    return found.filter(({ conversationId }) => {
      const within = this.#known.get(conversationId);
      return within !== undefined && isUnder(within, filter);
    });
  }
}
