import type { ContactDraft } from './contact-draft.ts';

/** One entry of a file of contacts; `draft` is null where it cannot be read. */
export interface ImportEntry {
  /** Where it begins, from 1. */
  readonly line: number;
  /** About where it stands in the text, in characters. */
  readonly place: number;
  readonly draft: ContactDraft | null;
}

const EXTENSION = /[\s,]*(?:x|ext\.?|extension)\s*\d+$/i;
/** With fewer digits before it an `x` is part of what is written. */
const FEWEST_DIGITS = 5;

/** A number as other programs write it: with the word `tel:` before it, or an extension behind it. */
export function importedNumber(text: string): string {
  const number = text
    .trim()
    .replace(/^tel:/i, '')
    .replace(/;.*$/s, '')
    // The zero that is dialled only within the country.
    .replace(/^(\+\d{1,3}[\s.-]*)\(0\)/, '$1');
  const main = number.replace(EXTENSION, '');
  return main.replace(/\D/g, '').length >= FEWEST_DIGITS ? main : number;
}

/** Programs keep addresses of their own in the same field; those are no e-mail addresses. */
export function importedEmails(texts: readonly string[]): readonly string[] {
  const emails = texts.map((text) => text.trim().replace(/^mailto:/i, ''));
  return [...new Set(emails.filter((email) => /^[^\s@/]+@[^\s@]+$/.test(email)))];
}
