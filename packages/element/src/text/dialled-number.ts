import { cleanPaste } from './clean-paste.ts';

/** Longer than any number, with room for a feature code in front. */
const LONGEST = 40;

/**
 * The number in a `tel:` address (RFC 3966), or in what stands where one is expected; null where there is none.
 * Parameters, such as an extension behind the number, are left to the person.
 */
export function dialledNumber(address: string): string | null {
  const number = cleanPaste(decoded(address).replace(/^\s*tel:\/\//i, ''));
  return /^\+?[\d*#]+$/.test(number) && number.length <= LONGEST ? number : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
