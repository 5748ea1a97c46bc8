/** What can be wrong with a PIN. */
export type PinFault = 'no-pin' | 'not-digits' | 'pin-length' | 'pin-easy';

const SHORTEST = 4;
const LONGEST = 10;

/** What is wrong with a PIN before it is sent. How easy it is to guess, the server knows. */
export function faultOf(pin: string): PinFault | undefined {
  if (pin === '') return 'no-pin';
  if (!/^[0-9]+$/.test(pin)) return 'not-digits';
  return pin.length < SHORTEST || pin.length > LONGEST ? 'pin-length' : undefined;
}

/** What the server found wrong with it; undefined where it is about something else. */
export function refusalOf(error: unknown): PinFault | undefined {
  const { fields } = (error ?? {}) as { readonly fields?: Readonly<Record<string, string>> };
  const fault = fields?.['pin'];
  return fault === 'pin-length' || fault === 'pin-easy' ? fault : undefined;
}
