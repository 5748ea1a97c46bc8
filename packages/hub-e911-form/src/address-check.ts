import {
  LOCATION_CHARACTERS,
  type AddressDraft,
  type AddressFault,
  type AddressField,
  type Corrections,
  type Validation,
} from '@hubline/core';
import type { Strings } from '@hubline/element';
import { FIELDS, characters } from './typed-address.ts';

type Words = Strings['e911'];

/**
 * How far the check of an address is. `edited`: it was changed since it was checked. Only `confirmed` can be
 * saved.
 */
export type AddressCheck =
  | { readonly status: 'none' | 'checking' | 'edited' }
  | { readonly status: 'confirmed'; readonly proof: string }
  | { readonly status: 'corrected' | 'invalid'; readonly corrections: Corrections };

export function checkOf(validation: Validation): AddressCheck {
  if (validation.outcome === 'confirmed') {
    return { status: 'confirmed', proof: validation.proof };
  }
  return { status: validation.outcome, corrections: validation.corrections };
}

export type FaultTexts = Readonly<Partial<Record<AddressField, string>>>;

/** What is wrong in words, for the fields that there are. */
export function faultTexts(
  faults: Readonly<Record<string, string>>,
  typed: AddressDraft,
  words: Words,
): FaultTexts {
  const texts: Partial<Record<AddressField, string>> = {};
  for (const field of FIELDS) {
    const fault = faults[field] as AddressFault | undefined;
    if (fault === undefined) continue;
    texts[field] =
      field === 'location' && fault === 'too-long'
        ? words.locationTooLong(characters(typed.location), LOCATION_CHARACTERS)
        : (words.faults[fault] ?? words.faults['not-readable']);
  }
  return texts;
}

/** What is wrong with name and location, which are saved without a validation. */
export function descriptionFaults({
  name,
  location,
}: AddressDraft): Readonly<Record<string, AddressFault>> {
  return {
    ...(name.trim() === '' ? { name: 'missing' as const } : {}),
    ...(characters(location) > LOCATION_CHARACTERS ? { location: 'too-long' as const } : {}),
  };
}
