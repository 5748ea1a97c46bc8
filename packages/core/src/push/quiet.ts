import type { QuietHours } from './push.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Whether the person wants to be left in peace at this moment. */
export function isQuiet({ days, from, to, timeZone }: QuietHours, moment: Date): boolean {
  const { day, time } = localTime(moment, timeZone);
  const began = days.includes(day) && time >= from;
  if (to > from) return began && time < to;
  const yesterday = day === 1 ? 7 : day - 1;
  return began || (days.includes(yesterday) && time < to);
}

function localTime(moment: Date, timeZone: string): { day: number; time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23' },
    ...{ weekday: 'short', hour: '2-digit', minute: '2-digit' },
  }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value ?? '';
  return { day: DAYS.indexOf(part('weekday')) + 1, time: `${part('hour')}:${part('minute')}` };
}
