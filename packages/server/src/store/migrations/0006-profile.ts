import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Schema } from '../schema.ts';

const ID = 'varchar(64)';
const NUMBER = 'varchar(20)';

/** What users decide about themselves, how they sign in, and where help is sent to. */
export const profile: Migration = {
  async up(db: Kysely<Schema>) {
    // One statement for each column: SQLite adds them one by one.
    const users = () => db.schema.alterTable('users');
    await users()
      .addColumn('first_name', 'varchar(200)', (c) => c.notNull().defaultTo(''))
      .execute();
    await users()
      .addColumn('last_name', 'varchar(200)', (c) => c.notNull().defaultTo(''))
      .execute();
    await users()
      .addColumn('timezone', 'varchar(64)', (c) => c.notNull().defaultTo(''))
      .execute();
    await users()
      .addColumn('announced', 'integer', (c) => c.notNull().defaultTo(1))
      .execute();
    await users()
      .addColumn('listed', 'integer', (c) => c.notNull().defaultTo(1))
      .execute();
    await users()
      .addColumn('area_code', 'varchar(3)', (c) => c.notNull().defaultTo(''))
      .execute();
    await users().addColumn('caller_id', NUMBER).execute();
    await users().addColumn('emergency_caller_id', NUMBER).execute();
    await users().addColumn('emergency_address_id', ID).execute();
    await users()
      .addColumn('answering', 'text', (c) => c.notNull().defaultTo('{}'))
      .execute();
    await users().addColumn('avatar', ID).execute();

    const tenants = () => db.schema.alterTable('tenants');
    await tenants()
      .addColumn('emergency_extension', NUMBER, (c) => c.notNull().defaultTo(''))
      .execute();

    const sessions = () => db.schema.alterTable('sessions');
    await sessions()
      .addColumn('user_agent', 'varchar(500)', (c) => c.notNull().defaultTo(''))
      .execute();
    await sessions()
      .addColumn('address', 'varchar(64)', (c) => c.notNull().defaultTo(''))
      .execute();
    await sessions()
      .addColumn('timezone', 'varchar(64)', (c) => c.notNull().defaultTo(''))
      .execute();
    await sessions()
      .addColumn('method', 'varchar(40)', (c) => c.notNull().defaultTo('password'))
      .execute();
    await sessions()
      .addColumn('used_at', 'bigint', (c) => c.notNull().defaultTo(0))
      .execute();
    await sessions().addColumn('id_token', 'text').execute();

    await db.schema
      .createTable('emails')
      .addColumn('id', ID, (c) => c.primaryKey())
      .addColumn('user_id', ID, (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('address', 'varchar(320)', (c) => c.notNull())
      .addColumn('folded', 'varchar(320)', (c) => c.notNull())
      .addColumn('is_primary', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('confirmed_at', 'bigint')
      .addColumn('code_hash', 'varchar(128)')
      .addColumn('code_expires_at', 'bigint')
      .addColumn('code_tries', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addUniqueConstraint('emails_address', ['user_id', 'folded'])
      .execute();
    await db.schema.createIndex('emails_folded').on('emails').columns(['folded']).execute();

    await db.schema
      .createTable('identities')
      .addColumn('provider', 'varchar(40)', (c) => c.notNull())
      .addColumn('subject', 'varchar(300)', (c) => c.notNull())
      .addColumn('user_id', ID, (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('email', 'varchar(320)', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('identities_key', ['provider', 'subject'])
      .execute();
    await db.schema.createIndex('identities_user').on('identities').columns(['user_id']).execute();

    await db.schema
      .createTable('second_factors')
      .addColumn('user_id', ID, (c) => c.primaryKey().references('users.id').onDelete('cascade'))
      .addColumn('secret', 'varchar(200)', (c) => c.notNull())
      .addColumn('confirmed_at', 'bigint')
      .addColumn('last_step', 'bigint', (c) => c.notNull().defaultTo(0))
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('recovery_codes')
      .addColumn('user_id', ID, (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('code_hash', 'varchar(128)', (c) => c.notNull())
      .addPrimaryKeyConstraint('recovery_codes_key', ['user_id', 'code_hash'])
      .execute();

    await db.schema
      .createTable('emergency_addresses')
      .addColumn('id', ID, (c) => c.primaryKey())
      .addColumn('user_id', ID, (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('name', 'varchar(400)', (c) => c.notNull())
      .addColumn('caller_name', 'varchar(400)', (c) => c.notNull())
      .addColumn('line1', 'varchar(400)', (c) => c.notNull())
      .addColumn('line2', 'varchar(400)', (c) => c.notNull())
      .addColumn('country', 'varchar(2)', (c) => c.notNull())
      .addColumn('state', 'varchar(2)', (c) => c.notNull())
      .addColumn('city', 'varchar(400)', (c) => c.notNull())
      .addColumn('zip', 'varchar(10)', (c) => c.notNull())
      .addColumn('location', 'varchar(1000)', (c) => c.notNull())
      .addColumn('validated_at', 'bigint', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex('emergency_addresses_user')
      .on('emergency_addresses')
      .columns(['user_id'])
      .execute();
    await db.schema
      .createTable('emergency_places')
      .addColumn('user_id', ID, (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('device_id', ID, (c) => c.notNull())
      .addColumn('address_id', ID, (c) =>
        c.notNull().references('emergency_addresses.id').onDelete('cascade'),
      )
      .addColumn('network', 'varchar(64)', (c) => c.notNull())
      .addColumn('confirmed_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('emergency_places_key', ['user_id', 'device_id'])
      .execute();
    await db.schema
      .createTable('emergency_watchers')
      .addColumn('id', ID, (c) => c.primaryKey())
      .addColumn('tenant_id', ID, (c) => c.notNull().references('tenants.id').onDelete('cascade'))
      .addColumn('user_id', ID, (c) => c.references('users.id').onDelete('cascade'))
      .addColumn('email', 'varchar(320)')
      .execute();
    await db.schema
      .createTable('emergency_calls')
      .addColumn('id', ID, (c) => c.primaryKey())
      .addColumn('tenant_id', ID, (c) => c.notNull().references('tenants.id').onDelete('cascade'))
      .addColumn('user_id', ID, (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex('emergency_calls_time')
      .on('emergency_calls')
      .columns(['tenant_id', 'at'])
      .execute();

    await db.schema.alterTable('call_records').addColumn('emergency', 'text').execute();

    // The last word is the family name, until someone says otherwise.
    const named = await db.selectFrom('users').select(['id', 'name']).execute();
    for (const { id, name } of named) {
      const space = name.lastIndexOf(' ');
      const first_name = space < 0 ? name : name.slice(0, space);
      const last_name = space < 0 ? '' : name.slice(space + 1);
      await db.updateTable('users').set({ first_name, last_name }).where('id', '=', id).execute();
    }
    await sql`update sessions set used_at = created_at`.execute(db);
  },
};
