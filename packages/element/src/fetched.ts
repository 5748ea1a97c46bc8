import type { Hub } from '@hubline/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far a part of a hub has come that is fetched when something first asks for it. */
export type FetchedState<T> =
  | { readonly status: 'none' | 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: unknown };

/** Fetches a part of the hub around its host, as long as `wanted`. */
export class Fetched<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #wanted: () => Hub | undefined;
  readonly #part: (hub: Hub) => Promise<T>;
  #hub: Hub | undefined;
  #state: FetchedState<T> = { status: 'none' };

  /** `wanted` is the hub, or undefined while there is nothing to ask for. */
  constructor(
    host: ReactiveControllerHost,
    wanted: () => Hub | undefined,
    part: (hub: Hub) => Promise<T>,
  ) {
    this.#host = host;
    this.#wanted = wanted;
    this.#part = part;
    host.addController(this);
  }

  get state(): FetchedState<T> {
    return this.#state;
  }

  /** Undefined until it is there. */
  get value(): T | undefined {
    return this.#state.status === 'ready' ? this.#state.value : undefined;
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
    this.#state = hub ? { status: 'loading' } : { status: 'none' };
    if (!hub) return;
    const settle = (state: FetchedState<T>): void => {
      if (this.#hub !== hub) return;
      this.#state = state;
      this.#host.requestUpdate();
    };
    this.#part(hub).then(
      (value) => settle({ status: 'ready', value }),
      (error: unknown) => settle({ status: 'failed', error }),
    );
  }
}
