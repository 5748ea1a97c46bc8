import type { CallCenter, Hub } from '@hubline/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far the call center has come: it is fetched when something first asks for it. */
export type FetchedState =
  | { readonly status: 'none' | 'loading' }
  | { readonly status: 'ready'; readonly callCenter: CallCenter }
  | { readonly status: 'failed'; readonly error: unknown };

const NONE: FetchedState = { status: 'none' };

/** Fetches the call center of the hub around its host, as long as `wanted`. */
export class FetchedCallCenter implements ReactiveController {
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

  get state(): FetchedState {
    return this.#state;
  }

  /** Undefined until it is there. */
  get value(): CallCenter | undefined {
    return this.#state.status === 'ready' ? this.#state.callCenter : undefined;
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
    const settle = (state: FetchedState): void => {
      if (this.#hub !== hub) return;
      this.#state = state;
      this.#host.requestUpdate();
    };
    void hub?.callCenter().then(
      (callCenter) => settle({ status: 'ready', callCenter }),
      (error: unknown) => settle({ status: 'failed', error }),
    );
  }
}
