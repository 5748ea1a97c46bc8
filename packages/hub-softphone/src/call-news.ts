import type { Hub } from '@hubline/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly hub: Hub | undefined;
}

/** Tells the page of the calls of the host's hub; what does so is fetched beside the start. */
export class CallNews implements ReactiveController {
  readonly #host: Host;
  #hub: Hub | undefined;
  #stop: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    void this.#follow();
  }

  hostConnected(): void {
    void this.#follow();
  }

  /** Unless it is only moved. */
  hostDisconnected(): void {
    queueMicrotask(() => void this.#follow());
  }

  async #follow(): Promise<void> {
    const hub = this.#host.isConnected ? this.#host.hub : undefined;
    if (hub === this.#hub) return;
    this.#stop?.();
    this.#stop = undefined;
    this.#hub = hub;
    if (!hub) return;
    try {
      const { tellOfCalls } = await import('./tell-of-calls.ts');
      if (hub === this.#hub) this.#stop = tellOfCalls(this.#host, hub);
    } catch {
      // With the next update it is asked for again.
      this.#hub = undefined;
    }
  }
}
