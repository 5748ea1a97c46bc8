import type { Kysely } from 'kysely';
import type { ContactRow, Schema } from './schema.ts';

/** External contacts, each of one user. */
export class ContactRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** By id, those behind `after`. */
  page(userId: string, limit: number, after: string): Promise<ContactRow[]> {
    return this.#db
      .selectFrom('contacts')
      .selectAll()
      .where('user_id', '=', userId)
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute();
  }

  find(userId: string, id: string): Promise<ContactRow | undefined> {
    return this.#db
      .selectFrom('contacts')
      .selectAll()
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .executeTakeFirst();
  }

  async count(userId: string): Promise<number> {
    const { count } = await this.#db
      .selectFrom('contacts')
      .select((is) => is.fn.countAll<number>().as('count'))
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  /** All or none; at most some 4,000, since SQLite takes 32,000 values in one statement. */
  async add(rows: readonly ContactRow[]): Promise<void> {
    if (rows.length > 0) await this.#db.insertInto('contacts').values(rows).execute();
  }

  async update({ id, user_id: userId, ...columns }: ContactRow): Promise<void> {
    await this.#db
      .updateTable('contacts')
      .set(columns)
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .execute();
  }

  /** Whether there was one. */
  async remove(userId: string, id: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('contacts')
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }
}
