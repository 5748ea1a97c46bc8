import type { Park, ParkedCall } from '@hubline/core';
import {
  Clock,
  HubElement,
  Watch,
  alertIcon,
  avatarStyles,
  buttonStyles,
  clockText,
  errorText,
  icon,
  noticeStyles,
  parkIcon,
  parksEnglish,
  partyName,
  skeletonStyles,
  type Strings,
} from '@hubline/element';
import '@hubline/element/late-errors.js';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { parkPanelStyles } from './hub-park-panel.styles.ts';

const SKELETON_ROWS = 4;
/** Seconds before a call goes back to who parked it from which on that is said. */
const SOON = 30;

/**
 * The parks of the office: who waits in which, since when and parked by whom; one click picks a call up.
 *
 * @tag hub-park-panel
 * @summary Shows the parks with who waits there, and picks calls up.
 * @slot actions - What stands at the end of the heading.
 * @csspart heading - The line with the heading.
 * @csspart list - The parks.
 * @csspart park - One park.
 * @csspart pick-up - The button `Pick up`.
 * @cssprop --hub-row - Height of a row.
 */
export class HubParkPanel extends HubElement {
  static readonly tagName = 'hub-park-panel';
  static override styles = [
    HubElement.styles,
    avatarStyles,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    parkPanelStyles,
  ];

  @state() private failed: { readonly park: string; readonly error: unknown } | undefined;
  @state() private pending: string | undefined;

  readonly #parks = new Watch(this, () => this.hub?.parks.all$);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #connection = new Watch(this, () => this.hub?.session.connection$);
  readonly #clock = new Clock(this, () => this.#all.some(({ call }) => call !== null));

  /** Focuses the first call that can be picked up. */
  override focus(options?: FocusOptions): void {
    const button = this.renderRoot.querySelector('button');
    (button ?? this.renderRoot.querySelector('h2'))?.focus(options);
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const taken = this.#all.filter(({ call }) => call !== null).length;
    return html`<section aria-labelledby="heading">
      <div class="head" part="heading">
        <h2 id="heading" tabindex="-1">${words.heading}</h2>
        <span class="quiet count" role="status">${taken > 0 ? words.count(taken) : nothing}</span>
        <slot name="actions"></slot>
      </div>
      ${this.#renderBody()}
    </section>`;
  }

  #renderBody(): TemplateResult {
    const words = this.#words;
    const parks = this.#all;
    if (parks.length > 0) {
      return html`${this.#offline ? html`<p class="note quiet">${words.offline}</p>` : nothing}
        <ul part="list">
          ${repeat(
            parks,
            ({ id }) => id,
            (park) => this.#renderPark(park),
          )}
        </ul>`;
    }
    if (this.#loading) return this.#renderSkeleton();
    if (this.#offline) return this.#renderEmpty(words.unreachable, words.offlineHint, alertIcon);
    if (this.#none) return this.#renderEmpty(words.unavailable, words.unavailableHint, parkIcon);
    return this.#renderEmpty(words.empty, words.emptyHint, parkIcon);
  }

  get #words(): Strings['parks'] {
    return this.words('parks', parksEnglish);
  }

  get #all(): readonly Park[] {
    return this.#parks.value ?? [];
  }

  get #offline(): boolean {
    return this.#connection.value?.status === 'offline';
  }

  get #none(): boolean {
    return this.#capabilities.value?.['parks.list'].level === 'none';
  }

  get #loading(): boolean {
    const session = this.#session.value?.status;
    const connection = this.#connection.value?.status;
    return (
      session === 'resuming' ||
      session === 'signing-in' ||
      (session === 'signed-in' && connection !== 'online' && connection !== 'offline')
    );
  }

  #renderPark(park: Park): TemplateResult {
    const { call } = park;
    return html`<li class=${call ? 'park taken' : 'park'} part="park">
      <span class="sign">${icon(parkIcon)}</span>
      <span class="place">${park.name}</span>
      ${call ? this.#renderCall(park, call) : html`<span class="quiet what">${this.#words.free}</span>`}
      ${this.#renderProblem(park)}
    </li>`;
  }

  #renderCall(park: Park, call: ParkedCall): TemplateResult {
    const words = this.#words;
    const { common } = this;
    const who = partyName(call.party, common);
    const parker = partyName(call.parkedBy, common);
    const left = this.#clock.until(call.returnsAt);
    const parkedBy =
      left > 0 && left <= SOON
        ? words.returns(parker, common.seconds(left))
        : words.parkedBy(parker);
    return html`<span class="who" title=${who}><bdi>${who}</bdi></span>
      <span class="what quiet">${parkedBy}</span>
      <span class="clock" role="timer" aria-label=${words.waiting}
        >${clockText(this.#clock.since(call.since))}</span
      >
      <button
        class="button pick-up"
        part="pick-up"
        type="button"
        aria-label=${words.pickUpFrom(who, park.name)}
        aria-busy=${this.pending === park.id ? 'true' : nothing}
        aria-disabled=${this.pending !== undefined}
        @click=${() => void this.#pickUp(park)}
      >
        ${words.pickUp}
      </button>`;
  }

  #renderProblem(park: Park): TemplateResult | typeof nothing {
    if (this.failed?.park !== park.id) return nothing;
    return html`<p class="notice negative" role="alert">
      ${icon(alertIcon)}<span>${errorText(this.failed.error, this.strings)}</span>
    </p>`;
  }

  #renderEmpty(what: string, hint: string, sign: string): TemplateResult {
    return html`<div class="empty">
      ${icon(sign)}
      <p>${what}</p>
      <p class="quiet">${hint}</p>
    </div>`;
  }

  #renderSkeleton(): TemplateResult {
    return html`<div role="status">
      <span class="visually-hidden">${this.common.loading}</span>
      ${Array.from(
        { length: SKELETON_ROWS },
        () =>
          html`<div class="park" aria-hidden="true">
            <span class="sign skeleton"></span>
            <span class="place skeleton"></span>
            <span class="what skeleton"></span>
          </div>`,
      )}
    </div>`;
  }

  async #pickUp(park: Park): Promise<void> {
    if (this.pending !== undefined) return;
    this.failed = undefined;
    this.pending = park.id;
    try {
      await this.hub?.parks.pickUp(park);
    } catch (error) {
      this.failed = { park: park.id, error };
    } finally {
      this.pending = undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-park-panel': HubParkPanel;
  }
}
