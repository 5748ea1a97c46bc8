import type { Contact, ContactPhone, PresenceState } from '@hubline/core';
import {
  Dialing,
  HubElement,
  HubMessageEvent,
  alertIcon,
  avatar,
  avatarStyles,
  buttonStyles,
  callIcon,
  chatIcon,
  contactsEnglish,
  deleteIcon,
  editIcon,
  errorText,
  icon,
  localNumber,
  noticeStyles,
  personIcon,
  phoneNumber,
  presenceStyles,
  skeletonStyles,
  type Strings,
} from '@hubline/element';
import { ItemEvent, listSideStyles, sideBar } from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { askNotice } from './ask-notice.ts';
import { askNoticeStyles } from './ask-notice.styles.ts';
import { contactDetailsStyles } from './contact-details.styles.ts';
import { presenceWord } from './contact-row.ts';

/** Everything that is known of a contact, and what can be done with it. */
export class ContactDetails extends HubElement {
  static readonly tagName = 'hub-contact-details';
  static override styles = [
    HubElement.styles,
    avatarStyles,
    buttonStyles,
    noticeStyles,
    presenceStyles,
    skeletonStyles,
    listSideStyles,
    askNoticeStyles,
    contactDetailsStyles,
  ];

  /** Undefined while it is not known yet; null where there is no such contact any more. */
  @property({ attribute: false }) contact: Contact | null | undefined;

  @property({ attribute: false }) presence: PresenceState | undefined;

  /** It is the person who looks. */
  @property({ type: Boolean, attribute: 'is-self' }) isSelf = false;

  /** Offers to call. */
  @property({ type: Boolean, attribute: 'can-call' }) canCall = false;

  /** Offers to write to a colleague. */
  @property({ type: Boolean, attribute: 'can-chat' }) canChat = false;

  /** Offers to send text messages to outside numbers. */
  @property({ type: Boolean, attribute: 'can-text' }) canText = false;

  /** Offers to change an external contact. */
  @property({ type: Boolean, attribute: 'can-write' }) canWrite = false;

  @state() private asked = false;
  @state() private deleting = false;
  @state() private failed: unknown;
  /** The number that was called last. */
  @state() private called: string | undefined;

  readonly #dialing = new Dialing(this);

