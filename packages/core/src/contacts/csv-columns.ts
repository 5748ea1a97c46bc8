import type { ContactPhone } from './contact.ts';
import { phoneLabel } from './phone-label.ts';

/** Where a file keeps what; each a list of places, for some of which a row may be empty. */
export interface CsvColumns {
  readonly fullName: readonly number[];
  /** In the order in which they are read: title, given, middle, family, suffix. */
  readonly nameParts: readonly number[];
  readonly company: readonly number[];
  readonly note: readonly number[];
  readonly emails: readonly number[];
  readonly phones: readonly PhoneColumn[];
}

interface PhoneColumn {
  readonly value: number;
  /** The column that says what kind of number it is; null where the header does. */
  readonly labelAt: number | null;
  readonly label: ContactPhone['label'];
}

const FULL_NAME = /^(?:(?:full |display )?name|file as|contact)$/;
const NAME_PARTS = [
  /^(?:title|name prefix)$/,
  /^(?:first|given) name$/,
  /^(?:middle|additional) name$/,
  /^(?:last|family) name$|^surname$/,
  /^(?:name )?suffix$/,
];
const COMPANY = /^(?:company(?: name)?|organi[sz]ation(?: 1)?(?: name)?)$/;
const NOTE = /^notes?$|^comments?$/;
const EMAIL = /^e mail(?: \d+)?(?: value| address)?$|^email(?: \d+)?(?: value| address)?$/;
/** As Google has it: `Phone 1 - Value` beside `Phone 1 - Label` or `Phone 1 - Type`. */
const NUMBERED_PHONE = /^phone (\d+) value$/;
const PHONE =
  /^(?:(?:business|work|office|company main|home|mobile|cell|car|primary|main|other|private|assistant s|radio) )?(?:tele)?(?:phone|fax)(?: number)?(?: \d+)?$|^(?:mobile|cell|fax|home|work|tel|number|extension|ext|callback|other)(?: number)?(?: \d+)?$/;

/** Reads a header; null where it names neither people nor numbers. */
export function csvColumns(header: readonly string[]): CsvColumns | null {
  const names = header.map(plain);
  const places = (pattern: RegExp): number[] =>
    names.flatMap((name, at) => (pattern.test(name) ? [at] : []));
  const phones = names.flatMap((name, at) => phoneColumn(name, at, names));
  const columns: CsvColumns = {
    fullName: places(FULL_NAME),
    nameParts: NAME_PARTS.flatMap(places),
    company: places(COMPANY),
    note: places(NOTE),
    emails: places(EMAIL),
    phones,
  };
  const named = columns.fullName.length + columns.nameParts.length + columns.company.length;
  return named > 0 && phones.length > 0 ? columns : null;
}

function phoneColumn(name: string, value: number, names: readonly string[]): PhoneColumn[] {
  const number = NUMBERED_PHONE.exec(name)?.[1];
  if (number === undefined) {
    return PHONE.test(name) ? [{ value, labelAt: null, label: phoneLabel(name) }] : [];
  }
  const labelAt = names.findIndex(
    (other) => other === `phone ${number} label` || other === `phone ${number} type`,
  );
  return [{ value, labelAt: labelAt < 0 ? null : labelAt, label: 'other' }];
}

/** Without case and signs: `E-mail 1 - Value` becomes `e mail 1 value`. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
