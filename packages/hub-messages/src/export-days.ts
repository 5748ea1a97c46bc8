import { fileDate } from '@hubline/element';

/** So many days are proposed, today included. */
const PROPOSED_DAYS = 30;
const DATE_LENGTH = '2026-11-26'.length;

/** The days of an export as fields have them, such as `2026-11-26`; both are part of it. */
export interface ExportDays {
  readonly from: string;
  readonly to: string;
}

export type DaysFault = 'noDates' | 'wrongOrder' | 'future';

/** The last thirty days. */
export function proposedDays(today: Date): ExportDays {
  return { from: fieldDate(midnight(today, 1 - PROPOSED_DAYS)), to: fieldDate(today) };
}

/** From midnight to midnight of the person, the second one excluded; or what is wrong with it. */
export function spanOf(
  { from, to }: ExportDays,
  today: Date,
): { readonly from: Date; readonly to: Date } | DaysFault {
  const first = new Date(`${from}T00:00`);
  const last = new Date(`${to}T00:00`);
  if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) return 'noDates';
  if (first > today || last > today) return 'future';
  if (first > last) return 'wrongOrder';
  return { from: first, to: midnight(last, 1) };
}

export function fieldDate(date: Date): string {
  return fileDate(date).slice(0, DATE_LENGTH);
}

/** Midnight of the day that many days later; days of a change of the clocks have 23 or 25 hours. */
function midnight(date: Date, days: number): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
}
