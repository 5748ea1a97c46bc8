import { randomUUID } from 'node:crypto';
import { columnsOf } from '../emergency/address-row.ts';
import type { AddressDraft } from '../emergency/emergency-entry.ts';
import { ANY_DEVICE, EmergencyPlaces } from '../emergency/emergency-places.ts';
import { LOOPBACK } from '../emergency/network-of.ts';
import type { Repositories } from '../store/store.ts';

/** An invented house in a street that there is. */
const MAIN_OFFICE: AddressDraft = {
  ...{ name: 'Main office', callerName: 'Alice Anderson' },
  ...{ line1: '100 Main St', line2: 'Suite 400', country: 'US' },
  ...{ state: 'TX', city: 'Dallas', zip: '75201', location: 'Fourth floor, by the elevators' },
};

/** Tells emergency services where this user is: right for browsers on the machine of the server. */
export async function addEmergencyAddress(
  { emergency }: Repositories,
  userId: string,
  now: number,
): Promise<void> {
  const own = { id: randomUUID(), user_id: userId, version: 1 };
  await emergency.add({ ...own, ...columnsOf(MAIN_OFFICE), validated_at: now, created_at: now });
  await emergency.select(userId, own.id);
  const here = { deviceId: ANY_DEVICE, network: LOOPBACK };
  await new EmergencyPlaces(emergency, () => now).confirm(userId, own.id, here);
}
