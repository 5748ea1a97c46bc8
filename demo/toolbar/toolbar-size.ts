import { webStorage } from '@hubline/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const CHOICE = 'hubline.toolbar';
const COLLAPSED = 'collapsed';

/** Whether the toolbar is a rail of signs, as it was left in this browser; with words unless it was collapsed. */
export class ToolbarSize implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #isCollapsed = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isCollapsed = webStorage().browser.get(CHOICE) === COLLAPSED;
  }

  get isCollapsed(): boolean {
    return this.#isCollapsed;
  }

  readonly toggle = (): void => {
    this.#isCollapsed = !this.#isCollapsed;
    const { browser } = webStorage();
    if (this.#isCollapsed) browser.set(CHOICE, COLLAPSED);
    else browser.remove(CHOICE);
    this.#host.requestUpdate();
  };
}
