import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Schema } from '../schema.ts';

/** The calls that are up, for a server that starts anew. */
export const keptCalls: Migration = {
  async up(db: Kysely<Schema>) {
    await db.schema
      .createTable('kept_calls')
      .addColumn('id', 'varchar(64)', (c) => c.primaryKey())
      .addColumn('kept_at', 'bigint', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .execute();
  },
};
