import { randomUUID } from 'node:crypto';
import type { Scope, TenantRow } from '../store/schema.ts';
import type { Repositories } from '../store/store.ts';
import { isServiceNumber } from './dialled-number.ts';

export const SCOPES = [
  'basic',
  'agent',
  'supervisor',
  'site-manager',
  'office-manager',
] as const satisfies readonly Scope[];

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 1024;

/** An account cannot be made as asked; the message is a sentence for whoever asked. */
export class AccountError extends Error {
  override readonly name = 'AccountError';
}

export interface NewTenant {
  readonly name: string;
  readonly domain: string;
  readonly areaCode: string;
  readonly demo: boolean;
}

export interface NewAccount {
  readonly username: string;
  readonly name: string;
  readonly extension: string;
  readonly scope: Scope;
  readonly number: string | null;
  readonly mayRecord: boolean;
  readonly passwordHash: string;
}

/** @throws AccountError */
export async function addTenant(
  repositories: Repositories,
  tenant: NewTenant,
  now: number,
): Promise<TenantRow> {
  if (!isName(tenant.name)) {
    throw new AccountError('The name of a tenant has 1 to 100 characters.');
  }
  if (!isDomain(tenant.domain)) {
    const domain = JSON.stringify(tenant.domain);
    throw new AccountError(`${domain} is not a domain name such as office.example.com.`);
  }
  if (await repositories.tenants.byDomain(tenant.domain)) {
    throw new AccountError(`Another tenant has the domain ${tenant.domain} already.`);
  }
  const row = {
    id: randomUUID(),
    name: tenant.name,
    domain: tenant.domain,
    area_code: tenant.areaCode,
    demo: tenant.demo ? 1 : 0,
    created_at: now,
    emergency_extension: '',
  };
  await repositories.tenants.add(row);
  return row;
}

/** Adds a user with their extension and number. Returns the id. @throws AccountError */
export async function addAccount(
  repositories: Repositories,
  tenant: TenantRow,
  account: NewAccount,
  now: number,
): Promise<string> {
  await checkAccount(repositories, tenant.id, account);
  const id = randomUUID();
  await repositories.users.add({
    id,
    tenant_id: tenant.id,
    username: account.username,
    name: account.name,
    ...partsOf(account.name),
    extension: account.extension,
    scope: account.scope,
    password_hash: account.passwordHash,
    created_at: now,
    may_record: account.mayRecord ? 1 : 0,
  });
  if (account.number !== null) {
    await repositories.numbers.add({
      number: account.number,
      tenant_id: tenant.id,
      user_id: id,
      queue_id: null,
    });
  }
  return id;
}

/** Says what is wrong with an account before anyone thinks of a password for it. @throws AccountError */
export async function checkAccount(
  repositories: Repositories,
  /** Null for a tenant that is to be made. */
  tenantId: string | null,
  account: Omit<NewAccount, 'passwordHash'>,
): Promise<void> {
  checkForm(account);
  if (await repositories.users.byUsername(account.username)) {
    throw new AccountError(`There is an account ${account.username} already.`);
  }
  await checkFree(repositories, tenantId, account);
}

/** Says what is wrong with a queue that is to be made. @throws AccountError */
export async function checkQueue(
  repositories: Repositories,
  tenantId: string,
  queue: Pick<NewAccount, 'name' | 'extension' | 'number'>,
): Promise<void> {
  checkCallable(queue);
  await checkFree(repositories, tenantId, queue);
}

/** @throws AccountError */
export function checkPassword(password: string): void {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) {
    throw new AccountError(`A password has at least ${SHORTEST_PASSWORD} characters.`);
  }
  if (length > LONGEST_PASSWORD) {
    throw new AccountError(`A password has at most ${LONGEST_PASSWORD} characters.`);
  }
}

/** A domain of its own for a tenant that was not given one; `.internal` is reserved for such use. */
export function defaultDomain(tenantName: string): string {
  const label = tenantName
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63);
  return `${label || 'office'}.internal`;
}

/** The area code of a North American number; empty for others. */
export function areaCodeOf(number: string | null): string {
  return /^\+1(\d{3})\d{7}$/.exec(number ?? '')?.[1] ?? '';
}

function checkForm(account: Omit<NewAccount, 'passwordHash'>): void {
  if (!/^[a-z0-9][a-z0-9._-]{0,63}$/.test(account.username)) {
    throw new AccountError(
      'A username has 1 to 64 small letters, digits, dots, dashes and underscores, and begins with a letter or digit.',
    );
  }
  checkCallable(account);
}

function checkCallable(one: Pick<NewAccount, 'name' | 'extension' | 'number'>): void {
  if (!isName(one.name)) {
    throw new AccountError('A name has 1 to 100 characters.');
  }
  if (!/^[1-9]\d{1,5}$/.test(one.extension)) {
    throw new AccountError('An extension has 2 to 6 digits and does not begin with 0.');
  }
  if (isServiceNumber(one.extension)) {
    throw new AccountError(`${one.extension} is an emergency or service number.`);
  }
  if (one.number !== null && !/^\+[1-9]\d{6,14}$/.test(one.number)) {
    throw new AccountError('A number is written as +14695550101.');
  }
}

async function checkFree(
  repositories: Repositories,
  tenantId: string | null,
  { extension, number }: Pick<NewAccount, 'extension' | 'number'>,
): Promise<void> {
  if (tenantId !== null && (await repositories.tenants.hasExtension(tenantId, extension))) {
    throw new AccountError(`The extension ${extension} is taken in this tenant.`);
  }
  if (number !== null && (await repositories.numbers.byNumber(number))) {
    throw new AccountError(`The number ${number} is taken.`);
  }
}

/** The last word is the family name, until they say otherwise. */
function partsOf(name: string): { first_name: string; last_name: string } {
  const space = name.lastIndexOf(' ');
  if (space < 0) return { first_name: name, last_name: '' };
  return { first_name: name.slice(0, space), last_name: name.slice(space + 1) };
}

/** What people see: without control characters, and without spaces around it. */
function isName(text: string): boolean {
  return /^[^\s\p{Cc}](?:[^\p{Cc}]{0,98}[^\s\p{Cc}])?$/u.test(text);
}

function isDomain(text: string): boolean {
  const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
  return text.length <= 253 && new RegExp(`^${label}(?:\\.${label})+$`).test(text);
}
