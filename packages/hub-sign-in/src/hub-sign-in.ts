import {
  signInReturn,
  type DemoUser,
  type SignInProvider,
  type SignInReturnError,
} from '@hubline/core';
import {
  Clock,
  HubElement,
  Watch,
  avatarStyles,
  buttonStyles,
  errorCode,
  errorText,
  fieldStyles,
  icon,
  infoIcon,
  signInEnglish,
  type Strings,
  alertIcon,
  noticeStyles,
  skeletonStyles,
} from '@hubline/element';
import '@hubline/element/late-errors.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { HubLeaveEvent, HubSignedInEvent } from './hub-sign-in.events.ts';
import { signInStyles } from './hub-sign-in.styles.ts';
import { demoUsers } from './demo-users.ts';
import { formSkeleton } from './form-skeleton.ts';
import { providerButtons } from './provider-buttons.ts';
import type { SignInCode } from './sign-in-code.ts';

const DEFAULT_WAIT = 5;

/** Signs in with what was proved before, and a code of the second factor. */
type Prove = (code?: string) => Promise<void> | undefined;

/**
 * The sign-in form of a Hubline server, with the providers that the server is configured for, such as Google
 * and Office 365, and the code of the second factor where the account asks for one. A provider is shown in
 * place of the whole page, as it lets nobody put it into a frame; it comes back to the address of the page
 * that the form is in. What it brings back is read when the form comes to life, and taken out of the address.
 *
 * @tag hub-sign-in
 * @summary Signs in with `Username` and `Password`, or elsewhere.
 * @fires {HubSignedInEvent} hub-signed-in - Someone signed in with this form.
 * @fires {HubLeaveEvent} hub-leave - The page is left to sign in elsewhere; cancel it to go there in another way.
 * @slot heading - What stands above the form, such as a logo.
 * @csspart form - The form.
 * @csspart submit - The button `LOGIN`.
 * @csspart provider - A button that leads to a provider.
 * @csspart code - The step that asks for the code of the second factor.
 * @csspart demo - The users of a demo server.
 */
export class HubSignIn extends HubElement {
  static readonly tagName = 'hub-sign-in';
  static override styles = [
    HubElement.styles,
    avatarStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    skeletonStyles,
    signInStyles,
  ];

  @state() private error: unknown;
  @state() private missing = false;
  @state() private waitUntil: Date | undefined;
  /** What a provider sent back instead of who signs in. */
  @state() private because: SignInReturnError | undefined;
  /** While a code is asked for: the password is in here alone. */
  @state() private prove: Prove | undefined;
  @query('#username') private readonly username!: HTMLInputElement;
  @query('#password') private readonly password!: HTMLInputElement;
  @query('hub-sign-in-code') private readonly codeStep!: SignInCode | null;

  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #options = new Watch(this, () => this.hub?.session.options$);
  readonly #connection = new Watch(this, () => this.hub?.session.connection$);
  readonly #clock = new Clock(this, () => this.#wait > 0 || Boolean(this.#offline?.retryAt));

