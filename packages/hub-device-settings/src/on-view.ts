import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether an element can be seen: on the page, scrolled to, drawn, and the page is in front. */
export class OnView implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer: IntersectionObserver;
  #intersects = false;
  #connected = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#observer = new IntersectionObserver((entries) => {
      this.#intersects = entries.at(-1)!.isIntersecting;
      host.requestUpdate();
    });
    host.addController(this);
  }

  get now(): boolean {
    return this.#connected && this.#intersects && document.visibilityState === 'visible';
  }

  hostConnected(): void {
    this.#connected = true;
    this.#observer.observe(this.#host);
    document.addEventListener('visibilitychange', this.#turned);
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#intersects = false;
    this.#observer.disconnect();
    document.removeEventListener('visibilitychange', this.#turned);
  }

  readonly #turned = (): void => this.#host.requestUpdate();
}
