import { plural } from '../plural.ts';

/** BCP 47, for all that Intl writes. */
export const LOCALE = 'de';

export const number = (value: number): string => value.toLocaleString(LOCALE);

/** `1 Anruf`, `2 Anrufe`. */
export function counted(count: number, one: string, other: string): string {
  return plural(LOCALE, count, { one: `# ${one}`, other: `# ${other}` });
}
