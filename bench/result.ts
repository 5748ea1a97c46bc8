/** One line of what `npm run bench` prints. */
export interface Result {
  readonly name: string;
  readonly value: number;
  readonly unit:
    'ms' | 'bytes' | 'percent of a core' | 'megabytes' | 'packets' | 'calls' | 'rows' | 'messages';
  /** This value over that of plain sip.js in the same run. */
  readonly ratio?: number;
  /** How many measurements the value is the median of. */
  readonly rounds?: number;
}

export function print(result: Result): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
