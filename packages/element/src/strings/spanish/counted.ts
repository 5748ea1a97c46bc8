import { plural } from '../plural.ts';

/** BCP 47, for all that Intl writes. */
export const LOCALE = 'es-US';

export const number = (value: number): string => value.toLocaleString(LOCALE);

/** `1 llamada`, `2 llamadas`, `1.000.000 de llamadas`. */
export function counted(count: number, one: string, other: string): string {
  return plural(LOCALE, count, { one: `# ${one}`, many: `# de ${other}`, other: `# ${other}` });
}
