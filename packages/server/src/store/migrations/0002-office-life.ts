import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Schema } from '../schema.ts';

const ID = 'varchar(64)';

/** Presence, recordings, external contacts, and records that can be searched. */
export const officeLife: Migration = {
  async up(db: Kysely<Schema>) {
    await db.schema
      .alterTable('users')
      .addColumn('away', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema
      .alterTable('users')
      .addColumn('may_record', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();

    await db.schema
      .alterTable('call_records')
      .addColumn('search', 'varchar(255)', (c) => c.notNull().defaultTo(''))
      .execute();
    // Holds all that a search looks at, so that the rows themselves are read for the page alone.
    await db.schema
      .createIndex('call_records_search')
      .on('call_records')
      .columns(['user_id', 'started_at desc', 'id desc', 'direction', 'disposition', 'search'])
      .execute();

    await db.schema
      .createTable('recordings')
      .addColumn('id', ID, (c) => c.primaryKey())
      .addColumn('user_id', ID, (c) => c.notNull().references('users.id').onDelete('cascade'))
      // No reference: the call record is written when the call is over.
      .addColumn('record_id', ID, (c) => c.notNull())
      .addColumn('part', 'text', (c) => c.notNull())
      .addColumn('started_at', 'bigint', (c) => c.notNull())
      .addColumn('milliseconds', 'bigint')
      .execute();
    await db.schema.createIndex('recordings_record').on('recordings').column('record_id').execute();

    await db.schema
      .createTable('contacts')
      .addColumn('id', ID, (c) => c.primaryKey())
      .addColumn('user_id', ID, (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('name', 'varchar(100)', (c) => c.notNull())
      .addColumn('company', 'varchar(100)', (c) => c.notNull())
      .addColumn('phones', 'text', (c) => c.notNull())
      .addColumn('emails', 'text', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex('contacts_owner')
      .on('contacts')
      .columns(['user_id', 'id'])
      .execute();

    await db.schema
      .createTable('idempotency_keys')
      .addColumn('user_id', ID, (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('key', 'varchar(64)', (c) => c.notNull())
      .addColumn('fingerprint', 'varchar(64)', (c) => c.notNull())
      .addColumn('status', 'integer', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('idempotency_keys_pk', ['user_id', 'key'])
      .execute();
    await db.schema
      .createIndex('idempotency_keys_age')
      .on('idempotency_keys')
      .column('created_at')
      .execute();
  },
};
