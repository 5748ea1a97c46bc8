import { randomUUID } from 'node:crypto';
import { AccountError } from '../directory/account.ts';
import { registrationsOf } from '../sms/registration.ts';
import type { SmsBrandRow, TenantRow } from '../store/schema.ts';
import type { Repositories } from '../store/store.ts';
import { existingStore, table } from './command-data.ts';
import type { SmsCommand } from './sms-command.ts';

type Of<Kind> = Extract<SmsCommand, { readonly kind: Kind }>;

/** Does what is asked with text messages. Returns what to say. @throws AccountError, StoreError */
export async function smsByCommand(command: SmsCommand): Promise<string> {
  await using store = await existingStore(command.dataFolder);
  switch (command.kind) {
    case 'list-sms':
      return await listSms(store);
    case 'put-sms-brand':
      return await store.transaction((repositories) => putBrand(repositories, command));
    case 'put-sms-campaign':
      return await store.transaction((repositories) => putCampaign(repositories, command));
    case 'set-sms-number':
      return await store.transaction((repositories) => setNumber(repositories, command));
  }
}

/** The numbers first, for they are what is asked about; then what they need. */
async function listSms({ tenants, numbers, users, sms }: Repositories): Promise<string> {
  const [offices, known, people, brands, campaigns, registered] = await Promise.all([
    tenants.all(),
    numbers.all(),
    users.all(),
    sms.brands(),
    sms.campaigns(),
    sms.numbers(),
  ]);
  const office = (id: string): string => offices.find((one) => one.id === id)?.name ?? '';
  const registrations = registrationsOf({ brands, campaigns, numbers: registered });
  const numberRows = known.flatMap((row) => {
    const user = people.find(({ id }) => id === row.user_id);
    if (!user) return [];
    const campaignId = registered.find(({ number }) => number === row.number)?.campaign_id;
    const campaign = campaigns.find(({ id }) => id === campaignId);
    const state = registrations.get(row.number)?.closed ?? (campaign ? 'ready' : 'no-campaign');
    return [[office(row.tenant_id), row.number, user.username, campaign?.name ?? '', state]];
  });
  const campaignRows = campaigns.map((campaign) => {
    const brand = brands.find(({ id }) => id === campaign.brand_id)?.name ?? '';
    return [office(campaign.tenant_id), campaign.name, brand, campaign.state];
  });
  const brandRows = brands.map((brand) => [office(brand.tenant_id), brand.name, brand.state]);
  return [
    table([['TENANT', 'NUMBER', 'USER', 'CAMPAIGN', 'TEXTS'], ...numberRows]),
    table([['TENANT', 'CAMPAIGN', 'BRAND', 'STATE'], ...campaignRows]),
    table([['TENANT', 'BRAND', 'STATE'], ...brandRows]),
  ].join('\n\n');
}

async function putBrand(repositories: Repositories, command: Of<'put-sms-brand'>): Promise<string> {
  const { name, state } = command;
  const { sms } = repositories;
  const tenant = await tenantOf(repositories, command.tenant);
  const brand = named(await sms.brands(), tenant, name);
  if (brand) {
    await sms.setBrandState(brand.id, state);
  } else {
    const row = { id: randomUUID(), tenant_id: tenant.id, name, state };
    await sms.addBrand({ ...row, created_at: Date.now() });
  }
  return `The brand ${name} is ${state}.`;
}

async function putCampaign(
  repositories: Repositories,
  command: Of<'put-sms-campaign'>,
): Promise<string> {
  const { name, state, help } = command;
  const { sms } = repositories;
  const tenant = await tenantOf(repositories, command.tenant);
  const campaign = named(await sms.campaigns(), tenant, name);
  if (campaign) {
    if (command.brand !== null) {
      throw new AccountError('A campaign keeps its brand: leave --brand out, or make another one.');
    }
    await sms.setCampaign(campaign.id, { state, ...(help === null ? {} : { help }) });
  } else {
    const brand = await brandOf(repositories, tenant, command.brand);
    await sms.addCampaign({
      ...{ id: randomUUID(), tenant_id: tenant.id, brand_id: brand.id },
      ...{ name, state, help: help ?? '', created_at: Date.now() },
    });
  }
  return `The campaign ${name} is ${state}.`;
}

async function setNumber(
  repositories: Repositories,
  { number, campaign: name }: Of<'set-sms-number'>,
): Promise<string> {
  const row = await repositories.numbers.byNumber(number);
  if (!row) throw new AccountError(`There is no number ${number}.`);
  if (row.user_id === null) {
    throw new AccountError(`The number ${number} rings no user: nobody could read its messages.`);
  }
  if (name === null) {
    await repositories.sms.putNumber(number, null);
    return `No texts are sent from ${number} any more.`;
  }
  const campaigns = await repositories.sms.campaigns();
  const campaign = campaigns.find((one) => one.tenant_id === row.tenant_id && one.name === name);
  if (!campaign) throw new AccountError(`The tenant of ${number} has no campaign ${name}.`);
  await repositories.sms.putNumber(number, campaign.id);
  return `Texts from ${number} are sent for the campaign ${name}.`;
}

async function tenantOf({ tenants }: Repositories, name: string): Promise<TenantRow> {
  const tenant = await tenants.byName(name);
  if (!tenant) throw new AccountError(`There is no tenant ${name}.`);
  return tenant;
}

async function brandOf(
  { sms }: Repositories,
  tenant: TenantRow,
  name: string | null,
): Promise<SmsBrandRow> {
  if (name === null) throw new AccountError('A new campaign needs its --brand.');
  const brand = named(await sms.brands(), tenant, name);
  if (!brand) throw new AccountError(`The tenant ${tenant.name} has no brand ${name}.`);
  return brand;
}

function named<Row extends { readonly tenant_id: string; readonly name: string }>(
  rows: readonly Row[],
  tenant: TenantRow,
  name: string,
): Row | undefined {
  return rows.find((row) => row.tenant_id === tenant.id && row.name === name);
}
