// Written so because the language that we compile to does not know this flag yet.
const EMOJI = new RegExp('^\\p{RGI_Emoji}$', 'v');
const AS_PICTURE = '\uFE0F';

/** The emoji that this is, in the one form in which it is kept; null for anything else, or more than one. */
export function emojiOf(text: string): string | null {
  if (text.length > 64) return null;
  // Some are text unless it is said that they are a picture.
  return [text, text + AS_PICTURE].find((one) => EMOJI.test(one)) ?? null;
}
