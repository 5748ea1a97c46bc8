import type { Contact } from '@hubline/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  Dialing,
  HubElement,
  buttonStyles,
  cleanPaste,
  errorText,
  fieldStyles,
  icon,
  type Strings,
  alertIcon,
  callIcon,
  dialPadEnglish,
} from '@hubline/element';
import { deleteAtCaret, insertAtCaret } from './caret.ts';
import { ContactSearch, type Match } from './contact-search.ts';
import { HubKeyEvent } from './hub-dialpad.events.ts';
import { dialpadStyles } from './hub-dialpad.styles.ts';
import { keypad } from './keypad.ts';
import { LastNumber } from './last-number.ts';
import { LongPress } from './long-press.ts';
import { numberField } from './number-field.ts';
import { searchResults } from './search-results.ts';

/** In ms: what is made ready for a call stays ready for longer. */
const READY = 10_000;

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
  readonly #last = new LastNumber(this);
  #readyAt = -READY;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('value')) return;
    this.#search.look(this.dtmf ? '' : this.value);
    this.hint = undefined;
    this.#dialing.clear();
    this.#prepare();
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
    return html`<div class="pad" @keydown=${this.#onKeydown} @focusin=${this.#prepare}>
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
    return html`${numberField({
      words: this.#words,
      disabled: this.disabled,
      empty: this.value === '',
      marked: this.#search.marked,
      input: this.#onInput,
      paste: this.#onPaste,
      press: (event) => this.#onPress(event, 'backspace'),
      release: this.#onRelease,
      backspace: this.#onBackspace,
    })}
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
    return keypad({
      label: this.#words.label,
      disabled: this.disabled,
      covered: this.#search.open,
      press: (event, digit) => this.#onPress(event, digit),
      release: this.#onRelease,
      click: (event, digit) => this.#onKeyClick(event, digit),
    });
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

  /** Has the next call made ready for whom a number is typed, or who comes back to it. */
  readonly #prepare = (): void => {
    const now = performance.now();
    if (!this.hub || this.dtmf || this.value === '' || now - this.#readyAt < READY) return;
    this.#readyAt = now;
    this.hub.calls.prepare();
  };

  readonly #onRelease = (): void => this.#press.cancel();

  #onPress(event: PointerEvent, key: string): void {
    if (this.dtmf) return;
    // The mouse leaves the focus in the field, so that Enter dials; touch would open a keyboard by it.
    if (event.pointerType === 'mouse') this.focus();
    if (key === '0') this.#press.start(() => this.#pressKey('+'));
    if (key === 'backspace') this.#press.start(() => (this.value = ''));
  }

  #onKeyClick(event: MouseEvent, digit: string): void {
    if (digit === '0' && this.#press.ends(event)) return;
    this.#pressKey(digit);
  }

  readonly #onBackspace = (event: MouseEvent): void => {
    if (!this.#press.ends(event) && this.#field) this.value = deleteAtCaret(this.#field);
    // By a key; with nothing left to delete the button would keep the focus from whoever pressed it.
    if (this.value === '' && event.detail === 0) this.focus();
  };

  readonly #onInput = (): void => {
    this.value = this.#field?.value ?? '';
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain');
    if (text === undefined) return;
    event.preventDefault();
    if (this.#field) this.value = insertAtCaret(this.#field, cleanPaste(text));
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
        this.value = '';
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
    else if (this.#field) this.value = insertAtCaret(this.#field, digit);
    this.dispatchEvent(new HubKeyEvent(digit));
  }

  #recallLast(): boolean {
    const { number } = this.#last;
    if (number !== undefined) this.value = number;
    return number !== undefined;
  }

  async #dialNumber(): Promise<void> {
    const number = this.value.trim();
    if (number === '') {
      if (!this.#recallLast()) this.hint = 'empty';
      return;
    }
    await this.#dial(number, this.#search.owner(number));
  }

  async #dialMatch(match: Match | undefined): Promise<void> {
    if (match) await this.#dial(match.phone.number, match.contact);
    else this.hint = 'not-a-number';
  }

  /** What was typed stays until the call is placed. */
  async #dial(number: string, contact: Contact | undefined): Promise<void> {
    if (!(await this.#dialing.dial(number, contact))) return;
    this.#last.remember(number);
    this.value = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-dialpad': HubDialpad;
  }
}
