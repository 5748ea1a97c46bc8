const DAY = 24 * 60 * 60 * 1000;

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** Formats are costly to make; a list needs one for each row. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(date: Date, locale: string | undefined, options: Intl.DateTimeFormatOptions) {
  const key = `${locale} ${JSON.stringify(options)}`;
  let known = formats.get(key);
  if (!known) formats.set(key, (known = new Intl.DateTimeFormat(locale, options)));
  return known.format(date);
}

/** Rounded, because a day of a change of the clocks has 23 or 25 hours. */
function daysBetween(date: Date, now: Date): number {
  return Math.round((startOfDay(now) - startOfDay(date)) / DAY);
}

/** When something was, as short as it is clear: the time today, then `Yesterday`, the weekday, the date. */
export function whenText(
  date: Date,
  now: Date,
  words: { locale: string | undefined; yesterday: string },
) {
  const { locale } = words;
  const days = daysBetween(date, now);
  if (days <= 0) return timeText(date, locale);
  if (days === 1) return words.yesterday;
  if (days < 7) return format(date, locale, { weekday: 'long' });
  if (date.getFullYear() === now.getFullYear()) {
    return format(date, locale, { day: 'numeric', month: 'short' });
  }
  return format(date, locale, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** The time of day, without seconds. */
export function timeText(date: Date, locale: string | undefined): string {
  return format(date, locale, { hour: 'numeric', minute: '2-digit' });
}

/** A day as the heading of what happened on it. */
export function dayText(
  date: Date,
  now: Date,
  words: { locale: string | undefined; today: string; yesterday: string },
): string {
  const days = daysBetween(date, now);
  if (days <= 0) return words.today;
  if (days === 1) return words.yesterday;
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const sameYear = date.getFullYear() === now.getFullYear();
  return format(date, words.locale, sameYear ? day : { ...day, year: 'numeric' });
}

/** Day and time in full, for a tooltip and for assistive technology. */
export function exactWhenText(date: Date, locale: string | undefined): string {
  return format(date, locale, { dateStyle: 'full', timeStyle: 'short' });
}
