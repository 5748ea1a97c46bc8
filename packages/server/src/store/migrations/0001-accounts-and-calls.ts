import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Schema } from '../schema.ts';

const ID = 'varchar(64)';

export const accountsAndCalls: Migration = {
  async up(db: Kysely<Schema>) {
    await db.schema
      .createTable('tenants')
      .addColumn('id', ID, (c) => c.primaryKey())
      .addColumn('name', 'varchar(100)', (c) => c.notNull().unique())
      .addColumn('domain', 'varchar(255)', (c) => c.notNull().unique())
      .addColumn('area_code', 'varchar(3)', (c) => c.notNull())
      .addColumn('demo', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute();

    await db.schema
      .createTable('extensions')
      .addColumn('tenant_id', ID, (c) => c.notNull().references('tenants.id').onDelete('cascade'))
      .addColumn('extension', 'varchar(16)', (c) => c.notNull())
      .addPrimaryKeyConstraint('extensions_pk', ['tenant_id', 'extension'])
      .execute();

    await db.schema
      .createTable('users')
      .addColumn('id', ID, (c) => c.primaryKey())
      .addColumn('tenant_id', ID, (c) => c.notNull())
      .addColumn('username', 'varchar(64)', (c) => c.notNull().unique())
      .addColumn('name', 'varchar(100)', (c) => c.notNull())
      .addColumn('extension', 'varchar(16)', (c) => c.notNull())
      .addColumn('scope', 'varchar(32)', (c) => c.notNull())
      .addColumn('password_hash', 'varchar(255)', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addUniqueConstraint('users_extension', ['tenant_id', 'extension'])
      .addForeignKeyConstraint(
        'users_extension_fk',
        ['tenant_id', 'extension'],
        'extensions',
        ['tenant_id', 'extension'],
        (c) => c.onDelete('cascade'),
      )
      .execute();

    for (const table of ['queues', 'parks'] as const) {
      await db.schema
        .createTable(table)
        .addColumn('id', ID, (c) => c.primaryKey())
        .addColumn('tenant_id', ID, (c) => c.notNull())
        .addColumn('name', 'varchar(100)', (c) => c.notNull())
        .addColumn('extension', 'varchar(16)', (c) => c.notNull())
        .addUniqueConstraint(`${table}_extension`, ['tenant_id', 'extension'])
        .addForeignKeyConstraint(
          `${table}_extension_fk`,
          ['tenant_id', 'extension'],
          'extensions',
          ['tenant_id', 'extension'],
          (c) => c.onDelete('cascade'),
        )
        .execute();
    }

    await db.schema
      .createTable('queue_members')
      .addColumn('queue_id', ID, (c) => c.notNull().references('queues.id').onDelete('cascade'))
      .addColumn('user_id', ID, (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addPrimaryKeyConstraint('queue_members_pk', ['queue_id', 'user_id'])
      .execute();

    await db.schema
      .createTable('numbers')
      .addColumn('number', 'varchar(16)', (c) => c.primaryKey())
      .addColumn('tenant_id', ID, (c) => c.notNull().references('tenants.id').onDelete('cascade'))
      .addColumn('user_id', ID, (c) => c.references('users.id').onDelete('cascade'))
      .addColumn('queue_id', ID, (c) => c.references('queues.id').onDelete('cascade'))
      .addCheckConstraint('numbers_one_owner', sql`(user_id is null) <> (queue_id is null)`)
      .execute();

    await db.schema
      .createTable('sessions')
      .addColumn('id', ID, (c) => c.primaryKey())
      .addColumn('user_id', ID, (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('sessions_user').on('sessions').column('user_id').execute();

    await db.schema.createIndex('sessions_expiry').on('sessions').column('expires_at').execute();

    await db.schema
      .createTable('refresh_tokens')
      .addColumn('token_hash', 'varchar(64)', (c) => c.primaryKey())
      .addColumn('session_id', ID, (c) => c.notNull().references('sessions.id').onDelete('cascade'))
      .addColumn('issued_at', 'bigint', (c) => c.notNull())
      .addColumn('superseded_at', 'bigint')
      .execute();
    await db.schema
      .createIndex('refresh_tokens_session')
      .on('refresh_tokens')
      .column('session_id')
      .execute();
    await db.schema
      .createIndex('refresh_tokens_superseded')
      .on('refresh_tokens')
      .column('superseded_at')
      .execute();

    await db.schema
      .createTable('call_records')
      .addColumn('id', ID, (c) => c.primaryKey())
      .addColumn('user_id', ID, (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('call_id', 'varchar(255)', (c) => c.notNull())
      .addColumn('direction', 'varchar(8)', (c) => c.notNull())
      .addColumn('disposition', 'varchar(16)', (c) => c.notNull())
      .addColumn('party_number', 'varchar(64)', (c) => c.notNull())
      .addColumn('party_name', 'varchar(100)', (c) => c.notNull())
      .addColumn('party_user_id', ID, (c) => c.references('users.id').onDelete('set null'))
      .addColumn('started_at', 'bigint', (c) => c.notNull())
      .addColumn('answered_at', 'bigint')
      .addColumn('ended_at', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex('call_records_newest')
      .on('call_records')
      .columns(['user_id', 'started_at desc', 'id desc'])
      .execute();
    await db.schema
      .createIndex('call_records_party')
      .on('call_records')
      .column('party_user_id')
      .execute();
  },
};
