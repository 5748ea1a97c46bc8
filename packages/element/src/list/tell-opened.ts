import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { HubOpenedEvent } from './opened.events.ts';

/** Fires `hub-opened` whenever its host shows another item than before. */
export class TellOpened implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #opened: () => string | undefined;
  #before: string | undefined;

  constructor(host: ReactiveControllerHost & EventTarget, opened: () => string | undefined) {
    this.#host = host;
    this.#opened = opened;
    host.addController(this);
  }

  hostConnected(): void {}

  hostUpdated(): void {
    const now = this.#opened();
    if (now === this.#before) return;
    this.#before = now;
    this.#host.dispatchEvent(new HubOpenedEvent(now ?? null));
  }
}
