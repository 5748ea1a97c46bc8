import type { Contact, ContactDraft, ContactFault } from '@hubline/core';
import {
  HubElement,
  alertIcon,
  buttonStyles,
  contactsEnglish,
  errorCode,
  errorText,
  fieldStyles,
  icon,
  noticeStyles,
  type Strings,
} from '@hubline/element';
import { ItemEvent, listSideStyles, sideBar } from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { askNotice } from './ask-notice.ts';
import { askNoticeStyles } from './ask-notice.styles.ts';
import { contactFormStyles } from './contact-form.styles.ts';
import { noteField, textField } from './form-fields.ts';
import { faultsOf } from './form-faults.ts';
import { emailLines, phoneLines } from './form-lines.ts';
import {
  draftFrom,
  emptyEmail,
  emptyPhone,
  sayTheSame,
  typedFrom,
  type TypedContact,
  type TypedEmail,
  type TypedPhone,
} from './typed-contact.ts';

type Asked =
  | { readonly what: 'leave'; readonly answer: (leave: boolean) => void }
  | { readonly what: 'duplicates' };

/** The form of an external contact. What was typed stays until it is saved or given up. */
export class ContactForm extends HubElement {
  static readonly tagName = 'hub-contact-form';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    listSideStyles,
    askNoticeStyles,
    contactFormStyles,
  ];

  /** The contact to change; undefined for a new one. */
  @property({ attribute: false }) contact: Contact | undefined;

  /** What a new contact begins with. */
  @property({ attribute: false }) draft: Partial<ContactDraft> = {};

  @state() private typed: TypedContact = typedFrom({});
  /** By the id of the control. */
  @state() private faults: ReadonlyMap<string, string> = new Map();
  @state() private asked: Asked | undefined;
  @state() private saving = false;
  @state() private failed: unknown;
  /** It was deleted while it was changed here. */
  @state() private gone = false;

  #beginning = this.typed;

  /** Whether something was typed that is not saved. */
  get unsaved(): boolean {
    return !sayTheSame(this.typed, this.#beginning);
  }

  /** Focuses the name. */
  override focus(options?: FocusOptions): void {
    void this.#focus('#name', options);
  }

  /** Whether the form may go; asks where something is not saved. */
  async mayLeave(): Promise<boolean> {
    if (this.asked?.what === 'leave') this.asked.answer(false);
    if (!this.unsaved) return true;
    const answered = new Promise<boolean>((answer) => (this.asked = { what: 'leave', answer }));
    await this.#focusAsk();
    const leave = await answered;
    if (!leave) this.focus();
    return leave;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('contact') && !changed.has('draft')) return;
    if (
      this.hasUpdated &&
      changed.has('contact') &&
      this.contact?.id === changed.get('contact')?.id
    ) {
      return;
    }
    this.typed = typedFrom(this.contact ?? this.draft);
    this.#beginning = this.typed;
    this.faults = new Map();
    this.asked = undefined;
    this.failed = undefined;
    this.gone = false;
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const title = this.contact ? words.editContact(this.contact.name) : words.newContact;
    return html`${sideBar(words, this.#cancel)}
      <form novalidate aria-labelledby="title" @submit=${this.#onSubmit}>
        <h3 id="title"><bdi>${title}</bdi></h3>
        <div class="fields" .inert=${this.saving}>
          ${this.#renderText('name', words.name, textField)}
          ${this.#renderText('company', words.company, textField)} ${this.#renderPhones()}
          ${this.#renderEmails()} ${this.#renderText('note', words.note, noteField)}
        </div>
        ${this.#renderProblem()} ${this.asked ? this.#renderAsk(this.asked) : this.#renderFoot()}
      </form>`;
  }

  get #words(): Strings['contacts'] {
    return this.words('contacts', contactsEnglish);
  }

  #renderText(
    id: 'name' | 'company' | 'note',
    word: string,
    field: typeof textField,
  ): TemplateResult {
    return field({
      ...{ id, word, value: this.typed[id], fault: this.faults.get(id) },
      ...(id === 'name' ? {} : { optional: this.#words.optional }),
      type: (value) => this.#type(id, { [id]: value }),
    });
  }

  #renderPhones(): TemplateResult {
    return phoneLines({
      lines: this.typed.phones,
      words: this.#words,
      faults: this.faults,
      ownerOf: (phone) => this.#duplicates([phone])[0]?.name,
      change: ({ id }, phones) => this.#type(`phone-${id}`, { phones }),
      remove: (phone) => this.#removePhone(phone),
      add: this.#addPhone,
    });
  }

  #renderEmails(): TemplateResult {
    return emailLines({
      lines: this.typed.emails,
      words: this.#words,
      faults: this.faults,
      change: ({ id }, emails) => this.#type(`email-${id}`, { emails }),
      remove: (email) => this.#removeEmail(email),
      add: this.#addEmail,
    });
  }

  #renderProblem(): TemplateResult | typeof nothing {
    if (this.failed === undefined) return nothing;
    const text = this.gone ? this.#words.savedNowhere : errorText(this.failed, this.strings);
    return html`<p class="notice negative" role="alert">${icon(alertIcon)}<span>${text}</span></p>`;
  }

  #renderAsk(asked: Asked): TemplateResult {
    const words = this.#words;
    if (asked.what === 'leave') {
      const answer = (leave: boolean) => () => {
        this.asked = undefined;
        asked.answer(leave);
      };
      return askNotice(
        words.unsaved,
        [
          { word: words.keepEditing, kind: 'primary', choose: answer(false) },
          { word: words.discard, choose: answer(true) },
        ],
        answer(false),
      );
    }
    const back = () => {
      this.asked = undefined;
      this.focus();
    };
    const [first, ...others] = this.#duplicates(this.typed.phones);
    const name = first?.name ?? '';
    const names = others.length > 0 ? words.andOthers(name, others.length) : name;
    return askNotice(
      words.haveNumbers(names),
      [
        { word: words.saveAnyway, kind: 'primary', choose: () => void this.#save() },
        { word: words.changeNumbers, choose: back },
      ],
      back,
    );
  }

  #renderFoot(): TemplateResult {
    const words = this.#words;
    return html`<div class="foot">
      <button class="button primary" type="submit" aria-busy=${this.saving ? 'true' : nothing}>
        ${words.save}
      </button>
      <button class="button" type="button" @click=${this.#cancel}>${words.cancel}</button>
    </div>`;
  }

  #duplicates(phones: readonly TypedPhone[]): readonly Contact[] {
    const draft = draftFrom({ ...this.typed, phones });
    if (draft.phones.length === 0) return [];
    return this.hub?.contacts.duplicatesOf(draft, this.contact?.id) ?? [];
  }

  #type(id: string, change: Partial<TypedContact>): void {
    this.typed = { ...this.typed, ...change };
    if (!this.faults.has(id)) return;
    this.faults = new Map([...this.faults].filter(([control]) => control !== id));
  }

  readonly #addPhone = (): void => {
    const phone = emptyPhone();
    this.typed = { ...this.typed, phones: [...this.typed.phones, phone] };
    void this.#focus(`#phone-${phone.id}`);
  };

  readonly #addEmail = (): void => {
    const email = emptyEmail();
    this.typed = { ...this.typed, emails: [...this.typed.emails, email] };
    void this.#focus(`#email-${email.id}`);
  };

  /** Of the last line the number goes alone, so that there is always one to type into. */
  #removePhone({ id }: TypedPhone): void {
    const rest = this.typed.phones.filter((phone) => phone.id !== id);
    const phones = rest.length > 0 ? rest : [emptyPhone()];
    this.#type(`phone-${id}`, { phones });
    void this.#focus(`#phone-${phones.at(-1)!.id}`);
  }

  #removeEmail({ id }: TypedEmail): void {
    const emails = this.typed.emails.filter((email) => email.id !== id);
    this.#type(`email-${id}`, { emails });
    const last = emails.at(-1);
    void this.#focus(last ? `#email-${last.id}` : 'fieldset:last-of-type .add');
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.saving) return;
    if (this.#duplicates(this.typed.phones).length > 0) {
      this.asked = { what: 'duplicates' };
      void this.#focusAsk();
    } else {
      void this.#save();
    }
  };

  async #save(): Promise<void> {
    const contacts = this.hub?.contacts;
    if (!contacts || this.saving) return;
    this.asked = undefined;
    this.failed = undefined;
    this.saving = true;
    const draft = draftFrom(this.typed);
    try {
      const id = this.gone ? undefined : this.contact?.id;
      const contact = await (id ? contacts.update(id, draft) : contacts.create(draft));
      this.#beginning = this.typed;
      this.dispatchEvent(new ItemEvent('contact-saved', contact));
    } catch (error) {
      this.#refused(error);
    } finally {
      this.saving = false;
    }
  }

  /** What is wrong is said where it is, and the focus goes to the first of it. */
  #refused(error: unknown): void {
    const words = this.#words.faults as Record<ContactFault, (length: number) => string>;
    this.faults = faultsOf(error, this.typed, words);
    if (this.faults.size === 0) {
      this.failed = error;
      this.gone = errorCode(error) === 'request/not-found';
    }
    void this.#focus(this.faults.size > 0 ? '[aria-invalid=true]' : '.foot .primary');
  }

  async #focusAsk(): Promise<void> {
    await this.#focus('.ask .button');
    this.renderRoot.querySelector('.ask')?.scrollIntoView({ block: 'nearest' });
  }

  async #focus(selector: string, options?: FocusOptions): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus(options);
  }

  readonly #cancel = (): void => {
    this.dispatchEvent(new Event('close-side', { bubbles: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-contact-form': ContactForm;
  }
}
