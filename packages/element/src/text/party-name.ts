import type { Party } from '@hubline/core';
import type { Strings } from '../strings/strings.ts';
import { localNumber } from './phone-number.ts';

/** Who that is, as well as we know: the name, else the number. */
export function partyName(party: Pick<Party, 'name' | 'number'>, words: Strings['common']): string {
  return party.name || localNumber(party.number) || words.unknownCaller;
}

/** Up to two letters for an avatar; empty where there is no name to take them from. */
export function initials(name: string): string {
  // Signs that only steer how it is written, as from right to left, are none of them.
  const words = name
    .replace(/\p{Cf}+/gu, '')
    .split(/[\s.,_-]+/u)
    .filter((word) => /^\p{L}/u.test(word));
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
}
