const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;
const FORMATTED_NUMBER = /^[+(]?[\d\s().*#/+-]+$/;

/**
 * What a pasted text means here: a written number (`tel:+1 (469) 555-0101`, digits of other scripts) becomes
 * its digits, anything else is a name on one line.
 */
export function cleanPaste(text: string): string {
  const line = text
    .replace(/[\s\u00a0\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
    .replace(/^(?:tel|sips?|callto):/i, '')
    .replace(OTHER_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  const number = line.replace(/[\u2010-\u2015\u2212]/g, '-').replace(/[;?].*$/, '');
  return FORMATTED_NUMBER.test(number) ? number.replace(/[^\d*#+]/g, '') : line;
}
