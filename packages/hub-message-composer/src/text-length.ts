const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Code units of a character, as far as people write them. */
const MOST_OF_CHARACTER = 16;

/** As people count characters: a family of four is one. */
export function lengthOf(text: string): number {
  return [...signs.segment(text)].length;
}

/** How many characters of the limit are left, less than none beyond it; undefined while that is far. */
export function roomLeft(text: string, limit: number): number | undefined {
  // No character is less than one code unit: short texts need no counting.
  if (text.length <= limit * 0.9) return undefined;
  // Far beyond it, counting takes time that nobody shall have to spare.
  const left = limit - (text.length > MOST_OF_CHARACTER * limit ? text.length : lengthOf(text));
  return left < limit / 10 ? left : undefined;
}
