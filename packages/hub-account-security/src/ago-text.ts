const MINUTE = 60_000;
/** Less than this is now. */
const NOW = 5 * MINUTE;

const STEPS = [
  ['minute', MINUTE, 60],
  ['hour', 60 * MINUTE, 24],
  ['day', 24 * 60 * MINUTE, 30],
  ['month', 30 * 24 * 60 * MINUTE, 12],
  ['year', 365 * 24 * 60 * MINUTE, Infinity],
] as const;

/** How long ago that was, such as `2 hours ago`; undefined where it is as good as now. */
export function agoText(then: Date, now: Date, locale: string | undefined): string | undefined {
  const passed = now.getTime() - then.getTime();
  if (passed < NOW) return undefined;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, size, most] of STEPS) {
    const count = Math.floor(passed / size);
    if (count < most) return format.format(-count, unit);
  }
  return undefined;
}
