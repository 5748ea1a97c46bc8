import type { Call, CallState } from '@hubline/core';
import {
  HubElement,
  Watch,
  WatchAll,
  avatar,
  avatarStyles,
  callStyles,
  errorText,
  icon,
  incomingEnglish,
  type Strings,
  alertIcon,
  callIcon,
  hangUpIcon,
  ignoreIcon,
  noticeStyles,
  partyHeading,
  partyName,
  phoneNumber,
  videoIcon,
} from '@hubline/element';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { HubSilentEvent } from './hub-incoming-call.events.ts';
import { incomingCallStyles } from './hub-incoming-call.styles.ts';

type Incoming = Extract<CallState, { readonly phase: 'incoming' }>;

/**
 * The calls that ring, each with what can be done about it. It announces a call once and never takes the
 * focus, so that nobody answers by typing.
 *
 * @tag hub-incoming-call
 * @summary Shows who calls, with `Accept`, `Ignore` and `Decline`.
 * @fires {HubSilentEvent} hub-silent - No call rings any more.
 * @csspart call - One call that rings.
 * @csspart accept - The button `Accept`.
 * @csspart accept-video - The button `Accept with Video` of a call that comes with video.
 * @csspart ignore - The button `Ignore`.
 * @csspart decline - The button `Decline`.
 * @cssprop --hub-call - The ink that the call stands on.
 */
export class HubIncomingCall extends HubElement {
  static readonly tagName = 'hub-incoming-call';
  static override styles = [
    HubElement.styles,
    avatarStyles,
    noticeStyles,
    callStyles,
    incomingCallStyles,
  ];

  readonly #internals = this.attachInternals();
  readonly #active = new Watch(this, () => this.hub?.calls.active$);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  readonly #errors = new WeakMap<Call, unknown>();
  #rang = false;
  #hadFocus = false;

  constructor() {
    super();
    new WatchAll(this, () => (this.#active.value ?? []).map((call) => call.state$));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const rings = this.#ringing.length > 0;
    this.#hadFocus = this.shadowRoot?.activeElement != null;
    if (rings) this.#internals.states.add('ringing');
    else this.#internals.states.delete('ringing');
    // While the focus is still inside, so that it can be moved on.
    if (this.#rang && !rings) this.dispatchEvent(new HubSilentEvent());
    this.#rang = rings;
    if (this.#ringing.some(({ state }) => state.offersVideo)) wordsOfCameras();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // One call was seen to and another one rings: the focus stays here, on nothing that Enter would press.
    if (this.#hadFocus && !this.shadowRoot?.activeElement) {
      this.renderRoot.querySelector<HTMLElement>('section')?.focus();
    }
  }

  protected override render(): TemplateResult {
    const ringing = this.#ringing;
    const newest = ringing.at(-1);
    const inCall = this.#inCall;
    return html`${repeat(
        ringing,
        ({ call }) => call.id,
        ({ call, state }) =>
          this.#renderCall(call, state, { compact: inCall || ringing.length > 1, inCall }),
      )}
      <div class="visually-hidden" role="alert">
        ${newest ? this.#words.from(partyName(newest.state.party, this.common)) : nothing}
      </div>`;
  }

  get #words(): Strings['incoming'] {
    return this.words('incoming', incomingEnglish);
  }

  get #takesVideo(): boolean {
    return this.#capabilities.value?.['call.video'].level !== 'none';
  }

  get #ringing(): readonly { readonly call: Call; readonly state: Incoming }[] {
    return (this.#active.value ?? []).flatMap((call) => {
      const state = call.state$.value;
      return state.phase === 'incoming' && !state.ignored ? [{ call, state }] : [];
    });
  }

  /** Someone is talked with meanwhile. */
  get #inCall(): boolean {
    return (this.#active.value ?? []).some(
      ({ state$: { value } }) => value.phase === 'connected' && !value.held,
    );
  }

  #renderCall(
    call: Call,
    state: Incoming,
    { compact, inCall }: { readonly compact: boolean; readonly inCall: boolean },
  ): TemplateResult {
    const words = this.#words;
    const { party } = state;
    const name = partyName(party, this.common);
    const error = this.#errors.get(call);
    return html`<section
      class=${`call ${compact ? 'compact' : ''}`}
      part="call"
      tabindex="-1"
      aria-label=${words.from(name)}
    >
      <div class="party">
        <p class="quiet state">
          ${
            state.accepting
              ? words.accepting
              : inCall
                ? words.waiting
                : state.offersVideo
                  ? words.headingVideo
                  : words.heading
          }
        </p>
        ${avatar(party.name)} ${partyHeading(name)}
        <p class="quiet">${party.name ? phoneNumber(party.number) : nothing}</p>
        ${this.#renderDiversion(state)}
      </div>
      ${inCall ? html`<p class="quiet holds">${words.holds}</p>` : nothing}
      ${
        error === undefined
          ? nothing
          : html`<p class="notice warning" role="alert">
              ${icon(alertIcon)}
              <span>${errorText(error, this.strings)} ${words.stillRinging}</span>
            </p>`
      }
      <div class="acts">
        <button
          class="act accept"
          part="accept"
          type="button"
          aria-disabled=${state.accepting}
          @click=${() => this.#unlessAccepting(call, () => call.accept())}
        >
          <span class="disc">${icon(callIcon)}</span>${words.accept}
        </button>
        ${
          state.offersVideo && this.#takesVideo
            ? html`<button
                class="act accept"
                part="accept-video"
                type="button"
                aria-disabled=${state.accepting}
                @click=${() => this.#unlessAccepting(call, () => call.accept({ video: true }))}
              >
                <span class="disc">${icon(videoIcon)}</span>${words.acceptWithVideo}
              </button>`
            : nothing
        }
        <button
          class="act ignore"
          part="ignore"
          type="button"
          aria-disabled=${state.accepting}
          @click=${() => this.#unlessAccepting(call, () => call.ignore())}
        >
          <span class="disc">${icon(ignoreIcon)}</span>${words.ignore}
        </button>
        <button
          class="act decline"
          part="decline"
          type="button"
          @click=${() => void this.#try(call, () => call.decline())}
        >
          <span class="disc">${icon(hangUpIcon)}</span>${words.decline}
        </button>
      </div>
    </section>`;
  }

  /** Where the call was before: in a park that nobody took it from, or with someone else. */
  #renderDiversion({ divertedFrom }: Incoming): TemplateResult | typeof nothing {
    if (!divertedFrom) return nothing;
    const words = this.#words;
    const name = partyName(divertedFrom, this.common);
    const parks = this.hub?.parks.all$.value ?? [];
    const park = parks.some(({ extension }) => extension === divertedFrom.number);
    return html`<p class="quiet diverted">
      ${park ? words.backFrom(name) : words.divertedFrom(name)}
    </p>`;
  }

  /** Not disabled while it accepts, which would lose the focus: what is pressed then does nothing. */
  #unlessAccepting(call: Call, act: () => Promise<void>): void {
    const state = call.state$.value;
    if (state.phase === 'incoming' && !state.accepting) void this.#try(call, act);
  }

  async #try(call: Call, act: () => Promise<void>): Promise<void> {
    this.#errors.delete(call);
    this.requestUpdate();
    try {
      await act();
    } catch (error) {
      this.#errors.set(call, error);
      this.requestUpdate();
    }
  }
}

/** Cameras fail only where video is offered. */
function wordsOfCameras(): void {
  import('@hubline/element/late-errors.js').catch(() => undefined);
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-incoming-call': HubIncomingCall;
  }
}
