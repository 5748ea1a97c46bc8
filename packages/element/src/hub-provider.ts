import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import type { Hub } from '@hubline/core';
import { ProvideHub } from './provide-hub.ts';
import type { SomeStrings } from './strings/strings.ts';

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

  readonly #provided = new ProvideHub(this);

  /** The hub for the elements inside. */
  @property({ attribute: false })
  get hub(): Hub | undefined {
    return this.#provided.hub;
  }

  set hub(hub: Hub | undefined) {
    this.#provided.hub = hub;
  }

  /** The words for the elements inside; English by default. `lang` and `dir` follow them. */
  @property({ attribute: false })
  get strings(): SomeStrings | undefined {
    return this.#provided.strings;
  }

  set strings(strings: SomeStrings | undefined) {
    const locale = strings?.common?.locale;
    if (locale) this.lang = locale;
    this.#provided.strings = strings;
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
