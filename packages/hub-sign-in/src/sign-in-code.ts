import {
  Clock,
  HubElement,
  alertIcon,
  buttonStyles,
  errorCode,
  errorText,
  fieldStyles,
  icon,
  noticeStyles,
  signInEnglish,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { signInCodeStyles } from './sign-in-code.styles.ts';

const DEFAULT_WAIT = 5;

/** Asks for the code of the second factor, or for a recovery code. */
export class SignInCode extends HubElement {
  static readonly tagName = 'hub-sign-in-code';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    signInCodeStyles,
  ];

  /** Signs in with the code; rejects with what is wrong with it. */
  @property({ attribute: false }) prove: (code: string) => Promise<void> = async () => {};

  @state() private recovery = false;
  @state() private busy = false;
  @state() private missing = false;
  @state() private error: unknown;
  @state() private waitUntil: Date | undefined;
  @query('#code') private readonly field!: HTMLInputElement | null;

  readonly #clock = new Clock(this, () => this.#wait > 0);

  /** Focuses the code. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.field?.focus(options));
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`<form novalidate @submit=${this.#onSubmit}>
      <h3>${words.codeHeading}</h3>
      <p class="quiet" id="hint">${this.recovery ? words.recoveryHint : words.codeHint}</p>
      <div class="field">
        <label for="code">${this.recovery ? words.recoveryCode : words.code}</label>
        <input
          id="code"
          class="input number"
          name="code"
          autocomplete="one-time-code"
          inputmode=${this.recovery ? 'text' : 'numeric'}
          autocapitalize="none"
          spellcheck="false"
          required
          aria-describedby="hint problem"
          aria-invalid=${this.#isWrong ? 'true' : nothing}
          @input=${this.#onInput}
        />
      </div>
      <div id="problem" role="alert">${this.#renderProblem()}</div>
      <button
        class="button primary submit"
        type="submit"
        aria-disabled=${this.busy || this.#wait > 0 ? 'true' : nothing}
        aria-busy=${this.busy ? 'true' : nothing}
      >
        ${words.continue}
      </button>
      <div class="others">
        <button class="button ghost" type="button" @click=${this.#goBack}>${words.back}</button>
        <button class="button ghost" type="button" @click=${this.#toggle}>
          ${this.recovery ? words.useApp : words.useRecovery}
        </button>
      </div>
      <span class="visually-hidden" role="status">${this.busy ? words.signingIn : nothing}</span>
    </form>`;
  }

  get #words(): Strings['signIn'] {
    return this.words('signIn', signInEnglish);
  }

  get #wait(): number {
    return this.waitUntil ? this.#clock.until(this.waitUntil) : 0;
  }

  get #isWrong(): boolean {
    const isCode = this.error !== undefined && errorCode(this.error) === 'session/wrong-code';
    return this.missing || isCode;
  }

  #renderProblem(): TemplateResult | typeof nothing {
    const wait = this.#wait;
    const text = this.#problemText(wait);
    if (text === undefined) return nothing;
    return html`<p class="notice negative">
      ${icon(alertIcon)}<span>${text}</span>
      ${
        wait > 0
          ? // Counted for the eye only: read out once, not at each second.
            html`<span class="clock" aria-hidden="true"
              >${this.#words.waitFor(this.common.seconds(wait))}</span
            >`
          : nothing
      }
    </p>`;
  }

  #problemText(wait: number): string | undefined {
    if (this.missing) return this.#words.codeMissing;
    if (this.error === undefined) return undefined;
    const code = errorCode(this.error);
    if (code === 'session/too-many-tries' && wait === 0) return undefined;
    if (code === 'session/wrong-code' && this.recovery) return this.#words.recoveryWrong;
    return errorText(this.error, this.strings);
  }

  readonly #onInput = (): void => {
    if (this.#wait > 0) return;
    this.missing = false;
    this.error = undefined;
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#submit(this.field?.value.trim() ?? '');
  };

  async #submit(code: string): Promise<void> {
    if (this.busy || this.#wait > 0) return;
    this.error = undefined;
    this.missing = code === '';
    if (this.missing) {
      this.focus();
      return;
    }
    this.busy = true;
    try {
      // Apps show the six digits in two groups.
      await this.prove(this.recovery ? code : code.replace(/\s/g, ''));
    } catch (error) {
      this.#fail(error);
    } finally {
      this.busy = false;
    }
  }

  #fail(error: unknown): void {
    this.error = error;
    const code = errorCode(error);
    if (code === 'session/too-many-tries') {
      const { retryAfter = DEFAULT_WAIT } = error as { readonly retryAfter?: number };
      this.waitUntil = new Date(Date.now() + retryAfter * 1000);
    } else if (code === 'session/wrong-code') {
      if (this.field) this.field.value = '';
      this.focus();
    }
  }

  readonly #toggle = (): void => {
    this.recovery = !this.recovery;
    this.missing = false;
    if (this.#wait === 0) this.error = undefined;
    if (this.field) this.field.value = '';
    this.focus();
  };

  readonly #goBack = (): void => {
    this.dispatchEvent(new Event('go-back'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-sign-in-code': SignInCode;
  }
}
