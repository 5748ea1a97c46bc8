import {
  HubElement,
  Watch,
  buttonStyles,
  callMoreEnglish,
  cleanPaste,
  fieldStyles,
  localNumber,
  phoneNumber,
  presenceDot,
  presenceStyles,
  type Strings,
} from '@hubline/element';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ChooseEvent } from './choose.event.ts';
import { isNumber, numberOptions, type NumberOption } from './number-options.ts';
import { sheetStyles } from './sheet.styles.ts';

const chooseNumberStyles = css`
  .entry {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 8px;
    padding: 2px;
  }

  .who .quiet {
    font-weight: 400;
  }
`;

/** Finds whom to call or to transfer to: by name, by number, or among the latest calls. */
export class ChooseNumber extends HubElement {
  static readonly tagName = 'hub-choose-number';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    presenceStyles,
    sheetStyles,
    chooseNumberStyles,
  ];

  /** The word for what is done with who is chosen. */
  @property() action = '';

  @state() private text = '';
  /** -1 for none: nothing is chosen by Enter alone. */
  @state() private marked = -1;
  @query('input') private readonly field!: HTMLInputElement;

  constructor() {
    super();
    // They may come or change while the sheet is open.
    new Watch(this, () => this.hub?.contacts.all$);
    new Watch(this, () => this.hub?.presence.all$);
    new Watch(this, () => this.hub?.history.recent$);
  }

  /** Focuses the field. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.field.focus(options));
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const options = numberOptions(this.hub, this.text);
    const marked = Math.min(this.marked, options.length - 1);
    const typed = this.text.trim() !== '';
    return html`<form class="entry" @submit=${this.#onSubmit}>
        <input
          class="input"
          role="combobox"
          aria-label=${words.target}
          aria-autocomplete="list"
          aria-expanded=${options.length > 0}
          aria-controls="options"
          aria-activedescendant=${marked >= 0 ? `option-${marked}` : nothing}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="go"
          placeholder=${words.target}
          @input=${this.#onInput}
          @paste=${this.#onPaste}
          @keydown=${this.#onKeydown}
        />
        <button class="button primary" ?disabled=${marked < 0}>${this.action}</button>
      </form>
      <h3 id="heading">${typed ? words.search : words.recent}</h3>
      <p class="visually-hidden" role="status">${typed ? words.found(options.length) : nothing}</p>
      ${options.length > 0 ? this.#renderOptions(options, marked) : this.#renderNone(typed)}`;
  }

  get #words(): Strings['callMore'] {
    return this.words('callMore', callMoreEnglish);
  }

  #renderOptions(options: readonly NumberOption[], marked: number): TemplateResult {
    return html`<ul id="options" class="list" role="listbox" aria-labelledby="heading">
      ${options.map((option, index) => this.#renderOption(option, index, index === marked))}
    </ul>`;
  }

  #renderOption(option: NumberOption, index: number, marked: boolean): TemplateResult {
    const { number, name, presence } = option;
    const typed = index === 0 && isNumber(this.text);
    return html`<li
      id=${`option-${index}`}
      class="row"
      role="option"
      aria-selected=${marked}
      title=${name || localNumber(number)}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#choose(option)}
    >
      <span class="sign">${presenceDot(presence, this.common)}</span>
      <span class="who">${name || phoneNumber(number)}</span>
      <span class="what"
        >${name ? phoneNumber(number) : typed ? this.#words.useNumber : nothing}${
          presence
            ? html` <span aria-hidden="true">· ${this.common.presence[presence]}</span>`
            : nothing
        }</span
      >
    </li>`;
  }

  #renderNone(typed: boolean): TemplateResult {
    const words = this.#words;
    return html`<p id="options" class="none quiet">
      ${typed ? words.noMatch(this.text.trim()) : words.noRecent}
    </p>`;
  }

  #choose(option: NumberOption): void {
    this.dispatchEvent(new ChooseEvent(option));
  }

  readonly #onInput = (): void => {
    this.text = this.field.value;
    this.marked = this.text.trim() === '' ? -1 : 0;
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain');
    if (text === undefined) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = this.field;
    this.field.setRangeText(cleanPaste(text), selectionStart ?? 0, selectionEnd ?? 0, 'end');
    this.#onInput();
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const options = numberOptions(this.hub, this.text);
    const option = options[Math.min(this.marked, options.length - 1)];
    if (option) this.#choose(option);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const { length } = numberOptions(this.hub, this.text);
    if (step === undefined || length === 0) return;
    event.preventDefault();
    const from = Math.min(this.marked, length - 1);
    this.marked = from < 0 && step < 0 ? length - 1 : (from + step + length) % length;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-choose-number': ChooseNumber;
  }
}
