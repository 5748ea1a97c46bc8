import type { Notice } from '@hubline/element';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const SHOWN_MS = 10_000;

/** The one thing that was told last: what went well goes by itself, but never while someone looks at it. */
export class FootNotice implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #gone: () => void;
  #now: Notice | undefined;
  #held = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `gone` is called when it goes by itself, or is dismissed. */
  constructor(host: ReactiveControllerHost, gone: () => void) {
    this.#host = host;
    this.#gone = gone;
    host.addController(this);
  }

  get now(): Notice | undefined {
    return this.#now;
  }

  hostConnected(): void {
    this.#run();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  show(notice: Notice): void {
    this.#now = notice;
    this.#run();
    this.#host.requestUpdate();
  }

  dismiss(): void {
    this.clear();
    this.#gone();
  }

  /** Without a word to anyone. */
  clear(): void {
    this.#now = undefined;
    // What is under the focus or the pointer is gone with it, and tells of neither.
    this.#held = false;
    clearTimeout(this.#timer);
    this.#host.requestUpdate();
  }

  /** Someone looks at it, or does no longer. */
  hold(on: boolean): void {
    this.#held = on;
    this.#run();
  }

  #run(): void {
    clearTimeout(this.#timer);
    if (this.#now?.kind !== 'info' || this.#held) return;
    this.#timer = setTimeout(() => this.dismiss(), SHOWN_MS);
  }
}
