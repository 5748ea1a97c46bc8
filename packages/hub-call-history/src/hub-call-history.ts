import type { CallRecord, HistoryFilter } from '@hubline/core';
import {
  Dialing,
  HubElement,
  Watch,
  buttonStyles,
  errorText,
  fieldStyles,
  historyEnglish,
  noticeStyles,
  partyName,
  skeletonStyles,
  type Strings,
} from '@hubline/element';
import {
  TellOpened,
  failedCall,
  filterTabs,
  listFrameStyles,
  listRowStyles,
  searchField,
  type ItemEvent,
} from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { CallDetails } from './call-details.ts';
import { CALL_FILTERS } from './call-filter.ts';
import type { CallList } from './call-list.ts';
import { callRowStyles } from './call-row.styles.ts';
import { callHistoryStyles } from './hub-call-history.styles.ts';
import { callMessage, noCalls } from './no-calls.ts';
import { OpenList } from './open-list.ts';
import { placeOf } from './record-place.ts';

/** How long someone has stopped typing before the server is asked. */
const PAUSE = 200;
/** In which a call that is to be opened is sought. */
const MOST_PAGES = 10;

/**
 * All calls, of any number: by direction, by name or number, each with its details and recordings.
 *
 * @tag hub-call-history
 * @summary Lists all calls, with filters, search, details and recordings.
 * @fires {HubDialEvent} hub-dial - A call was asked for; cancel it to carry it out otherwise.
 * @fires {HubViewContactEvent} hub-view-contact - `View contact` was pressed; cancel it to show the contact elsewhere than in place.
 * @fires {HubAddContactEvent} hub-add-contact - `Add to contacts` was pressed; see `add-contacts`.
 * @fires {HubMessageEvent} hub-message - `Message` was pressed; see `messages`.
 * @fires {HubOpenedEvent} hub-opened - Another call is open than before, or none.
 * @fires {HubTabChosenEvent} hub-tab-chosen - Another tab was chosen by the person.
 * @slot actions - What stands at the end of the heading.
 * @csspart heading - The line with the heading.
 * @csspart filters - The tabs.
 * @csspart search - The search field.
 * @csspart list - The list.
 * @csspart day - The heading of a day.
 * @csspart row - One call.
 * @csspart details - The details of a call.
 * @cssprop --hub-row - Height of a row.
 */
