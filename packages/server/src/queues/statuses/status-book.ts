import { randomUUID } from 'node:crypto';
import type { Directory } from '../../directory/directory.ts';
import type { Logger } from '../../logger.ts';
import type { QueueRepository } from '../../store/queue-repository.ts';
import type { QueueMemberRow } from '../../store/schema.ts';
import type { EventLog } from '../log/event-log.ts';
import type { StatusCatalog } from './status-catalog.ts';

export interface StatusBookOptions {
  readonly repository: Pick<QueueRepository, 'allMembers' | 'setStatus'>;
  readonly directory: Pick<Directory, 'queues' | 'queue' | 'person' | 'onReload'>;
  readonly statuses: Pick<StatusCatalog, 'find'>;
  readonly log: Pick<EventLog, 'add'>;
  /** Whether this agent is in a call, of a queue or not. */
  readonly isTalking: (userId: string) => boolean;
  readonly clock: () => number;
  readonly logger: Logger;
}

export interface PresentStatus {
  readonly statusId: string;
  readonly since: number;
}

export interface StatusRequest {
  /** All of their queues where it is not said. */
  readonly queueId?: string | undefined;
  readonly reason?: string | undefined;
  /** Who wants it; null for the server itself. */
  readonly by: string | null;
}

export interface StatusChange {
  readonly userId: string;
  readonly tenantId: string;
  /** Whose status is another one now; none where only the next status is. */
  readonly queueIds: readonly string[];
}

interface NextStatus extends StatusRequest {
  readonly statusId: string;
}

/** What every agent does in each of their queues; known at once and kept on disk. */
export class StatusBook {
  readonly #options: StatusBookOptions;
  /** By agent, then by queue. */
  readonly #present = new Map<string, Map<string, PresentStatus>>();
  readonly #next = new Map<string, NextStatus>();
  readonly #listeners: ((change: StatusChange) => void)[] = [];
  #writing: Promise<void> = Promise.resolve();

