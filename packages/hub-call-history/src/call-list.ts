import type { CallRecord, HistoryListState } from '@hubline/core';
import {
  HubElement,
  alertIcon,
  buttonStyles,
  errorText,
  historyEnglish,
  icon,
  noticeStyles,
  recentEnglish,
  setStyle,
  skeletonStyles,
  type Strings,
} from '@hubline/element';
import {
  ItemEvent,
  Midnight,
  VirtualRows,
  keyPlace,
  listRowStyles,
  listRowsStyles,
  recycledRows,
} from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { callListStyles } from './call-list.styles.ts';
import { ghostRow, listRow, type CallRowState, type DayRowState } from './call-row.ts';
import { callRowStyles } from './call-row.styles.ts';
import { DayNames } from './day-names.ts';
import { DAY_HEIGHT, DayRows } from './day-rows.ts';
import { offsetOf, readingPlace, rowForTab } from './reading-place.ts';
import { placeOf } from './record-place.ts';

/** Calls below those in view from which on more are asked for. */
const AHEAD = 150;
/** Pixels from the top that still count as the top. */
const AT_TOP = 8;
const GHOSTS = 3;

const none: readonly CallRecord[] = [];

/**
 * The rows of a list of calls, of which only those in view are there. Fires `choose-call` and `call-back`, and
 * `want-more` when the end of what is loaded comes near, or is to be tried again.
 */
export class CallList extends HubElement {
  static readonly tagName = 'hub-call-list';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    listRowsStyles,
    listRowStyles,
    callRowStyles,
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
  @query('.probe') private readonly probe!: HTMLElement | null;

  readonly #virtual = new VirtualRows(this, () => ({ scroller: this.scroller, probe: this.probe }));
  readonly #dayNames = new DayNames();
  #rows = new DayRows(none);
  /** Where Tab leads to. */
  #stop: CallRecord | undefined;
  /** The newest call that the reader has seen. */
  #seen: CallRecord | undefined;
  #asked: readonly CallRecord[] | undefined;

  constructor() {
    super();
    new Midnight(this);
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
    if (this.#virtual.offset <= AT_TOP) this.#seen = this.#items[0];
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
          ${recycledRows(this.#states(), listRow, this.#virtual.resting)}
        </div>
        ${this.#renderEnd()}
      </div>
      <div class="pill" role="status">${this.#renderNew()}</div>`;
  }

  protected override updated(): void {
    this.#askAhead();
  }

  get #words(): Strings['history'] {
    return this.words('history', historyEnglish);
  }

  get #items(): readonly CallRecord[] {
    return this.list?.items ?? none;
  }

  #states(): readonly (DayRowState | CallRowState)[] {
    const { list, common, canCall, selected } = this;
    const words = this.#words;
    const { kinds } = this.words('recent', recentEnglish);
    const count = list?.status === 'complete' ? this.#items.length : -1;
    const dayOf = (date: Date): string => this.#dayNames.of(date, words, common.locale);
    return this.#virtual.draw().flatMap((row): (DayRowState | CallRowState)[] => {
      const at = this.#rows.at(row);
      if (!at) return [];
      const start = this.#virtual.startOf(row);
      if (at.kind === 'day') {
        const key = `day ${at.date.toDateString()}`;
        return [{ key, kind: 'day', start, day: dayOf(at.date) }];
      }
      const { record, place } = at;
      return [
        {
          ...{ key: record.id, kind: 'call', start, record, place, count },
          day: dayOf(record.startedAt),
          selected: record.id === selected,
          tabStop: record.id === this.#stop?.id,
          ...{ canCall, common, kinds, words },
        },
      ];
    });
  }

  #renderEnd(): TemplateResult | typeof nothing {
    if (this.list?.status === 'complete') return nothing;
    if (this.list?.status === 'failed') {
      return html`<div class="notice negative end" role="alert">
        ${icon(alertIcon)}
        <span>${this.#words.moreFailed} ${errorText(this.list.error, this.strings)}</span>
        <button class="button" type="button" @click=${this.#wantMore}>${this.common.retry}</button>
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
    this.#wantMore();
  }

  /** Focuses the row in that place, and has it in view. */
  #go(place: number): void {
    const record = this.#items[place];
    if (!record || !this.scroller) return;
    const row = this.#rows.rowOf(place);
    // With the heading of its day, and of the first one all that is above it.
    this.#virtual.reveal(row, place === 0 || this.#rows.isDay(row - 1) ? DAY_HEIGHT : 0);
    this.current = record;
    void this.updateComplete.then(() => {
      const rows = this.renderRoot.querySelectorAll<HTMLElement>('.row');
      [...rows].find(({ dataset }) => dataset['id'] === record.id)?.focus({ preventScroll: true });
    });
  }

  readonly #wantMore = (): void => {
    this.dispatchEvent(new Event('want-more'));
  };

  readonly #toTop = (): void => {
    if (this.scroller) this.scroller.scrollTop = 0;
    this.#go(0);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const stop = this.#tabStop();
    if (!stop) return;
    const to = keyPlace(event, {
      at: placeOf(this.#items, stop),
      last: this.#items.length - 1,
      page: this.#virtual.page,
    });
    if (to === undefined) return;
    event.preventDefault();
    this.#go(to);
  };

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
    const record = this.#recordOf(event);
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!record || !button) return;
    const type = button.matches('.act') ? 'call-back' : 'choose-call';
    this.dispatchEvent(new ItemEvent(type, record));
  };

  #recordOf({ target }: Event): CallRecord | undefined {
    const item = target instanceof Element ? target.closest('.item') : null;
    const place = Number(item?.getAttribute('aria-posinset')) - 1;
    return this.#items[place];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-call-list': CallList;
  }
}
