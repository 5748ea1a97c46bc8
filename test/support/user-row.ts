import type { UserRow } from '../../packages/server/src/store/schema.ts';

type Own = 'id' | 'tenant_id' | 'username' | 'name' | 'extension';

/** A user as the store has one who has changed nothing yet. */
export function userRow(own: Pick<UserRow, Own> & Partial<UserRow>): UserRow {
  return {
    scope: 'basic',
    password_hash: '',
    created_at: 0,
    away: 0,
    may_record: 0,
    greeting_id: null,
    pin_hash: null,
    first_name: own.name,
    last_name: '',
    timezone: '',
    announced: 1,
    listed: 1,
    area_code: '',
    caller_id: null,
    emergency_caller_id: null,
    emergency_address_id: null,
    answering: '{}',
    avatar: null,
    ...own,
  };
}
