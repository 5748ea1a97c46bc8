import type { CallRecord } from '@hubline/core';
import {
  Dialing,
  HubElement,
  Watch,
  errorText,
  exactWhenText,
  icon,
  alertIcon,
  callIcon,
  noticeStyles,
  partyName,
  phoneNumber,
  recentEnglish,
  recordKindIcon,
  recordKind,
  type Strings,
  skeletonStyles,
  whenText,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { recentCallsStyles } from './hub-recent-calls.styles.ts';

const SKELETON_ROWS = 4;

/**
 * The latest calls; a click on one calls again.
 *
 * @tag hub-recent-calls
 * @summary Lists the latest calls and calls them again.
 * @fires {HubDialEvent} hub-dial - A call was asked for; cancel it to carry it out otherwise.
 * @slot actions - What stands at the end of the heading, such as a link to all calls.
 * @csspart heading - The line with the heading.
 * @csspart list - The list.
 * @csspart row - One call.
 * @cssprop --hub-row - Height of a row.
 */
export class HubRecentCalls extends HubElement {
  static readonly tagName = 'hub-recent-calls';
  static override styles = [HubElement.styles, noticeStyles, skeletonStyles, recentCallsStyles];

  /** How many calls are listed at most. */
  @property({ type: Number }) limit = 20;

  @state() private failed: { readonly record: CallRecord; readonly error: unknown } | undefined;

  readonly #dialing = new Dialing(this);
  readonly #records = new Watch(this, () => this.hub?.history.recent$);
  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #connection = new Watch(this, () => this.hub?.session.connection$);
  #midnight: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#turnAtMidnight();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#midnight);
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`<section aria-labelledby="heading">
      <div class="head" part="heading">
        <h2 id="heading">${words.heading}</h2>
        <slot name="actions"></slot>
      </div>
      ${this.#renderBody()}
    </section>`;
  }

  #renderBody(): TemplateResult {
    const words = this.#words;
    const records = (this.#records.value ?? []).slice(0, Math.max(0, this.limit));
    if (records.length > 0) {
      return html`${this.#offline ? html`<p class="note quiet">${words.offline}</p>` : nothing}
        <ul part="list">
          ${records.map((record) => this.#renderRow(record))}
        </ul>`;
    }
    if (this.#loading) return this.#renderSkeleton();
    return html`<div class="empty">
      ${icon(callIcon)}
      <p>${words.empty}</p>
      <p class="quiet">${this.#offline ? words.offline : words.emptyHint}</p>
    </div>`;
  }

  get #words(): Strings['recent'] {
    return this.words('recent', recentEnglish);
  }

  get #offline(): boolean {
    return this.#connection.value?.status === 'offline';
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

  #renderRow(record: CallRecord): TemplateResult {
    const words = this.#words;
    const { locale } = this.common;
    const { party, startedAt } = record;
    const kind = recordKind(record);
    const name = partyName(party, this.common);
    const failed = this.failed?.record.id === record.id ? this.failed : undefined;
    return html`<li>
      <div
        class=${`row ${kind === 'missed' ? 'missed' : ''}`}
        part="row"
        @click=${() => void this.#call(record)}
      >
        <span class="kind"
          >${icon(recordKindIcon(kind), kind === 'incoming' || kind === 'outgoing')}</span
        >
        <span class="who"><bdi>${name}</bdi></span>
        <span class="what">
          <span class="word">${words.kinds[kind]}</span>
          ${
            party.name && party.number
              ? html`<span aria-hidden="true">·</span>${phoneNumber(party.number)}`
              : nothing
          }
        </span>
        <time
          class="when number"
          datetime=${startedAt.toISOString()}
          title=${exactWhenText(startedAt, locale)}
          >${whenText(startedAt, new Date(), { locale, yesterday: words.yesterday })}</time
        >
        <button class="act" type="button" aria-label=${words.call(name)}>${icon(callIcon)}</button>
      </div>
      ${
        failed
          ? html`<p class="notice negative" role="alert">
              ${icon(alertIcon)}<span>${errorText(failed.error, this.strings)}</span>
            </p>`
          : nothing
      }
    </li>`;
  }

  #renderSkeleton(): TemplateResult {
    return html`<div role="status">
      <span class="visually-hidden">${this.common.loading}</span>
      ${Array.from(
        { length: SKELETON_ROWS },
        () =>
          html`<div class="row ghost" aria-hidden="true">
            <span class="kind skeleton"></span>
            <span class="who skeleton"></span>
            <span class="what skeleton"></span>
            <span class="when skeleton"></span>
          </div>`,
      )}
    </div>`;
  }

  async #call(record: CallRecord): Promise<void> {
    this.failed = undefined;
    const contact = this.hub?.contacts.byNumber(record.party.number);
    if (await this.#dialing.dial(record.party.number, contact)) return;
    if (this.#dialing.error !== undefined) this.failed = { record, error: this.#dialing.error };
  }

  /** What is a time today is `Yesterday` tomorrow. */
  #turnAtMidnight(): void {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    this.#midnight = setTimeout(() => {
      this.requestUpdate();
      this.#turnAtMidnight();
    }, midnight.getTime() - now.getTime());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-recent-calls': HubRecentCalls;
  }
}
