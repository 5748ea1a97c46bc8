import type { PasswordStrength, Security } from '@hubline/core';
import {
  HubElement,
  alertIcon,
  buttonStyles,
  checkIcon,
  icon,
  noticeStyles,
  securityEnglish,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { changePasswordStyles } from './change-password.styles.ts';
import { passwordFault, type PasswordFault } from './password-fault.ts';
import type { SecretField } from './secret-field.ts';
import { StrengthWatch } from './strength-watch.ts';

const SCORES = 4;

/** Changes the password: the present one, the new one, and how good that would be. Fires `password-changed`. */
export class ChangePassword extends HubElement {
  static readonly tagName = 'hub-change-password';
  static override styles = [HubElement.styles, buttonStyles, noticeStyles, changePasswordStyles];

  @property({ attribute: false }) security: Security | undefined;
  /** Fills the field that password managers store a password with. */
  @property() username = '';

  @state() private pending = false;
  @state() private isSaved = false;
  @state() private fault: PasswordFault | undefined;

  @query('.current') private readonly current!: SecretField;
  @query('.next') private readonly next!: SecretField;

  readonly #strength = new StrengthWatch(this, async (password) => {
    if (!this.security) throw new TypeError('nobody to ask');
    return this.security.passwordStrength(password);
  });

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`<form novalidate aria-label=${words.heading} @submit=${this.#onSubmit}>
      <input class="username" autocomplete="username" .value=${this.username} readonly hidden />
      <hub-secret-field
        class="current"
        .strings=${this.strings}
        .label=${words.password}
        .hint=${words.passwordHint}
        .fault=${this.#faultOf('current')}
        .locked=${this.pending}
        @typed=${this.#onTyped}
        @entered=${() => void this.#save()}
      ></hub-secret-field>
      <div class="new">
        <hub-secret-field
          class="next"
          .strings=${this.strings}
          .label=${words.newPassword}
          .hint=${words.rules}
          .fault=${this.#faultOf('next')}
          .autocomplete=${'new-password'}
          .locked=${this.pending}
          @typed=${this.#onTyped}
          @entered=${() => void this.#save()}
        ></hub-secret-field>
        ${this.#renderStrength(this.#strength.strength)}
      </div>
      ${
        this.fault && !this.fault.field
          ? html`<p class="notice negative" role="alert">
              ${icon(alertIcon)}<span>${this.fault.text}</span>
            </p>`
          : nothing
      }
      <button class="button primary" type="submit" aria-busy=${this.pending ? 'true' : nothing}>
        ${words.save}
      </button>
      <p class="told" role="status">
        ${
          this.isSaved
            ? html`${icon(checkIcon)}<span>${words.saved}</span>`
            : this.pending
              ? html`<span class="visually-hidden">${words.saving}</span>`
              : nothing
        }
      </p>
    </form>`;
  }

  get #words(): Strings['security'] {
    return this.words('security', securityEnglish);
  }

  #faultOf(field: 'current' | 'next'): string {
    return this.fault?.field === field ? this.fault.text : '';
  }

  #renderStrength(strength: PasswordStrength | undefined): TemplateResult {
    const words = this.#words;
    const word = strength ? (words.strengths[strength.score] ?? '') : '';
    const problem = strength?.problem ? words.problems[strength.problem] : '';
    return html`<div class="strength">
      <div class="meter" aria-hidden="true" data-score=${strength?.score ?? nothing}>
        ${Array.from(
          { length: SCORES },
          (_, at) => html`<span class=${strength && at < strength.score ? 'lit' : ''}></span>`,
        )}
      </div>
      <p role="status">
        ${
          strength
            ? html`<span class="word">${words.strength}: ${word}.</span> ${problem}`
            : nothing
        }
      </p>
    </div>`;
  }

  async #save(): Promise<void> {
    const { security, pending } = this;
    if (!security || pending) return;
    const [current, next] = [this.current.secret, this.next.secret];
    const { missing, missingNew } = this.#words.passwordFaults;
    this.isSaved = false;
    if (current === '') return this.#refuse({ field: 'current', text: missing });
    if (next === '') return this.#refuse({ field: 'next', text: missingNew });
    this.fault = undefined;
    this.pending = true;
    try {
      await security.changePassword(current, next);
      this.current.clear();
      this.next.clear();
      this.#strength.typed('');
      this.isSaved = true;
      this.dispatchEvent(new Event('password-changed'));
    } catch (error) {
      this.#refuse(passwordFault(error, this.#words, this.strings));
    } finally {
      this.pending = false;
    }
  }

  #refuse(fault: PasswordFault): void {
    this.fault = fault;
    if (fault.field) this[fault.field].focus();
  }

  readonly #onTyped = (event: Event): void => {
    this.isSaved = false;
    this.fault = undefined;
    if (event.target === this.next) this.#strength.typed(this.next.secret);
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#save();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-change-password': ChangePassword;
  }
}
