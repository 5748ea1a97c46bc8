/** What keeps a PIN from being taken. */
export type PinFault = 'pin-length' | 'pin-easy';

const FORM = /^\d{4,10}$/;

/** Null for a PIN that is good for the mailbox of this extension. */
export function pinFault(pin: string, extension: string): PinFault | null {
  if (!FORM.test(pin)) return 'pin-length';
  return pin === extension || isRow(pin) ? 'pin-easy' : null;
}

/** All the same digit, or each one more, or one less, than the one before: 0 comes after 9. */
function isRow(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, at) => (Number(digit) - Number(pin[at]) + 10) % 10);
  const [step] = steps;
  return step !== undefined && [0, 1, 9].includes(step) && steps.every((one) => one === step);
}
