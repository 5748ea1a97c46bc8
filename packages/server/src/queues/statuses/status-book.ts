import { randomUUID } from 'node:crypto';
import type { Directory } from '../../directory/directory.ts';
import type { Logger } from '../../logger.ts';
import type { QueueRepository } from '../../store/queue-repository.ts';
import type { QueueMemberRow } from '../../store/schema.ts';
import type { QueueEvent } from '../log/queue-event.ts';

export interface HeldStatus {
  readonly statusId: string;
  readonly since: number;
}

export interface StatusWish {
  readonly statusId: string;
  /** Of one queue; of all of them where it is null. */
  readonly queueId: string | null;
  readonly reason: string;
  /** Who wants it; null for the server itself. */
  readonly by: string | null;
}

export interface StatusBookOptions {
  readonly directory: Pick<Directory, 'queues' | 'queue' | 'onReload'>;
  readonly repository: Pick<QueueRepository, 'allMembers' | 'setStatus'>;
  /** Whether someone is in a connected call. */
  readonly isTalking: (userId: string) => boolean;
  readonly log: (event: QueueEvent) => void;
  readonly clock: () => number;
  readonly logger: Logger;
}

const OFFLINE = 'offline';
const ONLINE = 'online';

/** Who does what in which queue, since when, and what they will do when their call is over. */
export class StatusBook {
  readonly #options: StatusBookOptions;
  /** By queue, then by user. */
  readonly #held = new Map<string, Map<string, HeldStatus>>();
  readonly #next = new Map<string, StatusWish>();
  readonly #listeners: ((userId: string, queueId: string | null) => void)[] = [];
  #writing: Promise<void> = Promise.resolve();

  private constructor(options: StatusBookOptions, rows: readonly QueueMemberRow[]) {
    this.#options = options;
    for (const row of rows) {
      this.#of(row.queue_id).set(row.user_id, { statusId: row.status_id, since: row.status_since });
    }
    this.#follow();
    options.directory.onReload(() => this.#follow());
  }

  static async load(options: StatusBookOptions): Promise<StatusBook> {
    return new StatusBook(options, await options.repository.allMembers());
  }

  /** Calls back when someone does something else in a queue; null where only their next status is another. */
  onChange(listener: (userId: string, queueId: string | null) => void): void {
    this.#listeners.push(listener);
  }

  of(userId: string, queueId: string): HeldStatus {
    return this.#held.get(queueId)?.get(userId) ?? { statusId: OFFLINE, since: 0 };
  }

  isOnline(userId: string, queueId: string): boolean {
    return this.of(userId, queueId).statusId === ONLINE;
  }

  nextOf(userId: string): string | null {
    return this.#next.get(userId)?.statusId ?? null;
  }

  /** At once, or when their call is over; false where they are not in that queue, or in none. Resolves when it is kept. */
  async set(userId: string, wish: StatusWish): Promise<boolean> {
    const queueIds = this.#queuesOf(userId, wish.queueId);
    if (queueIds.length === 0) return false;
    if (this.#options.isTalking(userId)) this.#later(userId, wish, queueIds);
    else {
      this.#next.delete(userId);
      this.#apply(userId, wish, queueIds);
    }
    await this.#writing;
    return true;
  }

  /** By the server, whatever they do. */
  setNow(userId: string, queueId: string, statusId: string): void {
    this.#apply(userId, { statusId, queueId, reason: '', by: null }, [queueId]);
  }

  /** To be called when their calls may be others. */
  callsChanged(userId: string): void {
    const wish = this.#next.get(userId);
    if (!wish || this.#options.isTalking(userId)) return;
    this.#next.delete(userId);
    this.#apply(userId, wish, this.#queuesOf(userId, wish.queueId));
    this.#tell(userId, null);
  }

  /** There is no such status any more: who has it is Offline. */
  statusRemoved(statusId: string): void {
    for (const [userId, wish] of [...this.#next]) {
      if (wish.statusId !== statusId) continue;
      this.#next.delete(userId);
      this.#tell(userId, null);
    }
    for (const [queueId, held] of this.#held) {
      for (const [userId, one] of [...held]) {
        if (one.statusId === statusId) this.setNow(userId, queueId, OFFLINE);
      }
    }
  }

  /** Calls end with the server, and what was to come then comes. Resolves when all is on disk. */
  async close(): Promise<void> {
    for (const [userId, wish] of [...this.#next]) {
      this.#apply(userId, wish, this.#queuesOf(userId, wish.queueId));
    }
    this.#next.clear();
    await this.#writing;
  }

  #later(userId: string, wish: StatusWish, queueIds: readonly string[]): void {
    const isBack = wish.statusId === ONLINE && queueIds.every((id) => this.isOnline(userId, id));
    if (isBack) this.#next.delete(userId);
    else this.#next.set(userId, wish);
    this.#tell(userId, null);
  }

  #apply(userId: string, wish: StatusWish, queueIds: readonly string[]): void {
    const now = this.#options.clock();
    const { statusId, reason, by } = wish;
    for (const queueId of queueIds) {
      const queue = this.#options.directory.queue(queueId);
      if (!queue || (this.of(userId, queueId).statusId === statusId && reason === '')) continue;
      this.#put(userId, queueId, { statusId, since: now });
      this.#options.log({
        ...{ id: randomUUID(), tenantId: queue.tenantId, queueId, at: now },
        ...{ kind: 'status', userId, statusId, by, reason },
      });
      this.#tell(userId, queueId);
    }
  }

  #put(userId: string, queueId: string, held: HeldStatus): void {
    this.#of(queueId).set(userId, held);
    const row = { status_id: held.statusId, status_since: held.since };
    this.#writing = this.#writing
      .then(() => this.#options.repository.setStatus(queueId, userId, row))
      .catch((error: unknown) => {
        this.#options.logger.error('The status of an agent could not be kept', { error });
      });
  }

  /** Who is new in a queue is Offline; who left it is forgotten. */
  #follow(): void {
    const queues = this.#options.directory.queues();
    const ids = new Set(queues.map(({ id }) => id));
    for (const queueId of [...this.#held.keys()]) if (!ids.has(queueId)) this.#held.delete(queueId);
    for (const { id, members } of queues) {
      const held = this.#of(id);
      const userIds = new Set(members.map(({ userId }) => userId));
      for (const userId of [...held.keys()]) if (!userIds.has(userId)) held.delete(userId);
      for (const userId of userIds) {
        const since = held.get(userId)?.since ?? 0;
        if (since === 0) this.#put(userId, id, { statusId: OFFLINE, since: this.#options.clock() });
      }
    }
  }

  #queuesOf(userId: string, queueId: string | null): string[] {
    return [...this.#held]
      .filter(([id, held]) => held.has(userId) && (queueId === null || id === queueId))
      .map(([id]) => id);
  }

  #of(queueId: string): Map<string, HeldStatus> {
    const held = this.#held.get(queueId) ?? new Map<string, HeldStatus>();
    this.#held.set(queueId, held);
    return held;
  }

  #tell(userId: string, queueId: string | null): void {
    for (const listener of this.#listeners) listener(userId, queueId);
  }
}
