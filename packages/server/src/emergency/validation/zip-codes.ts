import { fold } from '../../text/fold.ts';
import { editDistance } from './edit-distance.ts';

/** A ZIP code with the city that the shipped data gives it. */
export interface ZipPlace {
  readonly zip: string;
  readonly city: string;
  readonly state: string;
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * Several cities share a ZIP code or border on it, and the data names one: so that whoever writes a
 * neighbour's name is not refused, all that have a ZIP code within this distance pass.
 */
const NEAR_KM = 30;
const EARTH_KM = 6371;

/** The ZIP codes of the United States with their cities, as the package `zipcodes` ships them. */
export class ZipCodes {
  readonly #codes: Readonly<Record<string, ZipPlace>>;

  constructor(codes: Readonly<Record<string, ZipPlace>>) {
    this.#codes = codes;
  }

  /** Fetched when an address is looked at: few ever are, and it takes memory. */
  static async load(): Promise<ZipCodes> {
    // Bundled, such a module has a default export alone.
    const { default: shipped } = (await import(
      // @ts-expect-error The package brings no types.
      'zipcodes/lib/codes.js'
    )) as { readonly default: { readonly codes: Readonly<Record<string, ZipPlace>> } };
    return new ZipCodes(shipped.codes);
  }

  /** By the first five digits. */
  find(zip: string): ZipPlace | undefined {
    const five = zip.slice(0, 5);
    return Object.hasOwn(this.#codes, five) ? this.#codes[five] : undefined;
  }

  /** Whether one may write this city at this ZIP code. */
  accepts(place: ZipPlace, city: string): boolean {
    const wanted = cityKey(city);
    return this.#around(place).some((other) => cityKey(other.city) === wanted);
  }

  /** The city that was most likely meant there, where it is misspelt; null where it is another one. */
  meant(place: ZipPlace, city: string): string | null {
    const typed = cityKey(city);
    const near = [...new Set(this.#around(place).map((other) => other.city))]
      .map((name) => ({ name, distance: editDistance(typed, cityKey(name)) }))
      // The city of the ZIP code itself comes first where two are equally near.
      .sort((one, two) => one.distance - two.distance);
    const best = near[0];
    const most = typed.length < 5 ? 1 : 2;
    return best && best.distance <= most ? best.name : null;
  }

  /** The ZIP code of the city that is most like this one; null where the state has no such city. */
  likeliest(state: string, city: string, zip: string): string | null {
    const wanted = cityKey(city);
    const ofCity = this.#ofState(state).filter((place) => cityKey(place.city) === wanted);
    const five = zip.slice(0, 5);
    const [best] = ofCity
      .map((place) => ({ zip: place.zip, distance: editDistance(five, place.zip) }))
      .sort((one, two) => one.distance - two.distance || one.zip.localeCompare(two.zip));
    return best?.zip ?? null;
  }

  /** The place itself first. */
  #around(place: ZipPlace): ZipPlace[] {
    const near = this.#ofState(place.state).filter(
      (other) => other.zip !== place.zip && kilometres(place, other) <= NEAR_KM,
    );
    return [place, ...near];
  }

  #ofState(state: string): ZipPlace[] {
    return Object.values(this.#codes).filter((place) => place.state === state);
  }
}

const SHORT: Readonly<Record<string, string>> = {
  ...{ st: 'saint', ste: 'sainte', ft: 'fort', mt: 'mount' },
  ...{ n: 'north', s: 'south', e: 'east', w: 'west' },
};

/** "St. Louis" is "Saint Louis", and "Mc Kinney" "McKinney". */
function cityKey(city: string): string {
  return fold(city)
    .split(' ')
    .map((word) => (Object.hasOwn(SHORT, word) ? SHORT[word] : word))
    .join('');
}

function kilometres(one: ZipPlace, two: ZipPlace): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const north = radians(two.latitude - one.latitude);
  const middle = radians((one.latitude + two.latitude) / 2);
  const east = radians(two.longitude - one.longitude) * Math.cos(middle);
  return EARTH_KM * Math.hypot(north, east);
}
