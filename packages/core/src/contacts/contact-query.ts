import { fold } from '../text/fold.ts';

/** What is looked for. */
export interface ContactQuery {
  /** Folded; each begins a word of the name or company. */
  readonly words: readonly string[];
  /** Part of a number; empty where no number is meant. */
  readonly digits: string;
}

/** Null where a text asks for nothing. */
export function contactQuery(text: string): ContactQuery | null {
  const words = fold(text).split(' ').filter(Boolean);
  if (words.length === 0) return null;
  const isNumber = !/\p{L}/u.test(text);
  return { words, digits: isNumber ? text.normalize('NFKC').replace(/\D/g, '') : '' };
}
