import type { Contact } from '@hubline/core';
import {
  HubElement,
  Watch,
  closeIcon,
  fieldStyles,
  icon,
  phoneNumber,
  presenceDot,
  presenceStyles,
  voicemailEnglish,
  type Strings,
} from '@hubline/element';
import { ItemEvent } from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { MOST_RECIPIENTS } from './forward-draft.ts';
import { recipientFieldStyles } from './recipient-field.styles.ts';

const MOST_OPTIONS = 50;
const none: readonly Contact[] = [];

/** Finds colleagues by name or extension, and lists those who were chosen. Fires `recipients-changed` and `text-changed`. */
export class RecipientField extends HubElement {
  static readonly tagName = 'hub-recipient-field';
  static override styles = [HubElement.styles, fieldStyles, presenceStyles, recipientFieldStyles];

  @property({ attribute: false }) chosen = none;

  /** What is in the search field. */
  @property() text = '';

  /** What is wrong with it. */
  @property() fault = '';

  @property({ type: Boolean, reflect: true }) disabled = false;

  /** The options are there. */
  @state() private open = false;
  /** -1 for none: nobody is chosen by Enter alone. */
  @state() private marked = -1;
  /** What happened last, for those who cannot see it. */
  @state() private told = '';

  @query('input') private readonly field!: HTMLInputElement | null;

  readonly #all = new Watch(this, () => this.hub?.contacts.all$);
  readonly #presences = new Watch(this, () => this.hub?.presence.all$);

  /** Focuses the search field. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.field?.focus(options));
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const full = this.chosen.length >= MOST_RECIPIENTS;
    const options = this.#options;
    const marked = Math.min(this.marked, options.length - 1);
    const open = this.open && !full && !this.disabled;
    return html`<div class="field" @keydown=${this.#onEscape}>
      <label for="search">${words.to}</label>
      <div>
        ${
          this.chosen.length > 0
            ? html`<ul class="chips" aria-label=${words.chosen}>
                ${this.chosen.map((contact) => this.#renderChip(contact))}
              </ul>`
            : nothing
        }
        <div class="box">
          <input
            id="search"
            class="input"
            role="combobox"
            dir="auto"
            aria-autocomplete="list"
            aria-expanded=${open}
            aria-controls="options"
            aria-activedescendant=${open && marked >= 0 ? `option-${marked}` : nothing}
            aria-describedby="fault"
            aria-invalid=${this.fault ? 'true' : nothing}
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            placeholder=${full ? words.most(MOST_RECIPIENTS) : words.toHint}
            ?disabled=${this.disabled || full}
            .value=${this.text}
            @input=${this.#onInput}
            @click=${() => (this.open = true)}
            @blur=${() => (this.open = false)}
            @keydown=${this.#onKeydown}
          />
          ${open ? this.#renderOptions(options, marked) : nothing}
        </div>
      </div>
      <p id="fault" class="fault" role="alert" ?hidden=${!this.fault}>${this.fault}</p>
      <span class="visually-hidden" role="status"
        >${open && this.text.trim() ? words.found(options.length) : this.told}</span
      >
    </div>`;
  }

  get #words(): Strings['voicemail'] {
    return this.words('voicemail', voicemailEnglish);
  }

  /** Colleagues who can still be chosen. */
  get #options(): readonly Contact[] {
    const { hub } = this;
    const session = hub?.session.state$.value;
    const self = session?.status === 'signed-in' ? session.user.id : undefined;
    const found =
      this.text.trim() === ''
        ? (this.#all.value ?? none).filter(({ source }) => source === 'directory')
        : (hub?.contacts.search(this.text, MOST_OPTIONS + MOST_RECIPIENTS, 'directory') ?? none);
    const taken = new Set([self, ...this.chosen.map(({ id }) => id)]);
    return found.filter(({ id }) => !taken.has(id)).slice(0, MOST_OPTIONS);
  }

  #renderChip(contact: Contact): TemplateResult {
    const word = this.#words.removeRecipient(contact.name);
    return html`<li class="chip">
      <bdi>${contact.name}</bdi>
      <button
        type="button"
        title=${word}
        aria-label=${word}
        ?disabled=${this.disabled}
        @click=${() => this.#remove(contact)}
      >
        ${icon(closeIcon)}
      </button>
    </li>`;
  }

  #renderOptions(options: readonly Contact[], marked: number): TemplateResult {
    const words = this.#words;
    if (options.length === 0) {
      const text = this.text.trim();
      return html`<p id="options" class="options none quiet">
        ${text ? words.noColleague(text) : words.noColleagues}
      </p>`;
    }
    // The field keeps the focus.
    const keepFocus = (event: Event): void => event.preventDefault();
    return html`<ul
      id="options"
      class="options"
      role="listbox"
      aria-label=${words.colleagues}
      @mousedown=${keepFocus}
    >
      ${options.map((contact, at) => this.#renderOption(contact, at, at === marked))}
    </ul>`;
  }

  #renderOption(contact: Contact, at: number, marked: boolean): TemplateResult {
    const number = contact.phones[0]?.number;
    return html`<li
      id=${`option-${at}`}
      class="option"
      role="option"
      aria-selected=${marked}
      @click=${() => this.#choose(contact)}
    >
      <span>${presenceDot(this.#presences.value?.get(contact.id), this.common)}</span>
      <bdi>${contact.name}</bdi>
      <span class="quiet">${number ? phoneNumber(number) : nothing}</span>
    </li>`;
  }

  #choose(contact: Contact): void {
    this.#type('');
    this.#change([...this.chosen, contact]);
    this.told = this.#words.added(contact.name);
    this.marked = -1;
    this.open = false;
  }

  #remove(contact: Contact): void {
    this.#change(this.chosen.filter(({ id }) => id !== contact.id));
    this.told = this.#words.removed(contact.name);
    this.focus();
  }

  #change(chosen: readonly Contact[]): void {
    this.chosen = chosen;
    this.dispatchEvent(new ItemEvent('recipients-changed', chosen));
  }

  #type(text: string): void {
    this.text = text;
    this.dispatchEvent(new ItemEvent('text-changed', text));
  }

  readonly #onInput = (): void => {
    this.#type(this.field?.value ?? '');
    this.open = true;
    this.marked = this.text.trim() === '' ? -1 : 0;
  };

  /** Escape closes the options first, and only then what is around. */
  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return;
    event.preventDefault();
    event.stopPropagation();
    this.open = false;
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const options = this.#options;
    if (event.key === 'Enter') {
      event.preventDefault();
      const option = this.open ? options[Math.min(this.marked, options.length - 1)] : undefined;
      if (option) this.#choose(option);
    } else if (event.key === 'Backspace' && this.text === '' && this.chosen.length > 0) {
      this.#remove(this.chosen.at(-1)!);
    } else {
      this.#mark(event, options.length);
    }
  };

  #mark(event: KeyboardEvent, count: number): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const from = this.open ? Math.min(this.marked, count - 1) : -1;
    this.open = true;
    if (count === 0) return;
    this.marked = from < 0 && step < 0 ? count - 1 : (from + step + count) % count;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-recipient-field': RecipientField;
  }
}
