import type { Kysely } from 'kysely';
import type { ParkRow, Schema } from './schema.ts';

/** The places where calls can be parked. */
export class ParkRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  all(): Promise<ParkRow[]> {
    return this.#db.selectFrom('parks').selectAll().orderBy('extension').execute();
  }

  /** Takes the extension too. */
  async add(park: ParkRow): Promise<void> {
    await this.#db
      .insertInto('extensions')
      .values({ tenant_id: park.tenant_id, extension: park.extension })
      .execute();
    await this.#db.insertInto('parks').values(park).execute();
  }
}
