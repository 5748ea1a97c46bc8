import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { accountsAndCalls } from './migrations/0001-accounts-and-calls.ts';
import { officeLife } from './migrations/0002-office-life.ts';
import { voicemail } from './migrations/0003-voicemail.ts';
import { callCenter } from './migrations/0004-call-center.ts';
import { messages } from './migrations/0005-messages.ts';
import { profile } from './migrations/0006-profile.ts';
import { keptCalls } from './migrations/0007-kept-calls.ts';
import { push } from './migrations/0008-push.ts';
import type { Schema } from './schema.ts';
import { StoreError } from './store-error.ts';

/** Forward only: a migration that was released is never changed, and none is undone. */
const MIGRATIONS = {
  '0001-accounts-and-calls': accountsAndCalls,
  '0002-office-life': officeLife,
  '0003-voicemail': voicemail,
  '0004-call-center': callCenter,
  '0005-messages': messages,
  '0006-profile': profile,
  '0007-kept-calls': keptCalls,
  '0008-push': push,
};

/** Brings the tables up to date. @throws StoreError when a newer version of Hubline made them. */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof Error && /previously executed migration/.test(error.message)) {
    throw new StoreError('The data was written by a newer version of Hubline.', { cause: error });
  }
  throw error as Error;
}
