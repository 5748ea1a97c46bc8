/** Formats are costly to make; a list needs one for each row. */
const formats = new Map<string | undefined, Intl.ListFormat>();

/** Names in one line, as `Bob, Carol, and Dave`. */
export function namesText(names: readonly string[], locale: string | undefined): string {
  let format = formats.get(locale);
  if (!format) formats.set(locale, (format = new Intl.ListFormat(locale, { type: 'conjunction' })));
  return format.format(names);
}
