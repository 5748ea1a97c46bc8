import { html, nothing, type TemplateResult } from 'lit';
import type { VirtualRows } from '../list/virtual-rows.ts';
import { setStyle } from '../set-style.ts';
import type { Strings } from '../strings/strings.ts';
import { hasTones, withTone, type Emoji, type SkinTone } from './emoji-list.ts';
import { COLUMNS, type Cell, type EmojiRow } from './emoji-rows.ts';
import type { GroupName } from './group-bar.ts';

interface Grid {
  readonly words: Strings['emoji'];
  readonly rows: readonly EmojiRow[];
  readonly virtual: VirtualRows;
  readonly tone: SkinTone;
  /** Where Tab leads to. */
  readonly at: Cell | undefined;
  readonly isLoading: boolean;
  readonly click: (event: Event) => void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly focusin: (event: Event) => void;
  readonly mouseover: (event: Event) => void;
}

/** The emoji to choose from, of which only those in view are there. */
export function emojiGrid(grid: Grid): TemplateResult {
  const { words, rows, virtual, isLoading } = grid;
  return html`<div
    class="scroller"
    role="grid"
    aria-label=${words.emoji}
    aria-busy=${isLoading ? 'true' : nothing}
    aria-rowcount=${rows.length}
    aria-colcount=${COLUMNS}
    @click=${grid.click}
    @keydown=${grid.keydown}
    @focusin=${grid.focusin}
    @mouseover=${grid.mouseover}
  >
    <div
      class="rows"
      role="presentation"
      style=${setStyle({ 'block-size': `${virtual.height}px` })}
    >
      ${virtual.draw().map((row) => gridRow(row, grid))}
    </div>
  </div>`;
}

/** The cell that an event is about. */
export function cellOf({ target }: Event): Cell | undefined {
  const button = (target as Element).closest<HTMLElement>('[data-row]');
  if (!button) return undefined;
  return { row: Number(button.dataset['row']), column: Number(button.dataset['column']) };
}

/** The button in a cell, where it is drawn. */
export function buttonAt(root: ParentNode, { row, column }: Cell): HTMLElement | null {
  return root.querySelector(`[data-row='${row}'][data-column='${column}']`);
}

function gridRow(row: number, grid: Grid): TemplateResult | typeof nothing {
  const { words, rows, virtual } = grid;
  const found = rows[row];
  if (!found) return nothing;
  const heading = found.kind === 'heading';
  return html`<div
    class=${heading ? 'row heading' : 'row'}
    role="row"
    aria-rowindex=${row + 1}
    style=${setStyle({ transform: `translateY(${virtual.startOf(row)}px)` })}
  >
    ${
      heading
        ? html`<span role="rowheader">${words.groups[found.group as GroupName]}</span>`
        : found.emoji.map((emoji, column) => gridCell(emoji, { row, column }, grid))
    }
  </div>`;
}

function gridCell(emoji: Emoji, { row, column }: Cell, { words, tone, at }: Grid): TemplateResult {
  const isAt = at?.row === row && at.column === column;
  const name = nameOf(emoji, tone, words);
  return html`<div class="cell" role="gridcell">
    <button
      type="button"
      data-row=${row}
      data-column=${column}
      title=${name}
      aria-label=${name}
      tabindex=${isAt ? 0 : -1}
    >
      ${withTone(emoji, tone)}
    </button>
  </div>`;
}

function nameOf(emoji: Emoji, tone: SkinTone, words: Strings['emoji']): string {
  const toneName = words.skinTones[tone];
  return tone === 0 || !toneName || !hasTones(emoji)
    ? emoji.name
    : words.toned(emoji.name, toneName);
}
