import type { Conversation, Message } from '@hubline/core';
import {
  HubElement,
  Watch,
  avatarStyles,
  buttonStyles,
  conversationsEnglish,
  noticeStyles,
  presenceStyles,
  setStyle,
  skeletonStyles,
  whenText,
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
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { listRow, type ListRowState } from './conversation-row.ts';
import { conversationRowStyles } from './conversation-row.styles.ts';
import { conversationRowsStyles } from './conversation-rows.styles.ts';
import { itemState } from './item-state.ts';
import { listEnd, type ListEnd } from './list-end.ts';
import { GROUP_HEIGHT, ListedRows, keyOf, type ListedItem } from './listed-rows.ts';

/** Rows below those in view from which on more are asked for. */
const AHEAD = 60;

const none: readonly Conversation[] = [];
const nobody = new Map<string, Conversation>();

/**
 * The rows of conversations and of found messages, of which only those in view are there. Fires `choose-row`,
 * and `want-more` when the end of what is loaded comes near, or is to be tried again.
 */
export class ConversationRows extends HubElement {
  static readonly tagName = 'hub-conversation-rows';
  static override styles = [
    HubElement.styles,
    avatarStyles,
    buttonStyles,
    noticeStyles,
    presenceStyles,
    skeletonStyles,
    listRowsStyles,
    listRowStyles,
    conversationRowStyles,
    conversationRowsStyles,
  ];

  @property({ attribute: false }) conversations = none;

  /** What a search found; undefined where nothing is searched for. */
  @property({ attribute: false }) found: readonly Message[] | undefined;

  /** The words that were searched for. */
  @property({ attribute: false }) sought: readonly string[] = [];

  /** All conversations that are known, by id. */
  @property({ attribute: false }) known: ReadonlyMap<string, Conversation> = nobody;

  @property({ attribute: false }) end: ListEnd = { status: 'complete' };

  /** Another value for each list, so that another one begins at its top. */
  @property() identity = '';

  /** Id of the conversation that is open. */
  @property() selected: string | undefined;

  @state() private current: string | undefined;

  @query('.scroller') private readonly scroller!: HTMLElement | null;
  @query('.probe') private readonly probe!: HTMLElement | null;

  readonly #virtual = new VirtualRows(this, () => ({ scroller: this.scroller, probe: this.probe }));
  readonly #presences = new Watch(this, () => this.hub?.presence.all$);
  readonly #session = new Watch(this, () => this.hub?.session.state$);
  #rows = new ListedRows(none);
  #asked: readonly Conversation[] | undefined;

  constructor() {
    super();
    new Midnight(this);
  }

  /** Focuses the row that Tab leads to. */
  override focus(): void {
    this.#go(this.#tabStop);
  }

  /** Focuses the row of a conversation, or the one that Tab leads to where it is not listed. */
  focusConversation(id: string | undefined): void {
    const place = id === undefined ? -1 : this.#rows.placeOf(keyOf(id));
    this.#go(place >= 0 ? place : this.#tabStop);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('identity')) {
      this.#virtual.offset = 0;
      this.current = undefined;
    }
    if (changed.has('conversations') || changed.has('found')) {
      this.#take(new ListedRows(this.conversations, this.found));
    }
    const place = this.#rows.placeOf(this.current);
    this.#virtual.hold(place < 0 ? -1 : this.#rows.rowOf(place));
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const { common } = this;
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
          aria-label=${words.list}
          part="list"
          class="rows"
          style=${setStyle({ 'block-size': `${this.#virtual.height}px` })}
        >
          ${recycledRows(this.#states(), listRow, this.#virtual.resting)}
        </div>
        ${listEnd(this.end, { conversations: words, common }, this.strings, this.#wantMore)}
      </div>`;
  }

  protected override updated(): void {
    this.#askAhead();
  }

  get #words(): Strings['conversations'] {
    return this.words('conversations', conversationsEnglish);
  }

  get #selfId(): string | undefined {
    const session = this.#session.value;
    return session?.status === 'signed-in' ? session.user.id : undefined;
  }

  /** The row that Tab leads to: the one with the focus, the open one, or the first that is in view as a whole. */
  get #tabStop(): number {
    const { items } = this.#rows;
    const known = this.#rows.placeOf(this.current);
    if (known >= 0) return known;
    const { inView } = this.#virtual;
    const open = this.selected === undefined ? -1 : this.#rows.placeOf(keyOf(this.selected));
    if (inView && open >= 0) {
      const row = this.#rows.rowOf(open);
      if (row >= inView.first && row <= inView.last) return open;
    }
    if (!inView) return 0;
    const first = [inView.first, inView.first + 1, inView.first + 2].find(
      (row) => !this.#rows.isHeading(row) && this.#virtual.startOf(row) >= this.#virtual.offset,
    );
    const at = first === undefined ? undefined : this.#rows.at(first);
    return at?.kind === 'item' ? at.place : Math.min(0, items.length - 1);
  }

  #states(): readonly ListRowState[] {
    const words = this.#words;
    const { common, known, selected, sought } = this;
    const { items } = this.#rows;
    const tabStop = this.#tabStop;
    const count = this.end.status === 'complete' ? items.length : -1;
    const now = new Date();
    const said = { locale: common.locale, yesterday: words.yesterday };
    const around = {
      ...{ common, known, selected, sought, selfId: this.#selfId },
      presences: this.#presences.value,
      when: (date: Date) => whenText(date, now, said),
    };
    return this.#virtual.draw().flatMap((row): ListRowState[] => {
      const at = this.#rows.at(row);
      if (!at) return [];
      const start = this.#virtual.startOf(row);
      if (at.kind === 'heading') {
        return [{ key: at.group, kind: 'heading', start, words, text: words[at.group] }];
      }
      const { place, item } = at;
      const placed = { place, start, count, words, common, tabStop: place === tabStop };
      return [{ ...placed, ...itemState(item, around) }];
    });
  }

  /** Takes the new rows without moving what the reader looks at; at the top, what is new comes into view. */
  #take(rows: ListedRows): void {
    const { offset } = this.#virtual;
    const first = this.#virtual.inView?.first ?? 0;
    const reading = offset > 0 ? this.#rows.at(first) : undefined;
    const before = this.#virtual.startOf(first);
    this.#rows = rows;
    this.#virtual.use(rows);
    if (reading?.kind !== 'item') return;
    const place = rows.placeOf(reading.item.key);
    if (place < 0) return;
    const moved = this.#virtual.startOf(rows.rowOf(place)) - before;
    // One that came to the top because of a new message is not followed there.
    if (moved !== 0 && place > 0) this.#virtual.offset = Math.max(0, offset + moved);
  }

  #askAhead(): void {
    const { inView } = this.#virtual;
    if (this.end.status !== 'more' || this.#asked === this.conversations) return;
    if (inView && this.#rows.length - inView.last > AHEAD) return;
    this.#asked = this.conversations;
    this.#wantMore();
  }

  /** Focuses the row in that place, and has it in view. */
  #go(place: number): void {
    const item = this.#rows.items[place];
    if (!item || !this.scroller) return;
    const row = this.#rows.rowOf(place);
    this.#virtual.reveal(row, this.#rows.isHeading(row - 1) ? GROUP_HEIGHT : 0);
    this.current = item.key;
    void this.updateComplete.then(() => {
      const rows = this.renderRoot.querySelectorAll<HTMLElement>('.row');
      [...rows].find(({ dataset }) => dataset['key'] === item.key)?.focus({ preventScroll: true });
    });
  }

  #itemOf({ target }: Event): ListedItem | undefined {
    const item = target instanceof Element ? target.closest('.item') : null;
    return this.#rows.items[Number(item?.getAttribute('aria-posinset')) - 1];
  }

  readonly #wantMore = (): void => {
    this.dispatchEvent(new Event('want-more'));
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const to = keyPlace(event, {
      at: this.#tabStop,
      last: this.#rows.items.length - 1,
      page: this.#virtual.page,
    });
    if (to === undefined) return;
    event.preventDefault();
    this.#go(to);
  };

  readonly #onFocusIn = (event: FocusEvent): void => {
    const item = this.#itemOf(event);
    if (item) this.current = item.key;
  };

  readonly #onClick = (event: MouseEvent): void => {
    const item = this.#itemOf(event);
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (item && button) this.dispatchEvent(new ItemEvent('choose-row', item));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-conversation-rows': ConversationRows;
  }
}
