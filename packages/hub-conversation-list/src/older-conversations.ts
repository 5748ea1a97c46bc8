import type { Messages } from '@hubline/core';
import { Watch } from '@hubline/element';
import type { ReactiveControllerHost } from 'lit';
import type { ListEnd } from './list-end.ts';

interface Ports {
  readonly messages: () => Messages | undefined;
  readonly isSearch: () => boolean;
}

/** Fetches conversations that are older than those in the list. */
export class OlderConversations {
  readonly #host: ReactiveControllerHost;
  readonly #ports: Ports;
  readonly #hasMore: Watch<boolean>;
  #isFetching = false;
  #error: unknown;

  constructor(host: ReactiveControllerHost, ports: Ports) {
    this.#host = host;
    this.#ports = ports;
    this.#hasMore = new Watch(host, () => ports.messages()?.hasMore$);
  }

  /** Of a search, older conversations are no part: their messages are found by the server. */
  get end(): ListEnd {
    if (this.#error !== undefined) return { status: 'failed', error: this.#error };
    const isMore = this.#hasMore.value === true && !this.#ports.isSearch();
    return { status: isMore ? 'more' : 'complete' };
  }

  /** Forgets what went wrong. */
  forget(): void {
    this.#error = undefined;
  }

  async fetch(): Promise<void> {
    const messages = this.#ports.messages();
    if (!messages || this.#isFetching) return;
    this.#isFetching = true;
    try {
      await messages.more();
      this.#error = undefined;
    } catch (error) {
      if (this.#ports.messages() === messages) this.#error = error;
    } finally {
      this.#isFetching = false;
      this.#host.requestUpdate();
    }
  }
}
