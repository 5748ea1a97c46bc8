import type { Voicemail, VoicemailListState } from '@hubline/core';
import {
  HubElement,
  alertIcon,
  buttonStyles,
  errorText,
  icon,
  noticeStyles,
  setStyle,
  skeletonStyles,
  voicemailEnglish,
  whenText,
  type Strings,
} from '@hubline/element';
import {
  ItemEvent,
  Midnight,
  VirtualRows,
  evenRows,
  keyPlace,
  listRowStyles,
  listRowsStyles,
  recycledRows,
} from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { messageListStyles } from './message-list.styles.ts';
import { ghostRow, messageRow, type MessageRowState } from './message-row.ts';
import { messageRowStyles } from './message-row.styles.ts';
import { neighbourOf, placeOf } from './shown-messages.ts';

/** Messages below those in view from which on more are asked for. */
const AHEAD = 150;
const GHOSTS = 3;

const none: readonly Voicemail[] = [];

/**
 * The rows of messages, of which only those in view are there. Fires `choose-message`, `call-back` and
 * `delete-message`, and `want-more` when the end of what is loaded comes near, or is to be tried again.
 */
export class MessageList extends HubElement {
  static readonly tagName = 'hub-message-list';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    listRowsStyles,
    listRowStyles,
    messageRowStyles,
    messageListStyles,
  ];

  @property({ attribute: false }) messages = none;

  /** How far the list has come. */
  @property({ attribute: false }) list: VoicemailListState | undefined;

  /** Another object for each folder, so that another list begins at its top. */
  @property({ attribute: false }) identity: object | undefined;

  /** Id of the message that is open. */
  @property() selected: string | undefined;

  /** Offers to call back. */
  @property({ type: Boolean, attribute: 'can-call' }) canCall = false;

  /** Id of the message that has the focus, or had it last within the list. */
  @state() private current: string | undefined;

  @query('.scroller') private readonly scroller!: HTMLElement | null;
  @query('.probe') private readonly probe!: HTMLElement | null;

  readonly #virtual = new VirtualRows(this, () => ({ scroller: this.scroller, probe: this.probe }));
  #asked: readonly Voicemail[] | undefined;
  /** The row under the focus is gone: the one in its place takes it. */
  #focusLost = false;

  constructor() {
    super();
    new Midnight(this);
  }

  /** Focuses the row that Tab leads to. */
  override focus(): void {
    this.#go(this.#tabStop);
  }

  /** Focuses the row of a message, or the one that Tab leads to where it is not listed. */
  focusMessage(id: string | undefined): void {
    const place = placeOf(this.messages, id);
    this.#go(place >= 0 ? place : this.#tabStop);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('identity')) this.#beginAtTop();
    if (changed.has('messages')) {
      this.#keepInView(changed.has('identity') ? none : (changed.get('messages') ?? none));
    }
    this.#virtual.hold(placeOf(this.messages, this.current));
  }

  protected override render(): TemplateResult {
    return html`<div class="probe" aria-hidden="true"></div>
      <div
        class="scroller"
        tabindex="-1"
        @keydown=${this.#onKeydown}
        @focusin=${this.#onFocusIn}
        @click=${this.#onClick}
      >
        <div
          role="list"
          aria-label=${this.#words.list}
          part="list"
          class="rows"
          style=${setStyle({ 'block-size': `${this.#virtual.height}px` })}
        >
          ${recycledRows(this.#states(), messageRow, this.#virtual.resting)}
        </div>
        ${this.#renderEnd()}
      </div>`;
  }

  protected override updated(): void {
    if (this.#focusLost) {
      this.#focusLost = false;
      this.focusMessage(this.current);
    }
    this.#askAhead();
  }

  get #words(): Strings['voicemail'] {
    return this.words('voicemail', voicemailEnglish);
  }

  /** The row that Tab leads to: the one with the focus, the open one, or the first that is in view as a whole. */
  get #tabStop(): number {
    const known = placeOf(this.messages, this.current);
    if (known >= 0) return known;
    const open = placeOf(this.messages, this.selected);
    const { inView, offset, rowHeight } = this.#virtual;
    if (inView && open >= inView.first && open <= inView.last) return open;
    return Math.min(Math.ceil(offset / rowHeight), this.messages.length - 1);
  }

  #states(): readonly MessageRowState[] {
    const { messages, list, common, canCall, selected } = this;
    const words = this.#words;
    const tabStop = this.#tabStop;
    const count = list?.status === 'complete' ? messages.length : -1;
    const now = new Date();
    const said = { locale: common.locale, yesterday: words.yesterday };
    return this.#virtual.draw().map((place) => {
      const message = messages[place]!;
      return {
        ...{ key: message.id, kind: 'message', message, place, count },
        start: this.#virtual.startOf(place),
        when: whenText(message.receivedAt, now, said),
        selected: message.id === selected,
        tabStop: place === tabStop,
        ...{ canCall, common, words },
      };
    });
  }

  #renderEnd(): TemplateResult | typeof nothing {
    const status = this.list?.status;
    if (status === undefined || status === 'complete') return nothing;
    if (status === 'failed') {
      return html`<div class="notice negative end" role="alert">
        ${icon(alertIcon)}
        <span>${this.#words.moreFailed} ${errorText(this.list?.error, this.strings)}</span>
        <button class="button" type="button" @click=${this.#wantMore}>${this.common.retry}</button>
      </div>`;
    }
    return html`<div class="ghosts" aria-hidden="true">
      ${Array.from({ length: GHOSTS }, () => ghostRow())}
    </div>`;
  }

  #beginAtTop(): void {
    this.#virtual.offset = 0;
    this.current = undefined;
  }

  /** Takes the new rows without moving what the reader looks at. */
  #keepInView(before: readonly Voicemail[]): void {
    const { offset, rowHeight } = this.#virtual;
    const first = Math.floor(offset / rowHeight);
    const reading = first > 0 ? before[first]?.id : undefined;
    const focused = this.shadowRoot?.activeElement?.closest('.item') ?? null;
    this.#virtual.use(evenRows(this.messages.length));
    if (this.current !== undefined && placeOf(this.messages, this.current) < 0) {
      this.current = neighbourOf(before, this.current, this.messages);
      this.#focusLost = focused !== null;
    }
    if (reading === undefined) return;
    const known = placeOf(this.messages, reading);
    const place =
      known < 0 ? placeOf(this.messages, neighbourOf(before, reading, this.messages)) : known;
    if (place >= 0 && place !== first) this.#virtual.offset = offset + (place - first) * rowHeight;
  }

  #askAhead(): void {
    const { inView } = this.#virtual;
    if (this.list?.status !== 'idle' || this.#asked === this.list.items) return;
    if (inView && this.messages.length - inView.last > AHEAD) return;
    this.#asked = this.list.items;
    this.#wantMore();
  }

  /** Focuses the row in that place, and has it in view. */
  #go(place: number): void {
    const message = this.messages[place];
    if (!message || !this.scroller) return;
    this.#virtual.reveal(place);
    this.current = message.id;
    void this.updateComplete.then(() => {
      const rows = this.renderRoot.querySelectorAll<HTMLElement>('.row');
      [...rows].find(({ dataset }) => dataset['id'] === message.id)?.focus({ preventScroll: true });
    });
  }

  #messageOf({ target }: Event): Voicemail | undefined {
    const item = target instanceof Element ? target.closest('.item') : null;
    return this.messages[Number(item?.getAttribute('aria-posinset')) - 1];
  }

  #tell(type: string, message: Voicemail): void {
    this.dispatchEvent(new ItemEvent(type, message));
  }

  readonly #wantMore = (): void => {
    this.dispatchEvent(new Event('want-more'));
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const message = this.#messageOf(event);
    if (event.key === 'Delete' && message) {
      event.preventDefault();
      this.#tell('delete-message', message);
      return;
    }
    const to = keyPlace(event, {
      at: this.#tabStop,
      last: this.messages.length - 1,
      page: this.#virtual.page,
    });
    if (to === undefined) return;
    event.preventDefault();
    this.#go(to);
  };

  readonly #onFocusIn = (event: FocusEvent): void => {
    const message = this.#messageOf(event);
    if (message) this.current = message.id;
  };

  readonly #onClick = (event: MouseEvent): void => {
    const message = this.#messageOf(event);
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!message || !button) return;
    this.#tell(button.matches('.act') ? 'call-back' : 'choose-message', message);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-message-list': MessageList;
  }
}
