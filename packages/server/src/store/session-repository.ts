import type { Kysely } from 'kysely';
import type { NewSessionRow, RefreshTokenRow, Schema, SessionRow } from './schema.ts';

/** Who stays signed in, and with which refresh tokens (as hashes). */
export class SessionRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  byId(id: string): Promise<SessionRow | undefined> {
    return this.#db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst();
  }

  /** Those of the given sessions that are still there. */
  async existing(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.#db
      .selectFrom('sessions')
      .select('id')
      .where('id', 'in', ids)
      .execute();
    return new Set(rows.map((row) => row.id));
  }

  async add(session: NewSessionRow): Promise<void> {
    await this.#db.insertInto('sessions').values(session).execute();
  }

  async extend(id: string, expiresAt: number): Promise<void> {
    await this.#db
      .updateTable('sessions')
      .set({ expires_at: expiresAt })
      .where('id', '=', id)
      .execute();
  }

  async remove(id: string): Promise<void> {
    await this.#db.deleteFrom('sessions').where('id', '=', id).execute();
  }

  async removeOfUser(userId: string): Promise<void> {
    await this.#db.deleteFrom('sessions').where('user_id', '=', userId).execute();
  }

  /** Removes the sessions that are over and returns their ids. */
  async removeExpired(now: number): Promise<string[]> {
    const rows = await this.#db
      .deleteFrom('sessions')
      .where('expires_at', '<=', now)
      .returning('id')
      .execute();
    return rows.map((row) => row.id);
  }

  refreshToken(tokenHash: string): Promise<RefreshTokenRow | undefined> {
    return this.#db
      .selectFrom('refresh_tokens')
      .selectAll()
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst();
  }

  async addRefreshToken(token: RefreshTokenRow): Promise<void> {
    await this.#db.insertInto('refresh_tokens').values(token).execute();
  }

  /** Marks all tokens of the session that are still current. */
  async supersedeRefreshTokens(sessionId: string, now: number): Promise<void> {
    await this.#db
      .updateTable('refresh_tokens')
      .set({ superseded_at: now })
      .where('session_id', '=', sessionId)
      .where('superseded_at', 'is', null)
      .execute();
  }

  async removeSupersededBefore(moment: number): Promise<void> {
    await this.#db.deleteFrom('refresh_tokens').where('superseded_at', '<', moment).execute();
  }
}
