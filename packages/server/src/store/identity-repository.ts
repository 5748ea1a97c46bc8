import type { Kysely } from 'kysely';
import type { IdentityRow, Schema } from './schema.ts';

/** Who the users are at identity providers. */
export class IdentityRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async userOf(provider: string, subject: string): Promise<string | null> {
    const row = await this.#db
      .selectFrom('identities')
      .select('user_id')
      .where('provider', '=', provider)
      .where('subject', '=', subject)
      .executeTakeFirst();
    return row?.user_id ?? null;
  }

  /** Those who confirmed that the address is theirs; no more than two are looked for. */
  async usersWithEmail(folded: string): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('emails')
      .select('user_id')
      .distinct()
      .where('folded', '=', folded)
      .where('confirmed_at', 'is not', null)
      .limit(2)
      .execute();
    return rows.map((row) => row.user_id);
  }

  /** Idle where the identity belongs to someone already. */
  async add(identity: IdentityRow): Promise<void> {
    await this.#db
      .insertInto('identities')
      .values(identity)
      .onConflict((conflict) => conflict.columns(['provider', 'subject']).doNothing())
      .execute();
  }
}
