import type { CapabilityId } from '@hubline/core';
import {
  Clock,
  HubElement,
  Watch,
  alertIcon,
  avatar,
  avatarStyles,
  buttonStyles,
  callEnglish,
  callIcon,
  callStyles,
  clockText,
  errorText,
  hangUpIcon,
  icon,
  incomingEnglish,
  leaveMiniPhoneIcon,
  microphoneOffIcon,
  miniPhoneEnglish,
  noticeStyles,
  partyName,
  pauseIcon,
  phoneNumber,
  type IconPath,
  type Strings,
} from '@hubline/element';
import '@hubline/element/late-errors.js';
import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { HubMiniBackEvent, HubMiniClosedEvent } from './hub-mini-phone.events.ts';
import { miniPhoneStyles } from './hub-mini-phone.styles.ts';
import { MiniCalls, type Present, type Ringing, type Up } from './mini-calls.ts';
import { miniWords } from './mini-words.ts';
import { adoptIn } from './own-styles.ts';

/**
 * The call in a small place, such as a window that stays above all others: who it is, how long it lasts, `Mute`,
 * `Hold` and `End`; `Accept` and `Decline` for calls that come in. It may stand in another window's document than
 * its hub's.
 *
 * @tag hub-mini-phone
 * @summary A small phone for a window of its own.
 * @fires {HubMiniBackEvent} hub-mini-back - `Back to page` was pressed.
 * @fires {HubMiniClosedEvent} hub-mini-closed - There is nothing to show any more.
 * @csspart ringing - One call that rings.
 * @csspart call - The call that is up, or how it ended.
 * @csspart back - The button `Back to page`.
 * @csspart accept - The button `Accept`.
 * @csspart decline - The button `Decline`.
 * @csspart end - The button `End`.
 * @cssprop --hub-call - The ink that the call stands on.
 */
export class HubMiniPhone extends HubElement {
  static readonly tagName = 'hub-mini-phone';
  static override styles = [
    HubElement.styles,
    avatarStyles,
    buttonStyles,
    noticeStyles,
    callStyles,
    miniPhoneStyles,
  ];

  /** Seconds for which the end of the last call is shown. Unset, as long as it takes to read. */
  @property({ type: Number }) linger: number | undefined;

  /** What went wrong the last time. */
  @state() private error: unknown;

  readonly #calls = new MiniCalls(this);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  readonly #clock = new Clock(this, () => this.#calls.present?.state.phase === 'connected');
  #isEmpty = true;
  #hadFocus = false;

