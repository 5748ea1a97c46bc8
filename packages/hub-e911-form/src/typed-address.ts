import type { AddressDraft, AddressField } from '@hubline/core';

/** In the order of the form. */
export const FIELDS: readonly AddressField[] = [
  'name',
  'callerName',
  'line1',
  'line2',
  'country',
  'state',
  'city',
  'zip',
  'location',
];

/** What a new address begins with. */
export function newAddress(callerName: string): AddressDraft {
  return {
    ...{ name: '', callerName, line1: '', line2: '' },
    ...{ country: 'US', state: '', city: '', zip: '', location: '' },
  };
}

/** An address as it would have been typed. */
export function draftOf(address: AddressDraft): AddressDraft {
  const { name, callerName, line1, line2, country, state, city, zip, location } = address;
  return { name, callerName, line1, line2, country, state, city, zip, location };
}

/** The fields in which the two do not say the same. */
export function differing(one: AddressDraft, other: AddressDraft): readonly AddressField[] {
  return FIELDS.filter((field) => one[field] !== other[field]);
}

const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How many characters people see: a family of emoji is one. */
export function characters(text: string): number {
  return [...segments.segment(text)].length;
}
