import type { Call, CallState } from '@hubline/core';
import {
  Clock,
  Dialing,
  HubElement,
  Watch,
  WatchAll,
  avatarStyles,
  buttonStyles,
  callStyles,
  errorText,
  hangUpIcon,
  hideIcon,
  icon,
  type Strings,
  alertIcon,
  callEnglish,
  noticeStyles,
  partyName,
} from '@hubline/element';
import type { HubKeyEvent } from '@hubline/hub-dialpad';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { callBar } from './call-bar.ts';
import { callChoice } from './call-choice.ts';
import { callControls } from './call-controls.ts';
import { callHead } from './call-head.ts';
import { endedCall } from './ended-call.ts';
import { HubClosedEvent, HubHideEvent, HubShowEvent } from './hub-active-call.events.ts';
import { activeCallStyles } from './hub-active-call.styles.ts';
import { Lingering } from './lingering.ts';

type Ended = Extract<CallState, { readonly phase: 'ended' }>;
type Shown = Exclude<CallState, { readonly phase: 'incoming' }>;

/**
 * The call that is being made or is up, and for a few seconds how it ended.
 *
 * @tag hub-active-call
 * @summary Shows the call that is up, with `Mute`, `Hold`, `Dial Pad`, `Hide` and `End`.
 * @fires {HubHideEvent} hub-hide - `Hide` was pressed; cancel it to keep the call open.
 * @fires {HubShowEvent} hub-show - `Back to Call` was pressed; cancel it to leave the call hidden.
 * @fires {HubClosedEvent} hub-closed - There is nothing to show any more.
 * @fires {HubDialEvent} hub-dial - `Call again` was pressed; cancel it to carry it out otherwise.
 * @csspart call - The panel.
 * @csspart back - The bar `Back to Call` of a hidden call.
 * @csspart controls - What can be done with the call.
 * @csspart end - The button `End`.
 * @cssprop --hub-call - The ink that the call stands on.
 */
export class HubActiveCall extends HubElement {
  static readonly tagName = 'hub-active-call';
  static override styles = [
    HubElement.styles,
    avatarStyles,
    buttonStyles,
    noticeStyles,
    callStyles,
    activeCallStyles,
  ];

  /** The call is hidden behind the bar `Back to Call`. */
  @property({ type: Boolean, reflect: true }) collapsed = false;

  /** Seconds for which the end of a call is shown. Unset, as long as it takes to read. */
  @property({ type: Number }) linger: number | undefined;

  @state() private chosen: Call | undefined;
  @state() private padShown = false;
  @state() private error: unknown;

  readonly #internals = this.attachInternals();
  readonly #active = new Watch(this, () => this.hub?.calls.active$);
  readonly #lingering = new Lingering(this);
  readonly #dialing = new Dialing(this);
  readonly #clock = new Clock(this, () => this.#call?.state$.value.phase === 'connected');
  #shownBefore: Call | undefined;
  #sent = '';

  constructor() {
    super();
    new WatchAll(this, () => (this.#active.value ?? []).map((call) => call.state$));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const call = this.#call;
    if (call) this.#internals.states.delete('idle');
    else this.#internals.states.add('idle');
    if (call !== this.#shownBefore) this.#begin(call);
  }

  /** Focuses what stands first: the bar of a hidden call, else the call itself. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.back-button, section')?.focus(options);
  }

  protected override render(): TemplateResult | typeof nothing {
    const call = this.#call;
    const state = call && shown(call);
    if (!state) return nothing;
    const { strings, common } = this;
    const words = this.#words;
    const seconds = this.#seconds(state);
    if (this.collapsed && state.phase !== 'ended') {
      return callBar({ state, words, common, seconds, back: this.#onBack });
    }
    return html`<section
      class=${`call ${this.padShown && state.phase !== 'ended' ? 'with-pad' : ''}`}
      part="call"
      tabindex="-1"
      aria-label=${words.with(partyName(state.party, common))}
      @keydown=${this.#onKeydown}
    >
      ${state.phase === 'ended' ? nothing : this.#renderHide()}
      ${callChoice({
        calls: this.#calls,
        current: call,
        words,
        common,
        choose: (chosen) => (this.chosen = chosen),
      })}
      ${callHead({ state, words, common, strings, seconds })} ${this.#renderError()}
      ${state.phase === 'ended' ? this.#renderEnded(call, state) : this.#renderControls(call, state)}
    </section>`;
  }

  get #words(): Strings['call'] {
    return this.words('call', callEnglish);
  }

  /** The call to show: the chosen one, else the one that is talked in, else how the last one ended. */
  get #call(): Call | undefined {
    const calls = this.#calls;
    const talking = calls.find(
      ({ state$: { value } }) => value.phase === 'connected' && !value.held,
    );
    const chosen = calls.find((call) => call === this.chosen);
    return chosen ?? talking ?? calls.at(-1) ?? this.#lingering.call;
  }

  get #calls(): readonly Call[] {
    return (this.#active.value ?? []).filter((call) => shown(call) !== undefined);
  }

  #seconds(state: Shown): number | undefined {
    if (state.phase === 'connected') return this.#clock.since(state.since);
    if (state.phase !== 'ended' || !state.since) return undefined;
    return Math.round((state.at.getTime() - state.since.getTime()) / 1000);
  }

  #renderError(): TemplateResult | typeof nothing {
    const error = this.error ?? this.#dialing.error;
    if (error === undefined) return nothing;
    return html`<p class="notice warning" role="alert">
      ${icon(alertIcon)}<span>${errorText(error, this.strings)}</span>
    </p>`;
  }

