import { randomUUID } from 'node:crypto';
import { addAccount, addTenant } from '../directory/account.ts';
import type { Directory } from '../directory/directory.ts';
import type { QueueSettings } from '../queues/queue-settings.ts';
import type { PasswordHasher } from '../sessions/password-hasher.ts';
import type { Scope, TenantRow } from '../store/schema.ts';
import type { Repositories, Store } from '../store/store.ts';
import { addEmergencyAddress } from './demo-emergency.ts';
import { addTexting, type DemoTexting } from './demo-texting.ts';

export const DEMO_PASSWORD = 'hubline-demo';

const HELP_ANSWER = 'Hubline Demo: For help call 469-555-0101. Reply STOP to get no more messages.';

const OFFICE = {
  tenant: { name: 'Hubline Demo', domain: 'demo.hubline.example', areaCode: '469', demo: true },
  users: [
    user('alice', 'Alice Anderson', '1001', 'office-manager', '+14695550101'),
    user('bob', 'Bob Johnson', '1002', 'agent', '+14695550102'),
    user('carol', 'Carol Chen', '1003', 'supervisor', '+14695550103'),
    user('dave', 'Dave Davis', '1004', 'basic', '+14695550104', { mayRecord: false }),
    // Answers emergency calls; has no number, lest anyone outside calls it.
    user('desk', 'Emergency Desk', '1099', 'basic', null),
  ],
  queues: [
    queue('Sales', '2001', '+14695550200', {
      ...{ strategy: 'longest-idle', callback: true, wrapUpSeconds: 10 },
    }),
    queue('Support', '2002', '+14695550201', {
      ...{ strategy: 'ring-all', ringSeconds: 20, wrapUpSeconds: 10 },
    }),
  ],
  parks: ['701', '702', '703', '704', '705'],
  // Carol's number has no campaign, and Dave's waits for one: each state can be seen.
  texting: {
    brand: 'Hubline Demo',
    campaigns: [
      {
        ...{ name: 'Office messages', state: 'registered', help: HELP_ANSWER },
        numbers: ['+14695550101', '+14695550102'],
      },
      { name: 'Newsletter', state: 'pending', help: HELP_ANSWER, numbers: ['+14695550104'] },
    ],
  } satisfies DemoTexting,
};

/** Stands for everyone who is not in the office. */
const OUTSIDE = {
  tenant: {
    name: 'Outside World',
    domain: 'outside.hubline.example',
    areaCode: '469',
    demo: true,
  },
  users: [user('visitor', 'Victor Visitor', '4001', 'basic', '+14695550199', { mayRecord: false })],
  texting: {
    brand: 'Outside World',
    campaigns: [
      {
        ...{ name: 'Private messages', state: 'registered', numbers: ['+14695550199'] },
        help: 'Outside World: For help call 469-555-0199. Reply STOP to get no more messages.',
      },
    ],
  } satisfies DemoTexting,
};

const ROLES: Record<Scope, string> = {
  basic: 'Basic User',
  agent: 'Call Center Agent',
  supervisor: 'Call Center Supervisor',
  'site-manager': 'Site Manager',
  'office-manager': 'Office Manager',
};

/** Makes the tenants of the demonstration where there is no tenant yet: never beside a real one. */
export async function seedDemo(store: Store, hasher: PasswordHasher, now: number): Promise<void> {
  if ((await store.tenants.all()).length > 0) return;
  // One hash for each account: an own salt keeps them unlike each other.
  const accounts = [...OFFICE.users, ...OUTSIDE.users];
  const hashes = await Promise.all(accounts.map(() => hasher.hash(DEMO_PASSWORD)));
  await store.transaction(async (repositories) => {
    if ((await repositories.tenants.all()).length > 0) return;
    const office = await addTenant(repositories, OFFICE.tenant, now);
    const outside = await addTenant(repositories, OUTSIDE.tenant, now + 1);
    const ids = new Map<string, string>();
    for (const [index, account] of accounts.entries()) {
      const tenant = index < OFFICE.users.length ? office : outside;
      const passwordHash = hashes[index] ?? '';
      const id = await addAccount(repositories, tenant, { ...account, passwordHash }, now);
      ids.set(account.username, id);
      await addEmail(repositories, id, `${account.username}@${tenant.domain}`, now);
    }
    await addQueuesAndParks(repositories, office, ids);
    await repositories.tenants.setEmergencyExtension(office.id, '1099');
    // The others have none, so that it can be seen what is said then.
    await addEmergencyAddress(repositories, ids.get('alice')!, now);
    await addTexting(repositories, office, OFFICE.texting, now);
    await addTexting(repositories, outside, OUTSIDE.texting, now);
  });
}

/** The accounts that the sign-in page offers. */
export function demoUsers(directory: Directory) {
  return directory.demoPeople().map((person) => ({
    username: person.username,
    name: person.name,
    extension: person.extension,
    role: person.domain === OUTSIDE.tenant.domain ? 'Outside caller' : ROLES[person.scope],
  }));
}

/** A confirmed one. */
async function addEmail(
  repositories: Repositories,
  userId: string,
  address: string,
  now: number,
): Promise<void> {
  await repositories.emails.add({
    ...{ id: randomUUID(), user_id: userId, address, folded: address, is_primary: 1 },
    ...{ confirmed_at: now, code_hash: null, code_expires_at: null, code_tries: 0 },
    created_at: now,
  });
}

async function addQueuesAndParks(
  repositories: Repositories,
  tenant: TenantRow,
  userIds: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { name, extension, number, settings, agents } of OFFICE.queues) {
    const id = randomUUID();
    const members = agents.flatMap((username) => userIds.get(username) ?? []);
    const row = { id, tenant_id: tenant.id, name, extension, settings: JSON.stringify(settings) };
    await repositories.queues.add(row, members);
    await repositories.numbers.add({ number, tenant_id: tenant.id, user_id: null, queue_id: id });
  }
  for (const extension of OFFICE.parks) {
    await repositories.parks.add({
      id: randomUUID(),
      tenant_id: tenant.id,
      name: `Park ${extension}`,
      extension,
    });
  }
}

function queue(name: string, extension: string, number: string, settings: Partial<QueueSettings>) {
  return { name, extension, number, settings, agents: ['bob', 'carol'] };
}

function user(
  username: string,
  name: string,
  extension: string,
  scope: Scope,
  number: string | null,
  { mayRecord } = { mayRecord: true },
) {
  return { username, name, extension, scope, number, mayRecord };
}
