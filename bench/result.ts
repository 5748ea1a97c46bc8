import { median, rounded } from './statistics.ts';

/** One line of what `npm run bench` prints. */
export interface Result {
  readonly name: string;
  /** Null where it does not come to that; `note` then says why. */
  readonly value: number | null;
  readonly unit:
    | 'ms'
    | 'bytes'
    | 'percent of a core'
    | 'percent'
    | 'megabytes'
    | 'packets'
    | 'calls'
    | 'clients'
    | 'rows'
    | 'messages'
    | 'pieces'
    | 'times the mean';
  /** This value over that of plain sip.js in the same run. */
  readonly ratio?: number;
  /** How many measurements the value is the median of. */
  readonly rounds?: number;
  readonly note?: string;
}

export function print(result: Result): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

/** The median and the longest; null where there is none. */
export function printTimes(name: string, times: readonly number[]): void {
  const rounds = times.length;
  if (rounds === 0) {
    print({ name, value: null, unit: 'ms', note: 'never' });
    return;
  }
  print({ name: `${name}, median`, value: rounded(median(times)), unit: 'ms', rounds });
  print({ name: `${name}, longest`, value: rounded(Math.max(...times)), unit: 'ms', rounds });
}
