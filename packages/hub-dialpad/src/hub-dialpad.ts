import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  Dialing,
  HubElement,
  buttonStyles,
  errorText,
  fieldStyles,
  icon,
  type Strings,
  alertIcon,
  backspaceIcon,
  callIcon,
  dialPadEnglish,
} from '@hubline/element';
import { cleanPaste } from './clean-paste.ts';
import { ContactSearch, type Match } from './contact-search.ts';
import { HubKeyEvent } from './hub-dialpad.events.ts';
import { dialpadStyles } from './hub-dialpad.styles.ts';
import { KEYS } from './keys.ts';
import { LongPress } from './long-press.ts';
import { searchResults } from './search-results.ts';

/**
 * A dial pad with keyboard, paste and search by name.
 *
 * @tag hub-dialpad
 * @summary Dials a number or a contact; with `dtmf`, sends digits into a call.
 * @fires {HubDialEvent} hub-dial - A call was asked for; cancel it to carry it out otherwise.
 * @fires {HubKeyEvent} hub-key - A key was pressed.
 * @csspart field - The field with the name or number.
 * @csspart message - The line below the field: who the number belongs to, or what went wrong.
 * @csspart keys - The twelve keys.
 * @csspart key - One key.
 * @csspart search - The Search section, in place of the keys while a name is typed.
 * @csspart match - One contact found.
 * @csspart dial - The button `Dial`.
 * @cssprop --hub-row - Height of a key.
 * @cssprop --hub-accent - Colour of the button `Dial`.
 */
export class HubDialpad extends HubElement {
  static readonly tagName = 'hub-dialpad';
  static override styles = [HubElement.styles, buttonStyles, fieldStyles, dialpadStyles];

  /** What is typed; in `dtmf` mode the digits sent. */
  @property() value = '';

  /** Switches all of it off. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** For use in a call: each key fires `hub-key` at once; there is no field, no search and no `Dial`. */
  @property({ type: Boolean, reflect: true }) dtmf = false;

  @state() private hint: 'empty' | 'not-a-number' | undefined;

