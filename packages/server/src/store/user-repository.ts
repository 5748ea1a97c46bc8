import type { Kysely } from 'kysely';
import type { NewUserRow, Schema, UserRow } from './schema.ts';

/** What users decide about themselves. */
export type ProfileColumns = Pick<
  UserRow,
  | 'name'
  | 'first_name'
  | 'last_name'
  | 'timezone'
  | 'announced'
  | 'listed'
  | 'area_code'
  | 'caller_id'
  | 'emergency_caller_id'
  | 'answering'
>;

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

  /** Null where there is no such user, or none was ever chosen. */
  async passwordHash(userId: string): Promise<string | null> {
    const row = await this.#db
      .selectFrom('users')
      .select('password_hash')
      .where('id', '=', userId)
      .executeTakeFirst();
    return row?.password_hash || null;
  }

  /** Confirmed or not. */
  async emailAddresses(userId: string): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('emails')
      .select('address')
      .where('user_id', '=', userId)
      .execute();
    return rows.map((row) => row.address);
  }

  find(userId: string): Promise<UserRow | undefined> {
    return this.#db.selectFrom('users').selectAll().where('id', '=', userId).executeTakeFirst();
  }

  async change(userId: string, columns: Partial<ProfileColumns>): Promise<void> {
    await this.#db.updateTable('users').set(columns).where('id', '=', userId).execute();
  }

  /** Name of the file; null for no picture. */
  async avatar(userId: string): Promise<string | null> {
    return (await this.find(userId))?.avatar ?? null;
  }

  async setAvatar(userId: string, avatar: string | null): Promise<void> {
    await this.#db.updateTable('users').set({ avatar }).where('id', '=', userId).execute();
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