  #renderHide(): TemplateResult {
    return html`<button class="button ghost hide" type="button" @click=${this.#onHide}>
      ${icon(hideIcon)}${this.#words.hide}
    </button>`;
  }

  /** Only what works now; the room for the rest is kept. */
  #renderControls(call: Call, state: Exclude<Shown, Ended>): TemplateResult {
    const words = this.#words;
    return html`${
        this.padShown
          ? html`<hub-dialpad
              dtmf
              .hub=${this.hub}
              .strings=${this.strings}
              .value=${this.#sent}
              @hub-key=${(event: HubKeyEvent) => this.#onKey(call, event.digit)}
            ></hub-dialpad>`
          : nothing
      }
      <div class="controls" part="controls">
        ${
          state.phase === 'connected'
            ? callControls({
                state,
                words,
                padShown: this.padShown,
                mute: this.#onMute,
                hold: this.#onHold,
                dialPad: this.#onPad,
              })
            : nothing
        }
      </div>
      <button class="button negative round end" part="end" type="button" @click=${this.#onEnd}>
        ${icon(hangUpIcon)}${words.end}
      </button>`;
  }

  #renderEnded(call: Call, state: Ended): TemplateResult {
    return endedCall({
      state,
      words: this.#words,
      again: call.direction === 'out' ? () => void this.#callAgain(state) : undefined,
      close: () => this.#lingering.dismiss(),
    });
  }

  #begin(call: Call | undefined): void {
    this.#shownBefore = call;
    this.#sent = '';
    this.padShown = false;
    this.error = undefined;
    this.#dialing.clear();
    if (call) return;
    this.collapsed = false;
    // While the focus is still inside, so that it can be moved on.
    if (this.hasUpdated) this.dispatchEvent(new HubClosedEvent());
  }

  readonly #onMute = (): void => {
    const state = this.#call?.state$.value;
    if (state?.phase === 'connected') this.#try((call) => call.mute(!state.muted));
  };

  readonly #onHold = (): void => {
    const state = this.#call?.state$.value;
    if (state?.phase !== 'connected' || state.holdPending) return;
    this.#try((call) => call.hold(!state.held));
  };

  readonly #onEnd = (): void => this.#try((call) => call.end());

  readonly #onPad = (): void => {
    if (this.#call?.state$.value.phase !== 'connected') return;
    this.padShown = !this.padShown;
    if (!this.padShown) return;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('hub-dialpad')?.focus();
    });
  };

  readonly #onHide = (): void => {
    if (!this.dispatchEvent(new HubHideEvent())) return;
    this.collapsed = true;
    void this.updateComplete.then(() => this.focus());
  };

  readonly #onBack = (): void => {
    if (!this.dispatchEvent(new HubShowEvent())) return;
    this.collapsed = false;
    void this.updateComplete.then(() => this.focus());
  };

  #onKey(call: Call, digit: string): void {
    this.#sent += digit;
    this.#try(() => call.sendDtmf(digit));
    this.requestUpdate();
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    switch (event.key) {
      case 'Escape':
        if (!this.padShown) return;
        this.padShown = false;
        this.renderRoot.querySelector<HTMLElement>('[data-key=d]')?.focus();
        break;
      case 'm':
        this.#onMute();
        break;
      case 'h':
        this.#onHold();
        break;
      case 'd':
        this.#onPad();
        break;
      default:
        return;
    }
    event.stopPropagation();
    event.preventDefault();
  };

  async #callAgain({ party }: Shown): Promise<void> {
    if (await this.#dialing.dial(party.number)) this.#lingering.dismiss();
  }

  /** Carries out a command; what goes wrong is said in the panel. */
  #try(act: (call: Call) => Promise<void>): void {
    const call = this.#call;
    if (!call) return;
    this.error = undefined;
    act(call).catch((error: unknown) => {
      if (call.state$.value.phase !== 'ended') this.error = error;
    });
  }
}

/** The state of a call that belongs here: every one but of a call that rings in. */
function shown(call: Call): Shown | undefined {
  const state = call.state$.value;
  return state.phase === 'incoming' ? undefined : state;
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-active-call': HubActiveCall;
  }
}
