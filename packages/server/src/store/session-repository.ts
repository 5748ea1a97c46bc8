import type { Kysely } from 'kysely';
import type { NewSessionRow, RefreshTokenRow, Schema, SessionRow } from './schema.ts';

/** What is learnt of a session while it lasts. */
export type SessionChanges = Partial<
  Pick<SessionRow, 'expires_at' | 'used_at' | 'user_agent' | 'address'>
>;

/** Who stays signed in, and with which refresh tokens (as hashes). */
export class SessionRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  byId(id: string): Promise<SessionRow | undefined> {
    return this.#db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst();
  }

  /** The newest first. */
  ofUser(userId: string, now: number): Promise<SessionRow[]> {
    return this.#db
      .selectFrom('sessions')
      .selectAll()
      .where('user_id', '=', userId)
      .where('expires_at', '>', now)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute();
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

  async update(id: string, changes: SessionChanges): Promise<void> {
    await this.#db.updateTable('sessions').set(changes).where('id', '=', id).execute();
  }

  async remove(id: string): Promise<void> {
    await this.#db.deleteFrom('sessions').where('id', '=', id).execute();
  }

  async removeOfUser(userId: string): Promise<void> {
    await this.#db.deleteFrom('sessions').where('user_id', '=', userId).execute();
  }

  /** All of the user but that one; returns their ids. */
  async removeOthers(userId: string, keptId: string): Promise<string[]> {
    const rows = await this.#db
      .deleteFrom('sessions')
      .where('user_id', '=', userId)
      .where('id', '!=', keptId)
      .returning('id')
      .execute();
    return rows.map((row) => row.id);
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