  /** Into another document. */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot);
  }

  /** Focuses the call that is up, else the one that rings. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.up, section')?.focus(options);
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#adoptStyles(root);
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#hadFocus = this.shadowRoot?.activeElement != null;
    const isEmpty = this.#calls.ringing.length === 0 && !this.#calls.present;
    if (isEmpty && !this.#isEmpty) this.dispatchEvent(new HubMiniClosedEvent());
    this.#isEmpty = isEmpty;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // What had the focus is gone, such as a button that has done its work: the focus stays in the phone.
    if (this.#hadFocus && !this.shadowRoot?.activeElement) this.focus();
  }

  protected override render(): TemplateResult {
    const { ringing, present } = this.#calls;
    const newest = ringing.at(-1);
    const crowded = ringing.length + (present ? 1 : 0) > 1;
    return html`<div class=${crowded ? 'call crowded' : 'call'} @keydown=${this.#onKeydown}>
      ${repeat(
        ringing,
        ({ call }) => call.id,
        (one) => this.#renderRinging(one),
      )}
      ${present ? this.#renderPresent(present) : nothing} ${this.#renderEmpty()}
      ${
        this.error === undefined
          ? nothing
          : html`<p class="notice warning" role="alert">
              ${icon(alertIcon)}<span>${errorText(this.error, this.strings)}</span>
            </p>`
      }
      <button
        class="button ghost icon-only back"
        part="back"
        type="button"
        aria-label=${this.#words.back}
        title=${this.#words.back}
        aria-keyshortcuts="Escape"
        @click=${this.#onBack}
      >
        ${icon(leaveMiniPhoneIcon)}
      </button>
      <div class="visually-hidden" role="alert">
        ${newest ? this.#incomingWords.from(partyName(newest.state.party, this.common)) : nothing}
      </div>
    </div>`;
  }

  get #words(): Strings['miniPhone'] {
    return this.words('miniPhone', miniPhoneEnglish);
  }

  get #callWords(): Strings['call'] {
    return this.words('call', callEnglish);
  }

  get #incomingWords(): Strings['incoming'] {
    return this.words('incoming', incomingEnglish);
  }

  #renderEmpty(): TemplateResult | typeof nothing {
    return this.#isEmpty ? html`<p class="quiet empty">${this.#words.noCall}</p>` : nothing;
  }

  #renderRinging({ call, state: { party, accepting } }: Ringing): TemplateResult {
    const words = this.#incomingWords;
    const name = partyName(party, this.common);
    return html`<section
      class="ringing"
      part="ringing"
      tabindex="-1"
      aria-label=${words.from(name)}
    >
      ${this.#renderWho(name, party, accepting ? words.accepting : words.heading)}
      <div class="acts far">
        <button
          class="button round positive"
          part="accept"
          type="button"
          aria-disabled=${accepting ? 'true' : nothing}
          @click=${() => accepting || this.#try(() => call.accept())}
        >
          ${icon(callIcon)}${words.accept}
        </button>
        <button
          class="button round negative"
          part="decline"
          type="button"
          @click=${() => this.#try(() => call.decline())}
        >
          ${icon(hangUpIcon)}${words.decline}
        </button>
      </div>
    </section>`;
  }

  #renderPresent(present: Present): TemplateResult {
    const { call, state: shown } = present;
    const words = this.#callWords;
    const conference = this.#calls.conferenceOf(call);
    const parties = (conference?.calls ?? [call]).map(({ state$ }) => state$.value.party);
    const name = parties.map((party) => partyName(party, this.common)).reduce(words.both);
    return html`<section class="up" part="call" tabindex="-1" aria-label=${words.with(name)}>
      ${this.#renderWho(name, shown.party, miniWords(shown, words), this.#renderClock(present))}
      ${
        shown.phase === 'ended'
          ? nothing
          : html`<div class="acts">
              ${shown.phase === 'connected' ? this.#renderControls({ call, state: shown }) : nothing}
              <button
                class="button round negative end"
                part="end"
                type="button"
                @click=${() => this.#try(() => (conference ? conference.leave() : call.end()))}
              >
                ${icon(hangUpIcon)}${words.end}
              </button>
            </div>`
      }
    </section>`;
  }

  #renderWho(
    name: string,
    party: Present['state']['party'],
    word: string,
    clock: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    return html`<div class="head">
      ${avatar(party.name)}
      <div class="party">
        <h2 class="who" title=${name}><bdi>${name}</bdi></h2>
        <p class="quiet facts">
          ${clock}
          <span class="number-line"
            >${party.name && !word ? phoneNumber(party.number) : nothing}</span
          >
          <span class="word" role="status">${word}</span>
        </p>
      </div>
    </div>`;
  }

  #renderClock({ state: shown }: Present): TemplateResult | typeof nothing {
    if (!('since' in shown) || !shown.since) return nothing;
    const seconds =
      shown.phase === 'ended'
        ? Math.round((shown.at.getTime() - shown.since.getTime()) / 1000)
        : this.#clock.since(shown.since);
    return html`<span class="clock" role="timer" aria-label=${this.#callWords.duration}
      >${clockText(seconds)}</span
    >`;
  }

  #renderControls(up: Up): TemplateResult {
    const words = this.#callWords;
    const { muted, held, holdPending } = up.state;
    return html`${
      this.#can('call.mute')
        ? this.#toggle('m', words.mute, microphoneOffIcon, muted, () => this.#mute(up))
        : nothing
    }${
      this.#can('call.hold')
        ? this.#toggle('h', words.hold, pauseIcon, held !== holdPending, () => this.#hold(up))
        : nothing
    }`;
  }

  #toggle(
    key: string,
    word: string,
    sign: IconPath,
    pressed: boolean,
    act: () => void,
  ): TemplateResult {
    return html`<button
      class="button round toggle"
      type="button"
      aria-pressed=${pressed}
      aria-keyshortcuts=${key}
      @click=${act}
    >
      ${icon(sign)}${word}
    </button>`;
  }

  #mute({ call, state: { muted } }: Up): void {
    this.#try(() => call.mute(!muted));
  }

  #hold({ call, state: { held, holdPending } }: Up): void {
    if (holdPending) return;
    this.#try(async () => (held ? this.hub?.calls.swap(call) : call.hold(true)));
  }

  #can(capability: CapabilityId): boolean {
    return this.#capabilities.value?.[capability].level !== 'none';
  }

  #try(act: () => Promise<unknown>): void {
    this.error = undefined;
    act().catch((error: unknown) => {
      this.error = error;
    });
  }

  #adoptStyles(root: ShadowRoot): void {
    adoptIn(root, HubMiniPhone.elementStyles as readonly CSSResult[]);
  }

  readonly #onBack = (): void => void this.dispatchEvent(new HubMiniBackEvent());

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const { present } = this.#calls;
    const up = present?.state.phase === 'connected' ? (present as Up) : undefined;
    if (event.key === 'Escape') this.#onBack();
    else if (event.key === 'm' && up && this.#can('call.mute')) this.#mute(up);
    else if (event.key === 'h' && up && this.#can('call.hold')) this.#hold(up);
    else return;
    event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-mini-phone': HubMiniPhone;
  }
}
