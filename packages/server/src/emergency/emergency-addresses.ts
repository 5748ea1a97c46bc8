import { randomUUID } from 'node:crypto';
import type { Directory } from '../directory/directory.ts';
import type { Change } from '../events/change.ts';
import { OneAtATime } from '../sessions/one-at-a-time.ts';
import type { EmergencyAddressRow } from '../store/schema.ts';
import type { Repositories, Store } from '../store/store.ts';
import { AddressFault } from './address-fault.ts';
import { columnsOf, draftOf, entryOf } from './address-row.ts';
import type {
  AddressDraft,
  EmergencyAddressEntry,
  EmergencyStateEntry,
} from './emergency-entry.ts';
import { ANY_DEVICE, EmergencyPlaces, type EmergencyPlace } from './emergency-places.ts';
import type { EmergencyBook } from './ports.ts';

export type AddressListener = (userId: string, change: Change<EmergencyAddressEntry>) => void;
export type StateListener = (state: EmergencyStateEntry) => void;

export interface EmergencyAddressesOptions {
  readonly store: Pick<Store, 'transaction' | 'emergency'>;
  readonly directory: Pick<Directory, 'person' | 'hasEmergencyDesk' | 'onReload'>;
  readonly clock: () => number;
}

const MOST_ADDRESSES = 20;

/**
 * The emergency addresses of everyone, and which of them hold. All of it is in memory too, so that an
 * emergency call has its address without the database.
 */
export class EmergencyAddresses implements EmergencyBook {
  readonly #store: EmergencyAddressesOptions['store'];
  readonly #directory: EmergencyAddressesOptions['directory'];
  readonly #clock: () => number;
  readonly #turns = new OneAtATime();
  readonly #onAddress: AddressListener[] = [];
  readonly #onState: StateListener[] = [];
  /** By user, then by id. */
  #rows = new Map<string, Map<string, EmergencyAddressRow>>();
  #selected = new Map<string, string>();
  /** What was told last, by user. */
  readonly #told = new Map<string, string>();

  private constructor({ store, directory, clock }: EmergencyAddressesOptions) {
    this.#store = store;
    this.#directory = directory;
    this.#clock = clock;
    directory.onReload(() => this.#lookAtAll());
  }

  static async load(options: EmergencyAddressesOptions): Promise<EmergencyAddresses> {
    const addresses = new EmergencyAddresses(options);
    await addresses.#read();
    return addresses;
  }

  onAddress(listener: AddressListener): void {
    this.#onAddress.push(listener);
  }

  onState(listener: StateListener): void {
    this.#onState.push(listener);
  }

  addressOf(userId: string): AddressDraft | null {
    const row = this.#selectedRow(userId);
    return row ? draftOf(row) : null;
  }

  callerIdOf(userId: string): string | null {
    return this.#directory.person(userId)?.emergencyCallerId ?? null;
  }

  all(userId: string): EmergencyAddressEntry[] {
    return [...(this.#rows.get(userId)?.values() ?? [])].map(entryOf);
  }

  state(userId: string): EmergencyStateEntry {
    const state = this.#stateOf(userId);
    // Those who ask follow from now on.
    this.#told.set(userId, JSON.stringify(state));
    return state;
  }

  /** Whether the user has no other address of this name; case and spaces make none. */
  isFree(userId: string, name: string, exceptId: string | null = null): boolean {
    const wanted = nameKey(name);
    const others = [...(this.#rows.get(userId)?.values() ?? [])];
    return !others.some((row) => row.id !== exceptId && nameKey(row.name) === wanted);
  }

  has(userId: string, id: string): boolean {
    return this.#rows.get(userId)?.has(id) ?? false;
  }

  /** Writes one that was validated just now, and uses it: it is right in this network. @throws AddressFault */
  add(userId: string, draft: AddressDraft, network: string): Promise<EmergencyAddressEntry> {
    return this.#inTurn(async () => {
      if ((this.#rows.get(userId)?.size ?? 0) >= MOST_ADDRESSES) throw new AddressFault('too-many');
      if (!this.isFree(userId, draft.name)) throw new AddressFault('name-taken');
      const now = this.#clock();
      const own = { id: randomUUID(), user_id: userId, version: 1 };
      const row = { ...own, ...columnsOf(draft), validated_at: now, created_at: now };
      await this.#store.transaction(async ({ emergency }) => {
        await emergency.add(row);
        await emergency.select(userId, row.id);
        const here = { deviceId: ANY_DEVICE, network };
        await new EmergencyPlaces(emergency, this.#clock).confirm(userId, row.id, here);
      });
      this.#keep(row);
      this.#selected.set(userId, row.id);
      this.#look(userId);
      return entryOf(row);
    });
  }

  /** Writes anew what was validated just now. @throws AddressFault */
  change(
    userId: string,
    id: string,
    seen: number,
    draft: AddressDraft,
  ): Promise<EmergencyAddressEntry> {
    return this.#write(userId, id, seen, draft.name, async (row, { emergency }) => {
      await emergency.forgetPlaces(id);
      return { ...row, ...columnsOf(draft), validated_at: this.#clock() };
    });
  }

  /** Name and location alone. @throws AddressFault */
  describe(
    userId: string,
    id: string,
    seen: number,
    description: Pick<AddressDraft, 'name' | 'location'>,
  ): Promise<EmergencyAddressEntry> {
    return this.#write(userId, id, seen, description.name, async (row) => ({
      ...row,
      ...description,
    }));
  }

