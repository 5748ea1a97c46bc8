import type { Call } from '@hubline/core';
import { HubElement, Watch, WatchAll, icon, callIcon, partyName } from '@hubline/element';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import type { HubActiveCall } from '@hubline/hub-active-call';
import type { HubDialpad } from '@hubline/hub-dialpad';
import { appStyles } from './hubline-app.styles.ts';
import { logo } from './logo.ts';

const NAME = 'Hubline';
const WORDS = {
  softPhone: 'Soft Phone',
  call: 'Call',
  noCall: 'No call',
  noCallHint: 'Dial a number, or wait for someone to call. The call is shown here.',
  calling: (who: string) => `${who} is calling`,
};

/**
 * The app: the sign-in page, and the phone with its modules side by side or one below the other.
 *
 * @tag hubline-app
 * @summary Assembles the elements into an app.
 */
export class HublineApp extends HubElement {
  static readonly tagName = 'hubline-app';
  static override styles = [HubElement.styles, appStyles];

  @query('hub-active-call') private readonly activeCall!: HubActiveCall | null;
  @query('hub-dialpad') private readonly dialpad!: HubDialpad | null;

  readonly #followed = new WeakSet<Call>();
  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #calls = new Watch(this, () => this.hub?.calls.active$);

  constructor() {
    super();
    new WatchAll(this, () => (this.#calls.value ?? []).map((call) => call.state$));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#followFocus();
    const caller = this.#ringing.at(-1)?.state$.value.party;
    document.title = caller ? WORDS.calling(partyName(caller, this.common)) : NAME;
  }

  protected override render(): TemplateResult {
    const session = this.#session.value;
    return session?.status === 'signed-in'
      ? this.#renderPhone(html`<hubline-user-menu .user=${session.user}></hubline-user-menu>`)
      : this.#renderSignIn();
  }

  get #ringing(): readonly Call[] {
    return (this.#calls.value ?? []).filter(({ state$: { value } }) => {
      return value.phase === 'incoming' && !value.ignored;
    });
  }

  /** Whoever made or took a call goes on in the call, not in what it covers. */
  #followFocus(): void {
    const begun = (this.#calls.value ?? []).filter(
      (call) => call.state$.value.phase !== 'incoming' && !this.#followed.has(call),
    );
    if (begun.length === 0) return;
    for (const call of begun) this.#followed.add(call);
    const element = this.activeCall;
    void element?.updateComplete.then(() => {
      element.focus();
    });
  }

  readonly #onCallClosed = (): void => {
    if (matchMedia('(pointer: fine)').matches) this.dialpad?.focus();
  };

  #renderSignIn(): TemplateResult {
    return html`<main class="entrance">
      <hub-sign-in>
        <div class="brand" slot="heading">
          ${logo()}
          <h1>${NAME}</h1>
        </div>
      </hub-sign-in>
    </main>`;
  }

  #renderPhone(userMenu: TemplateResult): TemplateResult {
    return html`<div class="app">
      <header>
        ${logo()}
        <h1>${WORDS.softPhone}</h1>
        <hub-registration-status></hub-registration-status>
        ${userMenu}
      </header>
      <main class=${this.#ringing.length > 0 ? 'ringing' : ''}>
        <div class="modules">
          <div class="module dial"><hub-dialpad></hub-dialpad></div>
          <div class="module recent"><hub-recent-calls></hub-recent-calls></div>
        </div>
        ${this.#renderCall()}
      </main>
    </div>`;
  }

  #renderCall(): TemplateResult {
    return html`<section class="call" aria-label=${WORDS.call}>
      <hub-incoming-call></hub-incoming-call>
      <hub-active-call @hub-closed=${this.#onCallClosed}></hub-active-call>
      <div class="nobody">
        ${icon(callIcon)}
        <p class="heading">${WORDS.noCall}</p>
        <p class="quiet">${WORDS.noCallHint}</p>
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hubline-app': HublineApp;
  }
}
