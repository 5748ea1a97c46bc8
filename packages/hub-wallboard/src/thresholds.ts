import type { Queue } from '@hubline/core';

/** The figures of a queue that can be good or bad. */
export type Figure = 'waiting' | 'wait' | 'level';

export type Grade = 'warn' | 'alarm';

/** From where on a figure is a warning, or an alarm. */
export type Thresholds = Readonly<Record<Figure, Readonly<Partial<Record<Grade, number>>>>>;

/** For an attribute: a number that is not negative; anything else counts as none. */
export const threshold = {
  fromAttribute(value: string | null): number | undefined {
    if (value === null || value.trim() === '') return undefined;
    const number = Number(value);
    return Number.isFinite(number) && number >= 0 ? number : undefined;
  },
};

/** How bad the figures of a queue are; of the level less is worse. */
export function gradesOf(
  { waiting, today }: Queue,
  longest: number | null,
  thresholds: Thresholds,
): Readonly<Record<Figure, Grade | undefined>> {
  const level = today.serviceLevel === null ? null : today.serviceLevel * 100;
  return {
    waiting: grade(waiting, thresholds.waiting, (value, limit) => value >= limit),
    wait: grade(longest, thresholds.wait, (value, limit) => value >= limit),
    level: grade(level, thresholds.level, (value, limit) => value < limit),
  };
}

function grade(
  value: number | null,
  { warn, alarm }: Thresholds[Figure],
  isBeyond: (value: number, limit: number) => boolean,
): Grade | undefined {
  if (value === null) return undefined;
  if (alarm !== undefined && isBeyond(value, alarm)) return 'alarm';
  return warn !== undefined && isBeyond(value, warn) ? 'warn' : undefined;
}