export class HubCallHistory extends HubElement {
  static readonly tagName = 'hub-call-history';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    skeletonStyles,
    listFrameStyles,
    listRowStyles,
    callRowStyles,
    callHistoryStyles,
  ];

  /** Which calls are listed. */
  @property() filter: HistoryFilter = 'all';

  /** Part of a name, or digits of a number, that the listed calls have. */
  @property() search = '';

  /** Offers `Add to contacts` for numbers that nobody has; set it where `hub-add-contact` is taken care of. */
  @property({ type: Boolean, attribute: 'add-contacts' }) addContacts = false;

  /** Offers `Message`; set it where `hub-message` is taken care of. */
  @property({ type: Boolean }) messages = false;

  @state() private selected: CallRecord | undefined;
  @state() private failed: { readonly record: CallRecord; readonly error: unknown } | undefined;

  @query('input') private readonly field!: HTMLInputElement | null;
  @query('hub-call-list') private readonly rows!: CallList | null;
  @query('hub-call-details') private readonly details!: CallDetails | null;

  readonly #list = new OpenList(this, () => this);
  readonly #dialing = new Dialing(this);
  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #connection = new Watch(this, () => this.hub?.session.connection$);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  /** Id of the call that is to be opened once it is found. */
  #wanted: string | undefined;
  /** How many more pages are looked through for it. */
  #pagesLeft = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new TellOpened(this, () => this.selected?.id);
  }

  /** Id of the call whose details are open. */
  get opened(): string | undefined {
    return this.selected?.id;
  }

  /** Opens the details of a call as soon as it is found under the tab that is chosen; very old ones are not sought. */
  open(callId: string): void {
    this.#wanted = callId;
    this.#pagesLeft = MOST_PAGES;
    this.requestUpdate();
  }

  /** Closes the details of a call that is open, or is to be. */
  async close(): Promise<void> {
    this.#wanted = undefined;
    if (this.selected) await this.#closeDetails();
  }

  /** Focuses the search field, or the list where there is none. */
  override focus(options?: FocusOptions): void {
    if (this.field) this.field.focus(options);
    else this.rows?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // What was typed last is searched at once, so that nothing typed is lost.
    if (this.#typing !== undefined) this.#searchNow();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Someone else's calls are nobody's business.
    const session = this.#session.value?.status;
    if (changed.has('hub') || session === 'signed-out') {
      this.selected = undefined;
      this.#wanted = undefined;
    }
    this.#follow();
    this.#seek();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const open = this.selected !== undefined;
    return html`<section
      class=${open ? 'frame open' : 'frame'}
      aria-labelledby="heading"
      @keydown=${this.#onKeydown}
    >
      <div class="main">
        <div class="head" part="heading">
          <h2 id="heading">${words.heading}</h2>
          <slot name="actions"></slot>
        </div>
        ${this.#unavailable ? this.#renderUnavailable() : this.#renderCalls()}
      </div>
      <div class="side" role="region" aria-label=${words.details} part="details">
        ${
          open
            ? html`<hub-call-details
                .hub=${this.hub}
                .strings=${this.strings}
                .record=${this.selected}
                .addContacts=${this.addContacts}
                .messages=${this.messages}
                @close-details=${this.#closeDetails}
              ></hub-call-details>`
            : callMessage(words.none, words.noneHint)
        }
      </div>
    </section>`;
  }

  get #words(): Strings['history'] {
    return this.words('history', historyEnglish);
  }

  get #unavailable(): 'signed-out' | 'none' | undefined {
    if (this.#session.value?.status === 'signed-out') return 'signed-out';
    return this.#has('history.list') ? undefined : 'none';
  }

  #has(capability: 'history.list' | 'history.search' | 'call.dial'): boolean {
    const support = this.#capabilities.value?.[capability];
    return support?.level !== 'none' || support.why === 'signed-out';
  }

  #renderUnavailable(): TemplateResult {
    const words = this.#words;
    return this.#unavailable === 'signed-out'
      ? callMessage(words.signedOut, words.signedOutHint)
      : callMessage(words.unavailable, words.unavailableHint);
  }

  #renderCalls(): TemplateResult {
    const words = this.#words;
    return html`${filterTabs({
        filters: CALL_FILTERS,
        chosen: this.filter,
        words,
        choose: this.#choose,
      })}
      ${this.#has('history.search') ? this.#renderSearch() : nothing}
      ${
        this.#connection.value?.status === 'offline'
          ? html`<p class="note quiet" role="status">${words.offline}</p>`
          : nothing
      }
      ${
        this.failed
          ? failedCall(
              partyName(this.failed.record.party, this.common),
              errorText(this.failed.error, this.strings),
            )
          : nothing
      }
      <div class="panel" id="panel" role="tabpanel" aria-labelledby=${`tab-${this.filter}`}>
        ${this.#renderList()}
      </div>`;
  }

  #renderSearch(): TemplateResult {
    const words = this.#words;
    return searchField({
      words,
      hint: words.searchHint,
      text: this.search,
      empty: (this.field?.value ?? this.search) === '',
      type: this.#searchSoon,
      clear: this.#clearSearch,
      enter: () => this.#searchNow(),
      intoList: () => this.rows?.focus(),
    });
  }

  #renderList(): TemplateResult {
    const words = this.#words;
    const list = this.#list.state;
    if (list && list.items.length > 0) {
      return html`<hub-call-list
        exportparts="list, day, row"
        .hub=${this.hub}
        .strings=${this.strings}
        .list=${list}
        .identity=${this.#list.identity}
        .selected=${this.selected?.id}
        .canCall=${this.#has('call.dial')}
        @want-more=${this.#more}
        @choose-call=${this.#onChoose}
        @call-back=${this.#onCallBack}
      ></hub-call-list>`;
    }
    return noCalls({
      ...{ words, list, common: this.common, strings: this.strings, filter: this.filter },
      sought: this.search.trim(),
      retry: this.#more,
      clear: this.#clearSearch,
      searchAll: () => this.#choose('all'),
    });
  }

  /** The details show what is known now of the chosen call. */
  #follow(): void {
    const { selected } = this;
    const items = this.#list.state?.items;
    if (!selected || !items) return;
    this.selected = items[placeOf(items, selected)] ?? selected;
  }

  #seek(): void {
    const list = this.#list.state;
    if (this.#wanted === undefined || !list) return;
    const found = list.items.find(({ id }) => id === this.#wanted);
    if (found) {
      this.selected = found;
      this.#wanted = undefined;
    } else if (list.status === 'idle' && this.#pagesLeft > 0) {
      this.#pagesLeft -= 1;
      this.#more();
    } else if (list.status !== 'loading') this.#wanted = undefined;
  }

  #searchNow(): void {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    this.search = this.field?.value ?? '';
  }

  readonly #more = (): void => this.#list.more();

  readonly #choose = (filter: HistoryFilter): void => {
    this.filter = filter;
  };

  readonly #searchSoon = (): void => {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#searchNow(), PAUSE);
    this.requestUpdate();
  };

  readonly #clearSearch = (): void => {
    if (this.field) this.field.value = '';
    this.#searchNow();
    this.field?.focus();
  };

  readonly #onChoose = async ({ item: record }: ItemEvent<CallRecord>): Promise<void> => {
    this.failed = undefined;
    this.#wanted = undefined;
    this.selected = record;
    await this.updateComplete;
    await this.details?.updateComplete;
    this.details?.focus();
  };

  readonly #onCallBack = async ({ item: record }: ItemEvent<CallRecord>): Promise<void> => {
    this.failed = undefined;
    const contact = this.hub?.contacts.byNumber(record.party.number);
    if (await this.#dialing.dial(record.party.number, contact)) return;
    if (this.#dialing.error !== undefined) this.failed = { record, error: this.#dialing.error };
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.selected || event.defaultPrevented) return;
    event.stopPropagation();
    void this.#closeDetails();
  };

  readonly #closeDetails = async (): Promise<void> => {
    const { selected } = this;
    this.selected = undefined;
    await this.updateComplete;
    if (this.rows) this.rows.focusCall(selected);
    else this.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-call-history': HubCallHistory;
  }
}
