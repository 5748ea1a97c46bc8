import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Schema } from '../schema.ts';

const ID = 'varchar(64)';

/** What apps are told of while they are closed (Web Push), and when not. */
export const push: Migration = {
  async up(db: Kysely<Schema>) {
    await db.schema
      .createTable('push_keys')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('public_key', 'varchar(120)', (c) => c.notNull())
      .addColumn('private_key', 'varchar(80)', (c) => c.notNull())
      .execute();

    // One for each session: it goes with the session.
    await db.schema
      .createTable('push_subscriptions')
      .addColumn('session_id', ID, (c) =>
        c.primaryKey().references('sessions.id').onDelete('cascade'),
      )
      .addColumn('user_id', ID, (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('endpoint', 'text', (c) => c.notNull().unique())
      .addColumn('p256dh', 'varchar(120)', (c) => c.notNull())
      .addColumn('auth', 'varchar(40)', (c) => c.notNull())
      .addColumn('kinds', 'text', (c) => c.notNull())
      .addColumn('preview', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex('push_subscriptions_user')
      .on('push_subscriptions')
      .column('user_id')
      .execute();

    await db.schema
      .createTable('quiet_hours')
      .addColumn('user_id', ID, (c) => c.primaryKey().references('users.id').onDelete('cascade'))
      .addColumn('data', 'text', (c) => c.notNull())
      .execute();
  },
};
