import { randomUUID } from 'node:crypto';
import { AccountError } from '../directory/account.ts';
import type { EmergencyWatcherRow, TenantRow } from '../store/schema.ts';
import type { Repositories } from '../store/store.ts';
import { existingStore, table, unknownAccount } from './command-data.ts';
import type { EmergencyCommand } from './emergency-command.ts';

/** Does what is asked with emergency calls. Returns what to say. @throws AccountError, StoreError */
export async function emergencyByCommand(command: EmergencyCommand): Promise<string> {
  await using store = await existingStore(command.dataFolder);
  return await store.transaction(async (repositories) => {
    switch (command.kind) {
      case 'show-emergency':
        return show(repositories, command.tenant);
      case 'set-emergency-desk':
        return setDesk(repositories, await officeOf(repositories, command), command.extension);
      case 'add-emergency-watcher':
        return addWatcher(repositories, await officeOf(repositories, command), command.who);
      case 'remove-emergency-watcher':
        return removeWatcher(repositories, await officeOf(repositories, command), command.who);
    }
  });
}

async function officeOf(
  { tenants }: Repositories,
  { tenant }: EmergencyCommand,
): Promise<TenantRow> {
  const offices = await tenants.all();
  const office = tenant === null ? offices[0] : offices.find(({ name }) => name === tenant);
  if (tenant !== null && !office) throw new AccountError(`There is no tenant ${tenant}.`);
  if (!office) throw new AccountError('There is no tenant yet.');
  if (tenant === null && offices.length > 1) {
    throw new AccountError('There is more than one tenant: --tenant says which.');
  }
  return office;
}

async function setDesk(
  { tenants, users, queues }: Repositories,
  office: TenantRow,
  extension: string,
): Promise<string> {
  if (extension === '') {
    await tenants.setEmergencyExtension(office.id, '');
    return `Nobody answers emergency calls of ${office.name} from now on.`;
  }
  const own = [...(await users.all()), ...(await queues.all())];
  const desk = own.find((one) => one.tenant_id === office.id && one.extension === extension);
  if (!desk) {
    throw new AccountError(`${office.name} has no user or queue with extension ${extension}.`);
  }
  await tenants.setEmergencyExtension(office.id, extension);
  return `${desk.name} (${extension}) answers emergency calls of ${office.name} from now on.`;
}

async function addWatcher(
  { emergencyCalls, users }: Repositories,
  office: TenantRow,
  who: string,
): Promise<string> {
  const told = { id: randomUUID(), tenant_id: office.id };
  const user = who.includes('@') ? null : await users.byUsername(who);
  if (user === undefined || (user && user.tenant_id !== office.id)) throw unknownAccount(who);
  const known = watcherOf(await emergencyCalls.watchers(), office, user?.id ?? null, who);
  if (!known) {
    const watcher = user
      ? { ...told, user_id: user.id, email: null }
      : { ...told, user_id: null, email: who };
    await emergencyCalls.addWatcher(watcher);
  }
  return `${who} is told of emergency calls of ${office.name} from now on.`;
}

async function removeWatcher(
  { emergencyCalls, users }: Repositories,
  office: TenantRow,
  who: string,
): Promise<string> {
  const user = who.includes('@') ? null : await users.byUsername(who);
  const watchers = await emergencyCalls.watchers();
  const watcher = watcherOf(watchers, office, user?.id ?? null, who);
  if (!watcher) throw new AccountError(`${who} is not told of emergency calls of ${office.name}.`);
  await emergencyCalls.removeWatcher(watcher.id);
  return `${who} is not told of emergency calls of ${office.name} any more.`;
}

function watcherOf(
  watchers: readonly EmergencyWatcherRow[],
  office: TenantRow,
  userId: string | null,
  email: string,
): EmergencyWatcherRow | undefined {
  return watchers.find(
    (one) =>
      one.tenant_id === office.id &&
      (userId === null ? one.email === email : one.user_id === userId),
  );
}

async function show(
  { tenants, users, emergencyCalls }: Repositories,
  tenant: string | null,
): Promise<string> {
  const people = await users.all();
  const watchers = await emergencyCalls.watchers();
  const rows = (await tenants.all())
    .filter(({ name }) => tenant === null || name === tenant)
    .map((office) => {
      const told = watchers
        .filter(({ tenant_id }) => tenant_id === office.id)
        .map(({ user_id, email }) => email ?? people.find(({ id }) => id === user_id)?.username);
      const whom = told.length === 0 ? 'office managers' : told.join(' ');
      return [office.name, office.emergency_extension || 'nobody', whom];
    });
  return table([['TENANT', 'ANSWERED BY', 'TOLD'], ...rows]);
}
