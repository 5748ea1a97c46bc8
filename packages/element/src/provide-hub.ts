import { ContextProvider } from '@lit/context';
import type { ReactiveElement } from 'lit';
import type { Hub } from '@hubline/core';
import { hubContext, stringsContext } from './context.ts';
import type { SomeStrings } from './strings/strings.ts';

/** Hands a hub and the words down to all `hub-*` elements inside its host. */
export class ProvideHub {
  readonly #hub;
  readonly #strings;

  constructor(host: ReactiveElement) {
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
    this.#strings.setValue(strings);
  }
}
