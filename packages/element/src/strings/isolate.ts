/**
 * A name or another text from elsewhere, in the midst of a sentence: it keeps its own direction, and what
 * stands around it keeps that of the sentence. Not for names of files or for what is typed into a field.
 */
export function isolate(text: string): string {
  return text === '' ? '' : `\u2068${text}\u2069`;
}

/** The same for what is read from left to right in every language: phone numbers, codes, addresses of e-mail. */
export function isolateNumber(text: string): string {
  return text === '' ? '' : `\u2066${text}\u2069`;
}
