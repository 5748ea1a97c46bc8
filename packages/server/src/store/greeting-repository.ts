import type { Kysely } from 'kysely';
import type { GreetingRow, Schema } from './schema.ts';

/** The greetings that users made, and which of them callers hear; the sound is elsewhere. */
export class GreetingRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async add(greeting: GreetingRow): Promise<void> {
    await this.#db.insertInto('greetings').values(greeting).execute();
  }

  /** Oldest first. */
  all(userId: string): Promise<GreetingRow[]> {
    return this.#db
      .selectFrom('greetings')
      .selectAll()
      .where('user_id', '=', userId)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
  }

  find(userId: string, id: string): Promise<GreetingRow | undefined> {
    return this.#db
      .selectFrom('greetings')
      .selectAll()
      .where('id', '=', id)
      .where('user_id', '=', userId)
      .executeTakeFirst();
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#db.updateTable('greetings').set({ name }).where('id', '=', id).execute();
  }

  async remove(id: string): Promise<void> {
    await this.#db.deleteFrom('greetings').where('id', '=', id).execute();
  }

  /** Null for the system greeting. */
  async defaultOf(userId: string): Promise<string | null> {
    const row = await this.#db
      .selectFrom('users')
      .select('greeting_id')
      .where('id', '=', userId)
      .executeTakeFirst();
    return row?.greeting_id ?? null;
  }

  async setDefault(userId: string, id: string | null): Promise<void> {
    await this.#db.updateTable('users').set({ greeting_id: id }).where('id', '=', userId).execute();
  }
}
