import { csvText, type MyStats } from '@hubline/core';
import type { Strings } from '@hubline/element';
import { fieldDate } from './spans.ts';

/** The figures as a table for spreadsheets: one figure a line, then the statuses, then the parts. */
export function statsCsv(
  stats: MyStats,
  words: Strings['myStats'],
  nameOf: (statusId: string, name: string) => string,
): string {
  const cell = (value: number | null): string => (value === null ? '' : String(value));
  const seconds = (name: string): string => `${name} (${words.csv.seconds})`;
  const { direct } = stats;
  return csvText([
    [words.csv.figure, words.csv.value],
    [words.from, fieldDate(stats.from)],
    [words.to, fieldDate(new Date(stats.to.getTime() - 1))],
    [words.answered, cell(stats.answered)],
    [words.missed, cell(stats.missed)],
    [words.abandoned, cell(stats.abandoned)],
    [words.serviceLevel, cell(stats.serviceLevel)],
    [seconds(words.averageTalk), cell(stats.averageTalk)],
    [seconds(words.averageWait), cell(stats.averageWait)],
    [seconds(words.averageHold), cell(stats.averageHold)],
    [seconds(words.averageHandle), cell(stats.averageHandle)],
    [`${words.directCalls}: ${words.received}`, cell(direct.received)],
    [`${words.directCalls}: ${words.missed}`, cell(direct.missed)],
    [`${words.directCalls}: ${words.made}`, cell(direct.made)],
    [seconds(`${words.directCalls}: ${words.averageTalk}`), cell(direct.averageTalk)],
    ...stats.statuses.map(({ statusId, name, seconds: time }) => [
      seconds(`${words.status}: ${nameOf(statusId, name)}`),
      cell(Math.round(time)),
    ]),
    [],
    [words.csv.part, words.answered, words.missed],
    ...stats.parts.map(({ from, answered, missed }) => [
      from.toISOString(),
      cell(answered),
      cell(missed),
    ]),
  ]);
}
