import type { CapabilityId, Contact, ContactDraft } from '@hubline/core';
import {
  Dialing,
  FileDrop,
  HubElement,
  HubNoticeEvent,
  Watch,
  avatarStyles,
  buttonStyles,
  contactsEnglish,
  contactsIcon,
  errorText,
  fieldStyles,
  filesIcon,
  icon,
  noticeStyles,
  skeletonStyles,
  type Strings,
} from '@hubline/element';
import {
  TellOpened,
  failedCall,
  filterTabs,
  listFrameStyles,
  listMessage,
  listRowStyles,
  searchField,
  type ItemEvent,
} from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { CONTACT_FILTERS, type ContactFilter } from './contact-filter.ts';
import type { ContactRows } from './contact-rows.ts';
import { contactRowStyles } from './contact-row.styles.ts';
import { FollowedContact } from './followed-contact.ts';
import { FoundContacts, MOST_FOUND } from './found-contacts.ts';
import { headingActions } from './heading-actions.ts';
import { contactListStyles } from './hub-contact-list.styles.ts';
import { Importing } from './importing.ts';
import { noContacts } from './no-contacts.ts';
import { OpenSide } from './open-side.ts';
import { sideContent } from './side-content.ts';
import { contactIdOf } from './side.ts';

/**
 * Colleagues with their presence, and external contacts to call, write, import and export. Details and
 * forms open beside the list, or over it where there is little room.
 *
 * @tag hub-contact-list
 * @summary Lists, finds, calls and writes contacts.
 * @fires {HubDialEvent} hub-dial - A call was asked for; cancel it to carry it out otherwise.
 * @fires {HubMessageEvent} hub-message - `Message` was pressed; see `messages`.
 * @fires {HubNoticeEvent} hub-notice - Something is done, such as an import that ran while something else was looked at.
 * @fires {HubOpenedEvent} hub-opened - Another contact is open than before, or none.
 * @fires {HubTabChosenEvent} hub-tab-chosen - Another tab was chosen by the person.
 * @slot actions - What stands in the heading before `CREATE`.
 * @csspart heading - The line with the heading.
 * @csspart title - The word `Contacts` in it.
 * @csspart filters - The tabs.
 * @csspart search - The search field.
 * @csspart list - The list.
 * @csspart row - One contact.
 * @csspart details - The place of details, form and files.
 * @cssprop --hub-row - Height of a row.
 */
export class HubContactList extends HubElement {
  static readonly tagName = 'hub-contact-list';
  static override styles = [
    HubElement.styles,
    avatarStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    skeletonStyles,
    listFrameStyles,
    listRowStyles,
    contactRowStyles,
    contactListStyles,
  ];

  /** Which contacts are listed: `internal` are the colleagues of the directory. */
  @property() filter: ContactFilter = 'all';

  /** Part of a name or company, or digits of a number, that the listed contacts have. */
  @property() search = '';

  /** Offers `Message`; set it where `hub-message` is taken care of. */
  @property({ type: Boolean }) messages = false;

  /** What happened last, for those who cannot see it. */
  @state() private told = '';
  @state() private failed: { readonly contact: Contact; readonly error: unknown } | undefined;

  @query('input[type=search]') private readonly field!: HTMLInputElement | null;
  @query('hub-contact-rows') private readonly rows!: ContactRows | null;

