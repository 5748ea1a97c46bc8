import type { Observable } from 'rxjs';
import type { AddressDraft, EmergencyAddress, Validation } from '../emergency/emergency-address.ts';
import type {
  EmergencyNotice,
  EmergencySource,
  EmergencyState,
} from '../emergency/emergency-source.ts';
import type { Change } from '../reactive/change.ts';
import {
  emergencyAddress,
  emergencyNotice,
  emergencyState,
  place,
  validation,
} from './account-wire.ts';
import { reading } from './reading.ts';
import type { RestSession } from './rest-session.ts';
import { nothing } from './shape.ts';

type TopicName = 'emergency-addresses' | 'emergency' | 'emergency-calls';
interface Topic {
  readonly changes$: Observable<Change<{ readonly id: string }>>;
}

/** Emergency addresses: live from the topics of the feed, and what is asked and written over REST. */
export class RestEmergency implements EmergencySource {
  readonly #session: RestSession;
  readonly #device: () => Promise<string>;

  readonly addresses$: Observable<Change<EmergencyAddress>>;
  readonly state$: Observable<Change<EmergencyState>>;
  readonly notices$: Observable<Change<EmergencyNotice>>;

  /** `device` gives the UUID of this phone. `misread` is told of items that are not understood. */
  constructor(
    session: RestSession,
    ports: {
      readonly topics: Readonly<Record<TopicName, Topic>>;
      readonly device: () => Promise<string>;
      readonly misread: (error: unknown) => void;
    },
  ) {
    const { topics, device, misread } = ports;
    this.#session = session;
    this.#device = device;
    this.addresses$ = reading(topics['emergency-addresses'].changes$, emergencyAddress, misread);
    this.state$ = reading(topics.emergency.changes$, emergencyState, misread);
    this.notices$ = reading(topics['emergency-calls'].changes$, emergencyNotice, misread);
  }

  validate(draft: AddressDraft, addressId: string | null): Promise<Validation> {
    const body = { draft, addressId };
    const path = 'emergency/validation';
    return this.#session.send({ method: 'POST', path, body, answer: validation });
  }

  add(draft: AddressDraft, proof: string, password: string): Promise<EmergencyAddress> {
    return this.#save('POST', 'emergency/addresses', { draft, proof, password });
  }

  change(
    id: string,
    version: number,
    draft: AddressDraft,
    proof: string,
    password: string,
  ): Promise<EmergencyAddress> {
    return this.#save('PUT', addressPath(id), { version, draft, proof, password });
  }

  describe(
    id: string,
    version: number,
    { name, location }: Pick<AddressDraft, 'name' | 'location'>,
    password: string,
  ): Promise<EmergencyAddress> {
    const path = `${addressPath(id)}/description`;
    return this.#save('PUT', path, { version, name, location, password });
  }

  async select(addressId: string): Promise<void> {
    await this.#put('emergency/selection', { addressId, deviceId: await this.#device() });
  }

  async remove(id: string): Promise<void> {
    await this.#session.send({ method: 'DELETE', path: addressPath(id), answer: nothing });
  }

  async isStillRight(): Promise<boolean> {
    const query = new URLSearchParams({ deviceId: await this.#device() });
    const path = `emergency/place?${query.toString()}`;
    return (await this.#session.send({ method: 'GET', path, answer: place })).right;
  }

  async confirm(): Promise<void> {
    await this.#put('emergency/place', { deviceId: await this.#device() });
  }

  /** Asked for once, as it has the password in it: see `RestSecurity`. */
  #save(method: 'POST' | 'PUT', path: string, body: object): Promise<EmergencyAddress> {
    return this.#session.send({ method, path, body, answer: emergencyAddress });
  }

  async #put(path: string, body: object): Promise<void> {
    await this.#session.write({ method: 'PUT', path, body, answer: nothing });
  }
}

function addressPath(id: string): string {
  return `emergency/addresses/${encodeURIComponent(id)}`;
}
