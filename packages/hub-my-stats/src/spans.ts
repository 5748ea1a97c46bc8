import type { Span } from '@hubline/core';

export type SpanChoice = 'today' | 'yesterday' | 'week' | 'span';

const MOST_DAYS = 366;
const MONDAY = 1;

/** Midnight of the day that many days after this one; days of a change of the clocks have 23 or 25 hours. */
function midnight(date: Date, days = 0): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
}

/** The days of a choice, as whole days of the person. */
export function spanOf(choice: Exclude<SpanChoice, 'span'>, now: Date): Span {
  switch (choice) {
    case 'today':
      return { from: midnight(now), to: midnight(now, 1) };
    case 'yesterday':
      return { from: midnight(now, -1), to: midnight(now) };
    case 'week': {
      const since = (now.getDay() - MONDAY + 7) % 7;
      return { from: midnight(now, -since), to: midnight(now, 7 - since) };
    }
  }
}

/** Two dates as fields have them (`2026-11-26`), both of them included; or what is wrong with them. */
export function typedSpan(from: string, to: string): Span | 'noSpan' | 'wrongSpan' | 'longSpan' {
  const first = new Date(`${from}T00:00`);
  const last = new Date(`${to}T00:00`);
  if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) return 'noSpan';
  if (first > last) return 'wrongSpan';
  if (midnight(first, MOST_DAYS) <= last) return 'longSpan';
  return { from: first, to: midnight(last, 1) };
}

/** As a date field has it. */
export function fieldDate(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
