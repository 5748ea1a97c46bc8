import type { Call } from '@hubline/core';
import {
  HubElement,
  alertIcon,
  avatarStyles,
  buttonStyles,
  callStyles,
  errorText,
  hideIcon,
  icon,
  noticeStyles,
} from '@hubline/element';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { callBar } from './call-bar.ts';
import type { Caption } from './caption.ts';
import { callControls, pressByKey } from './call-controls.ts';
import { CallDesk } from './call-desk.ts';
import { shown, type Ended, type Line } from './call-lines.ts';
import { callStage } from './call-stage.ts';
import { lineName } from './call-words.ts';
import { endBar } from './end-bar.ts';
import { endedCall } from './ended-call.ts';
import { HubClosedEvent, HubHideEvent, HubShowEvent } from './hub-active-call.events.ts';
import { activeCallStyles } from './hub-active-call.styles.ts';
import { Lingering } from './lingering.ts';
import { isSheet } from './opening.ts';
import { toldWords } from './told-words.ts';

/**
 * The calls that are being made or are up, and for a few seconds how the last one ended. Without a call here,
 * those on other phones of the same person, to be moved here.
 *
 * @tag hub-active-call
 * @summary Shows the calls that are up, with everything that can be done with them.
 * @fires {HubHideEvent} hub-hide - `Hide` was pressed; cancel it to keep the call open.
 * @fires {HubShowEvent} hub-show - `Back to Call` was pressed; cancel it to leave the call hidden.
 * @fires {HubClosedEvent} hub-closed - There is nothing to show any more.
 * @fires {HubDialEvent} hub-dial - `Add Call` or `Call again` asks for a call; cancel it to carry it out otherwise.
 * @fires {HubNoticeEvent} hub-notice - Something is to be told, such as where the call was parked; cancel it when it is shown.
 * @slot captions - What is said in the call, in writing, in place of `captions`.
 * @csspart call - The panel.
 * @csspart back - The bar `Back to Call` of a hidden call.
 * @csspart card - One of several calls.
 * @csspart video - The video of the call.
 * @csspart quality - The sign of how a call sounds.
 * @csspart captions - What is said in the call, in writing.
 * @csspart mini-phone - The button `Mini Phone`.
 * @csspart controls - What can be done with the call.
 * @csspart sheet - What is chosen from: a number, a park, a phone.
 * @csspart end - The button `End`.
 * @csspart elsewhere - The calls on other phones.
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

  /**
   * What is said in the call, in writing, oldest first; undefined where nobody writes it down. Hubline has no
   * speech recognition of its own: set what yours finds, a line that still changes as `interim`.
   */
  @property({ attribute: false }) captions: readonly Caption[] | undefined;

  readonly #internals = this.attachInternals();
  readonly #desk = new CallDesk(this);
  readonly #lingering = new Lingering(this);
  #shownBefore: Call | undefined;
  #hadFocus = false;
  #told = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const line = this.#line;
    this.#hadFocus = this.shadowRoot?.activeElement != null;
    this.#become('idle', line === undefined);
    const elsewhere = line === undefined && this.#desk.elsewhere.all.length > 0;
    this.#become('elsewhere', elsewhere);
    this.#become('video', !!line && !!this.#desk.later.now?.hasVideo(line));
    if (elsewhere) void this.#desk.later.load();
    if (line?.[0] !== this.#shownBefore) this.#begin(line);
    this.#told = toldWords(this.#desk, line) ?? this.#told;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // What had the focus is gone, such as a button that has done its work: the focus stays in the call.
    if (this.#hadFocus && !this.shadowRoot?.activeElement) this.focus();
  }

  /** Focuses what stands first: the bar of a hidden call, else the call itself. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.back-button, section')?.focus(options);
  }

  /**
   * Opens the mini phone, which stays above other windows where the browser has such, or closes it; needs a click or
   * a key. Where the browser refuses, the call says so.
   */
  async toggleMiniPhone(): Promise<void> {
    const { later } = this.#desk;
    if (!later.now) await later.load();
    if (this.#line) await later.now?.toggleMiniPhone(this.#desk);
  }

  protected override render(): TemplateResult {
    // It is there before what it says: screen readers miss what comes with its region.
    return html`${this.#renderCall()}
      <p class="visually-hidden" role="status">${this.#told}</p>`;
  }

  #renderCall(): TemplateResult | typeof nothing {
    const desk = this.#desk;
    const line = this.#line;
    const state = line && shown(line[0]);
    if (!state) {
      return this.matches(':state(elsewhere)')
        ? (desk.later.now?.elsewhereList(desk) ?? nothing)
        : nothing;
    }
    if (state.phase === 'ended') {
      return this.#renderPanel(
        line,
        '',
        html`${callStage(desk, line, state)} ${this.#renderProblem()}
        ${this.#renderEnded(line[0], state)}`,
      );
    }
    if (this.collapsed) {
      const { words } = desk;
      return callBar({ line, words, seconds: desk.seconds(line), back: this.#onBack });
    }
    return this.#renderPanel(
      line,
      this.#openClass,
      html`${this.#renderHide()} ${callStage(desk, line, state)} ${this.#renderCaptions()}
      ${this.#renderProblem()} ${this.#renderActs(line)} ${endBar(desk, line)}`,
    );
  }

  /** What is open, as far as it is there. */
  get #openClass(): string {
    const { opening, later } = this.#desk;
    if (opening.now === 'pad') return 'with-pad';
    return later.now && isSheet(opening.now) ? 'with-sheet' : '';
  }

  /** The calls to show: those that are up, else the one that ended a moment ago. */
  get #line(): Line | undefined {
    const { call } = this.#lingering;
    return this.#desk.lines.current ?? (call && [call]);
  }

  #renderPanel(line: Line, open: string, content: TemplateResult): TemplateResult {
    const { words } = this.#desk;
    return html`<section
      class=${`call ${line.length > 1 ? 'conference' : ''} ${open}`}
      part="call"
      tabindex="-1"
      aria-label=${words.call.with(lineName(line, words))}
      @keydown=${this.#onKeydown}
    >
      ${content}
    </section>`;
  }

  #renderHide(): TemplateResult {
    const desk = this.#desk;
    return html`<div class="away">
      ${desk.later.now?.miniPhoneButton(desk)}
      <button class="button ghost hide" type="button" @click=${this.#onHide}>
        ${icon(hideIcon)}${desk.words.call.hide}
      </button>
    </div>`;
  }

  #renderCaptions(): TemplateResult {
    const { captions } = this;
    return html`<slot name="captions"
      >${captions ? this.#desk.later.now?.liveCaptions(this.#desk, captions) : nothing}</slot
    >`;
  }

  #renderProblem(): TemplateResult | typeof nothing {
    const { commands, dialing, later, opening } = this.#desk;
    const error = later.failed && opening.now ? { code: 'network/unreachable' } : dialing.error;
    const text = commands.problem ?? (error && errorText(error, this.strings));
    if (text === undefined) return nothing;
    return html`<p class="notice warning" role="alert">${icon(alertIcon)}<span>${text}</span></p>`;
  }

  /** Only what works now; the room for the rest is kept. */
  #renderActs(line: Line): TemplateResult {
    const desk = this.#desk;
    const opened = desk.opening.now;
    const { now } = desk.later;
    if (now && isSheet(opened)) return now.callSheet(desk, line, opened);
    const menu = opened === 'transfer' || opened === 'park' ? opened : undefined;
    return html`${opened === 'pad' ? now?.tonePad(desk, line) : nothing}
      <div class="controls" part="controls">
        <div class="grid" ?inert=${now && menu}>${callControls(desk, line)}</div>
        ${menu ? now?.callMenu(desk, line, menu) : nothing}
      </div>`;
  }

  #renderEnded(call: Call, state: Ended): TemplateResult {
    return endedCall({
      state,
      words: this.#desk.words.call,
      again: call.direction === 'out' ? () => void this.#callAgain(state) : undefined,
      close: () => this.#lingering.dismiss(),
    });
  }

  #begin(line: Line | undefined): void {
    const desk = this.#desk;
    this.#shownBefore = line?.[0];
    desk.digits = '';
    desk.pasted = undefined;
    desk.opening.forget();
    desk.dialing.clear();
    if (line) return void desk.later.load();
    desk.commands.clear();
    this.collapsed = false;
    // While the focus is still inside, so that it can be moved on.
    if (this.hasUpdated) this.dispatchEvent(new HubClosedEvent());
  }

  #become(state: string, on: boolean): void {
    if (on) this.#internals.states.add(state);
    else this.#internals.states.delete(state);
  }

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

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const { opening, lines } = this.#desk;
    const line = lines.current;
    if (event.key === 'Escape' && opening.now) opening.close();
    // What is typed in a sheet is a name or a number.
    else if (isSheet(opening.now) || !line || !pressByKey(this.#desk, line, event.key)) return;
    event.stopPropagation();
    event.preventDefault();
  };

  async #callAgain({ party }: Ended): Promise<void> {
    if (await this.#desk.dialing.dial(party.number)) this.#lingering.dismiss();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-active-call': HubActiveCall;
  }
}
