import { randomUUID } from 'node:crypto';
import { AccountError, checkQueue } from '../directory/account.ts';
import { queueSettings, readQueueSettings } from '../queues/queue-settings.ts';
import type { QueueRow } from '../store/schema.ts';
import type { Repositories } from '../store/store.ts';
import { existingStore, table, unknownAccount } from './command-data.ts';
import type { QueueCommand } from './queue-command.ts';

type Of<Kind> = Extract<QueueCommand, { readonly kind: Kind }>;

/** Does what is asked with the queues. Returns what to say. @throws AccountError, StoreError */
export async function queueByCommand(command: QueueCommand): Promise<string> {
  await using store = await existingStore(command.dataFolder);
  switch (command.kind) {
    case 'list-queues':
      return await listQueues(store);
    case 'add-queue':
      return await store.transaction((repositories) => addQueue(repositories, command));
    case 'set-queue':
      return await store.transaction((repositories) => setQueue(repositories, command));
    case 'set-queue-member':
      return await store.transaction((repositories) => setMember(repositories, command));
  }
}

async function listQueues(repositories: Repositories): Promise<string> {
  const [tenants, queues, members, users, numbers] = await Promise.all([
    repositories.tenants.all(),
    repositories.queues.all(),
    repositories.queues.allMembers(),
    repositories.users.all(),
    repositories.numbers.all(),
  ]);
  if (queues.length === 0) return 'There are no queues.';
  const rows = queues.map((queue) => {
    const agents = members
      .filter((member) => member.queue_id === queue.id)
      .flatMap(({ user_id: userId, skill }) => {
        const user = users.find(({ id }) => id === userId);
        return user ? [skill === 1 ? user.username : `${user.username}:${skill}`] : [];
      });
    const own = numbers.filter((number) => number.queue_id === queue.id);
    return [
      tenants.find(({ id }) => id === queue.tenant_id)?.name ?? '',
      ...[queue.extension, queue.name, readQueueSettings(queue.settings).strategy],
      ...[agents.join(' '), own.map(({ number }) => number).join(' ')],
    ];
  });
  return table([['TENANT', 'EXTENSION', 'NAME', 'STRATEGY', 'AGENTS', 'NUMBERS'], ...rows]);
}

async function addQueue(repositories: Repositories, command: Of<'add-queue'>): Promise<string> {
  const { name, extension, number, settings } = command;
  const tenant = await repositories.tenants.byName(command.tenant);
  if (!tenant) throw new AccountError(`There is no tenant ${command.tenant}.`);
  await checkQueue(repositories, tenant.id, { name, extension, number });
  const id = randomUUID();
  const row = { id, tenant_id: tenant.id, name, extension, settings: JSON.stringify(settings) };
  await repositories.queues.add(row, []);
  if (number !== null) {
    await repositories.numbers.add({ number, tenant_id: tenant.id, user_id: null, queue_id: id });
  }
  return `The queue ${name} with extension ${extension} is ready; "queue member" gives it agents.`;
}

async function setQueue(repositories: Repositories, command: Of<'set-queue'>): Promise<string> {
  const queue = await found(repositories, command);
  const settings = { ...readQueueSettings(queue.settings), ...command.settings };
  await repositories.queues.setSettings(queue.id, JSON.stringify(queueSettings.parse(settings)));
  return `The queue ${queue.name} works so from now on.`;
}

async function setMember(
  repositories: Repositories,
  command: Of<'set-queue-member'>,
): Promise<string> {
  const { username, skill } = command;
  const queue = await found(repositories, command);
  const user = await repositories.users.byUsername(username);
  if (user?.tenant_id !== queue.tenant_id) throw unknownAccount(username);
  if (skill === null) {
    const was = await repositories.queues.removeMember(queue.id, user.id);
    if (!was) throw new AccountError(`${username} is no agent of the queue ${queue.name}.`);
    return `${username} is no agent of the queue ${queue.name} any more.`;
  }
  await repositories.queues.putMember(queue.id, user.id, skill);
  return `${username} is an agent of the queue ${queue.name} with skill ${skill}.`;
}

async function found(
  repositories: Repositories,
  { tenant, extension }: { readonly tenant: string | null; readonly extension: string },
): Promise<QueueRow> {
  const tenants = await repositories.tenants.all();
  const queues = (await repositories.queues.all()).filter(
    (queue) =>
      queue.extension === extension &&
      (tenant === null || tenants.find(({ id }) => id === queue.tenant_id)?.name === tenant),
  );
  const [queue] = queues;
  if (!queue) throw new AccountError(`There is no queue with extension ${extension}.`);
  if (queues.length > 1) {
    throw new AccountError(`Several tenants have a queue ${extension}: --tenant says which one.`);
  }
  return queue;
}
