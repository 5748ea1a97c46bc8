import type { Logger } from '../../logger.ts';
import type { QueueEventRepository } from '../../store/queue-event-repository.ts';
import type { QueueEventRow } from '../../store/schema.ts';
import type { QueueEvent } from './queue-event.ts';

const WRITE_WITHIN_MS = 250;
const AGAIN_AFTER_MS = 5_000;
/** On a disk that stays full the oldest are lost rather than the server. */
const MOST_UNWRITTEN = 100_000;

/** Keeps what happened in queues, many events at a time: no call waits for the disk. */
export class QueueLog {
  readonly #repository: Pick<QueueEventRepository, 'add'>;
  readonly #logger: Logger;
  #unwritten: QueueEventRow[] = [];
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(repository: Pick<QueueEventRepository, 'add'>, logger: Logger) {
    this.#repository = repository;
    this.#logger = logger;
  }

  add(event: QueueEvent): void {
    this.#unwritten.push(rowOf(event));
    this.#soon(WRITE_WITHIN_MS);
  }

  /** Resolves when all that was added is on disk, or could not be written. */
  flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async close(): Promise<void> {
    await this.flush();
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  #soon(milliseconds: number): void {
    if (this.#closed) return;
    this.#timer ??= setTimeout(() => void this.flush(), milliseconds);
  }

  async #write(): Promise<void> {
    const rows = this.#unwritten;
    if (rows.length === 0) return;
    this.#unwritten = [];
    try {
      await this.#repository.add(rows);
    } catch (error) {
      this.#logger.error('Events of queues could not be written', { error });
      this.#unwritten = [...rows, ...this.#unwritten].slice(-MOST_UNWRITTEN);
      this.#soon(AGAIN_AFTER_MS);
    }
  }
}

function rowOf({ id, tenantId, queueId, at, kind, ...rest }: QueueEvent): QueueEventRow {
  const {
    visitId = null,
    userId = null,
    ...data
  } = rest as {
    readonly visitId?: string;
    readonly userId?: string;
  };
  return {
    ...{ id, tenant_id: tenantId, queue_id: queueId, at, kind },
    ...{ visit_id: visitId, user_id: userId, data: JSON.stringify(data) },
  };
}

/** Written by this server, and read by none but this. */
export function eventOf(row: QueueEventRow): QueueEvent {
  return {
    ...{ id: row.id, tenantId: row.tenant_id, queueId: row.queue_id, at: row.at, kind: row.kind },
    ...(row.visit_id === null ? {} : { visitId: row.visit_id }),
    ...(row.user_id === null ? {} : { userId: row.user_id }),
    ...(JSON.parse(row.data) as object),
  } as QueueEvent;
}
