import { webStorage, type WebStorage } from '@hubline/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { HubElement } from '../hub-element.ts';
import { icon } from '../icons/icon.ts';
import { searchIcon } from '../icons/later-icons.ts';
import { evenRows } from '../list/row-places.ts';
import { VirtualRows } from '../list/virtual-rows.ts';
import { emojiEnglish } from '../strings/english/emoji.ts';
import type { Strings } from '../strings/strings.ts';
import { buttonStyles } from '../styles/button.styles.ts';
import { fieldStyles } from '../styles/field.styles.ts';
import { buttonAt, cellOf, emojiGrid } from './emoji-grid.ts';
import {
  findEmoji,
  readEmoji,
  withTone,
  type Emoji,
  type EmojiGroup,
  type SkinTone,
} from './emoji-list.ts';
import { EmojiMemory } from './emoji-memory.ts';
import { groupBar } from './group-bar.ts';
import { cellOfKey, emojiAt, firstCell, rowsOf, type Cell } from './emoji-rows.ts';
import { HubEmojiEvent } from './hub-emoji-picker.events.ts';
import { emojiPickerStyles } from './hub-emoji-picker.styles.ts';
import { toneChoice } from './tone-choice.ts';

/**
 * Finds an emoji: by words, by category, or among those that were used last.
 *
 * @tag hub-emoji-picker
 * @summary Chooses an emoji.
 * @fires {HubEmojiEvent} hub-emoji - An emoji was chosen; `detail` is the emoji.
 */
export class HubEmojiPicker extends HubElement {
  static readonly tagName = 'hub-emoji-picker';
  static override styles = [HubElement.styles, buttonStyles, fieldStyles, emojiPickerStyles];

  /** Where the skin tone and the last emoji are remembered. */
  @property({ attribute: false }) storage: WebStorage = webStorage();

  /** Fetches the emoji. */
  @property({ attribute: false }) load = (): Promise<string> =>
    import('./emoji-data.ts').then(({ EMOJI_DATA }) => EMOJI_DATA);

  @state() private groups: readonly EmojiGroup[] | undefined;
  @state() private failed = false;
  @state() private text = '';
  @state() private tone: SkinTone = 0;
  @state() private at: Cell | undefined;
  /** Under the pointer, or in focus. */
  @state() private shown: Emoji | undefined;

  @query('input[type=search]') private readonly field!: HTMLInputElement | null;
  @query('.scroller') private readonly scroller!: HTMLElement | null;
  @query('.probe') private readonly probe!: HTMLElement | null;

  readonly #virtual = new VirtualRows(this, () => ({ scroller: this.scroller, probe: this.probe }));
  #recent: readonly Emoji[] = [];
  #rows = rowsOf([]);

  override connectedCallback(): void {
    super.connectedCallback();
    this.tone = this.#memory.tone;
    void this.#fetch();
  }

