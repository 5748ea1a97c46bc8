import type { Emoji } from './emoji-list.ts';

/** Emoji beside each other. */
export const COLUMNS = 8;

export type EmojiRow =
  | { readonly kind: 'heading'; readonly group: string }
  | { readonly kind: 'emoji'; readonly group: string; readonly emoji: readonly Emoji[] };

/** A place in the grid. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export function rowsOf(
  groups: readonly { readonly key: string; readonly emoji: readonly Emoji[] }[],
): readonly EmojiRow[] {
  return groups
    .filter(({ emoji }) => emoji.length > 0)
    .flatMap(({ key: group, emoji }): EmojiRow[] => [
      { kind: 'heading', group },
      ...Array.from({ length: Math.ceil(emoji.length / COLUMNS) }, (_, at) => ({
        kind: 'emoji' as const,
        group,
        emoji: emoji.slice(at * COLUMNS, (at + 1) * COLUMNS),
      })),
    ]);
}

export function emojiAt(rows: readonly EmojiRow[], { row, column }: Cell): Emoji | undefined {
  const found = rows[row];
  return found?.kind === 'emoji' ? found.emoji[column] : undefined;
}

/** The first emoji of a row, or after it. */
export function firstCell(rows: readonly EmojiRow[], from = 0): Cell | undefined {
  const row = rows.findIndex(({ kind }, at) => at >= from && kind === 'emoji');
  return row < 0 ? undefined : { row, column: 0 };
}

/** Where a key leads from there; undefined for keys that do not move. */
export function cellOfKey(
  rows: readonly EmojiRow[],
  from: Cell,
  key: string,
  options: { readonly ctrl: boolean; readonly page: number; readonly rightToLeft: boolean },
): Cell | undefined {
  const ahead = options.rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return beside(rows, from, key === ahead ? 1 : -1);
    case 'ArrowDown':
      return under(rows, from, 1, 1);
    case 'ArrowUp':
      return under(rows, from, -1, 1);
    case 'PageDown':
      return under(rows, from, 1, options.page);
    case 'PageUp':
      return under(rows, from, -1, options.page);
    case 'Home':
      return options.ctrl ? firstCell(rows) : { row: from.row, column: 0 };
    case 'End': {
      const row = options.ctrl ? rows.length - 1 : from.row;
      return { row, column: lastColumn(rows[row]) };
    }
    default:
      return undefined;
  }
}

function lastColumn(row: EmojiRow | undefined): number {
  return row?.kind === 'emoji' ? row.emoji.length - 1 : 0;
}

function nextRow(rows: readonly EmojiRow[], from: number, step: 1 | -1): number | undefined {
  for (let row = from + step; row >= 0 && row < rows.length; row += step) {
    if (rows[row]?.kind === 'emoji') return row;
  }
  return undefined;
}

function beside(rows: readonly EmojiRow[], { row, column }: Cell, step: 1 | -1): Cell {
  const to = column + step;
  if (to >= 0 && to <= lastColumn(rows[row])) return { row, column: to };
  const next = nextRow(rows, row, step);
  if (next === undefined) return { row, column };
  return { row: next, column: step > 0 ? 0 : lastColumn(rows[next]) };
}

function under(
  rows: readonly EmojiRow[],
  { row, column }: Cell,
  step: 1 | -1,
  count: number,
): Cell {
  let at = row;
  for (let moved = 0; moved < count; moved += 1) {
    const next = nextRow(rows, at, step);
    if (next === undefined) break;
    at = next;
  }
  return { row: at, column: Math.min(column, lastColumn(rows[at])) };
}
