import type { CallFault, CallQuality, QualityGrade } from '@hubline/core';
import type { Strings } from '@hubline/element';

export type Grade = Exclude<QualityGrade, 'unknown'>;
type Words = Strings['callQuality'];

/** What keeps one direction silent, and what is done about it. */
export function faultText({ kind, repair }: CallFault, name: string, words: Words): string {
  const fault = words.faults[kind](name);
  return repair === null ? fault : `${fault} ${words.repairing}`;
}

export interface Figure {
  readonly name: string;
  readonly value: string;
}

/** The figures behind the word, as people in that place write them. */
export function figures(
  { mos, lossIn, lossOut, jitter, roundTrip }: CallQuality,
  words: Words,
  locale: string | undefined,
): readonly Figure[] {
  const number = (digits: number): Intl.NumberFormat =>
    new Intl.NumberFormat(locale ?? 'en', { maximumFractionDigits: digits });
  const percent = new Intl.NumberFormat(locale ?? 'en', {
    ...{ style: 'percent', maximumFractionDigits: 1 },
  });
  const tenths = new Intl.NumberFormat(locale ?? 'en', {
    ...{ minimumFractionDigits: 1, maximumFractionDigits: 1 },
  });
  const known = (value: number | null, text: (value: number) => string): string =>
    value === null ? words.notKnown : text(value);
  const milliseconds = (value: number): string => words.milliseconds(number(0).format(value));
  return [
    { name: words.quality, value: known(mos, (value) => tenths.format(value)) },
    { name: words.lossIn, value: percent.format(lossIn) },
    { name: words.lossOut, value: known(lossOut, (value) => percent.format(value)) },
    { name: words.jitter, value: milliseconds(jitter) },
    { name: words.roundTrip, value: known(roundTrip, milliseconds) },
  ];
}
