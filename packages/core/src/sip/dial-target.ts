import { HubError } from '../errors/hub-error.ts';

const DIALLABLE = /^\+?[0-9A-Za-z*#][0-9A-Za-z*#._-]{0,63}$/;

/**
 * The user part of what is dialled: an extension, a feature code or a number. It is percent-encoded
 * later (`#` may not stand in a SIP URI).
 * @throws `call/invalid-number`
 */
export function dialTarget(number: string): string {
  if (!DIALLABLE.test(number)) throw new HubError('call/invalid-number');
  return number;
}
