import type { Identity } from '../sip/identity.ts';
import type { Subscriber, WaitingPlace } from './ports.ts';

/** Where a call waits, as its colleagues are told. */
export function placeFor({ domain }: Subscriber, { name, extension }: WaitingPlace): Identity {
  return { name, number: extension, domain, userId: null };
}
