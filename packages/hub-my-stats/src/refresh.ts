import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MINUTE = 60_000;

/** Calls back each minute and when the page is looked at again, as long as anyone can see its host. */
export class Refresh implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #refresh: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost & Element, refresh: () => void) {
    this.#host = host;
    this.#refresh = refresh;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(this.#look, MINUTE);
    document.addEventListener('visibilitychange', this.#look);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#look);
  }

  readonly #look = (): void => {
    if (document.visibilityState !== 'visible') return;
    if (this.#host.checkVisibility({ visibilityProperty: true })) this.#refresh();
  };
}
