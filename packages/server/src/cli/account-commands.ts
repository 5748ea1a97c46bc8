import {
  AccountError,
  addAccount,
  addTenant,
  areaCodeOf,
  checkAccount,
  checkPassword,
  defaultDomain,
} from '../directory/account.ts';
import { PasswordHasher } from '../sessions/password-hasher.ts';
import type { TenantRow } from '../store/schema.ts';
import type { Repositories } from '../store/store.ts';
import { judgePassword, type PasswordProblem } from '../sessions/password-judgement.ts';
import type {
  AddAccountCommand,
  AllowRecordingCommand,
  RemoveSecondFactorCommand,
} from './command.ts';
import { disposableStore, existingStore, table, unknownAccount } from './command-data.ts';
import { readNewPassword } from './read-password.ts';
import type { PasswordTerminal } from './read-password.ts';

/** Adds an account, and its tenant when that is new. Returns what to say. @throws AccountError, StoreError */
export async function addAccountByCommand(
  command: AddAccountCommand,
  terminal: PasswordTerminal,
): Promise<string> {
  await using store = await disposableStore(command.dataFolder);
  const existing = await store.tenants.byName(command.tenant);
  await checkAccount(store, existing?.id ?? null, command);
  const { username, name, extension, tenant } = command;
  const passwordHash = await newPasswordHash(terminal, [username, name, extension, tenant]);
  return await store.transaction(async (repositories) => {
    const known = await repositories.tenants.byName(command.tenant);
    const tenant = known ? sameDomain(known, command) : await newTenant(repositories, command);
    await addAccount(repositories, tenant, { ...command, passwordHash }, Date.now());
    const created = known ? '' : ` The tenant ${tenant.name} (${tenant.domain}) is new.`;
    return `The account ${command.username} with extension ${command.extension} is ready.${created}`;
  });
}

/** Gives an account another password and ends its sessions. @throws AccountError, StoreError */
export async function setPasswordByCommand(
  { dataFolder, username }: { readonly dataFolder: string; readonly username: string },
  terminal: PasswordTerminal,
): Promise<string> {
  await using store = await existingStore(dataFolder);
  const existing = await store.users.byUsername(username);
  if (!existing) throw unknownAccount(username);
  const { id, name, extension } = existing;
  const addresses = await store.users.emailAddresses(id);
  const personal = [username, name, extension, ...addresses];
  const passwordHash = await newPasswordHash(terminal, personal);
  return await store.transaction(async (repositories) => {
    const user = await repositories.users.byUsername(username);
    if (!user) throw unknownAccount(username);
    await repositories.users.setPasswordHash(user.id, passwordHash);
    await repositories.sessions.removeOfUser(user.id);
    return `The password of ${username} is changed, and all sessions of ${username} have ended.`;
  });
}

/** Lets someone in again who has lost their second factor. @throws AccountError, StoreError */
export async function removeSecondFactorByCommand({
  dataFolder,
  username,
}: RemoveSecondFactorCommand): Promise<string> {
  await using store = await existingStore(dataFolder);
  return await store.transaction(async ({ users, secondFactors }) => {
    const user = await users.byUsername(username);
    if (!user) throw unknownAccount(username);
    const removed = await secondFactors.remove(user.id);
    return removed
      ? `The second factor of ${username} is off: the password alone signs in.`
      : `There is no second factor of ${username}.`;
  });
}

/** Says whether calls may be recorded for an account. @throws AccountError, StoreError */
export async function allowRecordingByCommand({
  dataFolder,
  username,
  mayRecord,
}: AllowRecordingCommand): Promise<string> {
  await using store = await existingStore(dataFolder);
  const user = await store.users.byUsername(username);
  if (!user) throw unknownAccount(username);
  await store.users.setMayRecord(user.id, mayRecord);
  return `${username} may ${mayRecord ? '' : 'not '}record calls from now on.`;
}

/** A table of all accounts. @throws StoreError */
export async function listAccounts(dataFolder: string): Promise<string> {
  await using store = await existingStore(dataFolder);
  const [tenants, users, numbers] = await Promise.all([
    store.tenants.all(),
    store.users.all(),
    store.numbers.all(),
  ]);
  if (users.length === 0) return 'There are no accounts.';
  const rows = tenants.flatMap((tenant) =>
    users
      .filter((user) => user.tenant_id === tenant.id)
      .map((user) => {
        const own = numbers.filter((number) => number.user_id === user.id);
        const ring = own.map((number) => number.number).join(' ');
        const records = user.may_record === 1 ? 'yes' : '';
        return [
          ...[tenant.name, user.extension, user.username, user.name, user.scope],
          ...[records, ring],
        ];
      }),
  );
  return table([
    ['TENANT', 'EXTENSION', 'USERNAME', 'NAME', 'SCOPE', 'RECORDS', 'NUMBERS'],
    ...rows,
  ]);
}

async function newPasswordHash(
  terminal: PasswordTerminal,
  personal: readonly string[],
): Promise<string> {
  const password = await readNewPassword(terminal);
  if (password === null) throw new AccountError('The two passwords are not the same.');
  checkPassword(password);
  const { accepted, problem } = await judgePassword(password, [...personal, 'hubline']);
  if (!accepted) throw new AccountError(weakness(problem));
  return new PasswordHasher().hash(password);
}

function weakness(problem: PasswordProblem | null): string {
  switch (problem) {
    case 'common':
      return 'This password is on the list of those that are tried first, or like one of them.';
    case 'personal':
      return 'This password is little but the name, the extension or the e-mail of its user.';
    default:
      return 'This password is easily guessed: take a longer one, of several words for instance.';
  }
}

async function newTenant(repositories: Repositories, command: AddAccountCommand) {
  const tenant = {
    name: command.tenant,
    domain: command.domain ?? defaultDomain(command.tenant),
    areaCode: areaCodeOf(command.number),
    demo: false,
  };
  return addTenant(repositories, tenant, Date.now());
}

function sameDomain(tenant: TenantRow, { domain }: AddAccountCommand): TenantRow {
  if (domain === null || domain === tenant.domain) return tenant;
  throw new AccountError(`The tenant ${tenant.name} has the domain ${tenant.domain} already.`);
}