  /** Focuses the search, where that opens no keyboard on the screen; else the emoji. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      if (matchMedia('(pointer: coarse)').matches) {
        this.renderRoot.querySelector<HTMLElement>('.groups button')?.focus(options);
      } else {
        this.field?.focus(options);
      }
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('groups') && !changed.has('text')) return;
    const groups = this.groups ?? [];
    this.#rows =
      this.text.trim() === ''
        ? rowsOf([{ key: 'recent', emoji: this.#recent }, ...groups])
        : rowsOf([{ key: 'found', emoji: findEmoji(groups, this.text) }]);
    this.at = firstCell(this.#rows);
    this.shown = undefined;
    this.#virtual.use(evenRows(this.#rows.length));
    this.#virtual.hold(-1);
    if (changed.has('text')) this.#virtual.offset = 0;
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`<div class="top" role="search">
        ${icon(searchIcon)}
        <input
          class="input"
          type="search"
          aria-label=${words.search}
          placeholder=${words.search}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="done"
          maxlength="100"
          .value=${this.text}
          @input=${(event: Event) => (this.text = (event.target as HTMLInputElement).value)}
          @keydown=${this.#onSearchKey}
        />
      </div>
      ${groupBar({
        words,
        withRecent: this.#recent.length > 0,
        inView: this.#rows[this.#virtual.inView?.first ?? 0]?.group,
        show: (key) => this.#showGroup(key),
      })}
      <div class="probe"></div>
      ${this.#renderEmoji()}
      <p class="visually-hidden" role="status">${this.#foundText()}</p>
      <div class="foot">
        <div class="shown" aria-hidden="true">${this.#renderShown()}</div>
        ${toneChoice(this.tone, words, this.#onTone)}
      </div>`;
  }

  get #words(): Strings['emoji'] {
    return this.words('emoji', emojiEnglish);
  }

  get #memory(): EmojiMemory {
    return new EmojiMemory(this.storage.browser);
  }

  #renderEmoji(): TemplateResult {
    const words = this.#words;
    if (this.failed) {
      return html`<div class="message" role="alert">
        <p>${words.notLoaded}</p>
        <button class="button" type="button" @click=${this.#fetch}>${this.common.retry}</button>
      </div>`;
    }
    if (this.groups && this.#rows.length === 0) {
      return html`<div class="message"><p>${words.noMatch}</p></div>`;
    }
    return emojiGrid({
      ...{ words, rows: this.#rows, virtual: this.#virtual, tone: this.tone, at: this.at },
      isLoading: this.groups === undefined,
      click: this.#onClick,
      keydown: this.#onGridKey,
      focusin: this.#onFocus,
      mouseover: this.#onHover,
    });
  }

  #renderShown(): TemplateResult | typeof nothing {
    const { shown } = this;
    if (!shown) return nothing;
    return html`<span class="face">${withTone(shown, this.tone)}</span>
      <span class="name">${shown.name}</span>`;
  }

  #foundText(): string {
    if (this.text.trim() === '' || !this.groups) return '';
    const count = this.#rows.reduce(
      (sum, row) => sum + (row.kind === 'emoji' ? row.emoji.length : 0),
      0,
    );
    return count === 0 ? this.#words.noMatch : this.#words.found(count);
  }

  readonly #fetch = async (): Promise<void> => {
    this.failed = false;
    try {
      const groups = readEmoji(await this.load());
      this.#recent = this.#memory.recent(groups);
      this.groups = groups;
    } catch {
      this.failed = true;
    }
  };

  #choose(emoji: Emoji | undefined): void {
    if (!emoji) return;
    this.#memory.remember(emoji);
    this.dispatchEvent(new HubEmojiEvent(withTone(emoji, this.tone)));
  }

  #showGroup(key: string): void {
    this.text = '';
    void this.updateComplete.then(() => {
      const row = this.#rows.findIndex(({ group }) => group === key);
      if (row < 0) return;
      this.#virtual.offset = this.#virtual.startOf(row);
      this.at = firstCell(this.#rows, row);
    });
  }

  async #moveTo(cell: Cell): Promise<void> {
    this.at = cell;
    this.#virtual.hold(cell.row);
    // The heading above it is of use too.
    const above = this.#rows[cell.row - 1]?.kind === 'heading' ? this.#virtual.rowHeight : 0;
    this.#virtual.reveal(cell.row, above);
    await this.updateComplete;
    buttonAt(this.renderRoot, cell)?.focus({ preventScroll: true });
  }

  readonly #onSearchKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const first = firstCell(this.#rows);
    if (event.key === 'ArrowDown' && first) {
      event.preventDefault();
      void this.#moveTo(first);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (first && this.text.trim() !== '') this.#choose(emojiAt(this.#rows, first));
    } else if (event.key === 'Escape' && this.text !== '') {
      event.preventDefault();
      event.stopPropagation();
      this.text = '';
    }
  };

  readonly #onGridKey = (event: KeyboardEvent): void => {
    const from = cellOf(event);
    if (!from || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowUp' && from.row === firstCell(this.#rows)?.row) {
      event.preventDefault();
      this.field?.focus();
      return;
    }
    const to = cellOfKey(this.#rows, from, event.key, {
      ctrl: event.ctrlKey,
      page: this.#virtual.page,
      rightToLeft: this.matches(':dir(rtl)'),
    });
    if (!to) return;
    event.preventDefault();
    void this.#moveTo(to);
  };

  readonly #onClick = (event: Event): void => {
    const cell = cellOf(event);
    if (cell) this.#choose(emojiAt(this.#rows, cell));
  };

  readonly #onFocus = (event: Event): void => {
    const cell = cellOf(event);
    if (!cell) return;
    this.at = cell;
    this.#virtual.hold(cell.row);
    this.shown = emojiAt(this.#rows, cell);
  };

  readonly #onHover = (event: Event): void => {
    const cell = cellOf(event);
    if (cell) this.shown = emojiAt(this.#rows, cell);
  };

  readonly #onTone = (tone: SkinTone): void => {
    this.tone = tone;
    this.#memory.tone = tone;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-emoji-picker': HubEmojiPicker;
  }
}
