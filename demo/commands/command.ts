import type { IconPath } from '@hubline/element';

export type CommandGroup = 'call' | 'people' | 'numbers' | 'pages' | 'status' | 'app';

/** In the order in which they are shown. */
export const GROUPS: readonly CommandGroup[] = [
  'call',
  'people',
  'numbers',
  'pages',
  'status',
  'app',
];

/** Something that can be done at this moment. */
export interface Command {
  /** Of a shortcut too, where there is one. */
  readonly id: string;
  readonly group: CommandGroup;
  readonly icon: IconPath;
  readonly text: string;
  /** What tells it from others of the same name, such as a number. */
  readonly detail?: string;
  readonly run: () => unknown;
}

/** The words in a text, as they are compared: without accents, in lower case. */
export function wordsIn(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}*#+]+/u)
    .filter((word) => word !== '');
}

/** Whether each word that was typed begins a word of the text. */
export function matches(typed: readonly string[], text: string): boolean {
  const words = wordsIn(text);
  return typed.every((part) => words.some((word) => word.startsWith(part)));
}
