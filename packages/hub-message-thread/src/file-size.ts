const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const formats = new Map<string, Intl.NumberFormat>();

/** A size for people, as `1.4 MB`. */
export function fileSize(bytes: number, locale: string | undefined): string {
  let unit = 0;
  let value = bytes;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const key = `${locale} ${unit}`;
  let format = formats.get(key);
  if (!format) {
    const options = { style: 'unit', unit: UNITS[unit]!, maximumFractionDigits: 1 } as const;
    formats.set(key, (format = new Intl.NumberFormat(locale, options)));
  }
  return format.format(value);
}
