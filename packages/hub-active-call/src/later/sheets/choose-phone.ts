import type { MyPhone } from '@hubline/core';
import {
  HubElement,
  Watch,
  callMoreEnglish,
  callIcon,
  icon,
  phonesIcon,
  type Strings,
} from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import { ChooseEvent } from './choose.event.ts';
import { sheetStyles } from './sheet.styles.ts';

/** My other phones that are connected, by name. */
export class ChoosePhone extends HubElement {
  static readonly tagName = 'hub-choose-phone';
  static override styles = [HubElement.styles, sheetStyles];

  readonly #phones = new Watch(this, () => this.hub?.phones.others$);

  /** Focuses the first phone. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('button')?.focus(options));
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const phones = this.#phones.value ?? [];
    if (phones.length > 0) {
      return html`<ul class="list">
        ${phones.map((phone, index) => this.#renderPhone(phone, `kind-${index}`))}
      </ul>`;
    }
    return html`<div class="none">
      ${icon(phonesIcon)}
      <p>${words.noPhones}</p>
      <p class="quiet">${words.noPhonesHint}</p>
    </div>`;
  }

  get #words(): Strings['callMore'] {
    return this.words('callMore', callMoreEnglish);
  }

  #renderPhone(phone: MyPhone, id: string): TemplateResult {
    const { name, kind } = phone;
    return html`<li class="row whole">
      <span class="sign">${icon(kind === 'web' ? phonesIcon : callIcon)}</span>
      <button
        class="who"
        type="button"
        aria-describedby=${id}
        title=${name}
        @click=${() => this.dispatchEvent(new ChooseEvent(phone))}
      >
        ${name}
      </button>
      <span class="what" id=${id}>${this.#words.phoneKinds[kind]}</span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-choose-phone': ChoosePhone;
  }
}
