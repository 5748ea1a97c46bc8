import type { Park, ParkedCall } from '@hubline/core';
import {
  HubElement,
  Watch,
  buttonStyles,
  callMoreEnglish,
  icon,
  parkIcon,
  partyName,
  type Strings,
} from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import { ChooseEvent } from './choose.event.ts';
import { sheetStyles } from './sheet.styles.ts';

/** The parks with who is in them, and `Park Call` beside each that is free. */
export class ChoosePark extends HubElement {
  static readonly tagName = 'hub-choose-park';
  static override styles = [HubElement.styles, buttonStyles, sheetStyles];

  readonly #parks = new Watch(this, () => this.hub?.parks.all$);

  /** Focuses the first park that is free. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('button')?.focus(options));
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const parks = this.#parks.value ?? [];
    if (parks.length > 0) {
      return html`<ul class="list">
        ${parks.map((park) => this.#renderPark(park))}
      </ul>`;
    }
    return html`<div class="none">
      ${icon(parkIcon)}
      <p>${words.noParks}</p>
      <p class="quiet">${words.noParksHint}</p>
    </div>`;
  }

  get #words(): Strings['callMore'] {
    return this.words('callMore', callMoreEnglish);
  }

  #occupied({ party, parkedBy }: ParkedCall): string {
    const { common } = this;
    return this.#words.occupied(partyName(party, common), partyName(parkedBy, common));
  }

  #renderPark(park: Park): TemplateResult {
    const words = this.#words;
    const { name, call } = park;
    return html`<li class="row">
      <span class="sign">${icon(parkIcon)}</span>
      <span class="who">${name}</span>
      <span class="what">${call ? this.#occupied(call) : words.free}</span>
      <button
        class="button"
        type="button"
        aria-label=${words.parkCallIn(name)}
        ?disabled=${call !== null}
        @click=${() => this.dispatchEvent(new ChooseEvent(park))}
      >
        ${words.parkCall}
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-choose-park': ChoosePark;
  }
}
