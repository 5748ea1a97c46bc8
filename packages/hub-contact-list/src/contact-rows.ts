import type { Contact, PresenceState } from '@hubline/core';
import {
  HubElement,
  avatarStyles,
  contactsEnglish,
  presenceStyles,
  setStyle,
  type Strings,
} from '@hubline/element';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { contactRow } from './contact-row.ts';
import { CallContactEvent, ChooseContactEvent } from './contact-rows.events.ts';
import { contactRowsStyles } from './contact-rows.styles.ts';
import { VirtualRows } from './virtual-rows.ts';

/** The rows of a list of contacts, of which only those in view are there. */
export class ContactRows extends HubElement {
  static readonly tagName = 'hub-contact-rows';
  static override styles = [HubElement.styles, avatarStyles, presenceStyles, contactRowsStyles];

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

  /** The contact that has the focus, or had it last within the list. */
  @state() private current: Contact | undefined;

  @query('.scroller') private readonly scroller!: HTMLElement | null;
  @query('.probe') private readonly probe!: HTMLElement;

  readonly #virtual = new VirtualRows(this, () => this.scroller);
  readonly #resized = new ResizeObserver(() => this.#measure());
  /** Where the reader was when the list was last on the page. */
  #offset = 0;
  /** Where to scroll once the rows are there. */
  #target: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) return;
    this.#target = this.#offset;
    this.#resized.observe(this.probe);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    this.#offset = this.#virtual.offset;
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  /** Focuses the row that Tab leads to. */
  override focus(): void {
    this.#go(this.#tabStop());
  }

  /** Focuses the row of a contact, or the one that Tab leads to where it is not listed. */
  focusContact(id: string): void {
    const place = this.contacts.findIndex((contact) => contact.id === id);
    this.#go(place >= 0 ? place : this.#tabStop());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('identity')) this.#beginAtTop();
    if (changed.has('contacts')) {
      const id = this.current?.id;
      this.current = id === undefined ? undefined : this.contacts.find((one) => one.id === id);
      this.#virtual.count = this.contacts.length;
    }
    this.#virtual.hold(this.current ? this.contacts.indexOf(this.current) : -1);
  }

  protected override render(): TemplateResult {
    const tabStop = this.#tabStop();
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
          ${repeat(
            this.#virtual.items.filter(({ index }) => index < this.contacts.length),
            // Other contacts in the same places cost less than other rows.
            ({ index }) => index,
            ({ index, start }) => this.#renderRow(index, start, index === tabStop),
          )}
        </div>
      </div>`;
  }

  protected override firstUpdated(): void {
    this.#resized.observe(this.probe);
    this.#measure();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('contacts')) this.#keepFocus();
    if (this.#target === undefined || !this.scroller) return;
    this.scroller.scrollTop = this.#target;
    this.#target = undefined;
  }

  get #words(): Strings['contacts'] {
    return this.words('contacts', contactsEnglish);
  }

  #renderRow(index: number, start: number, tabStop: boolean): TemplateResult {
    const contact = this.contacts[index]!;
    return html`<div
      class="item"
      role="listitem"
      data-index=${index}
      aria-posinset=${index + 1}
      aria-setsize=${this.contacts.length}
      style=${setStyle({ transform: `translateY(${start}px)` })}
    >
      ${contactRow(
        {
          contact,
          presence: contact.source === 'directory' ? this.presences?.get(contact.id) : undefined,
          isSelf: contact.id === this.self,
          selected: contact.id === this.selected,
          tabStop,
          call: this.canCall ? () => this.dispatchEvent(new CallContactEvent(contact)) : undefined,
        },
        { common: this.common, contacts: this.#words },
      )}
    </div>`;
  }

  #beginAtTop(): void {
    this.#virtual.offset = 0;
    this.#target = 0;
    this.current = undefined;
  }

  /** The row that Tab leads to: the one with the focus, or the first in view. */
  #tabStop(): number {
    const known = this.current ? this.contacts.indexOf(this.current) : -1;
    if (known >= 0) return known;
    return Math.min(this.#virtual.firstInView, this.contacts.length - 1);
  }

  /** Focuses the row in that place, and has it in view. */
  #go(place: number): void {
    const contact = this.contacts[place];
    const { scroller } = this;
    if (!contact || !scroller) return;
    const { rowHeight } = this.#virtual;
    const start = place * rowHeight;
    const end = start + rowHeight;
    if (start < scroller.scrollTop) scroller.scrollTop = start;
    else if (end > scroller.scrollTop + scroller.clientHeight) {
      scroller.scrollTop = end - scroller.clientHeight;
    }
    this.current = contact;
    void this.updateComplete.then(() => {
      const row = this.renderRoot.querySelector<HTMLElement>(`[data-index="${place}"] .row`);
      row?.focus({ preventScroll: true });
    });
  }

  /** The focus stays with its contact, whichever place that has now. */
  #keepFocus(): void {
    const focused = this.shadowRoot?.activeElement?.closest<HTMLElement>('.item');
    if (!focused || !this.current) return;
    const place = this.contacts.indexOf(this.current);
    if (Number(focused.dataset['index']) !== place) this.#go(place);
  }

  #measure(): void {
    this.#virtual.rowHeight = this.probe.offsetHeight;
    this.requestUpdate();
  }

  #contactAt(event: Event): Contact | undefined {
    const item = (event.target as HTMLElement).closest<HTMLElement>('.item');
    return item ? this.contacts[Number(item.dataset['index'])] : undefined;
  }

  readonly #onClick = (event: Event): void => {
    const contact = this.#contactAt(event);
    if (!contact || !(event.target as HTMLElement).closest('.row')) return;
    this.current = contact;
    this.dispatchEvent(new ChooseContactEvent(contact));
  };

  readonly #onFocusin = (event: FocusEvent): void => {
    const contact = this.#contactAt(event);
    if (contact) this.current = contact;
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = this.#tabStop();
    const last = this.contacts.length - 1;
    const page = Math.max(
      1,
      Math.floor((this.scroller?.clientHeight ?? 0) / this.#virtual.rowHeight) - 1,
    );
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#go(Math.min(last, Math.max(0, to)));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-contact-rows': ContactRows;
  }
}
