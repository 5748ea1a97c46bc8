import type { Destination, DialPlan, People, Subscriber } from '../calls/ports.ts';
import type { Change } from '../events/change.ts';
import { USUAL_RULES, type AnsweringRules } from '../profile/answering-rules.ts';
import type { Repositories } from '../store/store.ts';
import { contactChanges, contactsOf, ownContactChanges } from './contact.ts';
import type { Contact } from './contact.ts';
import { emergencyDesk, resolveNumber } from './dial-plan.ts';
import { snapshotOf } from './snapshot.ts';
import type { Park, Person, Queue, Snapshot, Tenant } from './snapshot.ts';

export type ContactListener = (
  tenantId: string,
  /** Everyone of the tenant, or the only one who is to know. */
  audience: string | null,
  change: Change<Contact>,
) => void;

/**
 * Who and what can be called. Calls are routed while their INVITE waits, so all of it is kept in
 * memory; `reload` brings it up to date and tells what changed.
 */
export class Directory implements DialPlan, People {
  readonly #repositories: Repositories;
  readonly #listeners: ContactListener[] = [];
  readonly #onReload: (() => void)[] = [];
  #snapshot: Snapshot;

  private constructor(repositories: Repositories, snapshot: Snapshot) {
    this.#repositories = repositories;
    this.#snapshot = snapshot;
  }

  static async load(repositories: Repositories): Promise<Directory> {
    return new Directory(repositories, await readSnapshot(repositories));
  }

  onContactChange(listener: ContactListener): void {
    this.#listeners.push(listener);
  }

  person(userId: string): Person | undefined {
    return this.#snapshot.people.get(userId);
  }

  tenant(tenantId: string): Tenant | undefined {
    return this.#snapshot.tenants.get(tenantId);
  }

  /** Whom this number (E.164) rings; undefined for one of a queue, and for one that is not ours. */
  userOf(number: string): Person | undefined {
    const endpoint = this.#snapshot.numbers.get(number);
    return endpoint?.kind === 'user' ? endpoint.user : undefined;
  }

  /** The people of the demonstration, those of the first tenant first. */
  demoPeople(): Person[] {
    return [...this.#snapshot.tenants.values()]
      .filter((tenant) => tenant.demo)
      .flatMap((tenant) =>
        [...this.#snapshot.people.values()].filter((person) => person.tenantId === tenant.id),
      );
  }

  /** As this user sees them. */
  contacts(tenantId: string, viewerId?: string): Contact[] {
    return contactsOf(this.#snapshot, tenantId, viewerId);
  }

  /** Everyone of a tenant. */
  people(tenantId: string): Person[] {
    return [...this.#snapshot.people.values()].filter((person) => person.tenantId === tenantId);
  }

  /** Those who look after everything in the office. */
  managers(tenantId: string): Person[] {
    return this.people(tenantId).filter(({ scope }) => scope === 'office-manager');
  }

  /** By extension. */
  parks(tenantId: string): Park[] {
    return [...this.#snapshot.parks.values()]
      .filter((park) => park.tenantId === tenantId)
      .sort((one, two) => one.extension.localeCompare(two.extension, 'en', { numeric: true }));
  }

  park(parkId: string): Park | undefined {
    return this.#snapshot.parks.get(parkId);
  }

  /** Of all tenants. */
  queues(): Queue[] {
    return [...this.#snapshot.queues.values()];
  }

  queue(queueId: string): Queue | undefined {
    return this.#snapshot.queues.get(queueId);
  }

  /** Calls back after each reload. */
  onReload(listener: () => void): void {
    this.#onReload.push(listener);
  }

  resolve(caller: Subscriber, dialled: string): Destination {
    return resolveNumber(this.#snapshot, caller, dialled);
  }

  /** Whether emergency calls of this tenant reach anybody. */
  hasEmergencyDesk(tenantId: string): boolean {
    return emergencyDesk(this.#snapshot, { tenantId }).kind === 'emergency';
  }

  now(user: Subscriber): Subscriber {
    return this.person(user.userId) ?? user;
  }

  answering(user: Subscriber): AnsweringRules {
    return this.person(user.userId)?.answering ?? USUAL_RULES;
  }

  async reload(): Promise<void> {
    const before = this.#snapshot;
    this.#snapshot = await readSnapshot(this.#repositories);
    for (const tenantId of new Set([...before.tenants.keys(), ...this.#snapshot.tenants.keys()])) {
      const changes = contactChanges(contactsOf(before, tenantId), this.contacts(tenantId));
      for (const change of changes) {
        this.#tell(tenantId, null, change);
      }
    }
    // After everyone was told that they are gone.
    for (const { tenantId, userId, change } of ownContactChanges(before, this.#snapshot)) {
      this.#tell(tenantId, userId, change);
    }
    for (const listener of this.#onReload) listener();
  }

  #tell(tenantId: string, audience: string | null, change: Change<Contact>): void {
    for (const listener of this.#listeners) listener(tenantId, audience, change);
  }
}

async function readSnapshot(repositories: Repositories): Promise<Snapshot> {
  const [tenants, users, queues, queueMembers, parks, numbers] = await Promise.all([
    repositories.tenants.all(),
    repositories.users.all(),
    repositories.queues.all(),
    repositories.queues.allMembers(),
    repositories.parks.all(),
    repositories.numbers.all(),
  ]);
  return snapshotOf({ tenants, users, queues, queueMembers, parks, numbers });
}
