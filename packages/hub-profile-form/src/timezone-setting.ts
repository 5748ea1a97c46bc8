import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { SettingElement } from './setting-element.ts';
import { timezoneStyles } from './timezone-setting.styles.ts';
import { findTimezones, offsetAt, offsetText, placeOf, timezones } from './timezones.ts';

interface Option {
  /** Empty for the one of the browser. */
  readonly value: string;
  readonly place: string;
  readonly region: string;
  readonly offset: string;
}

/** The time zone: a list that is searched by typing, saved when one is chosen. */
export class TimezoneSetting extends SettingElement<string> {
  static readonly tagName = 'hub-timezone-setting';
  static override styles = [SettingElement.styles, timezoneStyles];

  /** What is typed to find one. */
  @state() private text: string | undefined;
  @state() private open = false;
  @state() private marked = -1;

  @query('#control') private readonly input!: HTMLInputElement | null;

  protected override render(): TemplateResult {
    const words = this.profileWords;
    const options = this.open ? this.#options : [];
    const marked = Math.min(this.marked, options.length - 1);
    return html`<div class="setting">
      <label for="control">${this.label}</label>
      <div class="line">
        <div class="box">
          <input
            id="control"
            class="input"
            role="combobox"
            autocomplete="off"
            spellcheck="false"
            aria-autocomplete="list"
            aria-expanded=${this.open && options.length > 0}
            aria-controls=${this.open && options.length > 0 ? 'options' : nothing}
            aria-activedescendant=${marked >= 0 ? `option-${marked}` : nothing}
            aria-describedby=${this.describedBy}
            aria-invalid=${this.isInvalid}
            .value=${this.text ?? this.#shownText}
            @input=${this.#onInput}
            @click=${this.#onClick}
            @focus=${() => this.input?.select()}
            @blur=${this.#close}
            @keydown=${this.#onKeydown}
          />
          ${this.open ? this.#renderOptions(options, marked) : nothing}
        </div>
        ${this.renderResult()} ${this.renderHint()}
      </div>
      <span class="visually-hidden" role="status"
        >${this.open && this.text ? words.timezonesFound(options.length) : nothing}</span
      >
    </div>`;
  }

  get #browser(): Option {
    const id = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const place = this.profileWords.sameAsBrowser(id);
    return { value: '', place, region: '', offset: offsetNow(id) };
  }

  /** The one that is chosen, with its offset now. */
  get #shownText(): string {
    const id = this.shown ?? '';
    const { place, offset } =
      id === '' ? this.#browser : { place: placeText(id), offset: offsetNow(id) };
    return offset ? `${place}, ${offset}` : place;
  }

  get #options(): readonly Option[] {
    const text = this.text?.trim() ?? '';
    const all = timezones();
    const found = text ? findTimezones(text, all) : all;
    const options = found.map(({ id, city, region, minutes }) => {
      return { value: id, place: city, region, offset: offsetText(minutes) };
    });
    const browser = this.#browser;
    const isBrowser = !text || browser.place.toLowerCase().includes(text.toLowerCase());
    return isBrowser ? [browser, ...options] : options;
  }

  #renderOptions(options: readonly Option[], marked: number): TemplateResult {
    const words = this.profileWords;
    if (options.length === 0) {
      return html`<p class="options none quiet">${words.noTimezone(this.text?.trim() ?? '')}</p>`;
    }
    return html`<ul
      id="options"
      class="options"
      role="listbox"
      aria-label=${words.timezones}
      @mousedown=${(event: Event) => event.preventDefault()}
    >
      ${options.map(
        (option, at) =>
          html`<li
            id=${`option-${at}`}
            class="option"
            role="option"
            aria-selected=${at === marked}
            @click=${() => this.#choose(option)}
          >
            <span class="place"
              >${option.place}${option.region ? html` <span class="quiet">${option.region}</span>` : nothing}</span
            >
            <span class="quiet number">${option.offset}</span>
          </li>`,
      )}
    </ul>`;
  }

  #choose({ value }: Option): void {
    this.#close();
    if (value !== this.shown) void this.commit(value);
    void this.updateComplete.then(() => this.input?.select());
  }

  #show(): void {
    if (this.open) return;
    this.open = true;
    this.marked = this.text ? 0 : this.#options.findIndex(({ value }) => value === this.shown);
    this.#scroll();
  }

  #scroll(): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    });
  }

  readonly #close = (): void => {
    this.open = false;
    this.text = undefined;
    this.marked = -1;
    // What was typed to find one is no value of its own.
    void this.updateComplete.then(() => {
      if (this.input && this.text === undefined) this.input.value = this.#shownText;
    });
  };

  readonly #onClick = (): void => this.#show();

  readonly #onInput = (): void => {
    this.text = this.input?.value ?? '';
    this.forget();
    this.open = true;
    this.marked = this.text.trim() ? 0 : -1;
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      const option = this.open ? this.#options[this.marked] : undefined;
      if (option) this.#choose(option);
    } else if (event.key === 'Escape') {
      if (!this.open) return;
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    } else this.#mark(event);
  };

  #mark(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (!this.open) return this.#show();
    const last = this.#options.length - 1;
    if (last < 0) return;
    const isStep = Math.abs(step) === 1;
    const next = this.marked + step;
    // One by one it goes round; page by page it ends at the ends.
    if (isStep && next > last) this.marked = 0;
    else if (isStep && next < 0) this.marked = last;
    else this.marked = Math.max(0, Math.min(last, next));
    this.#scroll();
  }
}

function placeText(id: string): string {
  const { city, region } = placeOf(id);
  return region ? `${city} (${region})` : city;
}

function offsetNow(id: string): string {
  const minutes = offsetAt(id, new Date());
  return minutes === undefined ? '' : offsetText(minutes);
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-timezone-setting': TimezoneSetting;
  }
}
