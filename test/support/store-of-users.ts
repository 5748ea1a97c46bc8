import { openStore, type Store } from '../../packages/server/src/store/store.ts';
import { USERS } from './phone-system.ts';

/** A store in memory with the users of the phone system. */
export async function openStoreOfUsers(): Promise<Store> {
  const store = await openStore(':memory:');
  for (const tenant of new Map(Object.values(USERS).map((one) => [one.tenantId, one])).values()) {
    await store.tenants.add({
      ...{ id: tenant.tenantId, name: tenant.tenantId, domain: tenant.domain },
      ...{ area_code: '', demo: 0, created_at: 1 },
    });
  }
  for (const { userId: id, tenantId, username, name, extension } of Object.values(USERS)) {
    await store.users.add({
      ...{ id, tenant_id: tenantId, username, name, extension, scope: 'basic' },
      ...{ password_hash: 'x', created_at: 1 },
    });
  }
  return store;
}
