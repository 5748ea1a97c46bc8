import type { SecondFactorOffer, Security } from '@hubline/core';
import {
  HubElement,
  alertIcon,
  buttonStyles,
  checkIcon,
  errorCode,
  errorText,
  fieldStyles,
  icon,
  infoIcon,
  noticeStyles,
  securityEnglish,
  type Strings,
  switchStyles,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { factorSetup } from './factor-setup.ts';
import { passwordFault } from './password-fault.ts';
import { secondFactorStyles } from './second-factor.styles.ts';
import type { SecretField } from './secret-field.ts';

/** What someone is about to do. The password is asked for first. */
type Act = 'start' | 'stop' | 'renew';

type Step =
  | { readonly at: 'rest' }
  | { readonly at: 'password'; readonly act: Act }
  | { readonly at: 'setup'; readonly offer: SecondFactorOffer }
  | { readonly at: 'codes'; readonly codes: readonly string[] };

const REST: Step = { at: 'rest' };
/** So few recovery codes are worth a warning. */
const FEW = 2;

/** A code that is asked for beside the password: on, off, and the codes for those who lost their phone. */
export class SecondFactor extends HubElement {
  static readonly tagName = 'hub-second-factor';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    switchStyles,
    secondFactorStyles,
  ];

  @property({ attribute: false }) security: Security | undefined;
  @property({ type: Boolean }) on = false;
  /** How many recovery codes are left. */
  @property({ type: Number }) codesLeft = 0;

  @state() private step: Step = REST;
  @state() private pending = false;
  @state() private fault = '';
  @state() private told = '';
  @state() private copied = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Neither the key nor the codes are shown to whoever comes next.
    this.step = REST;
    this.#quiet();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`<div class="standing">
        <button
          class="switch"
          type="button"
          role="switch"
          aria-checked=${this.on}
          aria-describedby="hint"
          @click=${this.#onSwitch}
        >
          <span class="track" aria-hidden="true"><span class="knob"></span></span>
          <span>${words.factor}</span>
        </button>
        <span class="quiet" aria-hidden="true">${this.on ? words.factorOn : words.factorOff}</span>
      </div>
      <p class="quiet hint" id="hint">${words.factorHint}</p>
      ${this.on && this.step.at !== 'codes' ? this.#renderLeft() : nothing} ${this.#renderStep()}
      <p class="told" role="status">
        ${this.told ? html`${icon(checkIcon)}<span>${this.told}</span>` : nothing}
      </p>`;
  }

  get #words(): Strings['security'] {
    return this.words('security', securityEnglish);
  }

  #renderLeft(): TemplateResult {
    const words = this.#words;
    const few = this.codesLeft <= FEW;
    return html`<div class=${few ? 'left few' : 'left'}>
      ${icon(few ? alertIcon : infoIcon)}<span>${words.codesLeft(this.codesLeft)}</span>
      <button class="button ghost renew" type="button" @click=${() => this.#ask('renew')}>
        ${words.newCodes}
      </button>
    </div>`;
  }

  #renderStep(): TemplateResult | typeof nothing {
    const { step } = this;
    const words = this.#words;
    switch (step.at) {
      case 'rest':
        return nothing;
      case 'password':
        return this.#renderPassword(step.act);
      case 'setup':
        return factorSetup({
          ...{ offer: step.offer, words, fault: this.fault, pending: this.pending },
          copied: this.copied,
          copy: () => void this.#copy(step.offer.secret),
          typed: () => (this.fault = ''),
          confirm: (code) => void this.#confirm(code),
          close: this.#close,
        });
      case 'codes':
        return html`<hub-recovery-codes
          .strings=${this.strings}
          .codes=${step.codes}
          @codes-kept=${this.#close}
        ></hub-recovery-codes>`;
    }
  }

  #renderPassword(act: Act): TemplateResult {
    const words = this.#words;
    const lead = {
      start: words.passwordToStart,
      stop: words.passwordToStop,
      renew: words.passwordToRenew,
    }[act];
    return html`<form
      class="sheet"
      novalidate
      aria-labelledby="lead"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#prove(act);
      }}
      @keydown=${this.#onEscape}
    >
      <p id="lead">${lead}</p>
      <hub-secret-field
        .strings=${this.strings}
        .label=${words.password}
        .fault=${this.fault}
        .locked=${this.pending}
        @typed=${() => (this.fault = '')}
        @entered=${() => void this.#prove(act)}
      ></hub-secret-field>
      <div class="answers">
        <button class="button primary" type="submit" aria-busy=${this.pending ? 'true' : nothing}>
          ${act === 'stop' ? words.turnOff : words.continue}
        </button>
        <button class="button" type="button" @click=${this.#close}>${words.cancel}</button>
      </div>
    </form>`;
  }

  get #field(): SecretField | null {
    return this.renderRoot.querySelector<SecretField>('hub-secret-field');
  }

  async #prove(act: Act): Promise<void> {
    const { security, pending } = this;
    if (!security || pending) return;
    const password = this.#field?.secret ?? '';
    if (password === '') {
      this.fault = this.#words.passwordFaults.missing;
      this.#field?.focus();
      return;
    }
    await this.#run(async () => {
      const next = await this.#carryOut(security, act, password);
      this.#field?.clear();
      this.#go(next);
    });
  }

  async #carryOut(security: Security, act: Act, password: string): Promise<Step> {
    switch (act) {
      case 'start':
        return { at: 'setup', offer: await security.beginSecondFactor(password) };
      case 'renew':
        return { at: 'codes', codes: await security.newRecoveryCodes(password) };
      case 'stop':
        await security.removeSecondFactor(password);
        this.told = this.#words.turnedOff;
        return REST;
    }
  }

  async #confirm(typed: string): Promise<void> {
    const { security, pending } = this;
    const code = typed.replaceAll(/\s/g, '');
    if (!security || pending) return;
    if (!/^[0-9]{6}$/.test(code)) {
      this.fault = this.#words.noCode;
      return this.#focus('#code');
    }
    await this.#run(async () => {
      const codes = await security.confirmSecondFactor(code);
      this.told = this.#words.turnedOn;
      this.#go({ at: 'codes', codes });
    });
  }

  async #run(act: () => Promise<void>): Promise<void> {
    this.pending = true;
    this.fault = '';
    this.told = '';
    try {
      await act();
    } catch (error) {
      this.fault =
        errorCode(error) === 'second-factor/wrong-code'
          ? errorText(error, this.strings)
          : passwordFault(error, this.#words, this.strings).text;
      this.#focus(this.step.at === 'setup' ? '#code' : 'hub-secret-field');
    } finally {
      this.pending = false;
    }
  }

  async #copy(secret: string): Promise<void> {
    const words = this.#words;
    try {
      await navigator.clipboard.writeText(secret);
      this.copied = words.copied;
    } catch {
      this.copied = words.notCopied;
    }
  }

  #ask(act: Act): void {
    this.told = '';
    this.#go({ at: 'password', act });
  }

  #go(step: Step): void {
    // What left the page meanwhile shows nothing when it comes back.
    if (!this.isConnected) return;
    this.step = step;
    this.fault = '';
    this.copied = '';
    const goals = {
      rest: '.switch',
      password: 'hub-secret-field',
      setup: '#code',
      codes: 'hub-recovery-codes',
    };
    this.#focus(goals[step.at]);
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  #quiet(): void {
    this.fault = '';
    this.told = '';
    this.copied = '';
  }

  readonly #close = (): void => this.#go(REST);

  /** Turns when the server has turned it. */
  readonly #onSwitch = (): void => {
    if (this.step.at === 'codes') return;
    if (this.step.at === 'rest' || (this.step.at === 'password' && this.step.act === 'renew')) {
      this.#ask(this.on ? 'stop' : 'start');
    } else this.#close();
  };

  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-second-factor': SecondFactor;
  }
}
