import { randomUUID } from 'node:crypto';
import { addAccount, SCOPES } from '../../packages/server/src/directory/account.ts';
import type { Scope } from '../../packages/server/src/store/schema.ts';
import { openStore } from '../../packages/server/src/store/store.ts';
import { TestServer } from './test-server.ts';

/** In the queue, in its office but not in it, or in another office. */
export const PLACES = ['member', 'colleague', 'stranger'] as const;
export type Place = (typeof PLACES)[number];

export const SERVICE = '2003';

export const usernameOf = (scope: Scope, place: Place): string => `${scope}-${place}`;

/** A demo server with someone of each scope in each place, and a queue 2003 of those who are members. */
export async function openScopeOffice(): Promise<TestServer> {
  const server = await TestServer.start();
  await server.stop();
  const store = await openStore(server.dataFolder);
  await store.transaction(async (repositories) => {
    const tenants = await repositories.tenants.all();
    const [office, outside] = ['demo', 'outside'].map((name) =>
      tenants.find(({ domain }) => domain.startsWith(name)),
    );
    const [known] = await repositories.users.all();
    if (!office || !outside || !known) throw new Error('there is no demonstration');
    const memberIds: string[] = [];
    for (const [row, scope] of SCOPES.entries()) {
      for (const [column, place] of PLACES.entries()) {
        const account = {
          ...{ username: usernameOf(scope, place), name: `${scope} ${place}`, scope },
          ...{ extension: String(5000 + 10 * row + column), number: null, mayRecord: true },
          passwordHash: known.password_hash,
        };
        const tenant = place === 'stranger' ? outside : office;
        const id = await addAccount(repositories, tenant, account, Date.now());
        if (place === 'member') memberIds.push(id);
      }
    }
    const queue = { id: randomUUID(), tenant_id: office.id, name: 'Service', extension: SERVICE };
    await repositories.queues.add(queue, memberIds);
  });
  await store.close();
  await server.start();
  return server;
}