  /** Focuses the name. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('h3')?.focus(options),
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('contact') || changed.get('contact')?.id === this.contact?.id) return;
    this.asked = false;
    this.failed = undefined;
    this.called = undefined;
    this.#dialing.clear();
  }

  protected override render(): TemplateResult {
    const { contact } = this;
    return html`${sideBar(this.#words, this.#close)}
    ${contact ? this.#renderContact(contact) : contact === null ? this.#renderGone() : renderGhost()}`;
  }

  get #words(): Strings['contacts'] {
    return this.words('contacts', contactsEnglish);
  }

  #renderContact(contact: Contact): TemplateResult {
    const words = this.#words;
    const { name, company, emails = [], note } = contact;
    return html`<div class="head">
        ${avatar(name)}
        <div>
          <h3 tabindex="-1"><bdi>${name}</bdi></h3>
          ${company && company !== name ? html`<p><bdi>${company}</bdi></p>` : nothing}
          <p class="quiet">${this.#renderKind(contact)}</p>
        </div>
      </div>
      ${this.#renderPhones(contact)}
      ${
        emails.length > 0
          ? html`<section aria-labelledby="emails">
              <h4 id="emails">${words.emails}</h4>
              <ul>
                ${emails.map((email) => html`<li class="email">${emailLink(email)}</li>`)}
              </ul>
            </section>`
          : nothing
      }
      ${
        note
          ? html`<section aria-labelledby="note">
              <h4 id="note">${words.note}</h4>
              <p class="note" dir="auto">${note}</p>
            </section>`
          : nothing
      }
      ${contact.source === 'external' && this.canWrite ? this.#renderChange(contact) : nothing}`;
  }

  #renderKind({ source }: Contact): unknown {
    if (this.presence) {
      const word = presenceWord(this.presence, this.common);
      return this.isSelf ? html`${word} · ${this.#words.self}` : word;
    }
    if (source === 'external') return this.#words.external;
    return this.isSelf ? this.#words.self : this.#words.internal;
  }

  #renderPhones(contact: Contact): TemplateResult {
    const words = this.#words;
    return html`<section aria-labelledby="numbers">
      <h4 id="numbers">${words.numbers}</h4>
      ${contact.phones.length === 0 ? html`<p class="quiet">${words.noNumbers}</p>` : nothing}
      <ul>
        ${contact.phones.map((phone) => this.#renderPhone(contact, phone))}
      </ul>
    </section>`;
  }

  #renderPhone(contact: Contact, { label, number }: ContactPhone): TemplateResult {
    const words = this.#words;
    const isCalled = this.called === number;
    return html`<li>
      <div class="phone">
        <span>${phoneNumber(number)}</span>
        <span class="quiet">${words.phones[label]}</span>
        ${this.#renderMessage(contact, { label, number })}
        ${
          this.canCall && !this.isSelf
            ? html`<button
                class="button"
                type="button"
                aria-label=${words.callParty(localNumber(number))}
                aria-busy=${isCalled && this.#dialing.pending ? 'true' : nothing}
                @click=${() => void this.#call(contact, number)}
              >
                ${isCalled && this.#dialing.pending ? nothing : icon(callIcon)}${words.call}
              </button>`
            : nothing
        }
      </div>
      ${isCalled && this.#dialing.error !== undefined ? this.#renderError(this.#dialing.error) : nothing}
    </li>`;
  }

  /** A colleague is written to at their extension, anyone at a number that gets text messages. */
  #renderMessage(
    { id, name, source }: Contact,
    { label, number }: ContactPhone,
  ): TemplateResult | typeof nothing {
    const isChat = label === 'extension' && source === 'directory';
    const can = isChat ? this.canChat : this.canText && label !== 'extension' && label !== 'fax';
    if (!can || this.isSelf) return nothing;
    const word = this.#words.messageParty(localNumber(number));
    const party = isChat ? { number, name, userId: id } : { number, name };
    return html`<button
      class="button ghost icon-only message"
      type="button"
      title=${word}
      aria-label=${word}
      @click=${() => this.dispatchEvent(new HubMessageEvent(party))}
    >
      ${icon(chatIcon)}
    </button>`;
  }

  #renderChange(contact: Contact): TemplateResult {
    const words = this.#words;
    if (this.asked) {
      return html`<section>
        ${askNotice(
          words.deleteAsk(contact.name),
          [
            {
              word: words.delete,
              kind: 'negative',
              pending: this.deleting,
              choose: () => void this.#delete(contact),
            },
            { word: words.cancel, choose: this.#keep },
          ],
          this.#keep,
        )}
        ${this.failed === undefined ? nothing : this.#renderError(this.failed)}
      </section>`;
    }
    return html`<section class="actions">
      <button
        class="button"
        type="button"
        @click=${() => this.dispatchEvent(new ItemEvent('edit-contact', contact))}
      >
        ${icon(editIcon)}${words.edit}
      </button>
      <button class="button" type="button" @click=${this.#ask}>
        ${icon(deleteIcon)}${words.delete}
      </button>
    </section>`;
  }

  #renderError(error: unknown): TemplateResult {
    return html`<p class="notice negative" role="alert">
      ${icon(alertIcon)}<span>${errorText(error, this.strings)}</span>
    </p>`;
  }

  #renderGone(): TemplateResult {
    const words = this.#words;
    return html`<div class="empty">
      ${icon(personIcon)}
      <h3 tabindex="-1">${words.gone}</h3>
      <p class="quiet">${words.goneHint}</p>
    </div>`;
  }

  async #call(contact: Contact, number: string): Promise<void> {
    if (this.#dialing.pending) return;
    this.called = number;
    await this.#dialing.dial(number, contact);
  }

  async #delete(contact: Contact): Promise<void> {
    if (this.deleting) return;
    this.deleting = true;
    this.failed = undefined;
    try {
      await this.hub?.contacts.remove(contact.id);
      this.asked = false;
      this.dispatchEvent(new ItemEvent('contact-deleted', contact));
    } catch (error) {
      this.failed = error;
    } finally {
      this.deleting = false;
    }
  }

  async #focusLast(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #ask = (): void => {
    this.asked = true;
    void this.#focusLast('.ask .button:last-child');
  };

  readonly #keep = (): void => {
    this.asked = false;
    this.failed = undefined;
    void this.#focusLast('section.actions .button:last-child');
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('close-side', { bubbles: true }));
  };
}

function emailLink(email: string): TemplateResult {
  return html`<a href=${`mailto:${encodeURIComponent(email).replace('%40', '@')}`}
    ><bdi>${email}</bdi></a
  >`;
}

function renderGhost(): TemplateResult {
  return html`<div class="head" aria-hidden="true">
    <span class="avatar skeleton"></span>
    <span class="skeleton"></span>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-contact-details': ContactDetails;
  }
}
