import type { Subscriber } from '../calls/ports.ts';
import { readAnsweringRules, type AnsweringRules } from '../profile/answering-rules.ts';
import { readQueueSettings, type QueueSettings } from '../queues/queue-settings.ts';
import type {
  NumberRow,
  ParkRow,
  QueueMemberRow,
  QueueRow,
  Scope,
  TenantRow,
  UserRow,
} from '../store/schema.ts';

/** The rows that a snapshot is made of. */
export interface DirectoryRows {
  readonly tenants: readonly TenantRow[];
  readonly users: readonly UserRow[];
  readonly queues: readonly QueueRow[];
  readonly queueMembers: readonly QueueMemberRow[];
  readonly parks: readonly ParkRow[];
  readonly numbers: readonly NumberRow[];
}

export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  /** What seven dialled digits are completed with; empty where the tenant has none. */
  readonly areaCode: string;
  /** The extension of whoever answers emergency calls; empty where nobody does. */
  readonly emergencyExtension: string;
  readonly demo: boolean;
}

/** Someone with an account, as the rest of the server knows them. */
export interface Person extends Subscriber {
  readonly firstName: string;
  readonly lastName: string;
  readonly scope: Scope;
  readonly numbers: readonly string[];
  /** What seven dialled digits are completed with; empty for that of the tenant. */
  readonly areaCode: string;
  /** E.164 that emergency services see; null where the user has no number at all. */
  readonly emergencyCallerId: string | null;
  readonly answering: AnsweringRules;
  /** Colleagues see them in the directory. */
  readonly listed: boolean;
  /** Their name is read out to those who dial by name. */
  readonly announced: boolean;
  readonly mayRecord: boolean;
}

export interface Park {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly extension: string;
}

export interface Queue {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly extension: string;
  readonly numbers: readonly string[];
  readonly settings: QueueSettings;
  readonly members: readonly QueueMember[];
}

export interface QueueMember extends Person {
  /** From 1 to 100. */
  readonly skill: number;
}

/** What an extension or a number leads to. */
export type Endpoint =
  | { readonly kind: 'user'; readonly user: Person }
  | { readonly kind: 'queue'; readonly queue: Queue }
  | { readonly kind: 'park'; readonly park: Park };

/** Everyone and everything that can be called, at one moment, ready to be looked up. */
export interface Snapshot {
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly people: ReadonlyMap<string, Person>;
  readonly queues: ReadonlyMap<string, Queue>;
  readonly parks: ReadonlyMap<string, Park>;
  /** By tenant, then by extension. */
  readonly extensions: ReadonlyMap<string, ReadonlyMap<string, Endpoint>>;
  /** By E.164 number, of all tenants. */
  readonly numbers: ReadonlyMap<string, Endpoint>;
}

export function snapshotOf(rows: DirectoryRows): Snapshot {
  const tenants = new Map(rows.tenants.map((row) => [row.id, tenantOf(row)]));
  const numbersOf = ownedNumbers(rows.numbers);
  const officeNumbersOf = officeNumbers(rows.numbers);

  const people = new Map<string, Person>();
  for (const row of rows.users) {
    const tenant = tenants.get(row.tenant_id);
    if (!tenant) continue;
    const numbers = { own: numbersOf.get(row.id) ?? [], office: officeNumbersOf(tenant.id) };
    people.set(row.id, personOf(row, tenant, numbers));
  }

  const queues = new Map<string, Queue>();
  for (const row of rows.queues) {
    const members = rows.queueMembers
      .filter((member) => member.queue_id === row.id)
      .flatMap((member) => {
        const person = people.get(member.user_id);
        return person ? { ...person, skill: member.skill } : [];
      });
    queues.set(row.id, {
      id: row.id,
      tenantId: row.tenant_id,
      name: row.name,
      extension: row.extension,
      numbers: numbersOf.get(row.id) ?? [],
      settings: readQueueSettings(row.settings),
      members,
    });
  }

  const extensions = new Map<string, Map<string, Endpoint>>();
  const reach = (tenantId: string, extension: string, endpoint: Endpoint) => {
    const ofTenant = extensions.get(tenantId) ?? new Map<string, Endpoint>();
    extensions.set(tenantId, ofTenant.set(extension, endpoint));
  };
  for (const user of people.values()) reach(user.tenantId, user.extension, { kind: 'user', user });
  for (const queue of queues.values()) {
    reach(queue.tenantId, queue.extension, { kind: 'queue', queue });
  }
  const parks = new Map<string, Park>();
  for (const { id, tenant_id: tenantId, name, extension } of rows.parks) {
    const park: Park = { id, tenantId, name, extension };
    parks.set(id, park);
    reach(tenantId, extension, { kind: 'park', park });
  }

  const numbers = new Map<string, Endpoint>();
  for (const row of rows.numbers) {
    const user = row.user_id === null ? undefined : people.get(row.user_id);
    const queue = row.queue_id === null ? undefined : queues.get(row.queue_id);
    if (user) numbers.set(row.number, { kind: 'user', user });
    else if (queue) numbers.set(row.number, { kind: 'queue', queue });
  }

  return { tenants, people, queues, parks, extensions, numbers };
}

function tenantOf(row: TenantRow): Tenant {
  return {
    id: row.id,
    name: row.name,
    domain: row.domain,
    areaCode: row.area_code,
    emergencyExtension: row.emergency_extension,
    demo: row.demo === 1,
  };
}

function personOf(
  row: UserRow,
  tenant: Tenant,
  { own, office }: { readonly own: readonly string[]; readonly office: readonly string[] },
): Person {
  // A number that was taken away is nobody's caller ID any more.
  const chosen = own.find((number) => number === row.caller_id) ?? own[0] ?? null;
  const forEmergencies = [...own, ...office].find((number) => number === row.emergency_caller_id);
  return {
    userId: row.id,
    tenantId: tenant.id,
    username: row.username,
    name: row.name,
    firstName: row.first_name,
    lastName: row.last_name,
    extension: row.extension,
    number: chosen,
    numbers: own,
    domain: tenant.domain,
    scope: row.scope,
    areaCode: row.area_code,
    emergencyCallerId: forEmergencies ?? chosen,
    answering: readAnsweringRules(row.answering),
    listed: row.listed === 1,
    announced: row.announced === 1,
    mayRecord: row.may_record === 1,
  };
}

/** Of a tenant: those that ring its queues. */
function officeNumbers(rows: readonly NumberRow[]): (tenantId: string) => string[] {
  return (tenantId) =>
    rows.flatMap((row) =>
      row.queue_id !== null && row.tenant_id === tenantId ? [row.number] : [],
    );
}

/** By the id of the user or queue that they ring. */
function ownedNumbers(rows: readonly NumberRow[]): Map<string, string[]> {
  const owned = new Map<string, string[]>();
  for (const row of rows) {
    const owner = row.user_id ?? row.queue_id;
    if (owner !== null) owned.set(owner, [...(owned.get(owner) ?? []), row.number]);
  }
  return owned;
}
