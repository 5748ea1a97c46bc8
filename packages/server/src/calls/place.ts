import { serviceIdentity, type Identity } from '../sip/identity.ts';
import type { Subscriber, WaitingPlace } from './ports.ts';

/** Where a call waits, as its colleagues are told. */
export function placeFor(viewer: Subscriber, { name, extension }: WaitingPlace): Identity {
  return serviceIdentity({ name, number: extension }, viewer);
}