  readonly #all = new Watch(this, () => this.hub?.contacts.all$);
  readonly #loaded = new Watch(this, () => this.hub?.contacts.loaded$);
  readonly #presences = new Watch(this, () => this.hub?.presence.all$);
  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #connection = new Watch(this, () => this.hub?.session.connection$);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  readonly #dialing = new Dialing(this);
  readonly #found = new FoundContacts();
  readonly #followed = new FollowedContact();
  readonly #side = new OpenSide(this);
  readonly #importing = new Importing(this, ({ name, added }) => {
    const words = this.#words;
    if (this.#side.now?.kind === 'files') return;
    const text = `${name}: ${words.added(added)}`;
    this.dispatchEvent(new HubNoticeEvent({ kind: 'info', text }));
  });
  readonly #drop = new FileDrop(this, {
    wanted: () => this.#canWrite,
    taken: (files) => void this.#import(files),
  });

  constructor() {
    super();
    new TellOpened(this, () => this.opened);
  }

  /** Id of the contact whose details or form are open. */
  get opened(): string | undefined {
    return contactIdOf(this.#side.now);
  }

  /** Focuses the search field. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.field?.focus(options));
  }

  /** Opens the details of a contact. False where someone preferred to go on with what is not saved. */
  open(contactId: string): Promise<boolean> {
    return this.#side.go({ kind: 'details', id: contactId });
  }

  /** Closes the details of a contact. False as with `open`. */
  async close(): Promise<boolean> {
    return this.opened === undefined || (await this.#side.close());
  }

  /** Opens the form of a new contact with what is known of it. False as with `open`. */
  create(draft: Partial<ContactDraft> = {}): Promise<boolean> {
    return this.#side.go({ kind: 'form', draft });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Someone else's contacts are nobody's business.
    if (changed.has('hub') || this.#session.value?.status === 'signed-out') this.#forget();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const { now } = this.#side;
    return html`<section
      class=${now ? 'frame open' : 'frame'}
      aria-labelledby="heading"
      @keydown=${this.#onKeydown}
    >
      <div class="main">
        <div class="head" part="heading">
          <h2 id="heading" part="title">${words.heading}</h2>
          <slot name="actions"></slot>
          ${
            this.#signedIn
              ? headingActions(
                  words,
                  () => this.#openFiles(),
                  this.#canWrite ? () => void this.create() : undefined,
                )
              : nothing
          }
        </div>
        ${this.#renderMain()}
      </div>
      <div
        class="side"
        role="region"
        aria-label=${words.details}
        part="details"
        @close-side=${() => void this.#side.close()}
        @edit-contact=${this.#onEdit}
        @contact-deleted=${this.#onDeleted}
        @contact-saved=${this.#onSaved}
        @import-files=${({ item }: ItemEvent<readonly File[]>) => void this.#import(item)}
        @stop-import=${() => this.#importing.stop()}
      >
        ${this.#renderSide()}
      </div>
      ${this.#drop.over ? html`<div class="drop">${icon(filesIcon)}${words.dropNow}</div>` : nothing}
      <span class="visually-hidden" role="status">${this.told}</span>
    </section>`;
  }

  get #words(): Strings['contacts'] {
    return this.words('contacts', contactsEnglish);
  }

  get #signedIn(): boolean {
    return this.#session.value?.status === 'signed-in';
  }

  get #canWrite(): boolean {
    return this.#signedIn && this.#can('contacts.write');
  }

  get #selfId(): string | undefined {
    const session = this.#session.value;
    return session?.status === 'signed-in' ? session.user.id : undefined;
  }

  #can(capability: CapabilityId): boolean {
    return this.#capabilities.value?.[capability].level !== 'none';
  }

  #renderMain(): TemplateResult {
    const words = this.#words;
    const sign = contactsIcon;
    if (this.#session.value?.status === 'signed-out') {
      return listMessage({ icon: sign, what: words.signedOut, hint: words.signedOutHint });
    }
    if (this.#signedIn && !this.#can('contacts.directory') && !this.#can('contacts.write')) {
      return listMessage({ icon: sign, what: words.unavailable, hint: words.unavailableHint });
    }
    const offline = this.#connection.value?.status === 'offline';
    const known = (this.#all.value ?? []).length > 0;
    const intoList = (): void => this.rows?.focus();
    return html`${filterTabs({
        filters: CONTACT_FILTERS,
        chosen: this.filter,
        words,
        choose: (filter) => (this.filter = filter),
      })}
      ${searchField({
        words,
        text: this.search,
        empty: this.search === '',
        type: (text) => (this.search = text),
        clear: this.#clearSearch,
        enter: intoList,
        intoList,
      })}
      ${offline && known ? html`<p class="note quiet" role="status">${words.offline}</p>` : nothing}
      ${
        this.failed
          ? failedCall(this.failed.contact.name, errorText(this.failed.error, this.strings))
          : nothing
      }
      <div class="panel" id="panel" role="tabpanel" aria-labelledby=${`tab-${this.filter}`}>
        ${this.#renderList()}
      </div>
      ${
        this.#signedIn && this.#can('presence.away')
          ? html`<hub-away-switch
              .hub=${this.hub}
              .strings=${this.strings}
              .presence=${this.#presences.value?.get(this.#selfId ?? '')}
            ></hub-away-switch>`
          : nothing
      }`;
  }

  #renderList(): TemplateResult {
    const words = this.#words;
    const contacts = this.#found.of(this.hub, this.search, this.filter);
    const searched = this.search.trim() !== '';
    if (contacts.length === 0) return this.#renderNone(searched);
    return html`${
        searched
          ? html`<p class="note quiet" role="status">
              ${contacts.length === MOST_FOUND ? words.foundMost(MOST_FOUND) : words.found(contacts.length)}
            </p>`
          : nothing
      }
      <hub-contact-rows
        exportparts="list, row"
        .hub=${this.hub}
        .strings=${this.strings}
        .contacts=${contacts}
        .identity=${this.#found.identity}
        .presences=${this.#presences.value}
        .selected=${contactIdOf(this.#side.now)}
        .self=${this.#selfId}
        .canCall=${this.#can('call.dial')}
        @choose-contact=${this.#onChoose}
        @call-contact=${this.#onCall}
      ></hub-contact-rows>`;
  }

  #renderNone(searched: boolean): TemplateResult {
    return noContacts({
      words: this.#words,
      common: this.common,
      strings: this.strings,
      loaded: this.#loaded.value ?? false,
      offline: this.#connection.value?.status === 'offline',
      filter: this.filter,
      sought: searched ? this.search.trim() : '',
      canWrite: this.#canWrite,
      retry: () => this.hub?.registration.retry(),
      clear: this.#clearSearch,
      searchAll: () => (this.filter = 'all'),
      openFiles: () => this.#openFiles(),
    });
  }

  #renderSide(): TemplateResult {
    const { now } = this.#side;
    return sideContent(now, {
      hub: this.hub,
      strings: this.strings,
      words: this.#words,
      contact: this.#followed.of(now, this.#all.value ?? [], this.#loaded.value ?? false),
      presences: this.#presences.value,
      self: this.#selfId,
      canCall: this.#can('call.dial'),
      canChat: this.messages && this.#can('chat.direct'),
      canText: this.messages && this.#can('sms.send'),
      canWrite: this.#canWrite,
      importing: this.#importing,
    });
  }

  #openFiles(): void {
    void this.#side.go({ kind: 'files' });
  }

  async #import(files: readonly File[]): Promise<void> {
    const { hub } = this;
    const { now } = this.#side;
    if (!hub || (now?.kind !== 'files' && !(await this.#side.go({ kind: 'files' })))) return;
    this.#importing.add(hub, files);
  }

  #forget(): void {
    this.#side.forget();
    this.#importing.clear();
    this.failed = undefined;
  }

  readonly #clearSearch = (): void => {
    this.search = '';
    this.field?.focus();
  };

  readonly #onChoose = ({ item: contact }: ItemEvent<Contact>): void => {
    this.failed = undefined;
    void this.#side.go({ kind: 'details', id: contact.id, contact });
  };

  readonly #onCall = async ({ item: contact }: ItemEvent<Contact>): Promise<void> => {
    this.failed = undefined;
    if (await this.#dialing.dial(contact.phones[0]!.number, contact)) return;
    if (this.#dialing.error !== undefined) this.failed = { contact, error: this.#dialing.error };
  };

  readonly #onEdit = ({ item: contact }: ItemEvent<Contact>): void => {
    void this.#side.go({ kind: 'form', contact, draft: {} });
  };

  readonly #onSaved = ({ item: contact }: ItemEvent<Contact>): void => {
    this.told = this.#words.saved(contact.name);
    void this.#side.go({ kind: 'details', id: contact.id, contact });
  };

  readonly #onDeleted = ({ item: contact }: ItemEvent<Contact>): void => {
    this.told = this.#words.deleted(contact.name);
    void this.#side.close();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#side.now || event.defaultPrevented) return;
    event.stopPropagation();
    void this.#side.close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-contact-list': HubContactList;
  }
}
