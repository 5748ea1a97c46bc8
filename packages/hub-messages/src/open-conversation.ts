import type { Conversation, Messages } from '@hubline/core';
import { Watch } from '@hubline/element';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Wanted {
  readonly messages: Messages | undefined;
  readonly id: string | undefined;
}

export type OpenState =
  | { readonly status: 'none' | 'loading' | 'gone' }
  | { readonly status: 'open'; readonly conversation: Conversation }
  | { readonly status: 'failed'; readonly error: unknown };

/** The conversation that its host wants, as it is known now; one that is older than those in the list is fetched with them. */
export class OpenConversation implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #wanted: () => Wanted;
  readonly #all: Watch<readonly Conversation[] | null>;
  #asked: Wanted = { messages: undefined, id: undefined };
  #isFetching = false;
  #error: unknown;
  /** As it was last; what was begun and never written in may leave the list. */
  #latest: Conversation | undefined;

  constructor(host: ReactiveControllerHost, wanted: () => Wanted) {
    this.#host = host;
    this.#wanted = wanted;
    this.#all = new Watch(host, () => wanted().messages?.conversations$);
    host.addController(this);
  }

  get state(): OpenState {
    const { id } = this.#asked;
    if (id === undefined) return { status: 'none' };
    const known = this.#all.value?.find((conversation) => conversation.id === id);
    if (known) return { status: 'open', conversation: known };
    if (this.#latest?.id === id) return { status: 'open', conversation: this.#latest };
    if (this.#error !== undefined) return { status: 'failed', error: this.#error };
    return { status: this.#isFetching || !this.#all.value ? 'loading' : 'gone' };
  }

  /** Shows one that the list may not have yet, as it was just begun. */
  begun(conversation: Conversation): void {
    this.#latest = conversation;
  }

  hostConnected(): void {}

  hostUpdate(): void {
    const wanted = this.#wanted();
    const { id, messages } = wanted;
    if (id !== this.#asked.id || messages !== this.#asked.messages) {
      this.#asked = wanted;
      this.#error = undefined;
      if (this.#latest?.id !== id) this.#latest = undefined;
    }
    if (this.#all.value?.some((conversation) => conversation.id === id)) this.#latest = undefined;
    if (this.#needsMore) void this.#more();
  }

  retry(): void {
    this.#error = undefined;
    this.#host.requestUpdate();
  }

  get #needsMore(): boolean {
    const { messages, id } = this.#asked;
    if (!messages || id === undefined || this.#isFetching || this.#error !== undefined)
      return false;
    const all = this.#all.value;
    if (!all || !messages.hasMore$.value || this.#latest?.id === id) return false;
    return !all.some((conversation) => conversation.id === id);
  }

  async #more(): Promise<void> {
    const asked = this.#asked;
    this.#isFetching = true;
    try {
      await asked.messages?.more();
    } catch (error) {
      if (asked === this.#asked) this.#error = error;
    } finally {
      this.#isFetching = false;
      this.#host.requestUpdate();
    }
  }
}
