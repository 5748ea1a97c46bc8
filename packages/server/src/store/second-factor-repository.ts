import type { Kysely } from 'kysely';
import type { Schema, SecondFactorRow } from './schema.ts';

/** The second factors, with the recovery codes (as hashes) that are left of each. */
export class SecondFactorRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  of(userId: string): Promise<SecondFactorRow | undefined> {
    return this.#db
      .selectFrom('second_factors')
      .selectAll()
      .where('user_id', '=', userId)
      .executeTakeFirst();
  }

  /** In place of one that was never confirmed. False where there is a confirmed one: that one stays. */
  async begin(userId: string, secret: string, now: number): Promise<boolean> {
    const row = { secret, created_at: now, last_step: 0 };
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('second_factors')
      .values({ user_id: userId, confirmed_at: null, ...row })
      .onConflict((conflict) =>
        conflict
          .column('user_id')
          .doUpdateSet(row)
          .where('second_factors.confirmed_at', 'is', null),
      )
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }

  /** False where that secret is not waiting (any more). */
  async confirm(userId: string, secret: string, step: number, now: number): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('second_factors')
      .set({ confirmed_at: now, last_step: step })
      .where('user_id', '=', userId)
      .where('secret', '=', secret)
      .where('confirmed_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  /** Takes a time step, and with it those before; false where it was taken already. */
  async takeStep(userId: string, secret: string, step: number): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('second_factors')
      .set({ last_step: step })
      .where('user_id', '=', userId)
      .where('secret', '=', secret)
      .where('confirmed_at', 'is not', null)
      .where('last_step', '<', step)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  /** With its recovery codes. False where there was none. */
  async remove(userId: string): Promise<boolean> {
    await this.#db.deleteFrom('recovery_codes').where('user_id', '=', userId).execute();
    const { numDeletedRows } = await this.#db
      .deleteFrom('second_factors')
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow();
    return numDeletedRows === 1n;
  }

  /** Forgets those that nobody confirmed. */
  async removePendingBefore(moment: number): Promise<void> {
    await this.#db
      .deleteFrom('second_factors')
      .where('confirmed_at', 'is', null)
      .where('created_at', '<', moment)
      .execute();
  }

  /** In place of those before. */
  async setRecoveryCodes(userId: string, hashes: readonly string[]): Promise<void> {
    await this.#db.deleteFrom('recovery_codes').where('user_id', '=', userId).execute();
    await this.#db
      .insertInto('recovery_codes')
      .values(hashes.map((code_hash) => ({ user_id: userId, code_hash })))
      .execute();
  }

  /** False where it is not one that is left. */
  async takeRecoveryCode(userId: string, codeHash: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('recovery_codes')
      .where('user_id', '=', userId)
      .where('code_hash', '=', codeHash)
      .executeTakeFirstOrThrow();
    return numDeletedRows === 1n;
  }

  /** How many recovery codes are left. */
  async recoveryCodesLeft(userId: string): Promise<number> {
    const { left } = await this.#db
      .selectFrom('recovery_codes')
      .select((select) => select.fn.countAll<number>().as('left'))
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow();
    return left;
  }
}
