import type { Kysely } from 'kysely';
import type { EmergencyAddressRow, EmergencyPlaceRow, Schema } from './schema.ts';

/** Where emergency services are told that users are. */
export class EmergencyRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Of everyone, the oldest first. */
  addresses(): Promise<EmergencyAddressRow[]> {
    return this.#db
      .selectFrom('emergency_addresses')
      .selectAll()
      .orderBy('created_at')
      .orderBy('id')
      .execute();
  }

  /** Which address each user who has chosen one has chosen. */
  async selections(): Promise<{ readonly userId: string; readonly addressId: string }[]> {
    const rows = await this.#db
      .selectFrom('users')
      .select(['id', 'emergency_address_id'])
      .where('emergency_address_id', 'is not', null)
      .execute();
    return rows.map((row) => ({ userId: row.id, addressId: row.emergency_address_id! }));
  }

  async add(row: EmergencyAddressRow): Promise<void> {
    await this.#db.insertInto('emergency_addresses').values(row).execute();
  }

  /** False where it is not of this version any more, and nothing was written. */
  async update(row: EmergencyAddressRow, seen: number): Promise<boolean> {
    const { id, user_id: userId, ...columns } = row;
    const { numUpdatedRows } = await this.#db
      .updateTable('emergency_addresses')
      .set(columns)
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .where('version', '=', seen)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  async remove(userId: string, id: string): Promise<void> {
    await this.#db
      .deleteFrom('emergency_addresses')
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .execute();
  }

  async select(userId: string, addressId: string | null): Promise<void> {
    await this.#db
      .updateTable('users')
      .set({ emergency_address_id: addressId })
      .where('id', '=', userId)
      .execute();
  }

  places(userId: string, deviceIds: readonly string[]): Promise<EmergencyPlaceRow[]> {
    return this.#db
      .selectFrom('emergency_places')
      .selectAll()
      .where('user_id', '=', userId)
      .where('device_id', 'in', deviceIds)
      .execute();
  }

  async setPlace(row: EmergencyPlaceRow): Promise<void> {
    const { address_id, network, confirmed_at } = row;
    await this.#db
      .insertInto('emergency_places')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(['user_id', 'device_id'])
          .doUpdateSet({ address_id, network, confirmed_at }),
      )
      .execute();
  }

  /** Of an address that is another one now: nobody said that this one is right. */
  async forgetPlaces(addressId: string): Promise<void> {
    await this.#db.deleteFrom('emergency_places').where('address_id', '=', addressId).execute();
  }

  /** Keeps the latest of a user's places, so that devices which never come back take no room. */
  async trimPlaces(userId: string, kept: number): Promise<void> {
    const old = await this.#db
      .selectFrom('emergency_places')
      .select('device_id')
      .where('user_id', '=', userId)
      .orderBy('confirmed_at', 'desc')
      .offset(kept)
      .limit(1_000)
      .execute();
    if (old.length === 0) return;
    const ids = old.map(({ device_id: id }) => id);
    await this.#db
      .deleteFrom('emergency_places')
      .where('user_id', '=', userId)
      .where('device_id', 'in', ids)
      .execute();
  }
}
