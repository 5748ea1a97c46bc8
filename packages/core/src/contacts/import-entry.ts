import type { ContactDraft } from './contact-draft.ts';

/** One entry of a file of contacts; `draft` is null where it cannot be read. */
export interface ImportEntry {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly draft: ContactDraft | null;
}

/** A number as other programs write it: with the word `tel:` before it, or an extension behind it. */
export function importedNumber(text: string): string {
  return text
    .trim()
    .replace(/^tel:/i, '')
    .replace(/;.*$/s, '')
    .replace(/(\d{5}[\s)]*)(?:x|ext\.?|extension)\s*\d+$/i, '$1');
}

/** Programs keep addresses of their own in the same field; those are no e-mail addresses. */
export function importedEmails(texts: readonly string[]): readonly string[] {
  const emails = texts.map((text) => text.trim().replace(/^mailto:/i, ''));
  return [...new Set(emails.filter((email) => /^[^\s@/]+@[^\s@]+$/.test(email)))];
}
