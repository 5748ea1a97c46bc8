import {
  HubElement,
  buttonStyles,
  concealIcon,
  fieldStyles,
  icon,
  securityEnglish,
  showIcon,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { secretFieldStyles } from './secret-field.styles.ts';

/**
 * A field for a password, with a button that shows it. The password is in the field alone. Fires `typed`, and
 * `entered` for the Enter key.
 */
export class SecretField extends HubElement {
  static readonly tagName = 'hub-secret-field';
  static override styles = [HubElement.styles, buttonStyles, fieldStyles, secretFieldStyles];

  @property() label = '';
  @property() hint = '';
  @property() fault = '';
  @property() autocomplete: 'current-password' | 'new-password' = 'current-password';
  @property({ type: Boolean }) locked = false;

  @state() private shown = false;

  @query('input') private readonly input!: HTMLInputElement | null;

  /** What is in it now. */
  get secret(): string {
    return this.input?.value ?? '';
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.input?.focus(options));
  }

  /** Empties and hides it. */
  clear(): void {
    if (this.input) this.input.value = '';
    this.shown = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.clear();
  }

  protected override render(): TemplateResult {
    const words = this.words('security', securityEnglish);
    const toggle = this.shown ? words.hide(this.label) : words.show(this.label);
    const described = [this.fault ? 'fault' : '', this.hint ? 'hint' : '']
      .filter(Boolean)
      .join(' ');
    return html`<div class="field">
      <label for="secret">${this.label}</label>
      <div class="secret">
        <input
          id="secret"
          class="input"
          type=${this.shown ? 'text' : 'password'}
          autocomplete=${this.autocomplete}
          autocapitalize="none"
          autocorrect="off"
          spellcheck="false"
          required
          aria-describedby=${described || nothing}
          aria-invalid=${this.fault ? 'true' : nothing}
          ?readonly=${this.locked}
          @input=${() => this.dispatchEvent(new Event('typed'))}
          @keydown=${this.#onKeydown}
        />
        <button
          class="button ghost icon-only"
          type="button"
          title=${toggle}
          aria-label=${toggle}
          @click=${() => (this.shown = !this.shown)}
        >
          ${icon(this.shown ? concealIcon : showIcon)}
        </button>
      </div>
      ${this.fault ? html`<p class="fault" id="fault" role="alert">${this.fault}</p>` : nothing}
      ${this.hint ? html`<p class="quiet" id="hint">${this.hint}</p>` : nothing}
    </div>`;
  }

  /** A form does not reach into the shadow of this field. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    this.dispatchEvent(new Event('entered'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-secret-field': SecretField;
  }
}