  /** @throws AddressFault */
  remove(userId: string, id: string): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.has(userId, id)) throw new AddressFault('not-found');
      const wasSelected = this.#selected.get(userId) === id;
      await this.#store.transaction(async ({ emergency }) => {
        if (wasSelected) await emergency.select(userId, null);
        await emergency.remove(userId, id);
      });
      this.#rows.get(userId)?.delete(id);
      if (wasSelected) this.#selected.delete(userId);
      this.#tell(userId, { op: 'remove', id });
      this.#look(userId);
    });
  }

  /** This one is sent from now on; it is right at the place. @throws AddressFault */
  select(userId: string, id: string, place: EmergencyPlace): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.has(userId, id)) throw new AddressFault('not-found');
      await this.#store.transaction(async ({ emergency }) => {
        await emergency.select(userId, id);
        await new EmergencyPlaces(emergency, this.#clock).confirm(userId, id, place);
      });
      this.#selected.set(userId, id);
      this.#look(userId);
    });
  }

  /** The selected address is right at the place. @throws AddressFault */
  confirm(userId: string, place: EmergencyPlace): Promise<void> {
    return this.#inTurn(async () => {
      const id = this.#selectedRow(userId)?.id;
      if (id === undefined) throw new AddressFault('not-found');
      await new EmergencyPlaces(this.#store.emergency, this.#clock).confirm(userId, id, place);
    });
  }

  /** Whether someone said so of the selected address. */
  async isRight(userId: string, place: EmergencyPlace): Promise<boolean> {
    const id = this.#selectedRow(userId)?.id;
    const places = new EmergencyPlaces(this.#store.emergency, this.#clock);
    return id !== undefined && (await places.isRight(userId, id, place));
  }

  /** Takes over what another program wrote. */
  reload(): Promise<void> {
    return this.#inTurn(async () => {
      const before = this.#rows;
      await this.#read();
      for (const userId of new Set([...before.keys(), ...this.#rows.keys()])) {
        this.#tellDifference(userId, before.get(userId), this.#rows.get(userId));
      }
      this.#lookAtAll();
    });
  }

  async #read(): Promise<void> {
    const [rows, selections] = await Promise.all([
      this.#store.emergency.addresses(),
      this.#store.emergency.selections(),
    ]);
    this.#rows = new Map();
    for (const row of rows) this.#rows.set(row.user_id, this.#of(row.user_id).set(row.id, row));
    this.#selected = new Map(selections.map(({ userId, addressId }) => [userId, addressId]));
  }

  #write(
    userId: string,
    id: string,
    seen: number,
    name: string,
    changed: (row: EmergencyAddressRow, in_: Repositories) => Promise<EmergencyAddressRow>,
  ): Promise<EmergencyAddressEntry> {
    return this.#inTurn(async () => {
      const known = this.#rows.get(userId)?.get(id);
      if (!known) throw new AddressFault('not-found');
      if (known.version !== seen) throw new AddressFault('changed');
      if (!this.isFree(userId, name, id)) throw new AddressFault('name-taken');
      const row = await this.#store.transaction(async (repositories) => {
        const next = { ...(await changed(known, repositories)), version: seen + 1 };
        const written = await repositories.emergency.update(next, seen);
        if (!written) throw new AddressFault('changed');
        return next;
      });
      this.#keep(row);
      return entryOf(row);
    });
  }

  /** One after the other, so that what is read anew misses nothing that is written meanwhile. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.run('addresses', work);
  }

  #of(userId: string): Map<string, EmergencyAddressRow> {
    return this.#rows.get(userId) ?? new Map<string, EmergencyAddressRow>();
  }

  #keep(row: EmergencyAddressRow): void {
    this.#rows.set(row.user_id, this.#of(row.user_id).set(row.id, row));
    this.#tell(row.user_id, { op: 'upsert', item: entryOf(row) });
  }

  #selectedRow(userId: string): EmergencyAddressRow | undefined {
    const id = this.#selected.get(userId);
    return id === undefined ? undefined : this.#rows.get(userId)?.get(id);
  }

  #stateOf(userId: string): EmergencyStateEntry {
    const person = this.#directory.person(userId);
    return {
      id: userId,
      selectedId: this.#selectedRow(userId)?.id ?? null,
      callerId: this.callerIdOf(userId),
      reachable: person !== undefined && this.#directory.hasEmergencyDesk(person.tenantId),
    };
  }

  #tellDifference(
    userId: string,
    before: ReadonlyMap<string, EmergencyAddressRow> = new Map(),
    after: ReadonlyMap<string, EmergencyAddressRow> = new Map(),
  ): void {
    for (const [id, row] of after) {
      const known = before.get(id);
      if (known && JSON.stringify(known) === JSON.stringify(row)) continue;
      this.#tell(userId, { op: 'upsert', item: entryOf(row) });
    }
    for (const id of before.keys()) {
      if (!after.has(id)) this.#tell(userId, { op: 'remove', id });
    }
  }

  #tell(userId: string, change: Change<EmergencyAddressEntry>): void {
    for (const listener of this.#onAddress) listener(userId, change);
  }

  #lookAtAll(): void {
    for (const userId of this.#told.keys()) this.#look(userId);
  }

  /** Tells the state of a user where it is not what was told. */
  #look(userId: string): void {
    const state = this.#stateOf(userId);
    if (this.#told.get(userId) === JSON.stringify(state)) return;
    this.#told.set(userId, JSON.stringify(state));
    for (const listener of this.#onState) listener(state);
  }
}

function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
