import type { ReactiveController } from 'lit';
import type { Call, Contact } from '@hubline/core';
import { HubDialEvent } from './dial.events.ts';
import type { HubElement } from './hub-element.ts';

const EMERGENCY = /^(?:911|112)$/;

/** Whether someone who calls it needs help: nothing of ours may hold that up, and nothing may call it by accident. */
export function callsForHelp(number: string): boolean {
  return EMERGENCY.test(number.replace(/[\s.()-]/g, ''));
}

/** Places calls for an element: fires `hub-dial`, then asks the hub, and keeps what went wrong. */
export class Dialing implements ReactiveController {
  readonly #host: HubElement;
  #error: unknown;
  #pending = false;

  constructor(host: HubElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** What went wrong the last time; undefined when nothing did. */
  get error(): unknown {
    return this.#error;
  }

  /** Asked and not yet answered. */
  get pending(): boolean {
    return this.#pending;
  }

  /** Forgets what went wrong. */
  clear(): void {
    if (this.#error === undefined) return;
    this.#error = undefined;
    this.#host.requestUpdate();
  }

  /** True when the call was placed, or someone else took care of it. */
  async dial(number: string, contact?: Contact): Promise<boolean> {
    if (this.#pending) return false;
    this.clear();
    const emergency = callsForHelp(number);
    const placed = emergency ? this.#place(number) : undefined;
    const goOn = this.#host.dispatchEvent(
      new HubDialEvent(number, {
        contact,
        source: this.#host.localName,
        cancelable: !emergency,
      }),
    );
    if (!goOn || !this.#host.hub) return true;
    return placed ?? this.#place(number);
  }

  async #place(number: string): Promise<boolean> {
    const placing: Promise<Call> | undefined = this.#host.hub?.calls.dial(number);
    this.#pending = true;
    this.#host.requestUpdate();
    try {
      await placing;
      return true;
    } catch (error) {
      this.#error = error;
      return false;
    } finally {
      this.#pending = false;
      this.#host.requestUpdate();
    }
  }
}
