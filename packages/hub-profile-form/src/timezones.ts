/** A time zone as people look for it. */
export interface Timezone {
  /** IANA name. */
  readonly id: string;
  readonly city: string;
  readonly region: string;
  /** Minutes ahead of UTC at the moment. */
  readonly minutes: number;
  /** What it is found by, in lower case. */
  readonly found: readonly string[];
  /** Minutes ahead of UTC in January and in July. */
  readonly offsets: readonly number[];
}

/** Browsers still list these under names that were changed since. */
const RENAMED: Readonly<Record<string, string>> = {
  Calcutta: 'Kolkata',
  Katmandu: 'Kathmandu',
  Rangoon: 'Yangon',
  Saigon: 'Ho Chi Minh City',
  Kiev: 'Kyiv',
  Faeroe: 'Faroe',
  Godthab: 'Nuuk',
  Dacca: 'Dhaka',
  Thimbu: 'Thimphu',
  Macao: 'Macau',
  Asmera: 'Asmara',
};

/** Between them they know the abbreviations of most places. */
const LOCALES = ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-ZA', 'en-IN'];

let all: readonly Timezone[] | undefined;

/** All that the browser knows, by offset and then by city. Made once, when it is first asked for. */
export function timezones(now: Date = new Date()): readonly Timezone[] {
  if (all) return all;
  const year = now.getUTCFullYear();
  const dates = [new Date(Date.UTC(year, 0, 15)), new Date(Date.UTC(year, 6, 15))];
  const abbreviations = new Map<string, readonly string[]>();
  const ids = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);
  all = [...ids]
    .map((id) => describe(id, { now, dates, abbreviations }))
    .sort((one, two) => one.minutes - two.minutes || one.city.localeCompare(two.city, 'en'));
  return all;
}

/** Those that are meant by a city, a region, an abbreviation (`CST`) or an offset (`UTC-6`). */
export function findTimezones(text: string, among: readonly Timezone[]): readonly Timezone[] {
  const minutes = offsetIn(text);
  if (minutes !== undefined) return among.filter(({ offsets }) => offsets.includes(minutes));
  const words = plain(text).split(/\s+/).filter(Boolean);
  const sought = words.join(' ');
  const rank = ({ found }: Timezone): number =>
    found.includes(sought) ? 0 : found.some((name) => name.startsWith(sought)) ? 1 : 2;
  return among
    .filter(({ found }) => words.every((word) => found.some((name) => matches(name, word))))
    .sort((one, two) => rank(one) - rank(two));
}

/** `America/Argentina/Buenos_Aires` as `Buenos Aires` in `America, Argentina`. */
export function placeOf(id: string): { readonly city: string; readonly region: string } {
  const parts = id.split('/').map((part) => part.replaceAll('_', ' '));
  const last = parts.pop() ?? id;
  return { city: RENAMED[last] ?? last, region: parts.join(', ') };
}

/** `UTC-6`, `UTC+5:30`. */
export function offsetText(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const [sign, size] = minutes < 0 ? ['-', -minutes] : ['+', minutes];
  const rest = size % 60;
  return `UTC${sign}${Math.floor(size / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** Minutes ahead of UTC then; undefined where the browser does not know the zone. */
export function offsetAt(id: string, date: Date): number | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: id, timeZoneName: 'longOffset' });
    return minutesOf(nameIn(format, date));
  } catch {
    return undefined;
  }
}

interface Context {
  readonly now: Date;
  readonly dates: readonly Date[];
  readonly abbreviations: Map<string, readonly string[]>;
}

function describe(id: string, { now, dates, abbreviations }: Context): Timezone {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: id, timeZoneName: 'longOffset' });
  const offsetOf = (date: Date): number => minutesOf(nameIn(format, date));
  const long = new Intl.DateTimeFormat('en-US', { timeZone: id, timeZoneName: 'long' });
  const names = dates.map((date) => nameIn(long, date));
  // Zones of the same names have the same abbreviations: a tenth of the work.
  const key = names.join();
  const short = abbreviations.get(key) ?? abbreviationsOf(id, dates);
  abbreviations.set(key, short);
  const { city, region } = placeOf(id);
  const found = [city, region, id.replaceAll('_', ' '), ...names, ...short];
  return {
    ...{ id, city, region },
    minutes: offsetOf(now),
    offsets: [...new Set(dates.map(offsetOf))],
    found: [...new Set(found.map(plain))].filter(Boolean),
  };
}

function abbreviationsOf(id: string, dates: readonly Date[]): readonly string[] {
  return LOCALES.flatMap((locale) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: id, timeZoneName: 'short' });
    return dates.map((date) => nameIn(format, date));
  }).filter((name) => /^[A-Z]+$/.test(name));
}

function nameIn(format: Intl.DateTimeFormat, date: Date): string {
  return format.formatToParts(date).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

const minutesOf = (name: string): number => offsetIn(name) ?? 0;

/** Minutes in `UTC-6`, `GMT+05:30`, `-6`; undefined where it is none. */
function offsetIn(text: string): number | undefined {
  const tidy = text.trim().replace(/[−–]/g, '-').replaceAll(' ', '');
  const match = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(tidy);
  if (!match) return undefined;
  const size = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' && size > 0 ? -size : size;
}

/** In lower case, without accents. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[_/,]/g, ' ')
    .trim();
}

const matches = (name: string, word: string): boolean =>
  name.startsWith(word) || name.includes(` ${word}`);
