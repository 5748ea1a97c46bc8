import { errorCode, type Strings } from '@hubline/element';

/** What can be wrong with a name. */
export type NameFault = keyof Strings['agentStatuses']['faults'];

const LONGEST_NAME = 40;

/** What is wrong with a name before it is sent. */
export function faultIn(name: string): NameFault | undefined {
  if (name === '') return 'no-name';
  return lengthOf(name) > LONGEST_NAME ? 'name-too-long' : undefined;
}

/** What the server found wrong with the name; undefined where it is about something else. */
export function nameRefused(error: unknown): NameFault | undefined {
  if (errorCode(error) === 'queue/status-exists') return 'taken';
  const { fields } = (error ?? {}) as { readonly fields?: Readonly<Record<string, string>> };
  const fault = fields?.['name'];
  if (errorCode(error) !== 'request/invalid' || fault === undefined) return undefined;
  if (fault === 'field-too-long') return 'name-too-long';
  return fault === 'no-name' ? fault : 'bad-name';
}

export function faultText(fault: NameFault, name: string, words: Strings['agentStatuses']): string {
  return words.faults[fault](lengthOf(name));
}

/** As a person counts. */
function lengthOf(text: string): number {
  return [...text].length;
}
