/** When nothing is told on the desktop, each week. */
export interface QuietHours {
  /** On which days they begin: 1 for Monday to 7 for Sunday. */
  readonly days: readonly number[];
  /** Times of day such as `22:00`; where `to` is not later they last into the next day. */
  readonly from: string;
  readonly to: string;
  /** IANA name of where these times are meant. */
  readonly timeZone: string;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** Making one takes longer than all the rest, and there are few. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

export function isQuiet({ days, from, to, timeZone }: QuietHours, moment: number): boolean {
  const { day, time } = localTime(moment, timeZone);
  const overnight = to <= from;
  const began = days.includes(day) && time >= from;
  if (!overnight) return began && time < to;
  const yesterday = day === 1 ? 7 : day - 1;
  return began || (days.includes(yesterday) && time < to);
}

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function localTime(moment: number, timeZone: string): { day: number; time: string } {
  let format = FORMATS.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone, hourCycle: 'h23' },
      ...{ weekday: 'short', hour: '2-digit', minute: '2-digit' },
    });
    FORMATS.set(timeZone, format);
  }
  const parts = format.formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value ?? '';
  return { day: DAYS.indexOf(part('weekday')) + 1, time: `${part('hour')}:${part('minute')}` };
}
