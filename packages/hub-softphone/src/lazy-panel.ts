import type { ReactiveControllerHost } from 'lit';

/** A part of the phone that is fetched when it is first opened. */
export class LazyPanel {
  readonly #host: ReactiveControllerHost;
  readonly #fetch: () => Promise<unknown>;
  #state: 'closed' | 'loading' | 'open' | 'failed' = 'closed';

  constructor(host: ReactiveControllerHost, fetch: () => Promise<unknown>) {
    this.#host = host;
    this.#fetch = fetch;
  }

  /** `failed` is open too, but without what could not be fetched. */
  get state(): 'closed' | 'loading' | 'open' | 'failed' {
    return this.#state;
  }

  get isOpen(): boolean {
    return this.#state !== 'closed';
  }

  /** Opens it, and fetches it again where that failed before. */
  async open(): Promise<void> {
    if (this.#state === 'open') return;
    this.#become('loading');
    try {
      await this.#fetch();
      if (this.#state === 'loading') this.#become('open');
    } catch {
      if (this.#state === 'loading') this.#become('failed');
    }
  }

  close(): void {
    this.#become('closed');
  }

  #become(state: LazyPanel['state']): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