  readonly #dialing = new Dialing(this);
  readonly #search = new ContactSearch(this);
  readonly #press = new LongPress();
  #lastDialled: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('value')) return;
    this.#search.look(this.dtmf ? '' : this.value);
    this.hint = undefined;
    this.#dialing.clear();
  }

  protected override updated(): void {
    // Not bound in the template: what is typed changes the field without us.
    if (this.#field && this.#field.value !== this.value) this.#field.value = this.value;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#press.cancel();
  }

  /** Focuses the field; in `dtmf` mode the first key. */
  override focus(options?: FocusOptions): void {
    const first = this.#field ?? this.renderRoot.querySelector<HTMLElement>('.key');
    first?.focus(options);
  }

  protected override render(): TemplateResult {
    return html`<div class="pad" @keydown=${this.#onKeydown}>
      ${this.dtmf ? this.#renderSent() : this.#renderField()}
      <div class="stage">
        ${this.#renderKeys()} ${this.#search.open ? this.#renderSearch() : nothing}
      </div>
      ${this.dtmf ? nothing : this.#renderDial()}
    </div>`;
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  get #words(): Strings['dialPad'] {
    return this.words('dialPad', dialPadEnglish);
  }

  #renderField(): TemplateResult {
    const words = this.#words;
    const { open, marked } = this.#search;
    return html`<div class="entry">
        <input
          id="number"
          class="input"
          part="field"
          role="combobox"
          aria-label=${words.field}
          aria-autocomplete="list"
          aria-expanded=${open}
          aria-controls=${open && marked >= 0 ? 'matches' : nothing}
          aria-activedescendant=${open && marked >= 0 ? `match-${marked}` : nothing}
          aria-describedby="message"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="go"
          placeholder=${words.field}
          ?disabled=${this.disabled}
          @input=${this.#onInput}
          @paste=${this.#onPaste}
        />
        <button
          class="button ghost icon-only backspace"
          type="button"
          aria-label=${words.delete}
          ?disabled=${this.disabled || this.value === ''}
          @mousedown=${this.#keepFocus}
          @pointerdown=${() => this.#press.start(() => this.#replace(''))}
          @pointerup=${this.#onRelease}
          @pointerleave=${this.#onRelease}
          @click=${this.#onBackspace}
        >
          ${icon(backspaceIcon, true)}
        </button>
      </div>
      ${this.#renderMessage()}`;
  }

  #renderMessage(): TemplateResult {
    const { error } = this.#dialing;
    const words = this.#words;
    const problem =
      error !== undefined
        ? errorText(error, this.strings)
        : this.hint && (this.hint === 'empty' ? words.empty : words.notANumber);
    const found = this.#search.open ? words.found(this.#search.matches.length) : undefined;
    return html`<div id="message" class="message" part="message" role="status">
      ${
        problem
          ? html`${icon(alertIcon)}<span>${problem}</span>`
          : found
            ? html`<span class="visually-hidden">${found}</span>`
            : html`<span class="quiet"
                >${this.value === '' ? words.hint : this.#search.owner(this.value)?.name}</span
              >`
      }
    </div>`;
  }

  #renderSent(): TemplateResult {
    return html`<output class="sent number" aria-label=${this.#words.sent}>${this.value}</output>`;
  }

  #renderKeys(): TemplateResult {
    return html`<div
      class="keys"
      part="keys"
      role="group"
      aria-label=${this.#words.label}
      ?inert=${this.#search.open}
    >
      ${KEYS.map(
        ({ digit, letters }) =>
          html`<button
            class="key"
            part="key"
            type="button"
            aria-label=${digit}
            ?disabled=${this.disabled}
            @mousedown=${this.#keepFocus}
            @pointerdown=${() => this.#onKeyDown(digit)}
            @pointerup=${this.#onRelease}
            @pointerleave=${this.#onRelease}
            @contextmenu=${(event: Event) => event.preventDefault()}
            @click=${(event: MouseEvent) => this.#onKeyClick(event, digit)}
          >
            <span class="digit" aria-hidden="true">${digit}</span
            ><span class="letters" aria-hidden="true">${letters}</span>
          </button>`,
      )}
    </div>`;
  }

  #renderSearch(): TemplateResult {
    return searchResults({
      words: this.#words,
      text: this.value,
      matches: this.#search.matches,
      marked: this.#search.marked,
      choose: (match) => void this.#dialMatch(match),
    });
  }

  #renderDial(): TemplateResult {
    return html`<button
      class="button primary round dial"
      part="dial"
      type="button"
      ?disabled=${this.disabled}
      aria-busy=${this.#dialing.pending ? 'true' : nothing}
      @click=${this.#onDial}
    >
      ${icon(callIcon)}${this.#words.dial}
    </button>`;
  }

  /** The mouse leaves the focus in the field, so that Enter dials; touch opens no keyboard by it. */
  readonly #keepFocus = (event: Event): void => {
    event.preventDefault();
    if (matchMedia('(pointer: fine)').matches) this.focus();
  };

  readonly #onRelease = (): void => this.#press.cancel();

  #onKeyDown(digit: string): void {
    if (digit !== '0' || this.dtmf) return;
    this.#press.start(() => this.#pressKey('+'));
  }

  #onKeyClick(event: MouseEvent, digit: string): void {
    if (digit === '0' && this.#press.ends(event)) return;
    this.#pressKey(digit);
  }

  readonly #onBackspace = (event: MouseEvent): void => {
    if (this.#press.ends(event) || !this.#field) return;
    const { selectionStart, selectionEnd, value } = this.#field;
    const end = selectionEnd ?? value.length;
    const start = selectionStart !== end ? (selectionStart ?? end) : Math.max(0, end - 1);
    this.#field.setRangeText('', start, end, 'end');
    this.value = this.#field.value;
  };

  readonly #onInput = (): void => {
    this.value = this.#field?.value ?? '';
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain');
    if (text === undefined) return;
    event.preventDefault();
    this.#insert(cleanPaste(text));
  };

  readonly #onDial = (): void => {
    if (this.#search.open) void this.#dialMatch(this.#search.matches[this.#search.marked]);
    else void this.#dialNumber();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (this.disabled || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[\d*#]$/.test(event.key)) this.#onDigit(event);
    else if (this.dtmf) return;
    else if (event.target === this.#field) this.#onFieldKey(event);
    // What is typed on a button goes to the field, the key that brought us here included.
    else if (/^[^\s]$/u.test(event.key) || event.key === 'Backspace') this.focus();
  };

  #onDigit(event: KeyboardEvent): void {
    if (event.repeat && this.dtmf) return;
    if (this.dtmf) {
      event.preventDefault();
      this.#pressKey(event.key);
      return;
    }
    this.focus();
    this.hub?.playKey(event.key);
    this.dispatchEvent(new HubKeyEvent(event.key));
  }

  #onFieldKey(event: KeyboardEvent): void {
    switch (event.key) {
      case 'Enter':
        this.#onDial();
        break;
      case 'ArrowUp':
        if (this.value === '') this.#recallLast();
        else if (this.#search.open) this.#search.move(-1);
        else return;
        break;
      case 'ArrowDown':
        if (!this.#search.open) return;
        this.#search.move(1);
        break;
      case 'Escape':
        if (this.value === '') return;
        event.stopPropagation();
        this.#replace('');
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  #pressKey(digit: string): void {
    if (this.disabled) return;
    this.hub?.playKey(digit);
    if (this.dtmf) this.value += digit;
    else this.#insert(digit);
    this.dispatchEvent(new HubKeyEvent(digit));
  }

  #insert(text: string): void {
    if (!this.#field) return;
    const { selectionStart, selectionEnd, value } = this.#field;
    const end = selectionEnd ?? value.length;
    this.#field.setRangeText(text, selectionStart ?? end, end, 'end');
    this.value = this.#field.value;
  }

  #replace(text: string): void {
    this.value = text;
  }

  #recallLast(): boolean {
    const records = this.hub?.history.recent$.value ?? [];
    const last =
      this.#lastDialled ?? records.find(({ direction }) => direction === 'out')?.party.number;
    if (last === undefined) return false;
    this.#replace(last);
    return true;
  }

  async #dialNumber(): Promise<void> {
    const number = this.value.trim();
    if (number === '') {
      if (!this.#recallLast()) this.hint = 'empty';
      return;
    }
    const owner = this.#search.owner(number);
    if (!(await this.#dialing.dial(number, owner))) return;
    this.#lastDialled = number;
    this.#replace('');
  }

  async #dialMatch(match: Match | undefined): Promise<void> {
    if (!match) {
      this.hint = 'not-a-number';
      return;
    }
    if (!(await this.#dialing.dial(match.phone.number, match.contact))) return;
    this.#lastDialled = match.phone.number;
    this.#replace('');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-dialpad': HubDialpad;
  }
}
