import type { Message, Messages } from '@hubline/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far a search has come. */
export type SearchState =
  | { readonly status: 'none' }
  /** `found` is of the words before, so that nothing flickers while one types. */
  | { readonly status: 'searching'; readonly found: readonly Message[] }
  | { readonly status: 'found'; readonly found: readonly Message[] }
  | { readonly status: 'failed'; readonly error: unknown };

const NONE: SearchState = { status: 'none' };

/** Searches the text of all messages for what its host wants, and keeps what was found last. */
export class MessageSearch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #wanted: () => { readonly messages: Messages | undefined; readonly text: string };
  #messages: Messages | undefined;
  #text = '';
  #state = NONE;

  /** An empty `text` searches for nothing. */
  constructor(
    host: ReactiveControllerHost,
    wanted: () => { readonly messages: Messages | undefined; readonly text: string },
  ) {
    this.#host = host;
    this.#wanted = wanted;
    host.addController(this);
  }

  get state(): SearchState {
    return this.#state;
  }

  hostConnected(): void {}

  hostUpdate(): void {
    const { messages, text } = this.#wanted();
    if (messages === this.#messages && text === this.#text) return;
    this.#messages = messages;
    this.#text = text;
    this.#search();
  }

  retry(): void {
    this.#search();
    this.#host.requestUpdate();
  }

  #search(): void {
    const messages = this.#messages;
    const text = this.#text;
    if (!messages || text === '') {
      this.#state = NONE;
      return;
    }
    this.#state = { status: 'searching', found: 'found' in this.#state ? this.#state.found : [] };
    const settle = (state: SearchState): void => {
      if (this.#messages !== messages || this.#text !== text) return;
      this.#state = state;
      this.#host.requestUpdate();
    };
    messages.search(text).then(
      (found) => settle({ status: 'found', found }),
      (error: unknown) => settle({ status: 'failed', error }),
    );
  }
}
