const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The characters of a text as people count them: a family of four is one. */
export function charactersOf(text: string): number {
  return [...segments.segment(text)].length;
}
