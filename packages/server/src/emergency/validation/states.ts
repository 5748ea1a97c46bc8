import { fold } from '../../text/fold.ts';

/** Where 911 reaches help of the United States: the states, the capital and the territories. */
const STATES: Readonly<Record<string, string>> = {
  ...{ AL: 'Alabama', AK: 'Alaska', AZ: 'Arizona', AR: 'Arkansas', CA: 'California' },
  ...{ CO: 'Colorado', CT: 'Connecticut', DE: 'Delaware', FL: 'Florida', GA: 'Georgia' },
  ...{ HI: 'Hawaii', ID: 'Idaho', IL: 'Illinois', IN: 'Indiana', IA: 'Iowa', KS: 'Kansas' },
  ...{ KY: 'Kentucky', LA: 'Louisiana', ME: 'Maine', MD: 'Maryland', MA: 'Massachusetts' },
  ...{ MI: 'Michigan', MN: 'Minnesota', MS: 'Mississippi', MO: 'Missouri', MT: 'Montana' },
  ...{ NE: 'Nebraska', NV: 'Nevada', NH: 'New Hampshire', NJ: 'New Jersey', NM: 'New Mexico' },
  ...{ NY: 'New York', NC: 'North Carolina', ND: 'North Dakota', OH: 'Ohio', OK: 'Oklahoma' },
  ...{ OR: 'Oregon', PA: 'Pennsylvania', RI: 'Rhode Island', SC: 'South Carolina' },
  ...{ SD: 'South Dakota', TN: 'Tennessee', TX: 'Texas', UT: 'Utah', VT: 'Vermont' },
  ...{ VA: 'Virginia', WA: 'Washington', WV: 'West Virginia', WI: 'Wisconsin', WY: 'Wyoming' },
  ...{ DC: 'District of Columbia', AS: 'American Samoa', GU: 'Guam' },
  ...{ MP: 'Northern Mariana Islands', PR: 'Puerto Rico', VI: 'Virgin Islands' },
};

const CODES = new Map(Object.entries(STATES).map(([code, name]) => [fold(name), code]));
CODES.set('us virgin islands', 'VI').set('washington dc', 'DC').set('d c', 'DC');

export function isState(code: string): boolean {
  return Object.hasOwn(STATES, code);
}

/** The code of a state that was written out; null where it is none. */
export function stateCode(name: string): string | null {
  return CODES.get(fold(name)) ?? null;
}
