const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Longer spans come in days. */
const HOURS_UP_TO_MS = 2 * DAY_MS;

/** The beginnings of the hours or days of a span; the first one is the beginning of the span itself. */
export function partsOf(from: number, to: number, timeZone: string): number[] {
  const clock = clockOf(timeZone);
  const isByHours = to - from <= HOURS_UP_TO_MS;
  const next = (moment: number): number =>
    isByHours ? startOfHour(moment, clock) + HOUR_MS : startOfNextDay(moment, clock);
  const parts: number[] = [];
  for (let part = from; part < to; part = next(part)) parts.push(part);
  return parts;
}

/** How far a moment is into its day there, in ms. */
type Clock = (moment: number) => number;

function clockOf(timeZone: string): Clock {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  return (moment) => {
    const parts = format.formatToParts(moment);
    const [hours, minutes, seconds] = (['hour', 'minute', 'second'] as const).map((type) =>
      Number(parts.find((part) => part.type === type)?.value),
    ) as [number, number, number];
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + (moment % 1000);
  };
}

function startOfHour(moment: number, clock: Clock): number {
  return moment - (clock(moment) % HOUR_MS);
}

/** Days on which the clocks change are longer or shorter. */
function startOfNextDay(moment: number, clock: Clock): number {
  // Within the first hours of the next day, whatever the clocks do.
  const early = moment - clock(moment) + DAY_MS + 4 * HOUR_MS;
  const midnight = early - clock(early);
  const off = clock(midnight);
  return off === 0 ? midnight : off > DAY_MS / 2 ? midnight + DAY_MS - off : midnight - off;
}
