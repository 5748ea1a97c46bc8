import { randomUUID } from 'node:crypto';
import type { Change } from '../../events/change.ts';
import { OneAtATime } from '../../sessions/one-at-a-time.ts';
import type { AgentStatusRepository } from '../../store/agent-status-repository.ts';
import type { AgentStatusRow } from '../../store/schema.ts';
import { charactersOf } from '../../text/characters.ts';
import { BUILT_IN_STATUSES, type AgentStatus } from './agent-status.ts';

const LONGEST_NAME = 40;
const MOST_OF_AN_OFFICE = 20;

export interface AgentStatusDraft {
  readonly name: string;
  readonly isPaid: boolean;
}

/** What is wrong with the name of a status. */
export type NameFault = 'no-name' | 'field-too-long' | 'bad-name' | 'taken' | 'too-many';

export type StatusListener = (tenantId: string, change: Change<AgentStatus>) => void;

/** The statuses that agents can have: those that everyone knows, and those that their office made. */
export class AgentStatuses {
  readonly #repository: Pick<AgentStatusRepository, 'put'>;
  readonly #clock: () => number;
  readonly #rows: Map<string, AgentStatusRow>;
  readonly #turns = new OneAtATime();
  readonly #listeners: StatusListener[] = [];

  private constructor(
    repository: Pick<AgentStatusRepository, 'put'>,
    rows: readonly AgentStatusRow[],
    clock: () => number,
  ) {
    this.#repository = repository;
    this.#clock = clock;
    this.#rows = new Map(rows.map((row) => [row.id, row]));
  }

  static async load(
    repository: Pick<AgentStatusRepository, 'all' | 'put'>,
    clock: () => number,
  ): Promise<AgentStatuses> {
    return new AgentStatuses(repository, await repository.all(), clock);
  }

  onChange(listener: StatusListener): void {
    this.#listeners.push(listener);
  }

  /** That can be chosen, or be shown. */
  of(tenantId: string): AgentStatus[] {
    return [...BUILT_IN_STATUSES, ...this.#custom(tenantId).map(statusOf)];
  }

  /** Those that are deleted too, for the log has them still. */
  everOf(tenantId: string): AgentStatus[] {
    const rows = [...this.#rows.values()].filter((row) => row.tenant_id === tenantId);
    return [...BUILT_IN_STATUSES, ...rows.map(statusOf)];
  }

  add(tenantId: string, draft: AgentStatusDraft): Promise<AgentStatus | NameFault> {
    return this.#turns.run(tenantId, async () => {
      const name = nameOf(draft);
      const fault = this.#faultOf(tenantId, name);
      if (fault) return fault;
      if (this.#custom(tenantId).length >= MOST_OF_AN_OFFICE) return 'too-many';
      return this.#put({
        ...{ id: randomUUID(), tenant_id: tenantId, name, paid: draft.isPaid ? 1 : 0 },
        ...{ created_at: this.#clock(), deleted_at: null },
      });
    });
  }

  /** Null where the office has no such one. */
  change(
    tenantId: string,
    id: string,
    draft: AgentStatusDraft,
  ): Promise<AgentStatus | NameFault | null> {
    return this.#turns.run(tenantId, async () => {
      const row = this.#custom(tenantId).find((one) => one.id === id);
      if (!row) return null;
      const name = nameOf(draft);
      const fault = this.#faultOf(tenantId, name, id);
      return fault ?? this.#put({ ...row, name, paid: draft.isPaid ? 1 : 0 });
    });
  }

  /** Whether it was there. */
  remove(tenantId: string, id: string): Promise<boolean> {
    return this.#turns.run(tenantId, async () => {
      const row = this.#custom(tenantId).find((one) => one.id === id);
      if (!row) return false;
      const removed = { ...row, deleted_at: this.#clock() };
      await this.#repository.put(removed);
      this.#rows.set(id, removed);
      for (const listener of this.#listeners) listener(tenantId, { op: 'remove', id });
      return true;
    });
  }

  async #put(row: AgentStatusRow): Promise<AgentStatus> {
    await this.#repository.put(row);
    this.#rows.set(row.id, row);
    const item = statusOf(row);
    for (const listener of this.#listeners) listener(row.tenant_id, { op: 'upsert', item });
    return item;
  }

  #custom(tenantId: string): AgentStatusRow[] {
    return [...this.#rows.values()].filter(
      (row) => row.tenant_id === tenantId && row.deleted_at === null,
    );
  }

  #faultOf(tenantId: string, name: string, exceptId?: string): NameFault | null {
    if (name === '') return 'no-name';
    if (charactersOf(name) > LONGEST_NAME) return 'field-too-long';
    if (/\p{Cc}/u.test(name)) return 'bad-name';
    const isTaken = this.of(tenantId).some(
      (one) => one.id !== exceptId && one.name.toLowerCase() === name.toLowerCase(),
    );
    return isTaken ? 'taken' : null;
  }
}

function nameOf({ name }: AgentStatusDraft): string {
  return name.normalize('NFC').trim();
}

function statusOf({ id, name, paid }: AgentStatusRow): AgentStatus {
  return { id, name, kind: 'custom', color: 'dark-blue', isPaid: paid === 1 };
}
