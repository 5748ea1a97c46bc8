import { HubNoticeEvent, Listen } from '@hubline/element';
import type { Call, Hub } from '@hubline/core';
import type { ReactiveControllerHost } from 'lit';
import { wasMissed } from './call-announcer.ts';
import type { Desktop } from './desktop.ts';

export interface QuestionOptions {
  readonly desktop: () => Desktop;
  readonly hub: () => Hub | undefined;
}

/**
 * When to ask whether notifications are wanted: once a call from outside made clear what they are for, that
 * is, after one was answered here, or missed while nobody looked; or a message, where the page suggests it. Never
 * during a call, not again for long once it was declined, and never again once it was declined twice.
 */
export class Question {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #options: QuestionOptions;
  #due = false;
  #asking = false;

  constructor(host: ReactiveControllerHost & EventTarget, options: QuestionOptions) {
    this.#host = host;
    this.#options = options;
    new Listen(host, () => options.hub()?.calls.ended$, this.#onEnded);
  }

  get isOpen(): boolean {
    const { desktop, hub } = this.#options;
    const { notifications$, declined } = desktop();
    const idle = hub()?.calls.active$.value.length === 0;
    return this.#due && idle && notifications$.value === 'undecided' && !declined;
  }

  /** The browser asks in its own words now. */
  get isAsking(): boolean {
    return this.#asking;
  }

  /** It is clear now what they are for. */
  suggest(): void {
    this.#due = true;
    this.#host.requestUpdate();
  }

  /** The person's `Turn on`; `turnedOn` is what is said once they are. */
  async accept(turnedOn: string): Promise<void> {
    const desktop = this.#options.desktop();
    this.#become(true);
    const state = await desktop.turnOn();
    // No is no, and so is looking away.
    if (state === 'on') {
      this.#host.dispatchEvent(new HubNoticeEvent({ kind: 'info', text: turnedOn }));
    } else {
      desktop.decline();
    }
    this.#become(false);
  }

  decline(): void {
    this.#options.desktop().decline();
    this.#become(false);
  }

  #become(asking: boolean): void {
    this.#asking = asking;
    this.#host.requestUpdate();
  }

  readonly #onEnded = (call: Call): void => {
    const state = call.state$.value;
    const answered = call.direction === 'in' && state.phase === 'ended' && state.since !== null;
    const unseen = wasMissed(call) && !this.#options.desktop().attended$.value;
    if (!answered && !unseen) return;
    this.suggest();
  };
}
