import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Schema } from '../schema.ts';

const ID = 'varchar(64)';
const NUMBER = 'varchar(20)';

/** Chats, text messages, their files, and what text messages need to be allowed. */
export const messages: Migration = {
  async up(db: Kysely<Schema>) {
    await db.schema
      .createTable('conversations')
      .addColumn('id', ID, (c) => c.primaryKey())
      .addColumn('tenant_id', ID, (c) => c.notNull().references('tenants.id').onDelete('cascade'))
      .addColumn('kind', 'varchar(10)', (c) => c.notNull())
      .addColumn('place', 'varchar(200)', (c) => c.notNull())
      .addColumn('name', 'varchar(400)', (c) => c.notNull())
      .addColumn('own_number', NUMBER)
      .addColumn('party_number', NUMBER)
      .addColumn('last_seq', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('created_by', ID)
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('updated_at', 'bigint', (c) => c.notNull())
      .addUniqueConstraint('conversations_place', ['tenant_id', 'place'])
      .execute();

    await db.schema
      .createTable('conversation_members')
      .addColumn('conversation_id', ID, (c) =>
        c.notNull().references('conversations.id').onDelete('cascade'),
      )
      .addColumn('user_id', ID, (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('joined_at', 'bigint', (c) => c.notNull())
      .addColumn('first_seq', 'integer', (c) => c.notNull().defaultTo(1))
      .addColumn('left_seq', 'integer')
      .addColumn('left_name', 'varchar(400)')
      .addColumn('read_seq', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('marked_unread', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('muted', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('hidden', 'integer', (c) => c.notNull().defaultTo(0))
      .addPrimaryKeyConstraint('conversation_members_key', ['conversation_id', 'user_id'])
      .execute();
    await db.schema
      .createIndex('conversation_members_user')
      .on('conversation_members')
      .columns(['user_id', 'hidden'])
      .execute();

    await db.schema
      .createTable('messages')
      .addColumn('id', ID, (c) => c.primaryKey())
      .addColumn('conversation_id', ID, (c) =>
        c.notNull().references('conversations.id').onDelete('cascade'),
      )
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('client_id', ID, (c) => c.notNull())
      .addColumn('kind', 'varchar(10)', (c) => c.notNull())
      .addColumn('user_id', ID)
      .addColumn('author_name', 'varchar(400)', (c) => c.notNull())
      .addColumn('author_number', NUMBER, (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('search', 'text', (c) => c.notNull())
      .addColumn('reply_to', ID)
      .addColumn('event', 'text')
      .addColumn('video_ended', 'integer')
      .addColumn('carrier_id', 'varchar(100)')
      .addColumn('carrier_status', 'varchar(20)')
      .addColumn('carrier_reason', 'varchar(20)')
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('edited_at', 'bigint')
      .addColumn('deleted_at', 'bigint')
      .addUniqueConstraint('messages_place', ['conversation_id', 'seq'])
      .addUniqueConstraint('messages_client', ['conversation_id', 'client_id'])
      .execute();
    await db.schema
      .createIndex('messages_time')
      .on('messages')
      .columns(['conversation_id', 'created_at', 'seq'])
      .execute();
    await db.schema.createIndex('messages_reply').on('messages').columns(['reply_to']).execute();
    await db.schema
      .createIndex('messages_video')
      .on('messages')
      .columns(['conversation_id'])
      .where(sql<boolean>`video_ended = 0`)
      .execute();
    await db.schema
      .createIndex('messages_carrier')
      .on('messages')
      .columns(['carrier_id'])
      .execute();

    await db.schema
      .createIndex('messages_carrier_status')
      .on('messages')
      .columns(['carrier_status'])
      .execute();

    await db.schema
      .createTable('message_reactions')
      .addColumn('message_id', ID, (c) => c.notNull().references('messages.id').onDelete('cascade'))
      .addColumn('user_id', ID, (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('emoji', 'varchar(64)', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('message_reactions_key', ['message_id', 'user_id', 'emoji'])
      .execute();

    await db.schema
      .createTable('attachments')
      .addColumn('id', ID, (c) => c.primaryKey())
      .addColumn('user_id', ID, (c) => c.references('users.id').onDelete('cascade'))
      .addColumn('client_id', ID, (c) => c.notNull())
      .addColumn('message_id', ID, (c) => c.references('messages.id').onDelete('cascade'))
      .addColumn('position', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('name', 'varchar(1000)', (c) => c.notNull())
      .addColumn('type', 'varchar(200)', (c) => c.notNull())
      .addColumn('size', 'bigint', (c) => c.notNull())
      .addColumn('width', 'integer')
      .addColumn('height', 'integer')
      .addColumn('state', 'varchar(10)', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addUniqueConstraint('attachments_client', ['user_id', 'client_id'])
      .execute();
    await db.schema
      .createIndex('attachments_message')
      .on('attachments')
      .columns(['message_id'])
      .execute();

    await db.schema
      .createTable('sms_brands')
      .addColumn('id', ID, (c) => c.primaryKey())
      .addColumn('tenant_id', ID, (c) => c.notNull().references('tenants.id').onDelete('cascade'))
      .addColumn('name', 'varchar(400)', (c) => c.notNull())
      .addColumn('state', 'varchar(20)', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('sms_campaigns')
      .addColumn('id', ID, (c) => c.primaryKey())
      .addColumn('tenant_id', ID, (c) => c.notNull().references('tenants.id').onDelete('cascade'))
      .addColumn('brand_id', ID, (c) => c.notNull().references('sms_brands.id').onDelete('cascade'))
      .addColumn('name', 'varchar(400)', (c) => c.notNull())
      .addColumn('state', 'varchar(20)', (c) => c.notNull())
      .addColumn('help', 'varchar(2000)', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('sms_numbers')
      .addColumn('number', NUMBER, (c) =>
        c.primaryKey().references('numbers.number').onDelete('cascade'),
      )
      .addColumn('campaign_id', ID, (c) => c.references('sms_campaigns.id').onDelete('set null'))
      .execute();
    await db.schema
      .createTable('sms_sending')
      .addColumn('message_id', ID, (c) =>
        c.primaryKey().references('messages.id').onDelete('cascade'),
      )
      .addColumn('started_at', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('sms_opt_outs')
      .addColumn('own_number', NUMBER, (c) => c.notNull())
      .addColumn('party_number', NUMBER, (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('sms_opt_outs_key', ['own_number', 'party_number'])
      .execute();
  },
};
