import type { Kysely } from 'kysely';
import type { EmailRow, Schema } from './schema.ts';

/** The e-mail addresses of users, confirmed or not. */
export class EmailRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** The primary one first, then the oldest first. */
  all(userId: string): Promise<EmailRow[]> {
    return this.#db
      .selectFrom('emails')
      .selectAll()
      .where('user_id', '=', userId)
      .orderBy('is_primary', 'desc')
      .orderBy('created_at')
      .orderBy('id')
      .execute();
  }

  async add(email: EmailRow): Promise<void> {
    await this.#db.insertInto('emails').values(email).execute();
  }

  /** The code that is waited for from now on; null for none. */
  async setCode(id: string, code: { hash: string; expiresAt: number } | null): Promise<void> {
    await this.#db
      .updateTable('emails')
      .set({
        code_hash: code?.hash ?? null,
        code_expires_at: code?.expiresAt ?? null,
        code_tries: 0,
      })
      .where('id', '=', id)
      .execute();
  }

  async countTry(id: string): Promise<void> {
    await this.#db
      .updateTable('emails')
      .set((row) => ({ code_tries: row('code_tries', '+', 1) }))
      .where('id', '=', id)
      .execute();
  }

  /** No code is waited for any more. */
  async confirm(id: string, now: number): Promise<void> {
    await this.#db
      .updateTable('emails')
      .set({ confirmed_at: now, code_hash: null, code_expires_at: null })
      .where('id', '=', id)
      .execute();
  }

  /** Null for none. To be called within a transaction: it takes two steps. */
  async setPrimary(userId: string, id: string | null): Promise<void> {
    await this.#db
      .updateTable('emails')
      .set({ is_primary: 0 })
      .where('user_id', '=', userId)
      .execute();
    if (id === null) return;
    await this.#db.updateTable('emails').set({ is_primary: 1 }).where('id', '=', id).execute();
  }

  async remove(id: string): Promise<void> {
    await this.#db.deleteFrom('emails').where('id', '=', id).execute();
  }

  /** Whether someone else has shown that this address (in lower case) is theirs. */
  async isOfAnother(folded: string, userId: string): Promise<boolean> {
    const row = await this.#db
      .selectFrom('emails')
      .select('id')
      .where('folded', '=', folded)
      .where('user_id', '!=', userId)
      .where('confirmed_at', 'is not', null)
      .executeTakeFirst();
    return row !== undefined;
  }
}
