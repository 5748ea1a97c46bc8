import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Renders its host anew each midnight: what is `Today` is `Yesterday` tomorrow. */
export class Midnight implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    this.#timer = setTimeout(() => {
      this.#host.requestUpdate();
      this.hostConnected();
    }, midnight.getTime() - now.getTime());
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
