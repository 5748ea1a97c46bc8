import type { Greeting } from '@hubline/core';
import type { Strings } from '@hubline/element';

type Words = Strings['greetings'];

/** What can be wrong with a name. */
export type NameFault = 'no-name' | 'name-too-long' | 'bad-name';

const LONGEST_NAME = 100;

/** What the server may say of a name. */
const FAULTS: readonly NameFault[] = ['no-name', 'name-too-long'];

/** What a greeting is called; the system greeting has no name of its own. */
export function nameOf({ source, name }: Greeting, words: Words): string {
  return source === 'system' ? words.system : name;
}

/** What is wrong with a name before it is sent. */
export function faultIn(name: string): NameFault | undefined {
  if (name === '') return 'no-name';
  return lengthOf(name) > LONGEST_NAME ? 'name-too-long' : undefined;
}

/** What the server found wrong with the name; undefined where it is about something else. */
export function nameRefused(error: unknown): NameFault | undefined {
  const { fields } = (error ?? {}) as { readonly fields?: Readonly<Record<string, string>> };
  const fault = fields?.['name'];
  if (fault === undefined) return undefined;
  return FAULTS.find((known) => known === fault) ?? 'bad-name';
}

export function faultText(fault: NameFault, name: string, words: Words): string {
  return words.faults[fault](lengthOf(name));
}

/** `Greeting 3` where there are two, or the next one that is free. */
export function proposedName(greetings: readonly Greeting[], words: Words): string {
  const taken = new Set(greetings.map(({ name }) => name));
  let place = greetings.filter(({ source }) => source !== 'system').length + 1;
  while (taken.has(words.proposedName(place))) place += 1;
  return words.proposedName(place);
}

/** The name of a file without its ending, as long as a name may be. */
export function nameOfFile(file: string): string {
  const plain = file.replace(/\.[^.\s]{1,5}$/, '').trim() || file.trim();
  return [...plain].slice(0, LONGEST_NAME).join('').trim();
}

/** As a person counts. */
function lengthOf(text: string): number {
  return [...text].length;
}
