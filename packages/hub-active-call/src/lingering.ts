import { Listen, type HubElement } from '@hubline/element';
import type { Call } from '@hubline/core';

const SHORT = 1500;
const TO_READ = 4000;
const TO_READ_A_REASON = 12000;

/** Keeps the latest ended call for a few seconds, so that it can be read how it ended; no longer than nobody looks. */
export class Lingering {
  readonly #host: HubElement & { readonly linger: number | undefined };
  #call: Call | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HubElement & { readonly linger: number | undefined }) {
    this.#host = host;
    new Listen(
      host,
      () => host.hub?.calls.ended$,
      (call) => this.#keep(call),
    );
  }

  /** The call that ended a moment ago. */
  get call(): Call | undefined {
    return this.#call;
  }

  /** Lets go of it now. */
  dismiss(): void {
    clearTimeout(this.#timer);
    this.#call = undefined;
    this.#host.requestUpdate();
  }

  #keep(call: Call): void {
    const state = call.state$.value;
    if (state.phase !== 'ended') return;
    const { end, since } = state;
    // A call that only rang here belongs to Recent Calls, unless it was accepted and failed.
    if (call.direction === 'in' && since === null && end.cause !== 'failed') return;
    const mine = end.cause === 'cancelled' || (end.cause === 'hung-up' && end.by === 'me');
    const toRead = mine ? SHORT : end.cause === 'failed' ? TO_READ_A_REASON : TO_READ;
    const { linger } = this.#host;
    this.#call = call;
    // The pointer of whoever pressed `End` still rests there: that is no wish to read on.
    this.#wait(linger === undefined ? toRead : linger * 1000, !mine);
    this.#host.requestUpdate();
  }

  #wait(duration: number, longerWhileAttended: boolean): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (longerWhileAttended && this.#attended) this.#wait(SHORT, true);
      else this.dismiss();
    }, duration);
  }

  /** Someone is about to use it. */
  get #attended(): boolean {
    const focused = this.#host.shadowRoot?.activeElement;
    return this.#host.matches(':hover') || focused instanceof HTMLButtonElement;
  }
}
