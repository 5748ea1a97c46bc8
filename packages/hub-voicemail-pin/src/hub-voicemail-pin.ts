import {
  HubElement,
  Watch,
  alertIcon,
  buttonStyles,
  checkIcon,
  concealIcon,
  errorText,
  fieldStyles,
  icon,
  infoIcon,
  noticeStyles,
  showIcon,
  skeletonStyles,
  voicemailIcon,
  voicemailPinEnglish,
  type Strings,
} from '@hubline/element';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { voicemailPinStyles } from './hub-voicemail-pin.styles.ts';
import { faultOf, refusalOf, type PinFault } from './pin-fault.ts';

/**
 * A small form for the PIN that opens the voicemail from other phones. The PIN is in its field alone, which
 * is emptied as soon as it is saved.
 *
 * @tag hub-voicemail-pin
 * @summary Chooses the PIN of the voicemail.
 * @slot actions - What stands at the end of the heading.
 * @csspart heading - The line with the heading.
 * @csspart form - The form.
 * @csspart submit - The button `Save`.
 */
export class HubVoicemailPin extends HubElement {
  static readonly tagName = 'hub-voicemail-pin';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    skeletonStyles,
    voicemailPinStyles,
  ];

  @state() private shown = false;
  @state() private saving = false;
  @state() private saved = false;
  @state() private fault: PinFault | undefined;
  @state() private failed: unknown;

  @query('#pin') private readonly field!: HTMLInputElement | null;

  readonly #mailbox = new Watch(this, () => this.hub?.voicemail.mailbox$);
  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #connection = new Watch(this, () => this.hub?.session.connection$);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  #owner: string | undefined;

  /** Focuses the field. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.field?.focus(options));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const owner = this.#user?.id;
    if (owner !== this.#owner) this.#forget();
    this.#owner = owner;
  }

  protected override render(): TemplateResult {
    return html`<section aria-labelledby="heading">
      <div class="head" part="heading">
        <h2 id="heading">${this.#words.heading}</h2>
        <slot name="actions"></slot>
      </div>
      ${this.#renderBody()}
    </section>`;
  }

  get #words(): Strings['voicemailPin'] {
    return this.words('voicemailPin', voicemailPinEnglish);
  }

  get #user(): { readonly id: string; readonly extension: string } | undefined {
    const session = this.#session.value;
    return session?.status === 'signed-in' ? session.user : undefined;
  }

  #renderBody(): TemplateResult {
    const words = this.#words;
    if (!this.hub) return message(words.notReady);
    if (this.#session.value?.status === 'signed-out') {
      return message(words.signedOut, words.signedOutHint);
    }
    if (this.#user && this.#capabilities.value?.['voicemail.pin'].level === 'none') {
      return message(words.unavailable, words.unavailableHint);
    }
    const mailbox = this.#mailbox.value;
    if (mailbox) return this.#renderForm(mailbox.hasPin);
    const offline = this.#connection.value?.status === 'offline';
    return offline ? this.#renderNotLoaded() : this.#renderSkeleton();
  }

  #renderForm(hasPin: boolean): TemplateResult {
    const words = this.#words;
    const dialed = this.#user ? `*97${this.#user.extension}` : undefined;
    return html`<p class="quiet purpose">
        ${dialed === undefined ? words.purposeAnyone : words.purpose(dialed)}
      </p>
      <p class=${hasPin ? 'state set' : 'state'}>
        ${icon(hasPin ? checkIcon : infoIcon)}<span>${hasPin ? words.set : words.notSet}</span>
      </p>
      <form part="form" novalidate aria-labelledby="heading" @submit=${this.#onSubmit}>
        ${this.#renderField()}
        <button
          class="button primary"
          part="submit"
          type="submit"
          aria-busy=${this.saving ? 'true' : nothing}
        >
          ${words.save}
        </button>
        ${this.#renderFailure()}
        <p class="told" role="status">
          ${
            this.saved
              ? html`${icon(checkIcon)}<span>${words.saved}</span>`
              : this.saving
                ? html`<span class="visually-hidden">${words.saving}</span>`
                : nothing
          }
        </p>
      </form>`;
  }

  #renderField(): TemplateResult {
    const words = this.#words;
    const { fault } = this;
    const toggle = this.shown ? words.hide : words.show;
    return html`<div class="field">
      <label for="pin">${words.pin}</label>
      <div class="secret">
        <input
          id="pin"
          class="input number"
          type=${this.shown ? 'text' : 'password'}
          inputmode="numeric"
          autocomplete="new-password"
          autocapitalize="none"
          spellcheck="false"
          required
          aria-describedby=${fault ? 'fault rules' : 'rules'}
          aria-invalid=${fault ? 'true' : nothing}
          ?readonly=${this.saving}
          @input=${this.#onInput}
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
      ${fault ? html`<p class="fault" id="fault" role="alert">${words.faults[fault]}</p>` : nothing}
      <p class="quiet rules" id="rules">${words.rules}</p>
    </div>`;
  }

  #renderFailure(): TemplateResult | typeof nothing {
    if (this.failed === undefined) return nothing;
    return html`<p class="notice negative" role="alert">
      ${icon(alertIcon)}<span>${errorText(this.failed, this.strings)}</span>
    </p>`;
  }

  #renderNotLoaded(): TemplateResult {
    return html`<div class="empty">
      ${icon(alertIcon)}
      <p>${this.#words.failed}</p>
      <p class="quiet">${errorText({ code: 'network/unreachable' }, this.strings)}</p>
      <button class="button" type="button" @click=${() => this.hub?.registration.retry()}>
        ${this.common.retry}
      </button>
    </div>`;
  }

  #renderSkeleton(): TemplateResult {
    return html`<div class="form" role="status">
      <span class="visually-hidden">${this.common.loading}</span>
      <div class="skeleton line" aria-hidden="true"></div>
      <div class="skeleton line short" aria-hidden="true"></div>
      <div class="skeleton control" aria-hidden="true"></div>
    </div>`;
  }

  #forget(): void {
    if (this.field) this.field.value = '';
    this.shown = false;
    this.saved = false;
    this.fault = undefined;
    this.failed = undefined;
  }

  async #save(pin: string): Promise<void> {
    const { hub } = this;
    if (!hub || this.saving) return;
    this.#tell({});
    this.fault = faultOf(pin);
    if (this.fault) {
      this.#focusFault();
      return;
    }
    this.saving = true;
    try {
      await hub.voicemail.changePin(pin);
      this.#forget();
      this.saved = true;
    } catch (error) {
      this.fault = refusalOf(error);
      if (this.fault) this.#focusFault();
      else this.failed = error;
    } finally {
      this.saving = false;
    }
  }

  #tell({ saved = false, failed }: { readonly saved?: boolean; readonly failed?: unknown }): void {
    this.saved = saved;
    this.failed = failed;
  }

  #focusFault(): void {
    void this.updateComplete.then(() => {
      this.field?.focus();
      this.field?.select();
    });
  }

  readonly #onInput = (): void => {
    this.saved = false;
    this.fault = undefined;
    this.failed = undefined;
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#save(this.field?.value.trim() ?? '');
  };
}

function message(what: string, hint?: string): TemplateResult {
  return html`<div class="empty">
    ${icon(voicemailIcon)}
    <p class=${hint === undefined ? 'quiet' : nothing}>${what}</p>
    ${hint === undefined ? nothing : html`<p class="quiet">${hint}</p>`}
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-voicemail-pin': HubVoicemailPin;
  }
}
