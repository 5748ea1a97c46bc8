/** Code units of a character: what it is made of has no end, and counting takes time. */
const MOST_OF_CHARACTER = 16;

/** Whether a text has at most so many characters as people count them: a family of four is one. */
export function hasAtMost(text: string, characters: number): boolean {
  if (text.length <= characters) return true;
  if (text.length > MOST_OF_CHARACTER * characters) return false;
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const each = segments.segment(text)[Symbol.iterator]();
  for (let count = 0; count <= characters; count += 1) if (each.next().done) return true;
  return false;
}
