import { HubError } from '../errors/hub-error.ts';

const LIMIT = 128;

/**
 * The DTMF digits of a text that was pressed, typed or pasted: `0-9 * # A-D`. Spaces, dots, dashes and
 * brackets are dropped. @throws `request/invalid`
 */
export function dtmfDigits(text: string): string {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}.\p{Pd}\u2212\p{Ps}\p{Pe}]/gu, '')
    .toUpperCase();
  if (digits.length > LIMIT || !/^[\dA-D*#]+$/.test(digits)) {
    throw new HubError('request/invalid', { message: 'no DTMF digits' });
  }
  return digits;
}
