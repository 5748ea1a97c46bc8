const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ACCENTED = 'ÂƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž';
const ACCENTS = new Map([...PLAIN].map((letter, at) => [letter, [...ACCENTED][at]!]));
/** By how much the longest languages exceed English. */
const LONGER = 0.4;
/** Of the words that make it longer, with the space before each. */
const WORD = 6;
const BEGIN = '⟦';
const END = '⟧';

/** What is set by machine, not read: it stays as it is. */
const NOT_WORDS = new Set(['locale', 'direction']);

/**
 * A language that nobody speaks, made from another: each text has accents, is longer, and stands in ⟦brackets⟧.
 * So what is not translated, put together from pieces or cut off is seen at once; with `rtl`, what is on the wrong side.
 */
export function pseudo<T extends object>(language: T, direction: 'ltr' | 'rtl' = 'ltr'): T {
  return strange(language, direction) as T;
}

function strange(value: unknown, direction: 'ltr' | 'rtl', name = ''): unknown {
  if (name === 'direction') return direction;
  if (NOT_WORDS.has(name)) return value;
  if (typeof value === 'string') return bracketed(value);
  if (typeof value === 'function') {
    return (...inserted: unknown[]) =>
      strange((value as (...all: unknown[]) => unknown)(...inserted), direction);
  }
  if (Array.isArray(value)) return value.map((item) => strange(item, direction));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, strange(item, direction, key)]),
  );
}

function bracketed(text: string): string {
  if (text === '') return text;
  const accented = [...text].map((letter) => ACCENTS.get(letter) ?? letter).join('');
  return BEGIN + accented + filling(Math.ceil(text.length * LONGER)) + END;
}

/** In words, so that it breaks where a text of that length would. */
function filling(length: number): string {
  const whole = ' ~~~~~'.repeat(Math.floor(length / WORD));
  return whole + '~'.repeat(length % WORD);
}
