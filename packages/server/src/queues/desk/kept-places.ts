import type { DialogId } from '../../calls/live-calls.ts';
import type { KeptPlace, ReturningCallers, Subscriber } from '../../calls/ports.ts';
import type { Queue } from '../../directory/snapshot.ts';
import type { Logger } from '../../logger.ts';
import type { WaitingCallerRow } from '../../store/schema.ts';
import type { WaitingCallerRepository } from '../../store/waiting-caller-repository.ts';

/** Someone in a queue, as much as a server needs to know that starts again. */
export interface Wait {
  readonly visitId: string;
  readonly queueId: string;
  readonly userId: string;
  readonly since: number;
  /** The phone of theirs that waits; null for one who hung up and is called back. */
  readonly dialog: DialogId | null;
}

/** Where they wait. */
export interface WaitingRoom {
  /** All who wait now, or are to be called back. */
  waits(): readonly Wait[];
  /** Calls back when `waits` may be different. */
  onChange(listener: () => void): void;
  /** Has this one called back when it is their turn, as it was before. */
  resumeCallback(wait: Wait, customer: Subscriber): void;
  /** Someone did not come back. */
  lost(wait: Wait): void;
}

export interface KeptPlacesOptions {
  readonly repository: Pick<WaitingCallerRepository, 'all' | 'put' | 'remove'>;
  readonly room: WaitingRoom;
  readonly queue: (queueId: string) => Queue | undefined;
  readonly person: (userId: string) => Subscriber | undefined;
  readonly logger: Logger;
}

/** So long phones have to come back: they try for half a minute, and their page may be loaded anew. */
const PATIENCE_MS = 120_000;

/**
 * Keeps who waits in which place, so that they do so again after the server had to start anew: those
 * who are called back at once, the others when their phone returns in time.
 */
export class KeptPlaces implements ReturningCallers {
  readonly #options: KeptPlacesOptions;
  /** What the store has, by visit; what is the same need not be written again. */
  readonly #kept: Map<string, Wait>;
  /** Those whose phones may still return. */
  readonly #absent: Map<string, Wait>;
  #writing: Promise<void> = Promise.resolve();
  #state: 'closed' | 'open' = 'closed';
  #patience: NodeJS.Timeout | null = null;
  #soon: NodeJS.Immediate | null = null;

  private constructor(options: KeptPlacesOptions, rows: readonly WaitingCallerRow[]) {
    this.#options = options;
    this.#kept = new Map(rows.map((row) => [row.visit_id, waitOf(row)]));
    this.#absent = new Map(this.#kept);
  }

  static async load(options: KeptPlacesOptions): Promise<KeptPlaces> {
    return new KeptPlaces(options, await options.repository.all());
  }

  /** The queues are there, and their callers may come. */
  open(): void {
    const { room, person } = this.#options;
    this.#state = 'open';
    room.onChange(() => this.check());
    for (const wait of [...this.#absent.values()]) {
      if (wait.dialog !== null) continue;
      this.#absent.delete(wait.visitId);
      const customer = person(wait.userId);
      if (customer) room.resumeCallback(wait, customer);
      else room.lost(wait);
    }
    this.#patience = setTimeout(() => this.#giveUp(), PATIENCE_MS);
    this.check();
  }

  /** Callers may be others now, or at other phones. What comes together is written together. */
  check(): void {
    if (this.#state === 'closed') return;
    this.#soon ??= setImmediate(() => this.#keep());
  }

  find({ userId, tenantId }: Subscriber, dialog: DialogId): KeptPlace | null {
    const wait = [...this.#absent.values()].find(
      (one) => one.userId === userId && isSame(one.dialog, dialog),
    );
    const queue = wait && this.#options.queue(wait.queueId);
    if (!queue || this.#state === 'closed') return null;
    const { id, name, extension, numbers } = queue;
    const number = tenantId === queue.tenantId ? extension : (numbers[0] ?? extension);
    return {
      ...{ visitId: wait.visitId, since: wait.since },
      queue: { kind: 'queue', id, name, extension, number },
      take: () => void this.#absent.delete(wait.visitId),
    };
  }

  /** What comes now is the end of the server, and nothing that callers do. */
  async close(): Promise<void> {
    if (this.#soon) this.#keep();
    this.#state = 'closed';
    if (this.#patience) clearTimeout(this.#patience);
    await this.#writing;
  }

  #giveUp(): void {
    const absent = [...this.#absent.values()];
    this.#absent.clear();
    for (const wait of absent) this.#options.room.lost(wait);
    this.check();
  }

  #keep(): void {
    if (this.#soon) clearImmediate(this.#soon);
    this.#soon = null;
    const waits = new Map(this.#options.room.waits().map((wait) => [wait.visitId, wait]));
    for (const [visitId, wait] of waits) {
      const before = this.#kept.get(visitId);
      if (before && isSamePlace(before, wait)) continue;
      this.#kept.set(visitId, wait);
      this.#write((repository) => repository.put(rowOf(wait)));
    }
    for (const visitId of [...this.#kept.keys()]) {
      if (waits.has(visitId) || this.#absent.has(visitId)) continue;
      this.#kept.delete(visitId);
      this.#write((repository) => repository.remove(visitId));
    }
  }

  /** One after the other. Callers wait on where nothing can be written. */
  #write(work: (repository: KeptPlacesOptions['repository']) => Promise<void>): void {
    this.#writing = this.#writing
      .then(() => work(this.#options.repository))
      .catch((error: unknown) => {
        this.#options.logger.error('A place in a queue could not be kept', { error });
      });
  }
}

function rowOf({ visitId, queueId, userId, since, dialog }: Wait): WaitingCallerRow {
  return {
    visit_id: visitId,
    queue_id: queueId,
    user_id: userId,
    since,
    callback: dialog === null ? 1 : 0,
    dialog: dialog && JSON.stringify(dialog),
  };
}

/** Written by this server, and read by none but this. */
function waitOf({ visit_id, queue_id, user_id, since, dialog }: WaitingCallerRow): Wait {
  return {
    visitId: visit_id,
    queueId: queue_id,
    userId: user_id,
    since,
    dialog: dialog === null ? null : (JSON.parse(dialog) as DialogId),
  };
}

/** Queue and time are those of the visit. */
function isSamePlace(one: Wait, two: Wait): boolean {
  return one.userId === two.userId && isSame(one.dialog, two.dialog);
}

function isSame(one: DialogId | null, two: DialogId | null): boolean {
  return (
    one?.callId === two?.callId &&
    one?.serverTag === two?.serverTag &&
    one?.phoneTag === two?.phoneTag
  );
}
