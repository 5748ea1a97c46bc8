import { fold } from '../text/fold.ts';

/** Fits the column, whatever a name becomes when it is folded. */
const LONGEST_NAME = 180;

/** What is sought in records; either may be empty, never both. */
export interface RecordSearch {
  /** Folded. */
  readonly name: string;
  readonly digits: string;
}

/** Null for words in which nothing is left to look for: no record has them. */
export function recordSearchOf(words: string): RecordSearch | null {
  const search = { name: fold(words), digits: words.replace(/\D/g, '') };
  return search.name === '' && search.digits === '' ? null : search;
}

/** What a search looks at: the folded name, and behind a line end the digits of the number. */
export function searchedText(name: string, number: string): string {
  return `${fold(name).slice(0, LONGEST_NAME)}\n${number.replace(/\D/g, '')}`;
}

/** For LIKE on what `searchedText` made. Neither names nor digits have a wildcard in them. */
export function searchPatterns({ name, digits }: RecordSearch): string[] {
  return [...(name === '' ? [] : [`%${name}%\n%`]), ...(digits === '' ? [] : [`%\n%${digits}%`])];
}
