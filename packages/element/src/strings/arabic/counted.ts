import { plural } from '../plural.ts';

/** BCP 47, for all that Intl writes. Latin digits: phone numbers and clocks have them too. */
export const LOCALE = 'ar-u-nu-latn';

export const number = (value: number): string => value.toLocaleString(LOCALE);

/** A counted thing in each of the six forms; one and two of it need no number. */
export function counted(count: number, forms: Record<Intl.LDMLPluralRule, string>): string {
  return plural(LOCALE, count, forms);
}
