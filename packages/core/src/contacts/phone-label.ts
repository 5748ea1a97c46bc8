import type { ContactPhone } from './contact.ts';

/** In this order: a `Business Fax` is a fax, a `Company Main Phone` a phone at work. */
const WORDS: readonly (readonly [ContactPhone['label'], RegExp])[] = [
  ['fax', /fax/i],
  ['mobile', /mobile|cell|iphone|car/i],
  ['extension', /extension|internal|\bext\b/i],
  ['work', /work|business|office|company|main|assistant/i],
  ['home', /home|private/i],
];

/** What other programs call the kinds of numbers. */
export function phoneLabel(text: string): ContactPhone['label'] {
  return WORDS.find(([, words]) => words.test(text))?.[0] ?? 'other';
}
