import type { DemoUser } from '@hubline/core';
import {
  Clock,
  HubElement,
  Watch,
  avatar,
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
import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { HubSignedInEvent } from './hub-sign-in.events.ts';
import { signInStyles } from './hub-sign-in.styles.ts';

const DEFAULT_WAIT = 5;

/**
 * The sign-in form of a Hubline server.
 *
 * @tag hub-sign-in
 * @summary Signs in with `Username` and `Password`.
 * @fires {HubSignedInEvent} hub-signed-in - Someone signed in with this form.
 * @slot heading - What stands above the form, such as a logo.
 * @csspart form - The form.
 * @csspart submit - The button `LOGIN`.
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
  @query('#username') private readonly username!: HTMLInputElement;
  @query('#password') private readonly password!: HTMLInputElement;

  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #options = new Watch(this, () => this.hub?.session.options$);
  readonly #connection = new Watch(this, () => this.hub?.session.connection$);
  readonly #clock = new Clock(this, () => this.#wait > 0 || Boolean(this.#offline?.retryAt));

  /** Focuses the first field that is empty. */
  override focus(options?: FocusOptions): void {
    const field = this.username?.value ? this.password : this.username;
    field?.focus(options);
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      <slot name="heading">
        <h2>${this.#options.value?.serverName ?? this.#words.heading}</h2>
      </slot>
      ${this.#session.value?.status === 'resuming' ? this.#renderSkeleton() : this.#renderForm()}
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
          ?disabled=${busy || this.#wait > 0}
          aria-busy=${busy ? 'true' : nothing}
        >
          ${words.submit}
        </button>
        <span class="visually-hidden" role="status">${busy ? words.signingIn : nothing}</span>
      </form>
      ${this.#renderDemo()}`;
  }

  get #wrong(): boolean {
    return this.error !== undefined && errorCode(this.error) === 'session/invalid-credentials';
  }

  #renderProblem(): TemplateResult | typeof nothing {
    const words = this.#words;
    const text = this.missing ? words.missing : this.#errorText;
    if (text === undefined) return nothing;
    const wait = this.#wait;
    const mistake = this.missing || this.error !== undefined;
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
    const session = this.#session.value;
    if (session?.status !== 'signed-out' || !session.because) return undefined;
    return session.because === 'expired' ? this.#words.expired : this.#words.endedElsewhere;
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

  #renderDemo(): TemplateResult | typeof nothing {
    const demo = this.#options.value?.demo;
    if (!demo) return nothing;
    const words = this.#words;
    return html`<section class="demo" part="demo" aria-labelledby="demo-heading">
      <h2 id="demo-heading" class="minor">${words.demoHeading}</h2>
      <p class="quiet">${words.demoHint(demo.password)}</p>
      <ul>
        ${demo.users.map(
          (user) =>
            html`<li>
              <button
                class="demo-user"
                type="button"
                @click=${() => this.#fillIn(user, demo.password)}
              >
                ${avatar(user.name)}
                <span class="name">${user.name}</span>
                <span class="quiet about">${user.username} · ${user.extension} · ${user.role}</span>
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #renderSkeleton(): TemplateResult {
    return html`<div class="form" role="status">
      <span class="visually-hidden">${this.common.loading}</span>
      <div class="skeleton label" aria-hidden="true"></div>
      <div class="skeleton control" aria-hidden="true"></div>
      <div class="skeleton label" aria-hidden="true"></div>
      <div class="skeleton control" aria-hidden="true"></div>
      <div class="skeleton control last" aria-hidden="true"></div>
    </div>`;
  }

  #fillIn(user: DemoUser, password: string): void {
    this.username.value = user.username;
    this.password.value = password;
    this.missing = false;
    this.error = undefined;
    this.renderRoot.querySelector<HTMLElement>('.submit')?.focus();
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#signIn({ username: this.username.value.trim(), password: this.password.value });
  };

  async #signIn(credentials: { username: string; password: string }): Promise<void> {
    if (this.#wait > 0) return;
    this.error = undefined;
    this.missing = credentials.username === '' || credentials.password === '';
    if (this.missing) {
      this.focus();
      return;
    }
    try {
      await this.hub?.session.signIn(credentials);
    } catch (error) {
      this.#fail(error);
      return;
    }
    const session = this.hub?.session.state$.value;
    if (session?.status === 'signed-in') this.dispatchEvent(new HubSignedInEvent(session.user));
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
