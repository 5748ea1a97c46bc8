import { createHash, randomInt } from 'node:crypto';

/** Crockford's Base32: nothing in it is mistaken for another when it is read from paper. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;
const COUNT = 10;

/** New ones, such as `7KQ2M-X04TC`: 50 bits each. */
export function newRecoveryCodes(): string[] {
  const codes = new Set<string>();
  while (codes.size < COUNT) codes.add(newCode());
  return [...codes];
}

/** A code as it was shown, from how someone typed it; null for what cannot be one. */
export function readRecoveryCode(typed: string): string | null {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]+/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const known = signs.length === LENGTH && [...signs].every((sign) => SIGNS.includes(sign));
  return known ? `${signs.slice(0, LENGTH / 2)}-${signs.slice(LENGTH / 2)}` : null;
}

/**
 * What is kept of a code, which nobody can guess. A slow hash would protect nothing: whoever reads
 * it finds the secret of the second factor beside it.
 */
export function hashRecoveryCode(userId: string, code: string): string {
  return createHash('sha256').update(`${userId} ${code}`).digest('hex');
}

function newCode(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return `${signs.slice(0, LENGTH / 2)}-${signs.slice(LENGTH / 2)}`;
}
