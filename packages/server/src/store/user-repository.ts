import type { Kysely } from 'kysely';
import type { NewUserRow, Schema, UserRow } from './schema.ts';

/** The people who have an account. */
export class UserRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  all(): Promise<UserRow[]> {
    return this.#db.selectFrom('users').selectAll().orderBy('extension').execute();
  }

  byUsername(username: string): Promise<UserRow | undefined> {
    return this.#db
      .selectFrom('users')
      .selectAll()
      .where('username', '=', username)
      .executeTakeFirst();
  }

  /** Takes the extension too. */
  async add(user: NewUserRow): Promise<void> {
    await this.#db
      .insertInto('extensions')
      .values({ tenant_id: user.tenant_id, extension: user.extension })
      .execute();
    await this.#db.insertInto('users').values(user).execute();
  }

  /** Null where there is no such user. */
  async passwordHash(userId: string): Promise<string | null> {
    const row = await this.#db
      .selectFrom('users')
      .select('password_hash')
      .where('id', '=', userId)
      .executeTakeFirst();
    return row?.password_hash ?? null;
  }

  async setPasswordHash(userId: string, passwordHash: string): Promise<void> {
    await this.#db
      .updateTable('users')
      .set({ password_hash: passwordHash })
      .where('id', '=', userId)
      .execute();
  }

  async setMayRecord(userId: string, mayRecord: boolean): Promise<void> {
    await this.#db
      .updateTable('users')
      .set({ may_record: mayRecord ? 1 : 0 })
      .where('id', '=', userId)
      .execute();
  }

  async setAway(userId: string, away: boolean): Promise<void> {
    await this.#db
      .updateTable('users')
      .set({ away: away ? 1 : 0 })
      .where('id', '=', userId)
      .execute();
  }

  /** Of the PIN of the mailbox; null where none was chosen, or there is no such user. */
  async pinHash(userId: string): Promise<string | null> {
    const row = await this.#db
      .selectFrom('users')
      .select('pin_hash')
      .where('id', '=', userId)
      .executeTakeFirst();
    return row?.pin_hash ?? null;
  }

  async setPinHash(userId: string, pinHash: string): Promise<void> {
    await this.#db
      .updateTable('users')
      .set({ pin_hash: pinHash })
      .where('id', '=', userId)
      .execute();
  }
}
