import type { EmergencyRepository } from '../store/emergency-repository.ts';

/** A device in a network. */
export interface EmergencyPlace {
  readonly deviceId: string;
  /** See `networkOf`. */
  readonly network: string;
}

/** For an address that was right when it was added: there it is so for every device. */
export const ANY_DEVICE = '';

/** Devices that never come back are to take no room. */
const MOST_OF_ONE = 50;

/** Where users said that an address is right. */
export class EmergencyPlaces {
  readonly #repository: EmergencyRepository;
  readonly #clock: () => number;

  /** The repository may be one inside a transaction. */
  constructor(repository: EmergencyRepository, clock: () => number) {
    this.#repository = repository;
    this.#clock = clock;
  }

  /** Whether it was said of this address, for this device and in this network. */
  async isRight(userId: string, addressId: string, place: EmergencyPlace): Promise<boolean> {
    const known = await this.#repository.places(userId, [place.deviceId, ANY_DEVICE]);
    return known.some((one) => one.address_id === addressId && one.network === place.network);
  }

  async confirm(userId: string, addressId: string, place: EmergencyPlace): Promise<void> {
    await this.#repository.setPlace({
      ...{ user_id: userId, device_id: place.deviceId, address_id: addressId },
      ...{ network: place.network, confirmed_at: this.#clock() },
    });
    await this.#repository.trimPlaces(userId, MOST_OF_ONE);
  }
}
