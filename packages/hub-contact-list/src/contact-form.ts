import type { Contact, ContactDraft, ContactFault, ContactPhone } from '@hubline/core';
import {
  HubElement,
  addIcon,
  alertIcon,
  buttonStyles,
  closeIcon,
  contactsEnglish,
  errorCode,
  errorText,
  fieldStyles,
  icon,
  noticeStyles,
  type Strings,
} from '@hubline/element';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { askNotice } from './ask-notice.ts';
import { contactFormStyles } from './contact-form.styles.ts';
import { faultsOf } from './form-faults.ts';
import { sideBar } from './side-bar.ts';
import { CloseSideEvent, ContactSavedEvent } from './side.events.ts';
import { sideStyles } from './side.styles.ts';
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

const LABELS: readonly ContactPhone['label'][] = [
  'work',
  'mobile',
  'home',
  'extension',
  'fax',
  'other',
];

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
    sideStyles,
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
    void this.updateComplete.then(() => this.#control('name')?.focus(options));
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
    const { typed } = this;
    const title = this.contact ? words.editContact(this.contact.name) : words.newContact;
    return html`${sideBar(words, this.#cancel)}
      <form novalidate aria-labelledby="title" @submit=${this.#onSubmit}>
        <h3 id="title"><bdi>${title}</bdi></h3>
        <div class="fields" .inert=${this.saving}>
          ${this.#renderField('name', words.name, typed.name)}
          ${this.#renderField('company', words.company, typed.company)}
          <fieldset>
            <legend>${words.numbers}</legend>
            ${repeat(
              typed.phones,
              ({ id }) => id,
              (phone, at) => this.#renderPhone(phone, at),
            )}
            ${this.#renderAdd(words.addNumber, this.#addPhone)}
          </fieldset>
          <fieldset>
            <legend>${words.emails} <span class="optional">${words.optional}</span></legend>
            ${repeat(
              typed.emails,
              ({ id }) => id,
              (email, at) => this.#renderEmail(email, at),
            )}
            ${this.#renderAdd(words.addEmail, this.#addEmail)}
          </fieldset>
          ${this.#renderNote()}
        </div>
        ${this.#renderProblem()} ${this.asked ? this.#renderAsk(this.asked) : this.#renderFoot()}
      </form>`;
  }

  get #words(): Strings['contacts'] {
    return this.words('contacts', contactsEnglish);
  }

  #renderField(id: 'name' | 'company', word: string, value: string): TemplateResult {
    return html`<div class="field">
      <label for=${id}
        >${word}${id === 'company' ? html` <span class="optional">${this.#words.optional}</span>` : nothing}</label
      >
      <input
        id=${id}
        class="input"
        dir="auto"
        autocomplete="off"
        ?required=${id === 'name'}
        aria-invalid=${this.faults.has(id) ? 'true' : nothing}
        aria-describedby=${this.faults.has(id) ? `${id}-fault` : nothing}
        .value=${value}
        @input=${(event: Event) => this.#type(id, { [id]: valueOf(event) })}
      />
      ${this.#renderFault(id)}
    </div>`;
  }

  #renderPhone(phone: TypedPhone, at: number): TemplateResult {
    const words = this.#words;
    const id = `phone-${phone.id}`;
    const change = (part: Partial<ContactPhone>) =>
      this.#type(id, {
        phones: this.typed.phones.map((one) => (one.id === phone.id ? { ...one, ...part } : one)),
      });
    return html`<div class="line phone">
      <select
        class="input"
        aria-label=${words.labelOf(at + 1)}
        @change=${(event: Event) => change({ label: valueOf(event) as ContactPhone['label'] })}
      >
        ${LABELS.map(
          (label) =>
            html`<option .value=${label} ?selected=${label === phone.label}>
              ${words.phones[label]}
            </option>`,
        )}
      </select>
      <input
        id=${id}
        class="input"
        type="tel"
        autocomplete="off"
        aria-label=${words.number(at + 1)}
        aria-invalid=${this.faults.has(id) ? 'true' : nothing}
        aria-describedby=${`${id}-fault ${id}-known`}
        .value=${phone.number}
        @input=${(event: Event) => change({ number: valueOf(event) })}
      />
      ${this.#renderRemove(words.removeNumber(at + 1), () => this.#removePhone(phone))}
      <div class="below">${this.#renderFault(id)}${this.#renderKnown(phone, id)}</div>
    </div>`;
  }

  #renderEmail({ id: line, email }: TypedEmail, at: number): TemplateResult {
    const words = this.#words;
    const id = `email-${line}`;
    const change = (event: Event) =>
      this.#type(id, {
        emails: this.typed.emails.map((one) =>
          one.id === line ? { ...one, email: valueOf(event) } : one,
        ),
      });
    return html`<div class="line">
      <input
        id=${id}
        class="input"
        type="email"
        autocomplete="off"
        aria-label=${words.email(at + 1)}
        aria-invalid=${this.faults.has(id) ? 'true' : nothing}
        aria-describedby=${this.faults.has(id) ? `${id}-fault` : nothing}
        .value=${email}
        @input=${change}
      />
      ${this.#renderRemove(words.removeEmail(at + 1), () => this.#removeEmail(line))}
      <div class="below">${this.#renderFault(id)}</div>
    </div>`;
  }

  #renderNote(): TemplateResult {
    return html`<div class="field">
      <label for="note"
        >${this.#words.note} <span class="optional">${this.#words.optional}</span></label
      >
      <textarea
        id="note"
        class="input"
        dir="auto"
        rows="3"
        aria-invalid=${this.faults.has('note') ? 'true' : nothing}
        aria-describedby=${this.faults.has('note') ? 'note-fault' : nothing}
        .value=${this.typed.note}
        @input=${(event: Event) => this.#type('note', { note: valueOf(event) })}
      ></textarea>
      ${this.#renderFault('note')}
    </div>`;
  }

  #renderAdd(word: string, add: () => void): TemplateResult {
    return html`<button class="button ghost add" type="button" @click=${add}>
      ${icon(addIcon)}${word}
    </button>`;
  }

  #renderRemove(word: string, remove: () => void): TemplateResult {
    return html`<button
      class="button ghost icon-only remove"
      type="button"
      title=${word}
      aria-label=${word}
      @click=${remove}
    >
      ${icon(closeIcon)}
    </button>`;
  }

  #renderFault(id: string): TemplateResult | typeof nothing {
    const fault = this.faults.get(id);
    return fault === undefined ? nothing : html`<p class="fault" id=${`${id}-fault`}>${fault}</p>`;
  }

  /** Who has that number already. */
  #renderKnown(phone: TypedPhone, id: string): TemplateResult {
    const [other] = this.#duplicates([phone]);
    return html`<p class="known" id=${`${id}-known`} role="status">
      ${other ? html`${icon(alertIcon)}<span>${this.#words.hasNumber(other.name)}</span>` : nothing}
    </p>`;
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
    void this.#focusControl(`phone-${phone.id}`);
  };

  readonly #addEmail = (): void => {
    const email = emptyEmail();
    this.typed = { ...this.typed, emails: [...this.typed.emails, email] };
    void this.#focusControl(`email-${email.id}`);
  };

  /** Of the last line the number goes alone, so that there is always one to type into. */
  #removePhone({ id }: TypedPhone): void {
    const rest = this.typed.phones.filter((phone) => phone.id !== id);
    const phones = rest.length > 0 ? rest : [emptyPhone()];
    this.#type(`phone-${id}`, { phones });
    void this.#focusControl(`phone-${phones.at(-1)!.id}`);
  }

  #removeEmail(id: number): void {
    const emails = this.typed.emails.filter((email) => email.id !== id);
    this.#type(`email-${id}`, { emails });
    const last = emails.at(-1);
    if (last) void this.#focusControl(`email-${last.id}`);
    else void this.#focusControl(undefined, 'fieldset:last-of-type .add');
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
      this.dispatchEvent(new ContactSavedEvent(contact));
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
    void this.updateComplete.then(() => {
      const control = this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]');
      (control ?? this.renderRoot.querySelector<HTMLElement>('.foot .primary'))?.focus();
    });
  }

  async #focusAsk(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.ask .button')?.focus();
    this.renderRoot.querySelector('.ask')?.scrollIntoView({ block: 'nearest' });
  }

  async #focusControl(id: string | undefined, otherwise = ''): Promise<void> {
    await this.updateComplete;
    const control = id ? this.#control(id) : this.renderRoot.querySelector<HTMLElement>(otherwise);
    control?.focus();
  }

  #control(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`#${id}`);
  }

  readonly #cancel = (): void => {
    this.dispatchEvent(new CloseSideEvent());
  };
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-contact-form': ContactForm;
  }
}
