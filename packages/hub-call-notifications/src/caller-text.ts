import type { Party } from '@hubline/core';
import { localNumber, partyName, type Strings } from '@hubline/element';

const LONGEST = 80;
/** What would reorder or break up the words around it, where no markup can keep it in its place. */
const DISRUPTIVE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Who calls, for places that know plain text only: one line, and no longer than is read there. */
export function callerText(
  party: Party,
  words: Strings['common'],
): { readonly name: string; readonly number: string } {
  const tidy = { number: oneLine(party.number), name: oneLine(party.name) };
  // A number stands once: as the name of who has no other.
  return { name: partyName(tidy, words), number: tidy.name ? localNumber(tidy.number) : '' };
}

/** As it can stand in a notification. */
export function oneLine(text: string, longest = LONGEST): string {
  const line = text.replace(DISRUPTIVE, ' ').replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : line;
}
