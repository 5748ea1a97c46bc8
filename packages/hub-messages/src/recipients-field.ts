import type { CapabilityId } from '@hubline/core';
import {
  HubElement,
  Watch,
  closeIcon,
  fieldStyles,
  icon,
  localNumber,
  messagesEnglish,
  phoneNumber,
  presenceStyles,
  type Strings,
} from '@hubline/element';
import { ItemEvent } from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import {
  keyOf,
  optionsOf,
  typedNumber,
  type ChosenRecipient,
  type RecipientOption,
} from './chosen-recipient.ts';
import { recipientOptions } from './recipient-options.ts';
import { recipientsFieldStyles } from './recipients-field.styles.ts';

const MOST_OPTIONS = 50;
const none: readonly ChosenRecipient[] = [];
const nobody: readonly string[] = [];

/**
 * Finds colleagues, contacts and numbers, and lists those who were chosen: several colleagues, or one outside
 * number. Fires `recipients-changed` and `text-changed`.
 */
export class RecipientsField extends HubElement {
  static readonly tagName = 'hub-recipients-field';
  static override styles = [HubElement.styles, fieldStyles, presenceStyles, recipientsFieldStyles];

  @property({ attribute: false }) chosen = none;

  /** What is in the search field. */
  @property() text = '';

  /** What is wrong with it. */
  @property() fault = '';

  /** The word above it. */
  @property() label = '';

  /** Colleagues alone can be chosen. */
  @property({ type: Boolean, attribute: 'colleagues-only' }) colleaguesOnly = false;

  /** User ids of those who are there already. */
  @property({ attribute: false }) taken = nobody;

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
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);

  /** Focuses the search field. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.field?.focus(options));
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const options = this.#options;
    const marked = Math.min(this.marked, options.length - 1);
    const open = this.open && !this.#isFull && !this.disabled;
    return html`<div class="field" @keydown=${this.#onEscape}>
      <label for="search">${this.label || words.to}</label>
      <div>
        ${
          this.chosen.length > 0
            ? html`<ul class="chips" aria-label=${words.chosen}>
                ${this.chosen.map((chosen) => this.#renderChip(chosen))}
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
            placeholder=${this.#hint}
            ?disabled=${this.disabled || this.#isFull}
            .value=${this.text}
            @input=${this.#onInput}
            @click=${() => (this.open = true)}
            @blur=${() => (this.open = false)}
            @keydown=${this.#onKeydown}
          />
          ${
            open
              ? recipientOptions({
                  ...{ options, marked, words, common: this.common, text: this.text.trim() },
                  presences: this.#presences.value,
                  choose: (chosen) => this.#choose(chosen),
                })
              : nothing
          }
        </div>
      </div>
      <p id="fault" class="fault" role="alert" ?hidden=${!this.fault}>${this.fault}</p>
      <span class="visually-hidden" role="status"
        >${open && this.text.trim() ? words.found(options.length) : this.told}</span
      >
    </div>`;
  }

  get #words(): Strings['messages'] {
    return this.words('messages', messagesEnglish);
  }

  get #hint(): string {
    const words = this.#words;
    if (this.chosen.some(({ kind }) => kind === 'number')) return words.alone;
    return this.chosen.length > 0 || this.colleaguesOnly ? words.toMore : words.toHint;
  }

  /** An outside number goes alone, and a colleague where there are no groups. */
  get #isFull(): boolean {
    const [first] = this.chosen;
    return first !== undefined && (first.kind === 'number' || !this.#can('chat.group'));
  }

  /** Who can still be chosen. */
  get #options(): readonly RecipientOption[] {
    const { hub, chosen } = this;
    const text = this.text.trim();
    const can = {
      chat: this.#can('chat.direct'),
      sms: !this.colleaguesOnly && chosen.length === 0 && this.#can('sms.send'),
    };
    const found =
      text === ''
        ? (this.#all.value ?? []).filter(({ source }) => source === 'directory')
        : (hub?.contacts.search(text, MOST_OPTIONS * 2, can.sms ? undefined : 'directory') ?? []);
    const session = hub?.session.state$.value;
    const self = session?.status === 'signed-in' ? session.user.id : '';
    const taken = new Set([self, ...this.taken].map((userId) => `user ${userId}`));
    for (const each of chosen) taken.add(keyOf(each));
    const number = can.sms ? typedNumber(text) : undefined;
    return [
      ...(number === undefined ? [] : [typedOption(number)]),
      ...found.flatMap((contact) => (contact.id === self ? [] : optionsOf(contact, can))),
    ]
      .filter((option) => !taken.has(keyOf(option.chosen)))
      .slice(0, MOST_OPTIONS);
  }

  #can(capability: CapabilityId): boolean {
    return this.#capabilities.value?.[capability].level !== 'none';
  }

  #renderChip(chosen: ChosenRecipient): TemplateResult {
    const name = nameOf(chosen);
    const word = this.#words.removeRecipient(name);
    return html`<li class="chip">
      <bdi>${name}</bdi>
      ${chosen.kind === 'number' && chosen.name ? html`<span class="quiet">${phoneNumber(chosen.number)}</span>` : nothing}
      <button
        type="button"
        title=${word}
        aria-label=${word}
        ?disabled=${this.disabled}
        @click=${() => this.#remove(chosen)}
      >
        ${icon(closeIcon)}
      </button>
    </li>`;
  }

  #choose(chosen: ChosenRecipient): void {
    this.#type('');
    this.#change([...this.chosen, chosen]);
    this.told = this.#words.recipientAdded(nameOf(chosen));
    this.marked = -1;
    this.open = false;
  }

  #remove(chosen: ChosenRecipient): void {
    this.#change(this.chosen.filter((each) => each !== chosen));
    this.told = this.#words.recipientRemoved(nameOf(chosen));
    this.focus();
  }

  #change(chosen: readonly ChosenRecipient[]): void {
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
      if (option) this.#choose(option.chosen);
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

function nameOf(chosen: ChosenRecipient): string {
  return chosen.name || (chosen.kind === 'number' ? localNumber(chosen.number) : '');
}

const typedOption = (number: string): RecipientOption => ({
  chosen: { kind: 'number', number, name: '' },
  ...{ label: undefined, extension: undefined, isTyped: true },
});

declare global {
  interface HTMLElementTagNameMap {
    'hub-recipients-field': RecipientsField;
  }
}
