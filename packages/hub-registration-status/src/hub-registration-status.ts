import type { MicrophoneState, RegistrationState } from '@hubline/core';
import {
  Clock,
  HubElement,
  Watch,
  buttonStyles,
  errorText,
  icon,
  registrationEnglish,
  type Strings,
  alertIcon,
  callIcon,
  hangUpIcon,
  microphoneIcon,
  microphoneOffIcon,
  retryIcon,
  noticeStyles,
} from '@hubline/element';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { registrationStatusStyles } from './hub-registration-status.styles.ts';

type Mood = 'good' | 'bad' | 'waiting';

/**
 * Whether calls can reach this phone and whether the person can be heard, in words, and what to do if not.
 *
 * @tag hub-registration-status
 * @summary Phone icon with `SIP`: registered or not, and why not.
 * @csspart indicator - The icon, `SIP` and the state.
 * @csspart notice - What is wrong and what to do; there only when something is.
 */
export class HubRegistrationStatus extends HubElement {
  static readonly tagName = 'hub-registration-status';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    noticeStyles,
    registrationStatusStyles,
  ];

  @state() private asking = false;

  /** What is read out: what is wrong at once, that all is well again in its turn; neither with each new try. */
  #alarm = '';
  #relief = '';

  #hadFocus = false;

  readonly #registration = new Watch(this, () => this.hub?.registration.state$);
  readonly #microphone = new Watch(this, () => this.hub?.microphone.state$);
  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #clock = new Clock(this, () => this.#retryAt !== undefined);

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#hadFocus = this.shadowRoot?.activeElement != null;
    const registration = this.#registration.value;
    if (registration?.status === 'registering') return;
    this.#alarm =
      registration && 'error' in registration ? errorText(registration.error, this.strings) : '';
    const { mood, word } = this.#summary;
    this.#relief = mood === 'good' ? `${this.#words.sip}: ${word}` : '';
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // The button that had the focus has done its work and is gone: it is read how things stand now.
    if (this.#hadFocus && !this.shadowRoot?.activeElement) {
      this.renderRoot.querySelector<HTMLElement>('.indicator')?.focus();
    }
  }

  protected override render(): TemplateResult {
    const { mood, word } = this.#summary;
    return html`<p class=${`indicator ${mood}`} part="indicator" tabindex="-1">
        ${icon(mood === 'bad' ? hangUpIcon : callIcon)}
        <span class="sip">${this.#words.sip}</span>
        <span>${word}</span>
      </p>
      ${this.#renderRegistration()} ${this.#renderMicrophone()}
      <div class="visually-hidden" role="alert">${this.#alarm}</div>
      <div class="visually-hidden" role="status">${this.#relief}</div>`;
  }

  get #words(): Strings['registration'] {
    return this.words('registration', registrationEnglish);
  }

  get #summary(): { readonly mood: Mood; readonly word: string } {
    const words = this.#words;
    switch (this.#registration.value?.status) {
      case 'registering':
        return { mood: 'waiting', word: words.registering };
      case 'registered':
        return this.#microphoneError === undefined
          ? { mood: 'good', word: words.registered }
          : { mood: 'bad', word: words.noMicrophone };
      case 'unreachable':
      case 'refused':
        return { mood: 'bad', word: words.notRegistered };
      case 'idle':
      case undefined:
        return { mood: 'waiting', word: words.idle };
    }
  }

  get #microphoneError(): unknown {
    const microphone: MicrophoneState | undefined = this.#microphone.value;
    return microphone && 'error' in microphone ? microphone.error : undefined;
  }

  get #retryAt(): Date | undefined {
    const registration: RegistrationState | undefined = this.#registration.value;
    return registration?.status === 'unreachable' ? (registration.retryAt ?? undefined) : undefined;
  }

  #renderRegistration(): TemplateResult | typeof nothing {
    const words = this.#words;
    const registration = this.#registration.value;
    if (registration?.status !== 'unreachable' && registration?.status !== 'refused') {
      return nothing;
    }
    const retryAt = this.#retryAt;
    const wait = retryAt && this.#clock.until(retryAt);
    return html`<div class="notice negative" part="notice">
      ${icon(alertIcon)}
      <p>${errorText(registration.error, this.strings)}</p>
      ${
        wait
          ? html`<p class="quiet clock">${words.nextTry(this.common.seconds(wait))}</p>`
          : nothing
      }
      <button class="button" type="button" @click=${() => this.hub?.registration.retry()}>
        ${icon(retryIcon)}${this.common.retry}
      </button>
    </div>`;
  }

  #renderMicrophone(): TemplateResult | typeof nothing {
    const words = this.#words;
    const status = this.#microphone.value?.status;
    if (this.#session.value?.status !== 'signed-in') return nothing;
    if (status === 'prompt') {
      return html`<div class="notice" part="notice" role="status">
        ${icon(microphoneIcon)}
        <p>${words.microphonePrompt}</p>
        ${this.#renderAsk(words.allowMicrophone)}
      </div>`;
    }
    if (this.#microphoneError === undefined) return nothing;
    return html`<div class="notice negative" part="notice">
      ${icon(microphoneOffIcon)}
      <p role="alert">${errorText(this.#microphoneError, this.strings)}</p>
      ${status === 'insecure' ? nothing : this.#renderAsk(words.checkAgain)}
    </div>`;
  }

  #renderAsk(word: string): TemplateResult {
    return html`<button
      class="button"
      type="button"
      aria-disabled=${this.asking ? 'true' : nothing}
      @click=${() => void this.#ask()}
    >
      ${word}
    </button>`;
  }

  async #ask(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    try {
      await this.hub?.microphone.request();
    } catch {
      // What came of it shows in the state of the microphone.
    } finally {
      this.asking = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-registration-status': HubRegistrationStatus;
  }
}