  private constructor(options: StatusBookOptions, rows: readonly QueueMemberRow[]) {
    this.#options = options;
    for (const { queue_id: queueId, user_id: userId, status_id, status_since } of rows) {
      // Who never had a status has one from now on.
      if (status_since > 0)
        this.#of(userId).set(queueId, { statusId: status_id, since: status_since });
    }
    this.#meet();
    options.directory.onReload(() => this.#meet());
  }

  static async load(options: StatusBookOptions): Promise<StatusBook> {
    return new StatusBook(options, await options.repository.allMembers());
  }

  onChange(listener: (change: StatusChange) => void): void {
    this.#listeners.push(listener);
  }

  /** Undefined for who is not an agent of this queue. */
  of(userId: string, queueId: string): PresentStatus | undefined {
    return this.#present.get(userId)?.get(queueId);
  }

  /** By queue. */
  mine(userId: string): ReadonlyMap<string, PresentStatus> {
    return this.#present.get(userId) ?? new Map();
  }

  /** The id of the status that comes when they talk no more. */
  next(userId: string): string | null {
    return this.#next.get(userId)?.statusId ?? null;
  }

  /** In a call it becomes the next status; Online takes a next status back. */
  set(
    userId: string,
    statusId: string,
    request: StatusRequest,
  ): 'set' | 'next' | 'not-a-member' | 'unknown-status' {
    const tenantId = this.#options.directory.person(userId)?.tenantId;
    const mine = this.mine(userId);
    const { queueId } = request;
    if (tenantId === undefined || mine.size === 0) return 'not-a-member';
    if (queueId !== undefined && !mine.has(queueId)) return 'not-a-member';
    const status = this.#options.statuses.find(tenantId, statusId);
    if (!status || status.kind === 'not-answering') return 'unknown-status';
    if (statusId !== 'online' && this.#options.isTalking(userId)) {
      this.#next.set(userId, { ...request, statusId });
      this.#tell(userId, tenantId, []);
      return 'next';
    }
    const hadNext = this.#next.delete(userId);
    const queueIds = this.#apply(userId, statusId, request);
    if (hadNext || queueIds.length > 0) this.#tell(userId, tenantId, queueIds);
    return 'set';
  }

  /** Their last call is over. */
  talkEnded(userId: string): void {
    const next = this.#next.get(userId);
    if (!next) return;
    this.#next.delete(userId);
    const person = this.#options.directory.person(userId);
    if (person) this.#tell(userId, person.tenantId, this.#apply(userId, next.statusId, next));
  }

  /** They let too many calls ring: nothing rings in this queue, or in any of theirs, until they say so. */
  notAnswering(userId: string, queueId?: string): void {
    const tenantId = this.#options.directory.person(userId)?.tenantId;
    const queueIds = this.#apply(userId, 'not-answering', { queueId, by: null });
    if (tenantId !== undefined && queueIds.length > 0) this.#tell(userId, tenantId, queueIds);
  }

  /** Who has it is Offline, and for whom it would be the next one keeps the present one. */
  statusRemoved(statusId: string): void {
    const userIds = new Set([...this.#present.keys(), ...this.#next.keys()]);
    for (const userId of userIds) {
      const hadNext = this.next(userId) === statusId && this.#next.delete(userId);
      const queueIds = [...this.mine(userId)]
        .filter(([, present]) => present.statusId === statusId)
        .flatMap(([queueId]) => this.#apply(userId, 'offline', { queueId, by: null }));
      const tenantId = this.#options.directory.person(userId)?.tenantId;
      if (tenantId !== undefined && (hadNext || queueIds.length > 0)) {
        this.#tell(userId, tenantId, queueIds);
      }
    }
  }

  /** Resolves when all that was set so far is on disk. */
  async flush(): Promise<void> {
    await this.#writing;
  }

  /** Returns the queues in which they did something else before. */
  #apply(userId: string, statusId: string, request: StatusRequest): string[] {
    const { queueId, reason = '', by } = request;
    const mine = this.mine(userId);
    const wanted = queueId === undefined ? [...mine.keys()] : [queueId];
    const changed = wanted.filter((id) => mine.has(id) && mine.get(id)?.statusId !== statusId);
    for (const id of changed) this.#put(userId, id, statusId, { by, reason });
    return changed;
  }

  #put(
    userId: string,
    queueId: string,
    statusId: string,
    { by, reason }: { readonly by: string | null; readonly reason: string },
  ): void {
    const { repository, directory, clock, log, logger } = this.#options;
    const at = clock();
    this.#of(userId).set(queueId, { statusId, since: at });
    this.#writing = this.#writing
      .then(() => repository.setStatus(queueId, userId, { status_id: statusId, status_since: at }))
      .catch((error: unknown) => logger.error('A status could not be kept', { error }));
    const tenantId = directory.queue(queueId)?.tenantId;
    if (tenantId === undefined) return;
    const event = { kind: 'status', userId, statusId, by, reason } as const;
    log.add({ id: randomUUID(), tenantId, queueId, at, ...event });
  }

  /** Who came into a queue is Offline there, and who left it has no status there any more. */
  #meet(): void {
    const { directory } = this.#options;
    const members = new Map<string, Set<string>>();
    for (const queue of directory.queues()) {
      for (const { userId } of queue.members) {
        members.set(userId, (members.get(userId) ?? new Set()).add(queue.id));
      }
    }
    for (const userId of new Set([...this.#present.keys(), ...members.keys()])) {
      const now = members.get(userId) ?? new Set();
      const before = this.#of(userId);
      const left = [...before.keys()].filter((queueId) => !now.has(queueId));
      const come = [...now].filter((queueId) => !before.has(queueId));
      for (const queueId of left) before.delete(queueId);
      for (const queueId of come) this.#put(userId, queueId, 'offline', { by: null, reason: '' });
      if (before.size === 0) {
        this.#present.delete(userId);
        this.#next.delete(userId);
      }
      const tenantId = directory.person(userId)?.tenantId;
      if (tenantId !== undefined && left.length + come.length > 0) {
        this.#tell(userId, tenantId, [...left, ...come]);
      }
    }
  }

  #tell(userId: string, tenantId: string, queueIds: readonly string[]): void {
    for (const listener of this.#listeners) listener({ userId, tenantId, queueIds });
  }

  #of(userId: string): Map<string, PresentStatus> {
    const ofUser = this.#present.get(userId) ?? new Map<string, PresentStatus>();
    this.#present.set(userId, ofUser);
    return ofUser;
  }
}
