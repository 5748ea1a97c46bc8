import {
  Clock,
  HubElement,
  alertIcon,
  buttonStyles,
  e911English,
  errorCode,
  errorText,
  fieldStyles,
  icon,
  noticeStyles,
  type Strings,
} from '@hubline/element';
import { ItemEvent } from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { accountAuthenticationStyles } from './account-authentication.styles.ts';

const DEFAULT_WAIT = 5;

/**
 * Asks for the current password before something is stored. It stands in its place and holds nothing else
 * up, as a call may come in meanwhile. The password is in its field alone.
 */
export class AccountAuthentication extends HubElement {
  static readonly tagName = 'hub-account-authentication';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    accountAuthenticationStyles,
  ];

  /** What is to be done with the password; its failures that are not about the password are told as `refused`. */
  @property({ attribute: false }) store: (password: string) => Promise<void> = async () => {};

  @state() private saving = false;
  @state() private fault: 'missing' | 'wrong' | undefined;
  @state() private failed: unknown;
  @state() private waitUntil: Date | undefined;
  @query('#password') private readonly field!: HTMLInputElement | null;

  readonly #clock = new Clock(this, () => this.#wait > 0);

  /** Focuses the password. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.field?.focus(options));
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const faultText = this.fault === 'wrong' ? words.passwordWrong : words.passwordMissing;
    return html`<dialog
      open
      aria-labelledby="title"
      aria-describedby="hint"
      @keydown=${this.#onKeydown}
    >
      <form novalidate @submit=${this.#onSubmit}>
        <h3 id="title">${words.authentication}</h3>
        <p id="hint" class="quiet">${words.authenticationHint}</p>
        <div class="field">
          <label for="password">${words.password}</label>
          <input
            id="password"
            class="input"
            type="password"
            autocomplete="current-password"
            required
            ?readonly=${this.saving}
            aria-invalid=${this.fault ? 'true' : nothing}
            aria-describedby="problem"
            @input=${this.#onInput}
          />
          <div id="problem" role="alert">
            ${this.fault ? html`<p class="fault">${faultText}</p>` : this.#renderFailure()}
          </div>
        </div>
        <div class="foot">
          <button
            class="button primary"
            type="submit"
            ?disabled=${this.#wait > 0}
            aria-busy=${this.saving ? 'true' : nothing}
          >
            ${words.save}
          </button>
          <button class="button" type="button" @click=${this.#cancel}>${words.cancel}</button>
        </div>
        <span class="visually-hidden" role="status">${this.saving ? words.saving : nothing}</span>
      </form>
    </dialog>`;
  }

  get #words(): Strings['e911'] {
    return this.words('e911', e911English);
  }

  get #wait(): number {
    return this.waitUntil ? this.#clock.until(this.waitUntil) : 0;
  }

  #renderFailure(): TemplateResult | typeof nothing {
    if (this.failed === undefined) return nothing;
    const wait = this.#wait;
    if (this.waitUntil && wait === 0) return nothing;
    return html`<p class="notice negative">
      ${icon(alertIcon)}<span>${errorText(this.failed, this.strings)}</span>
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

  async #save(password: string): Promise<void> {
    if (this.saving || this.#wait > 0) return;
    this.#forgive();
    if (password === '') {
      this.#blame('missing');
      return;
    }
    this.saving = true;
    try {
      await this.store(password);
    } catch (error) {
      this.#refused(error);
    } finally {
      this.saving = false;
    }
  }

  #refused(error: unknown): void {
    const { fields, retryAfter } = error as {
      readonly fields?: Readonly<Record<string, string>>;
      readonly retryAfter?: number;
    };
    const code = errorCode(error);
    if (fields?.['password'] !== undefined) {
      if (this.field) this.field.value = '';
      this.#blame('wrong');
    } else if (code === 'session/too-many-tries') {
      if (this.field) this.field.value = '';
      this.failed = error;
      this.waitUntil = new Date(Date.now() + (retryAfter ?? DEFAULT_WAIT) * 1000);
      this.focus();
    } else if (code.startsWith('network/') || code.startsWith('server/')) {
      this.failed = error;
    } else {
      this.dispatchEvent(new ItemEvent('refused', error));
    }
  }

  #blame(fault: 'missing' | 'wrong'): void {
    this.fault = fault;
    this.focus();
  }

  #forgive(): void {
    this.fault = undefined;
    this.failed = undefined;
    this.waitUntil = undefined;
  }

  readonly #onInput = (): void => {
    if (this.#wait === 0) this.#forgive();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#save(this.field?.value ?? '');
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#cancel();
  };

  readonly #cancel = (): void => {
    if (!this.saving) this.dispatchEvent(new Event('cancel-authentication'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-account-authentication': AccountAuthentication;
  }
}
