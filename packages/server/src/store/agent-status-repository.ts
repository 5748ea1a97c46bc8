import type { Kysely } from 'kysely';
import type { AgentStatusRow, Schema } from './schema.ts';

/** The statuses that offices made for their agents, those that are deleted too. */
export class AgentStatusRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Oldest first. */
  all(): Promise<AgentStatusRow[]> {
    return this.#db.selectFrom('agent_statuses').selectAll().orderBy('created_at').execute();
  }

  /** In place of what was kept of it. */
  async put(row: AgentStatusRow): Promise<void> {
    await this.#db
      .insertInto('agent_statuses')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  }
}
