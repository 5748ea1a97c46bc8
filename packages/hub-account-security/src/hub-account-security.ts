import type { CapabilityId, MyProfile, Profile, Security } from '@hubline/core';
import {
  HubElement,
  Watch,
  alertIcon,
  buttonStyles,
  errorText,
  securityEnglish,
  shieldIcon,
  skeletonStyles,
  type Strings,
  emptyStyles,
} from '@hubline/element';
import { Fetched, listMessage, listSkeleton } from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { accountSecurityStyles } from './hub-account-security.styles.ts';
import type { SessionList } from './session-list.ts';

const SKELETONS = 3;
const UNREACHABLE = { code: 'network/unreachable' };
const PARTS = ['security.password', 'security.second-factor', 'security.sessions'] as const;

/**
 * How an account is secured: its password, a second factor, and where one is signed in. Passwords are in their
 * fields alone, which are emptied as soon as they are used.
 *
 * @tag hub-account-security
 * @summary Changes the password and the second factor, and ends sessions.
 * @slot actions - What stands at the end of the heading.
 * @csspart heading - The line with the heading.
 * @csspart password - The password.
 * @csspart second-factor - The second factor.
 * @csspart sessions - Where one is signed in.
 */
export class HubAccountSecurity extends HubElement {
  static readonly tagName = 'hub-account-security';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    skeletonStyles,
    emptyStyles,
    accountSecurityStyles,
  ];

  @query('hub-session-list') private readonly sessions!: SessionList | null;

  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #options = new Watch(this, () => this.hub?.session.options$);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  readonly #security = new Fetched<Security>(
    this,
    () => (this.#user && PARTS.some((part) => this.#can(part)) ? this.hub : undefined),
    (hub) => hub.security(),
  );
  readonly #mine = new Fetched<MyProfile>(
    this,
    () => (this.#user ? this.hub : undefined),
    (hub) => hub.profile(),
  );
  readonly #connection = new Watch(
    this,
    () => this.hub?.session.connection$,
    ({ status }) => {
      if (status === 'online') this.#fetchAgain();
    },
  );
  readonly #profile = new Watch(this, () => this.#mine.value?.profile$);

  protected override render(): TemplateResult {
    return html`<section aria-labelledby="heading">
      <div class="head" part="heading">
        <h2 id="heading">${this.#words.heading}</h2>
        <slot name="actions"></slot>
      </div>
      ${this.#renderBody()}
    </section>`;
  }

  get #words(): Strings['security'] {
    return this.words('security', securityEnglish);
  }

  get #user(): { readonly id: string; readonly username: string } | undefined {
    const session = this.#session.value;
    return session?.status === 'signed-in' ? session.user : undefined;
  }

  #can(capability: CapabilityId): boolean {
    return this.#capabilities.value?.[capability].level !== 'none';
  }

  #renderBody(): TemplateResult {
    const words = this.#words;
    const session = this.#session.value?.status;
    if (!this.hub) return html`<p class="quiet note">${words.notReady}</p>`;
    if (session === 'signed-out' || session === 'signing-in') {
      return say(words.signedOut, words.signedOutHint);
    }
    if (this.#user && !PARTS.some((part) => this.#can(part))) {
      return say(words.unavailable, words.unavailableHint);
    }
    const security = this.#security.value;
    const profile = this.#profile.value;
    if (security && profile) return this.#renderParts(security, profile);
    const failed = [this.#security.state, this.#mine.state].find(
      ({ status }) => status === 'failed',
    );
    const isOffline = this.#connection.value?.status === 'offline';
    if (!failed && !isOffline) return this.#renderSkeleton();
    const error = !isOffline && failed?.status === 'failed' ? failed.error : UNREACHABLE;
    return listMessage({
      icon: alertIcon,
      what: words.failed,
      hint: errorText(error, this.strings),
      actions: [{ word: this.common.retry, act: this.#retry }],
    });
  }

  #renderParts(security: Security, profile: Profile): TemplateResult {
    return html`${this.#can('security.password') ? this.#renderPassword(security, profile) : nothing}
    ${
      this.#can('security.second-factor') && profile.hasPassword
        ? this.#renderFactor(security, profile)
        : nothing
    }
    ${this.#can('security.sessions') ? this.#renderSessions(security) : nothing}`;
  }

  #renderPassword(security: Security, { hasPassword }: Profile): TemplateResult {
    const words = this.#words;
    return html`<section class="part" part="password" aria-labelledby="password">
      <h3 id="password">${words.passwordHeading}</h3>
      ${
        hasPassword
          ? html`<hub-change-password
              .strings=${this.strings}
              .security=${security}
              .username=${this.#user?.username ?? ''}
              @password-changed=${() => void this.sessions?.refresh()}
            ></hub-change-password>`
          : html`<p class="quiet note">${words.noPassword}</p>`
      }
    </section>`;
  }

  #renderFactor(security: Security, profile: Profile): TemplateResult {
    return html`<section class="part" part="second-factor" aria-labelledby="factor">
      <h3 id="factor">${this.#words.factorHeading}</h3>
      <hub-second-factor
        .strings=${this.strings}
        .security=${security}
        .on=${profile.hasSecondFactor}
        .codesLeft=${profile.recoveryCodes}
      ></hub-second-factor>
    </section>`;
  }

  #renderSessions(security: Security): TemplateResult {
    const words = this.#words;
    const providers = this.#options.value?.providers ?? [];
    return html`<section class="part" part="sessions" aria-labelledby="sessions">
      <h3 id="sessions">${words.sessionsHeading}</h3>
      <p class="quiet note">${words.sessionsHint}</p>
      <hub-session-list
        .strings=${this.strings}
        .security=${security}
        .providers=${new Map(providers.map(({ id, name }) => [id, name]))}
      ></hub-session-list>
    </section>`;
  }

  #renderSkeleton(): TemplateResult {
    return listSkeleton(
      this.common,
      SKELETONS,
      () =>
        html`<div class="ghost">
          <div class="skeleton"></div>
          <div class="skeleton"></div>
        </div>`,
    );
  }

  #fetchAgain(): void {
    for (const part of [this.#security, this.#mine]) {
      if (part.state.status === 'failed') part.retry();
    }
  }

  readonly #retry = (): void => {
    this.hub?.registration.retry();
    this.#fetchAgain();
  };
}

function say(what: string, hint: string): TemplateResult {
  return listMessage({ icon: shieldIcon, what, hint });
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-account-security': HubAccountSecurity;
  }
}
