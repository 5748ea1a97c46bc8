import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Schema } from '../schema.ts';

const ID = 'varchar(64)';

/** Mailboxes, and the greetings that callers hear before they leave a message. */
export const voicemail: Migration = {
  async up(db: Kysely<Schema>) {
    await db.schema.alterTable('users').addColumn('greeting_id', ID).execute();
    await db.schema.alterTable('users').addColumn('pin_hash', 'varchar(255)').execute();

    await db.schema
      .createTable('voicemails')
      .addColumn('id', ID, (c) => c.primaryKey())
      .addColumn('user_id', ID, (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('folder', 'varchar(8)', (c) => c.notNull())
      .addColumn('party_name', 'varchar(100)', (c) => c.notNull())
      .addColumn('party_number', 'varchar(64)', (c) => c.notNull())
      .addColumn('party_user_id', ID)
      .addColumn('received_at', 'bigint', (c) => c.notNull())
      .addColumn('milliseconds', 'bigint')
      .addColumn('cut', 'integer', (c) => c.notNull())
      .addColumn('peaks', 'text', (c) => c.notNull())
      .addColumn('forwarded', 'text')
      .addColumn('deleted_at', 'bigint')
      .execute();
    await db.schema
      .createIndex('voicemails_newest')
      .on('voicemails')
      .columns(['user_id', 'folder', 'received_at desc', 'id desc'])
      .execute();
    await db.schema
      .createIndex('voicemails_deleted')
      .on('voicemails')
      .column('deleted_at')
      .execute();

    await db.schema
      .createTable('greetings')
      .addColumn('id', ID, (c) => c.primaryKey())
      .addColumn('user_id', ID, (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('name', 'varchar(100)', (c) => c.notNull())
      .addColumn('source', 'varchar(16)', (c) => c.notNull())
      .addColumn('milliseconds', 'bigint', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex('greetings_owner')
      .on('greetings')
      .columns(['user_id', 'created_at'])
      .execute();
  },
};
