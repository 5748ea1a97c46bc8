import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { searchedText } from '../../history/record-search.ts';
import type { Schema } from '../schema.ts';

const ID = 'varchar(64)';
/** Rows that are written at once. */
const SLICE = 1_000;

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

    await letDemonstrationRecord(db);

    await db.schema
      .alterTable('call_records')
      .addColumn('search', 'varchar(255)', (c) => c.notNull().defaultTo(''))
      .execute();
    await fillSearch(db);
    // With all that a search looks at, so that the rows themselves are read for the page alone.
    const newest = ['started_at desc', 'id desc', 'search'] as const;
    await db.schema.dropIndex('call_records_newest').execute();
    await db.schema
      .createIndex('call_records_newest')
      .on('call_records')
      .columns(['user_id', ...newest])
      .execute();
    for (const filter of ['direction', 'disposition'] as const) {
      await db.schema
        .createIndex(`call_records_${filter}`)
        .on('call_records')
        .columns(['user_id', filter, ...newest])
        .execute();
    }

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

/** Those who may in a new demonstration. */
async function letDemonstrationRecord(db: Kysely<Schema>): Promise<void> {
  await db
    .updateTable('users')
    .set({ may_record: 1 })
    .where('username', 'in', ['alice', 'bob', 'carol'])
    .where('tenant_id', 'in', db.selectFrom('tenants').select('id').where('demo', '=', 1))
    .execute();
}

/** In slices: there may be many, and they need not be in memory all at once. */
async function fillSearch(db: Kysely<Schema>): Promise<void> {
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('call_records')
      .select(['id', 'party_name', 'party_number'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(SLICE)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    const values = rows.map(
      (row) => sql`(${row.id}, ${searchedText(row.party_name, row.party_number)})`,
    );
    await sql`
      update call_records set search = filled.column2
      from (values ${sql.join(values)}) as filled
      where call_records.id = filled.column1
    `.execute(db);
    after = last.id;
  }
}
