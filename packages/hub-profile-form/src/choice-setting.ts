import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { SettingElement } from './setting-element.ts';

/** One that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly word: string;
}

/** A setting that is chosen from a short list, saved at once. */
export class ChoiceSetting extends SettingElement<string> {
  static readonly tagName = 'hub-choice-setting';

  @property({ attribute: false }) choices: readonly Choice[] = [];

  protected override render(): TemplateResult {
    return html`<div class="setting">
      <label for="control">${this.label}</label>
      <div class="line">
        <select
          id="control"
          class="input"
          aria-describedby=${this.describedBy}
          aria-invalid=${this.isInvalid}
          @change=${this.#onChange}
        >
          ${this.choices.map(
            ({ value, word }) =>
              html`<option value=${value} .selected=${live(value === (this.shown ?? ''))}>
                ${word}
              </option>`,
          )}
        </select>
        ${this.renderResult()} ${this.renderHint()}
      </div>
    </div>`;
  }

  readonly #onChange = (event: Event): void => {
    void this.commit((event.target as HTMLSelectElement).value);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-choice-setting': ChoiceSetting;
  }
}