  #ticket: string | undefined;
  /** Whoever signs in with a password now was told that it connects the account of the provider. */
  #linking = false;
  #typedName = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#readReturn();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.#session.value?.status === 'signed-in') this.prove = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const ticket = this.#ticket;
    const { hub } = this;
    const status = this.#session.value?.status;
    if (ticket === undefined || !hub || (status !== 'signed-out' && status !== 'resuming')) return;
    this.#ticket = undefined;
    void this.#become((code) => hub.session.redeem(ticket, code));
  }

  /** Focuses the first field that is empty. */
  override focus(options?: FocusOptions): void {
    if (this.codeStep) {
      this.codeStep.focus(options);
      return;
    }
    const field = this.username?.value ? this.password : this.username;
    field?.focus(options);
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      <slot name="heading">
        <h2>${this.#options.value?.serverName ?? this.#words.heading}</h2>
      </slot>
      ${this.#renderBody()}
    </div>`;
  }

  get #words(): Strings['signIn'] {
    return this.words('signIn', signInEnglish);
  }

  get #offline(): { readonly retryAt: Date | null } | undefined {
    const connection = this.#connection.value;
    return connection?.status === 'offline' ? connection : undefined;
  }

  get #wait(): number {
    return this.waitUntil ? this.#clock.until(this.waitUntil) : 0;
  }

  #renderBody(): TemplateResult {
    if (this.prove) {
      return html`<hub-sign-in-code
        part="code"
        .strings=${this.strings}
        .prove=${this.#proveWithCode}
        @go-back=${this.#onBack}
      ></hub-sign-in-code>`;
    }
    return this.#session.value?.status === 'resuming'
      ? formSkeleton(this.common)
      : this.#renderForm();
  }

  #renderForm(): TemplateResult {
    const words = this.#words;
    const busy = this.#session.value?.status === 'signing-in';
    return html`<form part="form" novalidate @submit=${this.#onSubmit}>
        ${this.#renderOffline()}
        <div class="field">
          <label for="username">${words.username}</label>
          <input
            id="username"
            class="input"
            name="username"
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            required
            aria-describedby="problem"
            aria-invalid=${this.#wrong ? 'true' : nothing}
          />
        </div>
        <div class="field">
          <label for="password">${words.password}</label>
          <input
            id="password"
            class="input"
            name="password"
            type="password"
            autocomplete="current-password"
            required
            aria-describedby="problem"
            aria-invalid=${this.#wrong ? 'true' : nothing}
          />
        </div>
        <div id="problem" class="problem" role="alert">${this.#renderProblem()}</div>
        <button
          class="button primary submit"
          part="submit"
          type="submit"
          aria-disabled=${busy || this.#wait > 0 ? 'true' : nothing}
          aria-busy=${busy ? 'true' : nothing}
        >
          ${words.submit}
        </button>
        <span class="visually-hidden" role="status">${busy ? words.signingIn : nothing}</span>
      </form>
      ${providerButtons(this.#options.value?.providers ?? [], words, this.#leaveFor)}
      ${demoUsers(this.#options.value?.demo ?? null, words, this.#fillIn)}`;
  }

  get #wrong(): boolean {
    return this.error !== undefined && errorCode(this.error) === 'session/invalid-credentials';
  }

  #renderProblem(): TemplateResult | typeof nothing {
    const words = this.#words;
    const text = this.missing ? words.missing : this.#errorText;
    if (text === undefined) return nothing;
    const wait = this.#wait;
    const refused = this.because !== undefined && this.because !== 'link-needed';
    const mistake = this.missing || this.error !== undefined || refused;
    return html`<p class=${mistake ? 'notice negative' : 'notice'}>
      ${icon(mistake ? alertIcon : infoIcon)}<span>${text}</span>
      ${
        wait > 0
          ? // Counted for the eye only: read out once, not at each second.
            html`<span class="clock" aria-hidden="true"
              >${words.waitFor(this.common.seconds(wait))}</span
            >`
          : nothing
      }
    </p>`;
  }

  get #errorText(): string | undefined {
    if (this.error !== undefined) {
      // While the server is away the notice above says so, and when the next try is.
      if (errorCode(this.error) === 'network/unreachable' && this.#offline) return undefined;
      if (errorCode(this.error) === 'session/too-many-tries' && this.#wait === 0) return undefined;
      return errorText(this.error, this.strings);
    }
    if (this.because !== undefined) return this.#becauseText(this.because);
    const session = this.#session.value;
    if (session?.status !== 'signed-out' || !session.because) return undefined;
    return session.because === 'expired' ? this.#words.expired : this.#words.endedElsewhere;
  }

  #becauseText(because: SignInReturnError): string {
    switch (because) {
      case 'refused':
        return errorText({ code: 'session/provider-refused' }, this.strings);
      case 'link-needed':
        return this.#words.linkNeeded;
      case 'not-allowed':
        return this.#words.notAllowed;
    }
  }

  #renderOffline(): TemplateResult | typeof nothing {
    const offline = this.#offline;
    if (!offline) return nothing;
    const words = this.#words;
    const wait = offline.retryAt ? this.#clock.until(offline.retryAt) : 0;
    return html`<div class="notice warning">
      ${icon(alertIcon)}
      <p role="alert">${words.serverDown} ${words.serverDownHint}</p>
      <p class="quiet clock">
        ${wait > 0 ? words.nextTry(this.common.seconds(wait)) : words.trying}
      </p>
    </div>`;
  }

  readonly #fillIn = (user: DemoUser, password: string): void => {
    this.username.value = user.username;
    this.password.value = password;
    this.#forgive();
    this.renderRoot.querySelector<HTMLElement>('.submit')?.focus();
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#signIn({ username: this.username.value.trim(), password: this.password.value });
  };

  async #signIn(credentials: { username: string; password: string }): Promise<void> {
    // Not disabled meanwhile, which would lose the focus.
    if (this.#wait > 0 || this.#session.value?.status === 'signing-in') return;
    this.#forgive();
    this.missing = credentials.username === '' || credentials.password === '';
    if (this.missing) {
      this.focus();
      return;
    }
    this.#typedName = credentials.username;
    const proof = this.#linking ? { ...credentials, link: true } : credentials;
    await this.#become((code) =>
      this.hub?.session.signIn(code === undefined ? proof : { ...proof, code }),
    );
  }

  /** Signs in; where a code is needed too, asks for it. */
  async #become(prove: Prove): Promise<void> {
    try {
      await prove();
    } catch (error) {
      if (errorCode(error) === 'session/code-needed') await this.#askForCode(prove);
      else this.#fail(error);
      return;
    }
    this.#tellSignedIn();
  }

  async #askForCode(prove: Prove): Promise<void> {
    this.prove = prove;
    await this.updateComplete;
    this.focus();
  }

  readonly #proveWithCode = async (code: string): Promise<void> => {
    try {
      await this.prove?.(code);
    } catch (error) {
      const failure = errorCode(error);
      const isAboutCode =
        failure === 'session/wrong-code' ||
        failure === 'session/too-many-tries' ||
        /^(network|server)\//.test(failure);
      if (isAboutCode) throw error;
      // What was proved before the code does not count any more.
      await this.#leaveCode();
      this.#fail(error);
      return;
    }
    this.prove = undefined;
    this.#tellSignedIn();
  };

  readonly #onBack = async (): Promise<void> => {
    await this.#leaveCode();
    this.focus();
  };

  async #leaveCode(): Promise<void> {
    this.prove = undefined;
    await this.updateComplete;
    if (this.username) this.username.value = this.#typedName;
  }

  #tellSignedIn(): void {
    this.#typedName = '';
    const session = this.hub?.session.state$.value;
    if (session?.status === 'signed-in') this.dispatchEvent(new HubSignedInEvent(session.user));
  }

  /** A ticket signs in once; neither it nor a refusal stays to be seen, kept or shared. */
  #readReturn(): void {
    const found = signInReturn(new URL(location.href));
    if (!found) return;
    history.replaceState(history.state, '', found.cleaned);
    if (found.kind === 'ticket') this.#ticket = found.ticket;
    else this.because = found.because;
    this.#linking = this.because === 'link-needed';
  }

  readonly #leaveFor = ({ id }: SignInProvider): void => {
    const { hub } = this;
    if (!hub) return;
    this.#forgive();
    try {
      const address = hub.session.providerAddress(id, new URL(location.href));
      // No provider lets itself be shown in a frame.
      if (this.dispatchEvent(new HubLeaveEvent(address))) window.open(address, '_top');
    } catch (error) {
      this.error = error;
    }
  };

  #forgive(): void {
    this.error = undefined;
    this.missing = false;
    this.because = undefined;
  }

  #fail(error: unknown): void {
    this.error = error;
    const code = errorCode(error);
    if (code === 'session/too-many-tries') {
      this.waitUntil = new Date(Date.now() + secondsToWait(error) * 1000);
    } else if (code === 'session/invalid-credentials') {
      this.password.value = '';
      void this.updateComplete.then(() => this.password.focus());
    }
  }
}

function secondsToWait(error: unknown): number {
  const { retryAfter } = error as { readonly retryAfter?: number };
  return retryAfter ?? DEFAULT_WAIT;
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-sign-in': HubSignIn;
  }
}
