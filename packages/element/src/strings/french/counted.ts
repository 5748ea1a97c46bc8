import { plural } from '../plural.ts';

/** BCP 47, for all that Intl writes. */
export const LOCALE = 'fr';

export const number = (value: number): string => value.toLocaleString(LOCALE);

/** `1 appel`, `2 appels`, `1 000 000 d’appels`; none counts as one: `0 appel`. */
export function counted(count: number, one: string, other: string): string {
  const of = /^[aeiouyéèê]/u.test(other) ? 'd’' : 'de ';
  return plural(LOCALE, count, { one: `# ${one}`, many: `# ${of}${other}`, other: `# ${other}` });
}
