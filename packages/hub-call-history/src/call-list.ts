import type { CallRecord, HistoryListState } from '@hubline/core';
import {
  HubElement,
  alertIcon,
  buttonStyles,
  dayText,
  errorText,
  historyEnglish,
  icon,
  noticeStyles,
  recentEnglish,
  setStyle,
  skeletonStyles,
  type Strings,
} from '@hubline/element';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { CallBackEvent, ChooseCallEvent, WantMoreEvent } from './call-list.events.ts';
import { callListStyles } from './call-list.styles.ts';
import { callRow, ghostRow } from './call-row.ts';
import { DayRows } from './day-rows.ts';
import { offsetOf, readingPlace, rowForTab } from './reading-place.ts';
import { placeOf } from './record-place.ts';
import { DAY_HEIGHT, VirtualRows } from './virtual-rows.ts';

/** Calls below those in view from which on more are asked for. */
const AHEAD = 150;
/** Pixels from the top that still count as the top. */
const AT_TOP = 8;
const GHOSTS = 3;

const none: readonly CallRecord[] = [];

/** The rows of a list of calls, of which only those in view are there. */
export class CallList extends HubElement {
  static readonly tagName = 'hub-call-list';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    callListStyles,
  ];

  @property({ attribute: false }) list: HistoryListState | undefined;

  /** Another object for each question, so that another list begins at its top. */
  @property({ attribute: false }) identity: object | undefined;

  /** Id of the call whose details are open. */
  @property() selected: string | undefined;

  /** Offers to call back. */
  @property({ type: Boolean, attribute: 'can-call' }) canCall = false;

  /** The call that has the focus, or had it last within the list. */
  @state() private current: CallRecord | undefined;

  @query('.scroller') private readonly scroller!: HTMLElement | null;
  @query('.probe') private readonly probe!: HTMLElement;

  readonly #virtual = new VirtualRows(this, () => this.scroller);
  readonly #resized = new ResizeObserver(() => this.#measure());
  #rows = new DayRows(none);
  /** Where the reader was when the list was last on the page. */
  #offset = 0;
  /** Where to scroll once the rows are there. */
  #target: number | undefined;
  /** Where Tab leads to. */
  #stop: CallRecord | undefined;
  /** The newest call that the reader has seen. */
  #seen: CallRecord | undefined;
  #asked: readonly CallRecord[] | undefined;
  #midnight: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) {
      this.#target = this.#offset;
      this.#virtual.offset = this.#offset;
      this.#resized.observe(this.probe);
      this.requestUpdate();
    }
    this.#turnAtMidnight();
  }

  override disconnectedCallback(): void {
    this.#offset = this.#virtual.offset;
    super.disconnectedCallback();
    this.#resized.disconnect();
    clearTimeout(this.#midnight);
  }

  /** Focuses the row of a call, or the one that Tab leads to. */
  override focus(): void {
    this.focusCall(this.#tabStop());
  }

  focusCall(record: CallRecord | undefined): void {
    const place = record ? placeOf(this.#items, record) : -1;
    if (place >= 0) this.#go(place);
    else this.scroller?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('identity')) this.#beginAtTop();
    const before = changed.get('list')?.items;
    if (changed.has('list') && before !== this.#items) {
      this.#keepInView(changed.has('identity') ? none : (before ?? none));
    }
    if (this.#virtual.offset <= AT_TOP && this.#target === undefined) this.#seen = this.#items[0];
    this.#stop = this.#tabStop();
    const place = this.#stop ? placeOf(this.#items, this.#stop) : -1;
    this.#virtual.hold(place < 0 ? -1 : this.#rows.rowOf(place));
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`<div class="probe" aria-hidden="true"></div>
      <div
        class="scroller"
        tabindex="-1"
        @keydown=${this.#onKeydown}
        @focusin=${this.#onFocusIn}
        @focusout=${this.#onFocusOut}
        @click=${this.#onClick}
      >
        <div
          role="list"
          aria-label=${words.calls}
          part="list"
          class="rows"
          style=${setStyle({ 'block-size': `${this.#virtual.height}px` })}
        >
          ${repeat(
            this.#virtual.items,
            ({ index }) => this.#keyOf(index),
            ({ index, start }) => this.#renderRow(index, start),
          )}
        </div>
        ${this.#renderEnd()}
      </div>
      <div class="pill" role="status">${this.#renderNew()}</div>`;
  }

  protected override firstUpdated(): void {
    this.#resized.observe(this.probe);
    this.#measure();
  }

  protected override updated(): void {
    if (this.#target !== undefined && this.scroller) {
      this.scroller.scrollTop = this.#target;
      this.#target = undefined;
    }
    this.#askAhead();
  }

  get #words(): Strings['history'] {
    return this.words('history', historyEnglish);
  }

  get #items(): readonly CallRecord[] {
    return this.list?.items ?? none;
  }

  #keyOf(row: number): string {
    const at = this.#rows.at(row);
    return at?.kind === 'call' ? at.record.id : `day ${at?.date.toDateString()}`;
  }

  #renderRow(row: number, start: number): TemplateResult | typeof nothing {
    const at = this.#rows.at(row);
    if (!at) return nothing;
    const words = this.#words;
    const { common } = this;
    const dayOf = (date: Date): string =>
      dayText(date, new Date(), { ...words, locale: common.locale });
    const place = setStyle({ transform: `translateY(${start}px)` });
    if (at.kind === 'day') {
      return html`<div class="day" part="day" aria-hidden="true" style=${place}>
        ${dayOf(at.date)}
      </div>`;
    }
    const { record } = at;
    return html`<div
      class=${this.canCall && record.party.number ? 'item callable' : 'item'}
      role="listitem"
      aria-posinset=${at.place + 1}
      aria-setsize=${this.list?.status === 'complete' ? this.#items.length : -1}
      style=${place}
    >
      ${callRow(
        {
          record,
          day: dayOf(record.startedAt),
          selected: record.id === this.selected,
          tabStop: record.id === this.#stop?.id,
          callBack: this.canCall ? () => this.dispatchEvent(new CallBackEvent(record)) : undefined,
        },
        { common, history: words, kinds: this.words('recent', recentEnglish).kinds },
      )}
    </div>`;
  }

  #renderEnd(): TemplateResult | typeof nothing {
    if (this.list?.status === 'complete') return nothing;
    if (this.list?.status === 'failed') {
      return html`<div class="notice negative end" role="alert">
        ${icon(alertIcon)}
        <span>${this.#words.moreFailed} ${errorText(this.list.error, this.strings)}</span>
        <button
          class="button"
          type="button"
          @click=${() => this.dispatchEvent(new WantMoreEvent())}
        >
          ${this.common.retry}
        </button>
      </div>`;
    }
    return html`<div class="ghosts" aria-hidden="true">
      ${Array.from({ length: GHOSTS }, () => ghostRow())}
    </div>`;
  }

  #renderNew(): TemplateResult | typeof nothing {
    const fresh = this.#seen ? placeOf(this.#items, this.#seen) : 0;
    if (fresh <= 0) return nothing;
    return html`<button class="button" type="button" @click=${this.#toTop}>
      ${this.#words.newCalls(fresh)}
    </button>`;
  }

  #beginAtTop(): void {
    this.#virtual.offset = 0;
    this.#target = 0;
    this.#seen = undefined;
    this.current = undefined;
  }

  /** Takes the new rows without moving what the reader looks at. */
  #keepInView(before: readonly CallRecord[]): void {
    const items = this.#items;
    const offset = this.#virtual.offset;
    const place =
      before.length > 0 && offset > AT_TOP ? readingPlace(this.#rows, this.#virtual) : undefined;
    this.#rows = new DayRows(items, this.#rows);
    this.#virtual.use(this.#rows);
    if (!place || items.length === 0) return;
    const target = offsetOf(place, items, { rows: this.#rows, virtual: this.#virtual });
    if (target === offset) return;
    this.#virtual.offset = target;
    this.#target = target;
  }

  /** The row that Tab leads to: the one with the focus, the open one, or the first in view. */
  #tabStop(): CallRecord | undefined {
    const known = (record: CallRecord | undefined) =>
      record && placeOf(this.#items, record) >= 0 ? record : undefined;
    return (
      known(this.current) ?? rowForTab(this.#rows, this.#virtual, this.selected) ?? this.#items[0]
    );
  }

  #askAhead(): void {
    const { inView } = this.#virtual;
    if (this.list?.status !== 'idle' || this.#asked === this.#items) return;
    if (inView && this.#rows.length - inView.last > AHEAD) return;
    this.#asked = this.#items;
    this.dispatchEvent(new WantMoreEvent());
  }

  /** Focuses the row in that place, and has it in view. */
  #go(place: number): void {
    const record = this.#items[place];
    const { scroller } = this;
    if (!record || !scroller) return;
    const row = this.#rows.rowOf(place);
    // With the heading of its day, and of the first one all that is above it.
    const heading = place === 0 || this.#rows.isDay(row - 1) ? DAY_HEIGHT : 0;
    const start = this.#virtual.startOf(row) - heading;
    const end = this.#virtual.endOf(row);
    const { clientHeight } = scroller;
    if (start < scroller.scrollTop) scroller.scrollTop = start;
    else if (end > scroller.scrollTop + clientHeight) scroller.scrollTop = end - clientHeight;
    this.current = record;
    void this.updateComplete.then(() => {
      const rows = this.renderRoot.querySelectorAll<HTMLElement>('.row');
      [...rows].find(({ dataset }) => dataset['id'] === record.id)?.focus({ preventScroll: true });
    });
  }

  #measure(): void {
    this.#virtual.rowHeight = this.probe.offsetHeight;
    this.requestUpdate();
  }

  readonly #toTop = (): void => {
    if (this.scroller) this.scroller.scrollTop = 0;
    this.#go(0);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const stop = this.#tabStop();
    if (!stop) return;
    const place = placeOf(this.#items, stop);
    const last = this.#items.length - 1;
    const page = Math.max(1, Math.floor((this.scroller?.clientHeight ?? 0) / this.#rowHeight) - 1);
    const to = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + page,
      PageUp: place - page,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#go(Math.min(Math.max(0, to), last));
  };

  get #rowHeight(): number {
    return this.probe.offsetHeight || 1;
  }

  readonly #onFocusIn = (event: FocusEvent): void => {
    const record = this.#recordOf(event);
    if (record) this.current = record;
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    const { relatedTarget } = event;
    if (!(relatedTarget instanceof Node && this.scroller?.contains(relatedTarget))) {
      this.current = undefined;
    }
  };

  readonly #onClick = (event: MouseEvent): void => {
    const { target } = event;
    if (!(target instanceof Element && target.closest('.row'))) return;
    const record = this.#recordOf(event);
    if (record) this.dispatchEvent(new ChooseCallEvent(record));
  };

  #recordOf({ target }: Event): CallRecord | undefined {
    const item = target instanceof Element ? target.closest('.item') : null;
    const place = Number(item?.getAttribute('aria-posinset')) - 1;
    return this.#items[place];
  }

  /** What is `Today` is `Yesterday` tomorrow. */
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
    'hub-call-list': CallList;
  }
}
