/**
 * One spelling for each number: extensions and codes as they are, outside numbers as E.164.
 * Ten digits, and eleven with a leading 1, are North American (a NANP area code begins with 2 to 9).
 */
export function canonicalNumber(number: string): string {
  const digits = number.replace(/[^\d*#]/g, '');
  if (number.trimStart().startsWith('+')) return `+${digits}`;
  const national = /^1?([2-9]\d{2}[2-9]\d{6})$/.exec(digits)?.[1];
  return national ? `+1${national}` : digits;
}
