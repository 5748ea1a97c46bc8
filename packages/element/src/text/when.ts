const DAY = 24 * 60 * 60 * 1000;

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** When something was, as short as it is clear: the time today, then `Yesterday`, the weekday, the date. */
export function whenText(
  date: Date,
  now: Date,
  words: { locale: string | undefined; yesterday: string },
) {
  // Rounded, because a day of a change of the clocks has 23 or 25 hours.
  const days = Math.round((startOfDay(now) - startOfDay(date)) / DAY);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(words.locale, options).format(date);
  if (days <= 0) return format({ hour: 'numeric', minute: '2-digit' });
  if (days === 1) return words.yesterday;
  if (days < 7) return format({ weekday: 'long' });
  if (date.getFullYear() === now.getFullYear()) return format({ day: 'numeric', month: 'short' });
  return format({ day: 'numeric', month: 'short', year: 'numeric' });
}

/** Day and time in full, for a tooltip and for assistive technology. */
export function exactWhenText(date: Date, locale: string | undefined): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(date);
}
