import { randomUUID } from 'node:crypto';
import type { SmsState, TenantRow } from '../store/schema.ts';
import type { Repositories } from '../store/store.ts';

/** What a tenant of the demonstration has registered for text messages. */
export interface DemoTexting {
  readonly brand: string;
  readonly campaigns: readonly {
    readonly name: string;
    readonly state: SmsState;
    readonly help: string;
    /** Which numbers are used for it. */
    readonly numbers: readonly string[];
  }[];
}

export async function addTexting(
  { sms }: Repositories,
  { id: tenantId }: TenantRow,
  { brand, campaigns }: DemoTexting,
  now: number,
): Promise<void> {
  const common = { tenant_id: tenantId, created_at: now };
  const brandId = randomUUID();
  await sms.addBrand({ ...common, id: brandId, name: brand, state: 'registered' });
  for (const { name, state, help, numbers } of campaigns) {
    const id = randomUUID();
    await sms.addCampaign({ ...common, id, brand_id: brandId, name, state, help });
    for (const number of numbers) await sms.putNumber(number, id);
  }
}
