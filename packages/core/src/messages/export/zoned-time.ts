/** Writes moments as the clocks of a zone show them, such as `2026-11-26T09:15:02-06:00` (ISO 8601). */
export class ZonedTime {
  readonly #format: Intl.DateTimeFormat;

  /** @param timeZone IANA name; the browser's unless given @throws RangeError for one that there is not */
  constructor(timeZone: string | undefined) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      ...(timeZone === undefined ? {} : { timeZone }),
      ...{ calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
      ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
      timeZoneName: 'longOffset',
    });
  }

  format(moment: Date): string {
    const parts = new Map(
      this.#format.formatToParts(moment).map(({ type, value }) => [type, value]),
    );
    const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
    const date = `${of('year')}-${of('month')}-${of('day')}`;
    // `GMT-06:00`, and `GMT` alone where there is no difference.
    const offset = of('timeZoneName').replace('GMT', '') || '+00:00';
    return `${date}T${of('hour')}:${of('minute')}:${of('second')}${offset}`;
  }
}
