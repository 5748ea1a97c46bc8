import type { AddressDraft } from '../emergency-entry.ts';
import type { AddressFindings } from './address-form.ts';
import type { ZipCodes, ZipPlace } from './zip-codes.ts';

const NOTHING: AddressFindings = { faults: {}, corrections: {} };

/**
 * Looks whether state, city and ZIP code belong together, after what their form was found to be: where
 * two agree, the third is corrected.
 */
export function lookAtPlace(
  zips: ZipCodes,
  address: AddressDraft,
  form: AddressFindings,
): AddressFindings {
  const { state, city, zip } = { ...address, ...form.corrections };
  if (form.faults.zip !== undefined || form.faults.country !== undefined) return NOTHING;
  const place = zips.find(zip);
  if (!place) return unknownZip(zips, state, city, zip);
  if (form.faults.state !== undefined || form.faults.city !== undefined) {
    return { faults: {}, corrections: knownBy(place, form) };
  }
  return place.state === state
    ? cityOf(zips, place, city)
    : otherState(zips, place, { state, city, zip });
}

/** What the ZIP code alone tells of what is missing. */
function knownBy(place: ZipPlace, { faults }: AddressFindings): AddressFindings['corrections'] {
  return {
    ...(faults.state === undefined ? {} : { state: place.state }),
    ...(faults.city === undefined ? {} : { city: place.city }),
  };
}

function unknownZip(zips: ZipCodes, state: string, city: string, zip: string): AddressFindings {
  const better = zips.likeliest(state, city, zip);
  return {
    faults: { zip: 'no-such-zip' },
    corrections: better === null ? {} : { zip: better },
  };
}

function cityOf(zips: ZipCodes, place: ZipPlace, city: string): AddressFindings {
  if (zips.accepts(place, city)) return NOTHING;
  return { faults: {}, corrections: { city: zips.meant(place, city) ?? place.city } };
}

function otherState(
  zips: ZipCodes,
  place: ZipPlace,
  { state, city, zip }: Pick<AddressDraft, 'state' | 'city' | 'zip'>,
): AddressFindings {
  if (zips.accepts(place, city)) return { faults: {}, corrections: { state: place.state } };
  const better = zips.likeliest(state, city, zip);
  // City and state agree: which of the city's codes it is only they know who live there.
  if (better !== null) return { faults: { zip: 'other-state' }, corrections: { zip: better } };
  const meant = zips.meant(place, city);
  if (meant !== null) return { faults: {}, corrections: { state: place.state, city: meant } };
  return {
    faults: { zip: 'other-state' },
    corrections: { state: place.state, city: place.city },
  };
}
