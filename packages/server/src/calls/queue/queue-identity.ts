import type { Identity } from '../../sip/identity.ts';
import type { Subscriber } from '../ports.ts';

/** Who a queue is to this one, who knows it by that name and number. */
export function queueIdentity(
  { name, number }: { readonly name: string; readonly number: string },
  { domain }: Subscriber,
): Identity {
  return { name, number, domain, userId: null };
}
