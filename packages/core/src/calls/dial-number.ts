import { HubError } from '../errors/hub-error.ts';

/** Numbers that reach help, or test the way there. */
export const EMERGENCY_NUMBERS: readonly string[] = ['911', '933'];

/** The zeros of the decimal digits that people type beside ours: Arabic-Indic and Eastern Arabic. */
const ZEROS = [0x0660, 0x06f0];

/**
 * What to dial for a text that was typed, pasted or linked: an extension, a feature code or an
 * outside number. @throws `call/invalid-number`
 */
export function dialNumber(text: string): string {
  const number = withoutTelScheme(text.normalize('NFKC').trim())
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, asciiDigit)
    // Spaces, dots, dashes and brackets, and the invisible marks that come along with a paste.
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/^(\+\d{1,3})\(0\)/, '$1')
    .replace(/[.\p{Pd}\u2212\p{Ps}\p{Pe}]/gu, '');
  if (number.length > 32 || !/^(\+\d+|[\d*#]+)$/.test(number)) {
    throw new HubError('call/invalid-number');
  }
  return number;
}

/** Whether it reaches help, or tests the way there. */
export function isEmergencyNumber(number: string): boolean {
  return EMERGENCY_NUMBERS.includes(number);
}

/** RFC 3966: the number of a `tel:` address, without its parameters. */
function withoutTelScheme(text: string): string {
  const number = /^tel:([^;]*)/i.exec(text)?.[1];
  if (number === undefined) return text;
  try {
    return decodeURIComponent(number);
  } catch {
    throw new HubError('call/invalid-number');
  }
}

function asciiDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = ZEROS.find((start) => code >= start && code < start + 10) ?? code;
  return String(code - zero);
}
