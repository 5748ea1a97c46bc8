import { charactersOf } from '../../text/characters.ts';
import type { AddressDraft } from '../emergency-entry.ts';
import { isState, stateCode } from './states.ts';

type Field = keyof AddressDraft;

/** What is wrong, by field, and what would be right. */
export interface AddressFindings {
  readonly faults: Partial<Record<Field, string>>;
  readonly corrections: Partial<Record<Field, string>>;
}

/** Characters as people count them. */
const MOST: Readonly<Partial<Record<Field, number>>> = {
  ...{ name: 50, callerName: 60, line1: 100, line2: 60, city: 60, location: 60 },
};
/** So much takes what is counted as one character at most, on the average. */
const UNITS_OF_CHARACTER = 16;

const REQUIRED: readonly Field[] = [
  'name',
  'callerName',
  'line1',
  'country',
  'state',
  'city',
  'zip',
];
const WITH_LETTERS: readonly Field[] = ['callerName', 'line1', 'city'];

/** What nobody sees, or what turns the direction of what comes after it. Emoji are joined by such. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const EMOJI = new RegExp('\\p{RGI_Emoji}', 'gv');

const PO_BOX =
  /\b(?:p\.?\s*o\.?|post\s+office|postal)\s*box\b|\bp\.?\s*o\.?\s*b\.?\s*#?\d|^box\s*#?\d/i;
/** "100", "100-A", "12½", and the grid of Wisconsin: "N6W23001". */
const NUMBERED = /^[a-z]{0,2}\d[\da-z½/-]*\s/i;

/** Looks at a tidied address without asking what is where. */
export function lookAtForm(address: AddressDraft): AddressFindings {
  const faults: Partial<Record<Field, string>> = {};
  const corrections: Partial<Record<Field, string>> = {};
  for (const field of Object.keys(address) as Field[]) {
    const fault = faultOfText(field, address[field]);
    if (fault !== null) faults[field] = fault;
  }
  const street = faultOfStreet(address.line1);
  if (street !== null) faults.line1 ??= street;
  if (PO_BOX.test(address.line2)) faults.line2 ??= 'po-box';
  if (faults.country === undefined) lookAtCountry(address.country, faults, corrections);
  // Elsewhere there are other states and other codes.
  if (faults.country === 'unsupported') {
    const { country, name, callerName, location } = faults;
    return { faults: present({ country, name, callerName, location }), corrections: {} };
  }
  if (faults.state === undefined) lookAtState(address.state, faults, corrections);
  if (faults.zip === undefined) lookAtZip(address.zip, faults, corrections);
  return { faults, corrections };
}

/** What can be wrong with a text whatever it means; null for nothing. */
export function faultOfText(field: Field, text: string): string | null {
  if (text === '') return REQUIRED.includes(field) ? 'missing' : null;
  const most = MOST[field] ?? 100;
  if (text.length > most * UNITS_OF_CHARACTER) return 'too-long';
  if (UNSEEN.test(text.replace(EMOJI, ''))) return 'not-readable';
  if (charactersOf(text) > most) return 'too-long';
  if (WITH_LETTERS.includes(field) && !/\p{L}/u.test(text)) return 'not-readable';
  return null;
}

function faultOfStreet(line1: string): string | null {
  if (PO_BOX.test(line1)) return 'po-box';
  return NUMBERED.test(line1) ? null : 'no-number';
}

function lookAtCountry(
  country: string,
  faults: Partial<Record<Field, string>>,
  corrections: Partial<Record<Field, string>>,
): void {
  if (country === 'US') return;
  if (/^(?:U\.S\.(?:A\.)?|USA|(?:THE )?UNITED STATES(?: OF AMERICA)?)$/.test(country)) {
    corrections.country = 'US';
  } else faults.country = 'unsupported';
}

function lookAtState(
  state: string,
  faults: Partial<Record<Field, string>>,
  corrections: Partial<Record<Field, string>>,
): void {
  if (isState(state)) return;
  const code = stateCode(state);
  if (code === null) faults.state = 'no-such-state';
  else corrections.state = code;
}

function lookAtZip(
  zip: string,
  faults: Partial<Record<Field, string>>,
  corrections: Partial<Record<Field, string>>,
): void {
  if (/^\d{5}(?:-\d{4})?$/.test(zip)) return;
  const [, five, four] = /^(\d{5})[ –-]*(\d{4})?$/.exec(zip) ?? [];
  if (five === undefined) faults.zip = 'no-such-zip';
  else corrections.zip = four === undefined ? five : `${five}-${four}`;
}

function present(
  faults: Partial<Record<Field, string | undefined>>,
): Partial<Record<Field, string>> {
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined));
}
