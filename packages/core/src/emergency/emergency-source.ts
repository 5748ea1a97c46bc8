import type { Observable } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import type { AddressDraft, EmergencyAddress, Validation } from './emergency-address.ts';

/** What holds for this user, at this phone. One item, `id` is the user's. */
export interface EmergencyState {
  readonly id: string;
  /** The address that is sent; null where there is none. */
  readonly selectedId: string | null;
  /** E.164 number that emergency services see; null where the user has none. */
  readonly callerId: string | null;
  /** Whether emergency calls can leave this server. */
  readonly reachable: boolean;
}

/** An emergency call in the office, told to those whom it names. */
export interface EmergencyNotice {
  readonly id: string;
  readonly at: Date;
  /** 933. */
  readonly test: boolean;
  readonly caller: {
    readonly userId: string;
    readonly name: string;
    readonly extension: string;
    readonly callbackNumber: string | null;
  };
  /** Null where none was on file. */
  readonly address: Omit<AddressDraft, 'name'> | null;
}

/**
 * Port: where emergency addresses are kept. A wrong password is `request/invalid` with
 * `fields.password: 'wrong'`; too many of them are `session/too-many-tries`.
 */
export interface EmergencySource {
  readonly addresses$: Observable<Change<EmergencyAddress>>;
  readonly state$: Observable<Change<EmergencyState>>;
  /** Of today; nothing for those whom the office does not name. */
  readonly notices$: Observable<Change<EmergencyNotice>>;
  /** @throws `emergency/validation-unavailable` */
  validate(draft: AddressDraft, addressId: string | null): Promise<Validation>;
  /** Adds it and uses it. @throws `emergency/not-validated` (unlike what was validated), `emergency/name-taken`, `emergency/too-many` */
  add(draft: AddressDraft, proof: string, password: string): Promise<EmergencyAddress>;
  /** @throws as `add`, and `emergency/changed` (someone else was faster) */
  change(
    id: string,
    version: number,
    draft: AddressDraft,
    proof: string,
    password: string,
  ): Promise<EmergencyAddress>;
  /** Name and location alone, which need no validation. @throws `emergency/changed`, `emergency/name-taken`, `request/invalid` (`fields.location: 'too-long'`) */
  describe(
    id: string,
    version: number,
    description: Pick<AddressDraft, 'name' | 'location'>,
    password: string,
  ): Promise<EmergencyAddress>;
  /** This one is sent from now on; it is right for the network of this phone. */
  select(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Whether the address in use was said to be right for the network that this phone is in. */
  isStillRight(): Promise<boolean>;
  /** It is right here. */
  confirm(): Promise<void>;
}
