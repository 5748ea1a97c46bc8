import { findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/min';

/** A number in a text: from `start` up to `end`, and the address that calls it (RFC 3966). */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

/** Behind a comma the library takes the next number of a list for an extension. */
const BETWEEN_NUMBERS = /(?<=[,;])(?=\s)/;
/** Words of addresses and references, whose digits are no number to call. */
const NO_NUMBER = /[@=#]|:\/\//;

/** The valid numbers in a text; those without a country's code are numbers of `country` (ISO 3166). */
export function findNumbers(text: string, country: string): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  const defaultCountry = country.toUpperCase();
  const options = isSupportedCountry(defaultCountry) ? { defaultCountry } : {};
  let begin = 0;
  for (const part of text.split(BETWEEN_NUMBERS)) {
    for (const { startsAt, endsAt, number } of findPhoneNumbersInText(part, options)) {
      if (NO_NUMBER.test(wordsAround(part, startsAt, endsAt))) continue;
      found.push({ start: begin + startsAt, end: begin + endsAt, href: number.getURI() });
    }
    begin += part.length;
  }
  return found;
}

function wordsAround(text: string, start: number, end: number): string {
  const before = /\S*$/.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(end))?.[0] ?? '';
  return before + after;
}
