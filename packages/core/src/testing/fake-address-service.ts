import type {
  AddressDraft,
  AddressFault,
  AddressField,
  Corrections,
} from '../emergency/emergency-address.ts';
import { LOCATION_CHARACTERS } from '../emergency/emergency-address.ts';
import { hasAtMost } from '../messages/text-length.ts';

/** The country as far as this fake world knows it: ZIP code, city, state. */
const PLACES: readonly (readonly [zip: string, city: string, state: string])[] = [
  ['75001', 'Addison', 'TX'],
  ['75201', 'Dallas', 'TX'],
  ['75202', 'Dallas', 'TX'],
  ['75024', 'Plano', 'TX'],
  ['78701', 'Austin', 'TX'],
  ['10001', 'New York', 'NY'],
  ['60601', 'Chicago', 'IL'],
  ['90012', 'Los Angeles', 'CA'],
  ['02108', 'Boston', 'MA'],
  ['33101', 'Miami', 'FL'],
];

const STATES =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR'.split(
    ' ',
  );

const LONGEST = 100;

export type FakeVerdict =
  | { readonly outcome: 'confirmed'; readonly address: AddressDraft }
  | { readonly outcome: 'corrected'; readonly corrections: Corrections }
  | {
      readonly outcome: 'invalid';
      readonly faults: Readonly<Partial<Record<AddressField, AddressFault>>>;
      readonly corrections: Corrections;
    };

/**
 * Says whether there is such an address: any street with a number does, but `Nowhere`, in one of ten cities.
 * A city that is not of its ZIP code is corrected where we know it nowhere, and a fault of the ZIP code otherwise.
 */
export function judgeAddress(draft: AddressDraft, taken: readonly string[]): FakeVerdict {
  const address = tidied(draft);
  const faults: Partial<Record<AddressField, AddressFault>> = {};
  for (const field of ['name', 'callerName', 'line1', 'state', 'city', 'zip'] as const) {
    if (address[field] === '') faults[field] = 'missing';
    else if (address[field].length > LONGEST) faults[field] = 'too-long';
  }
  if (taken.includes(folded(address.name))) faults.name ??= 'taken';
  if (!hasAtMost(address.location, LOCATION_CHARACTERS)) faults.location = 'too-long';
  if (address.country !== 'US') faults.country = 'unsupported';
  const ofStreet = faultOfStreet(address.line1);
  if (ofStreet) faults.line1 ??= ofStreet;
  const { corrections, ...ofPlace } = judgePlace(address);
  for (const field of ['state', 'zip'] as const) {
    const fault = ofPlace[field];
    if (fault) faults[field] ??= fault;
  }
  if (Object.keys(faults).length > 0) return { outcome: 'invalid', faults, corrections };
  if (Object.keys(corrections).length > 0) return { outcome: 'corrected', corrections };
  return { outcome: 'confirmed', address };
}

/** Names are the same whatever their case. */
export const folded = (name: string): string => name.trim().toLowerCase();

function faultOfStreet(line1: string): AddressFault | null {
  if (/^(p\.?\s*o\.?\s*box|post office box)\b/i.test(line1)) return 'po-box';
  if (!/\d/.test(line1)) return 'no-number';
  return /nowhere/i.test(line1) ? 'not-found' : null;
}

function judgePlace({ zip, city, state }: AddressDraft): {
  readonly state?: AddressFault;
  readonly zip?: AddressFault;
  readonly corrections: Corrections;
} {
  if (!STATES.includes(state)) return { state: 'no-such-state', corrections: {} };
  const place = PLACES.find(([known]) => known === zip.slice(0, 5));
  if (!place || !/^\d{5}(-\d{4})?$/.test(zip)) return { zip: 'no-such-zip', corrections: {} };
  const [, itsCity, itsState] = place;
  const elsewhere = PLACES.find(
    ([, known, where]) => folded(known) === folded(city) && where === state,
  );
  if (itsState !== state) {
    const corrections = elsewhere ? { zip: elsewhere[0] } : { state: itsState };
    return { zip: 'other-state', corrections };
  }
  if (folded(itsCity) === folded(city)) return { corrections: {} };
  return elsewhere
    ? { zip: 'other-city', corrections: { zip: elsewhere[0] } }
    : { corrections: { city: itsCity } };
}

function tidied(draft: AddressDraft): AddressDraft {
  const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');
  const city = tidy(draft.city);
  return {
    name: tidy(draft.name),
    callerName: tidy(draft.callerName),
    line1: tidy(draft.line1),
    line2: tidy(draft.line2),
    country: tidy(draft.country).toUpperCase(),
    state: tidy(draft.state).toUpperCase(),
    city: PLACES.find(([, known]) => folded(known) === folded(city))?.[1] ?? city,
    zip: tidy(draft.zip),
    location: tidy(draft.location),
  };
}
