import type { Hub, Messages } from '@hubline/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far the messages have come: what they need is fetched when something first asks for it. */
export type FetchedMessagesState =
  | { readonly status: 'none' | 'loading' }
  | { readonly status: 'ready'; readonly messages: Messages }
  | { readonly status: 'failed'; readonly error: unknown };

const NONE: FetchedMessagesState = { status: 'none' };

/** Fetches the messages of the hub around its host, as long as `wanted`. */
export class FetchedMessages implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #wanted: () => Hub | undefined;
  #hub: Hub | undefined;
  #state = NONE;

  /** `wanted` is the hub, or undefined while there is nothing to ask for. */
  constructor(host: ReactiveControllerHost, wanted: () => Hub | undefined) {
    this.#host = host;
    this.#wanted = wanted;
    host.addController(this);
  }

  get state(): FetchedMessagesState {
    return this.#state;
  }

  /** Undefined until they are there. */
  get value(): Messages | undefined {
    return this.#state.status === 'ready' ? this.#state.messages : undefined;
  }

  hostConnected(): void {}

  hostUpdate(): void {
    const hub = this.#wanted();
    if (hub === this.#hub) return;
    this.#hub = hub;
    this.#fetch();
  }

  retry(): void {
    this.#fetch();
    this.#host.requestUpdate();
  }

  #fetch(): void {
    const hub = this.#hub;
    this.#state = hub ? { status: 'loading' } : NONE;
    const settle = (state: FetchedMessagesState): void => {
      if (this.#hub !== hub) return;
      this.#state = state;
      this.#host.requestUpdate();
    };
    void hub?.messages().then(
      (messages) => settle({ status: 'ready', messages }),
      (error: unknown) => settle({ status: 'failed', error }),
    );
  }
}
