import { randomUUID } from 'node:crypto';
import type { Change } from '../../events/change.ts';
import { OneAtATime } from '../../sessions/one-at-a-time.ts';
import type { AgentStatusRepository } from '../../store/agent-status-repository.ts';
import type { AgentStatusRow } from '../../store/schema.ts';
import { BUILT_IN_STATUSES, type AgentStatus } from './agent-status.ts';

const MOST_CUSTOM = 20;

export interface StatusDraft {
  readonly name: string;
  readonly isPaid: boolean;
}

export type StatusListener = (tenantId: string, change: Change<AgentStatus>) => void;

/** The statuses that there are: those everyone has, and those that each office made for itself. */
export class StatusCatalog {
  readonly #repository: Pick<AgentStatusRepository, 'all' | 'put'>;
  readonly #clock: () => number;
  /** By tenant, those deleted included. */
  readonly #rows: Map<string, AgentStatusRow[]>;
  readonly #listeners: StatusListener[] = [];
  /** One change of an office follows upon the other, so that no name can be taken twice. */
  readonly #turns = new OneAtATime();

  private constructor(
    repository: Pick<AgentStatusRepository, 'all' | 'put'>,
    clock: () => number,
    rows: readonly AgentStatusRow[],
  ) {
    this.#repository = repository;
    this.#clock = clock;
    this.#rows = new Map();
    for (const row of rows) this.#rowsOf(row.tenant_id).push(row);
  }

  static async load(
    repository: Pick<AgentStatusRepository, 'all' | 'put'>,
    clock: () => number,
  ): Promise<StatusCatalog> {
    return new StatusCatalog(repository, clock, await repository.all());
  }

  onChange(listener: StatusListener): void {
    this.#listeners.push(listener);
  }

  /** Those that everyone has in the guide's order, then those of the office by name. */
  all(tenantId: string): AgentStatus[] {
    const custom = this.#custom(tenantId).map(statusOf);
    return [
      ...BUILT_IN_STATUSES,
      ...custom.sort((one, two) => one.name.localeCompare(two.name, 'en')),
    ];
  }

  /** What the log may speak of: those that are deleted too. */
  ever(tenantId: string): AgentStatus[] {
    return [...BUILT_IN_STATUSES, ...(this.#rows.get(tenantId) ?? []).map(statusOf)];
  }

  find(tenantId: string, id: string): AgentStatus | undefined {
    return this.all(tenantId).find((status) => status.id === id);
  }

  add(tenantId: string, draft: StatusDraft): Promise<AgentStatus | 'exists' | 'too-many'> {
    return this.#turns.run(tenantId, async () => {
      if (this.#custom(tenantId).length >= MOST_CUSTOM) return 'too-many';
      if (this.#isTaken(tenantId, draft.name, null)) return 'exists';
      const row: AgentStatusRow = {
        ...{ id: randomUUID(), tenant_id: tenantId, ...columnsOf(draft) },
        ...{ created_at: this.#clock(), deleted_at: null },
      };
      await this.#repository.put(row);
      this.#rowsOf(tenantId).push(row);
      return this.#told(row);
    });
  }

  change(
    tenantId: string,
    id: string,
    draft: StatusDraft,
  ): Promise<AgentStatus | 'exists' | 'unknown'> {
    return this.#turns.run(tenantId, async () => {
      const row = this.#custom(tenantId).find((one) => one.id === id);
      if (!row) return 'unknown';
      if (this.#isTaken(tenantId, draft.name, id)) return 'exists';
      await this.#repository.put({ ...row, ...columnsOf(draft) });
      Object.assign(row, columnsOf(draft));
      return this.#told(row);
    });
  }

  remove(tenantId: string, id: string): Promise<AgentStatus | 'unknown'> {
    return this.#turns.run(tenantId, async () => {
      const row = this.#custom(tenantId).find((one) => one.id === id);
      if (!row) return 'unknown';
      const at = this.#clock();
      await this.#repository.put({ ...row, deleted_at: at });
      row.deleted_at = at;
      for (const listener of this.#listeners) listener(tenantId, { op: 'remove', id });
      return statusOf(row);
    });
  }

  #told(row: AgentStatusRow): AgentStatus {
    const item = statusOf(row);
    for (const listener of this.#listeners) listener(row.tenant_id, { op: 'upsert', item });
    return item;
  }

  #isTaken(tenantId: string, name: string, besides: string | null): boolean {
    const wanted = folded(name);
    return this.all(tenantId).some((one) => one.id !== besides && folded(one.name) === wanted);
  }

  #custom(tenantId: string): AgentStatusRow[] {
    return (this.#rows.get(tenantId) ?? []).filter((row) => row.deleted_at === null);
  }

  #rowsOf(tenantId: string): AgentStatusRow[] {
    const rows = this.#rows.get(tenantId) ?? [];
    this.#rows.set(tenantId, rows);
    return rows;
  }
}

function statusOf({ id, name, paid }: AgentStatusRow): AgentStatus {
  return { id, name, kind: 'custom', color: 'dark-blue', isPaid: paid === 1 };
}

function columnsOf({ name, isPaid }: StatusDraft): Pick<AgentStatusRow, 'name' | 'paid'> {
  return { name, paid: isPaid ? 1 : 0 };
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
