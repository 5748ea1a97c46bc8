import { canonicalNumber } from './phone-number.ts';

/** What separates the digits of a number for the eye. */
const SEPARATORS = /[\s().\-–—/\u00a0\u202a-\u202e\u2066-\u2069\u200b-\u200f]/g;
const DIALABLE = /^\+?[\d*#]+$/;

/** One spelling for what can be dialled; the rest as it was written, for its owner to correct. */
export function tidyNumber(written: string): string {
  const plain = written.normalize('NFKC').replace(SEPARATORS, '');
  return DIALABLE.test(plain) ? canonicalNumber(plain) : written.trim();
}
