import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SettingElement } from './setting-element.ts';

/**
 * A setting that is typed, saved when one leaves its field or presses Enter. What was typed stays until it is
 * saved; Escape gives it up.
 */
export class TextSetting extends SettingElement<string> {
  static readonly tagName = 'hub-text-setting';

  @property() autocomplete: AutoFill = 'off';
  @property() override inputMode = '';
  @property() placeholder = '';
  /** Finds what is wrong before it is sent; empty for nothing. */
  @property({ attribute: false }) check: (text: string) => string = () => '';

  /** What was typed and is not saved. */
  @state() private typed: string | undefined;

  protected override render(): TemplateResult {
    return html`<div class="setting">
      <label for="control">${this.label}</label>
      <div class="line">
        <input
          id="control"
          class="input"
          dir="auto"
          autocomplete=${this.autocomplete}
          inputmode=${this.inputMode || nothing}
          placeholder=${this.placeholder || nothing}
          spellcheck="false"
          aria-describedby=${this.describedBy}
          aria-invalid=${this.isInvalid}
          .value=${this.typed ?? this.shown ?? ''}
          @input=${this.#onInput}
          @blur=${this.#save}
          @keydown=${this.#onKeydown}
        />
        ${this.renderResult()} ${this.renderHint()}
      </div>
    </div>`;
  }

  readonly #onInput = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
    this.forget();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#save();
    } else if (event.key === 'Escape' && this.typed !== undefined) {
      event.stopPropagation();
      this.typed = undefined;
      this.forget();
    }
  };

  readonly #save = (): void => {
    const { typed } = this;
    if (typed === undefined || this.fault) return;
    const text = typed.trim();
    if (text === this.shown) {
      this.typed = undefined;
      return;
    }
    this.fault = this.check(text);
    if (!this.fault) void this.#send(text, typed);
  };

  async #send(text: string, typed: string): Promise<void> {
    const isSaved = await this.commit(text);
    if (isSaved && this.typed === typed) this.typed = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-text-setting': TextSetting;
  }
}
