import { ContextProvider } from '@lit/context';
import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import type { Hub } from '@hubline/core';
import { hubContext, stringsContext } from './context.ts';
import type { Strings } from './strings/english.ts';

/**
 * Gives one hub to all `hub-*` elements inside it.
 *
 * @tag hub-provider
 * @summary Gives one hub to all elements inside it.
 * @slot - The elements that use the hub.
 */
export class HubProvider extends LitElement {
  static readonly tagName = 'hub-provider';
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  readonly #hub = new ContextProvider(this, { context: hubContext, initialValue: undefined });
  readonly #strings = new ContextProvider(this, {
    context: stringsContext,
    initialValue: undefined,
  });

  /** The hub for the elements inside. */
  @property({ attribute: false })
  get hub(): Hub | undefined {
    return this.#hub.value;
  }

  set hub(hub: Hub | undefined) {
    this.#hub.setValue(hub);
  }

  /** The words for the elements inside; English by default. */
  @property({ attribute: false })
  get strings(): Strings | undefined {
    return this.#strings.value;
  }

  set strings(strings: Strings | undefined) {
    this.#strings.setValue(strings);
  }

  override render() {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-provider': HubProvider;
  }
}
