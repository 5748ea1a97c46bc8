import type { Kysely } from 'kysely';
import type { NewTenantRow, Schema, TenantRow } from './schema.ts';

/** The organisations that share this server, each with its own extensions. */
export class TenantRepository {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  all(): Promise<TenantRow[]> {
    return this.#db
      .selectFrom('tenants')
      .selectAll()
      .orderBy('created_at')
      .orderBy('name')
      .execute();
  }

  byName(name: string): Promise<TenantRow | undefined> {
    return this.#db.selectFrom('tenants').selectAll().where('name', '=', name).executeTakeFirst();
  }

  byDomain(domain: string): Promise<TenantRow | undefined> {
    return this.#db
      .selectFrom('tenants')
      .selectAll()
      .where('domain', '=', domain)
      .executeTakeFirst();
  }

  async add(tenant: NewTenantRow): Promise<void> {
    await this.#db.insertInto('tenants').values(tenant).execute();
  }

  /** Who answers emergency calls; empty for nobody. */
  async setEmergencyExtension(tenantId: string, extension: string): Promise<void> {
    await this.#db
      .updateTable('tenants')
      .set({ emergency_extension: extension })
      .where('id', '=', tenantId)
      .execute();
  }

  /** Whether a user, queue or park of the tenant has this extension. */
  async hasExtension(tenantId: string, extension: string): Promise<boolean> {
    const row = await this.#db
      .selectFrom('extensions')
      .select('extension')
      .where('tenant_id', '=', tenantId)
      .where('extension', '=', extension)
      .executeTakeFirst();
    return row !== undefined;
  }
}
