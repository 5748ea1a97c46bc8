import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Schema } from '../schema.ts';

const ID = 'varchar(64)';

/** How queues work, what their agents do, and what happened there. */
export const callCenter: Migration = {
  async up(db: Kysely<Schema>) {
    await db.schema
      .alterTable('queues')
      .addColumn('settings', 'text', (c) => c.notNull().defaultTo('{}'))
      .execute();
    await db.schema
      .alterTable('queue_members')
      .addColumn('skill', 'integer', (c) => c.notNull().defaultTo(1))
      .execute();
    await db.schema
      .alterTable('queue_members')
      .addColumn('status_id', ID, (c) => c.notNull().defaultTo('offline'))
      .execute();
    await db.schema
      .alterTable('queue_members')
      .addColumn('status_since', 'bigint', (c) => c.notNull().defaultTo(0))
      .execute();

    await db.schema
      .createTable('agent_statuses')
      .addColumn('id', ID, (c) => c.primaryKey())
      .addColumn('tenant_id', ID, (c) => c.notNull().references('tenants.id').onDelete('cascade'))
      .addColumn('name', 'varchar(100)', (c) => c.notNull())
      .addColumn('paid', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('deleted_at', 'bigint')
      .execute();

    await db.schema
      .createTable('queue_events')
      .addColumn('id', ID, (c) => c.primaryKey())
      .addColumn('tenant_id', ID, (c) => c.notNull().references('tenants.id').onDelete('cascade'))
      .addColumn('queue_id', ID, (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('kind', 'varchar(20)', (c) => c.notNull())
      .addColumn('visit_id', ID)
      .addColumn('user_id', ID)
      .addColumn('data', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex('queue_events_time')
      .on('queue_events')
      .columns(['queue_id', 'at'])
      .execute();
    await db.schema
      .createIndex('queue_events_agent')
      .on('queue_events')
      .columns(['user_id', 'at'])
      .execute();

    await db.schema
      .createIndex('queue_events_visit')
      .on('queue_events')
      .columns(['visit_id'])
      .execute();

    await db.schema
      .createTable('waiting_callers')
      .addColumn('visit_id', ID, (c) => c.primaryKey())
      .addColumn('queue_id', ID, (c) => c.notNull().references('queues.id').onDelete('cascade'))
      .addColumn('user_id', ID, (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('since', 'bigint', (c) => c.notNull())
      .addColumn('callback', 'integer', (c) => c.notNull())
      .addColumn('dialog', 'text')
      .execute();
  },
};
