import type { Logger } from '../../logger.ts';
import type { QueueEventRepository } from '../../store/queue-event-repository.ts';
import type { QueueEventRow } from '../../store/schema.ts';
import type { QueueEvent } from './queue-event.ts';

/** What comes within this time is written at once, in one transaction of the disk. */
const BATCH_MS = 500;

/** Keeps all that happens in the queues. */
export class EventLog {
  readonly #repository: QueueEventRepository;
  readonly #logger: Logger;
  readonly #listeners: ((event: QueueEvent) => void)[] = [];
  #pending: QueueEvent[] = [];
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(repository: QueueEventRepository, logger: Logger) {
    this.#repository = repository;
    this.#logger = logger;
  }

  /** Calls back with each event at once, before it is written. */
  onEvent(listener: (event: QueueEvent) => void): void {
    this.#listeners.push(listener);
  }

  add(event: QueueEvent): void {
    this.#pending.push(event);
    this.#timer ??= setTimeout(() => void this.flush(), BATCH_MS);
    for (const listener of this.#listeners) listener(event);
  }

  /**
   * What the figures of an agent in these queues are made of: what they did, the whole of each visit
   * that rang at them, and who gave up. Oldest first; `to` is not in it.
   */
  async ofAgent(
    userId: string,
    queueIds: readonly string[],
    from: number,
    to: number,
  ): Promise<QueueEvent[]> {
    await this.flush();
    const rows = await this.#repository.concerning(userId, queueIds, { from, to });
    return rows.map(eventOf);
  }

  /** Oldest first. */
  async since(at: number): Promise<QueueEvent[]> {
    await this.flush();
    return (await this.#repository.since(at)).map(eventOf);
  }

  /** What an agent did in each of these queues just before that moment, where the log knows. */
  async statusesBefore(
    userId: string,
    queueIds: readonly string[],
    before: number,
  ): Promise<{ readonly queueId: string; readonly statusId: string }[]> {
    await this.flush();
    const rows = await Promise.all(
      queueIds.map((queueId) => this.#repository.statusBefore(userId, queueId, before)),
    );
    return rows.flatMap((row) => {
      const event = row && eventOf(row);
      return event?.kind === 'status' ? [{ queueId: event.queueId, statusId: event.statusId }] : [];
    });
  }

  /** Resolves when all that was told so far is on disk. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const events = this.#pending;
    this.#pending = [];
    if (events.length > 0) {
      this.#writing = this.#writing
        .then(() => this.#repository.add(events.map(rowOf)))
        .catch((error: unknown) => {
          this.#logger.error('Events of queues could not be written', { error });
        });
    }
    await this.#writing;
  }
}

function rowOf({ id, tenantId, queueId, at, kind, ...rest }: QueueEvent): QueueEventRow {
  const { visitId = null, userId = null, ...data } = rest as Readonly<Record<string, unknown>>;
  return {
    ...{ id, tenant_id: tenantId, queue_id: queueId, at, kind },
    visit_id: visitId as string | null,
    user_id: userId as string | null,
    data: JSON.stringify(data),
  };
}

/** Written by this server, and read by none but this. */
function eventOf(row: QueueEventRow): QueueEvent {
  return {
    ...(JSON.parse(row.data) as object),
    ...{ id: row.id, tenantId: row.tenant_id, queueId: row.queue_id, at: row.at, kind: row.kind },
    ...(row.visit_id !== null && { visitId: row.visit_id }),
    ...(row.user_id !== null && { userId: row.user_id }),
  } as QueueEvent;
}
