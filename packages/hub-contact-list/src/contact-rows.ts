import type { Contact, PresenceState } from '@hubline/core';
import {
  HubElement,
  avatarStyles,
  contactsEnglish,
  presenceStyles,
  setStyle,
  type Strings,
} from '@hubline/element';
import {
  ItemEvent,
  VirtualRows,
  evenRows,
  keyPlace,
  listRowStyles,
  listRowsStyles,
  recycledRows,
} from '@hubline/element/list.js';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { contactRow, type ContactRowState } from './contact-row.ts';
import { contactRowStyles } from './contact-row.styles.ts';

/** The rows of a list of contacts, of which only those in view are there. Fires `choose-contact` and `call-contact`. */
export class ContactRows extends HubElement {
  static readonly tagName = 'hub-contact-rows';
  static override styles = [
    HubElement.styles,
    avatarStyles,
    presenceStyles,
    listRowsStyles,
    listRowStyles,
    contactRowStyles,
  ];

  @property({ attribute: false }) contacts: readonly Contact[] = [];

  /** Another object for each question, so that another list begins at its top. */
  @property({ attribute: false }) identity: object | undefined;

  @property({ attribute: false }) presences: ReadonlyMap<string, PresenceState> | undefined;

  /** Id of the contact that is open. */
  @property() selected: string | undefined;

  /** Id of the person who looks. */
  @property() self: string | undefined;

  /** Offers to call. */
  @property({ type: Boolean, attribute: 'can-call' }) canCall = false;

  /** Place of the contact that has the focus, or had it last within the list; -1 for none. */
  @state() private current = -1;

  @query('.scroller') private readonly scroller!: HTMLElement | null;
  @query('.probe') private readonly probe!: HTMLElement | null;

  /** It was chosen, perhaps elsewhere than in the list, and is to be shown once it is listed. */
  #toShow: string | undefined;
  readonly #virtual = new VirtualRows(this, () => ({ scroller: this.scroller, probe: this.probe }));

  /** Focuses the row that Tab leads to. */
  override focus(): void {
    this.#go(this.#tabStop);
  }

  /** Focuses the row of a contact, or the one that Tab leads to where it is not listed. */
  focusContact(id: string): void {
    const place = this.contacts.findIndex((contact) => contact.id === id);
    this.#go(place >= 0 ? place : this.#tabStop);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('identity')) this.#beginAtTop();
    if (changed.has('contacts')) {
      const before = changed.get('contacts')?.[this.current];
      this.current = before ? this.contacts.findIndex(({ id }) => id === before.id) : -1;
      this.#virtual.use(evenRows(this.contacts.length));
    }
    this.#virtual.hold(this.current);
  }

  protected override render(): TemplateResult {
    return html`<div class="probe" aria-hidden="true"></div>
      <div
        class="scroller"
        tabindex="-1"
        @keydown=${this.#onKeydown}
        @focusin=${this.#onFocusin}
        @click=${this.#onClick}
      >
        <div
          role="list"
          aria-label=${this.#words.list}
          part="list"
          class="rows"
          style=${setStyle({ 'block-size': `${this.#virtual.height}px` })}
        >
          ${recycledRows(this.#states(), this.#renderRow, this.#virtual.resting)}
        </div>
      </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('selected')) this.#toShow = this.selected;
    if (changed.has('contacts')) this.#keepFocus();
    this.#showChosen();
  }

  get #words(): Strings['contacts'] {
    return this.words('contacts', contactsEnglish);
  }

  #states(): readonly ContactRowState[] {
    const { contacts, presences, canCall, common } = this;
    const words = this.#words;
    const tabStop = this.#tabStop;
    return this.#virtual.draw().map((place) => {
      const contact = contacts[place]!;
      return {
        // Other contacts in the same places cost less than other rows.
        key: place,
        kind: 'contact',
        place,
        start: this.#virtual.startOf(place),
        count: contacts.length,
        contact,
        presence: contact.source === 'directory' ? presences?.get(contact.id) : undefined,
        isSelf: contact.id === this.self,
        selected: contact.id === this.selected,
        tabStop: place === tabStop,
        canCall,
        common,
        words,
      };
    });
  }

  readonly #renderRow = (state: ContactRowState): TemplateResult =>
    html`<div
      class="item"
      role="listitem"
      data-index=${state.place}
      aria-posinset=${state.place + 1}
      aria-setsize=${state.count}
      style=${setStyle({ transform: `translateY(${state.start}px)` })}
    >
      ${contactRow(state)}
    </div>`;

  #beginAtTop(): void {
    this.#virtual.offset = 0;
    this.current = -1;
  }

  /** The row that Tab leads to: the one with the focus, or the first that is in view as a whole. */
  get #tabStop(): number {
    if (this.current >= 0) return this.current;
    const { offset, rowHeight } = this.#virtual;
    return Math.min(Math.ceil(offset / rowHeight), this.contacts.length - 1);
  }

  /** Focuses the row in that place, and has it in view. */
  #go(place: number): void {
    if (!this.contacts[place] || !this.scroller) return;
    this.#virtual.reveal(place);
    this.current = place;
    void this.updateComplete.then(() => {
      const row = this.renderRoot.querySelector<HTMLElement>(`[data-index="${place}"] .row`);
      row?.focus({ preventScroll: true });
    });
  }

  /** The focus stays with its contact, whichever place that has now. */
  #keepFocus(): void {
    const focused = this.shadowRoot?.activeElement?.closest<HTMLElement>('.item');
    if (!focused || this.current < 0) return;
    if (Number(focused.dataset['index']) !== this.current) this.#go(this.current);
  }

  #showChosen(): void {
    if (this.#toShow === undefined) return;
    const place = this.contacts.findIndex(({ id }) => id === this.#toShow);
    if (place < 0) return;
    this.#toShow = undefined;
    this.#virtual.reveal(place);
  }

  #placeOf(event: Event): number {
    const item = (event.target as HTMLElement).closest<HTMLElement>('.item');
    return item ? Number(item.dataset['index']) : -1;
  }

  readonly #onClick = (event: Event): void => {
    const place = this.#placeOf(event);
    const contact = this.contacts[place];
    const button = (event.target as HTMLElement).closest('button');
    if (!contact || !button) return;
    this.current = place;
    const type = button.matches('.act') ? 'call-contact' : 'choose-contact';
    this.dispatchEvent(new ItemEvent(type, contact));
  };

  readonly #onFocusin = (event: FocusEvent): void => {
    const place = this.#placeOf(event);
    if (place >= 0) this.current = place;
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const to = keyPlace(event, {
      at: this.#tabStop,
      last: this.contacts.length - 1,
      page: this.#virtual.page,
    });
    if (to === undefined) return;
    event.preventDefault();
    this.#go(to);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-contact-rows': ContactRows;
  }
}
