import type { AddressDraft } from '../emergency-entry.ts';

const UPPER = new Set(['n', 's', 'e', 'w', 'ne', 'nw', 'se', 'sw', 'us', 'po']);

/** An address as it is kept: without superfluous spaces, and not all in capitals or all in small letters. */
export function tidied(draft: AddressDraft): AddressDraft {
  return {
    name: spaced(draft.name),
    callerName: cased(spaced(draft.callerName)),
    line1: cased(spaced(draft.line1)),
    line2: cased(spaced(draft.line2)),
    country: spaced(draft.country).toUpperCase(),
    state: code(spaced(draft.state)),
    city: cased(spaced(draft.city)),
    zip: spaced(draft.zip),
    location: spaced(draft.location),
  };
}

/** All kinds of space, and ends of lines, are one space. */
export function spaced(text: string): string {
  return text.replace(/(?:(?!\uFEFF)\s)+/g, ' ').trim();
}

/** Only a code: names of states are corrected, and that is told. */
function code(text: string): string {
  return text.length === 2 ? text.toUpperCase() : text;
}

function cased(text: string): string {
  const isShouted = text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
  const isMumbled = text === text.toLowerCase();
  return isShouted || isMumbled ? text.toLowerCase().split(' ').map(word).join(' ') : text;
}

function word(text: string): string {
  if (UPPER.has(text.replaceAll('.', ''))) return text.toUpperCase();
  // "4b" is the name of a flat, "1st" a number.
  if (/\d/.test(text)) return /^\d+(?:st|nd|rd|th)\b/.test(text) ? text : text.toUpperCase();
  return text.replace(/(?<!\p{L}|['’])\p{L}|(?<=\b[do]['’])\p{L}/gu, (letter) =>
    letter.toUpperCase(),
  );
}
