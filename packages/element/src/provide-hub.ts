import { ContextProvider } from '@lit/context';
import type { ReactiveElement } from 'lit';
import type { Hub } from '@hubline/core';
import { hubContext, stringsContext } from './context.ts';
import type { SomeStrings } from './strings/strings.ts';

/** Hands a hub and the words down to all `hub-*` elements inside its host. */
export class ProvideHub {
  readonly #host;
  readonly #hub;
  readonly #strings;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#hub = new ContextProvider(host, { context: hubContext, initialValue: undefined });
    this.#strings = new ContextProvider(host, { context: stringsContext, initialValue: undefined });
  }

  get hub(): Hub | undefined {
    return this.#hub.value;
  }

  set hub(hub: Hub | undefined) {
    this.#hub.setValue(hub);
  }

  get strings(): SomeStrings | undefined {
    return this.#strings.value;
  }

  set strings(strings: SomeStrings | undefined) {
    const before = this.strings?.common?.direction;
    const direction = strings?.common?.direction;
    // On which side lines begin belongs to the words.
    if (direction !== before) this.#host.dir = direction ?? '';
    this.#strings.setValue(strings);
  }
}
