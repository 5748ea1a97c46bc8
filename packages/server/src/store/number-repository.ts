import type { Kysely } from 'kysely';
import type { NumberRow, Schema } from './schema.ts';

/** The outside numbers and whom they ring. */
export class NumberRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  all(): Promise<NumberRow[]> {
    return this.#db.selectFrom('numbers').selectAll().orderBy('number').execute();
  }

  byNumber(number: string): Promise<NumberRow | undefined> {
    return this.#db
      .selectFrom('numbers')
      .selectAll()
      .where('number', '=', number)
      .executeTakeFirst();
  }

  async add(number: NumberRow): Promise<void> {
    await this.#db.insertInto('numbers').values(number).execute();
  }
}
