import type { Telephony } from '../calls/telephony.ts';
import type { Directory } from '../directory/directory.ts';
import type { Queue } from '../directory/snapshot.ts';
import type { Change } from '../events/change.ts';
import type { Logger } from '../logger.ts';
import type { Store } from '../store/store.ts';
import { QUEUE_ACCESS } from './access.ts';
import type { QueueDeskService } from './desk/queue-desk-service.ts';
import { EventLog } from './log/event-log.ts';
import {
  agentEntryOf,
  callerEntryOf,
  iso,
  queueEntryOf,
  type AgentEntry,
  type CallerEntry,
  type MyAgentEntry,
  type QueueEntry,
} from './queue-entry.ts';
import {
  audiencesOf,
  viewOf,
  type QueueAudience,
  type QueueView,
  type Viewer,
} from './queue-view.ts';
import { DayFigures } from './stats/day-figures.ts';
import { myStatsOf, type MyStats } from './stats/my-stats.ts';
import type { AgentStatus } from './statuses/agent-status.ts';
import { StatusBook, type StatusRequest } from './statuses/status-book.ts';
import { StatusCatalog, type StatusDraft } from './statuses/status-catalog.ts';

const DAY_MS = 24 * 3_600_000;

export interface CallCenterOptions {
  readonly store: Pick<Store, 'agentStatuses' | 'queueEvents' | 'queues' | 'callRecords'>;
  readonly directory: Pick<
    Directory,
    'queues' | 'queue' | 'person' | 'people' | 'tenant' | 'onReload'
  >;
  readonly desk: Pick<
    QueueDeskService,
    | 'callers'
    | 'caller'
    | 'agents'
    | 'pick'
    | 'setOnline'
    | 'onEvent'
    | 'onChange'
    | 'onNotAnswering'
  >;
  readonly clock: () => number;
  readonly logger: Logger;
}

/** Something that is shown is different. */
export type CallCenterChange =
  /** Of a queue, its callers or its agents; it may be gone. */
  | { readonly tenantId: string; readonly queueId: string }
  /** The own part of an agent. */
  | { readonly tenantId: string; readonly userId: string }
  | { readonly tenantId: string; readonly statuses: Change<AgentStatus> };

export interface StatsSpan {
  readonly from: number;
  /** Not in it. */
  readonly to: number;
  /** IANA. */
  readonly timeZone: string;
}

interface Phones {
  telephony: Pick<Telephony, 'liveCalls' | 'registrations'> | null;
}

/** What people see and do of the queues: who waits, who answers, with which status. */
export class CallCenter {
  readonly #options: CallCenterOptions;
  readonly #catalog: StatusCatalog;
  readonly #book: StatusBook;
  readonly #log: EventLog;
  readonly #figures: DayFigures;
  readonly #phones: Phones;
  readonly #listeners: ((change: CallCenterChange) => void)[] = [];
  /** The tenants of the queues that there were. */
  #known = new Map<string, string>();

  private constructor(
    options: CallCenterOptions,
    parts: {
      readonly catalog: StatusCatalog;
      readonly book: StatusBook;
      readonly log: EventLog;
      readonly figures: DayFigures;
      readonly phones: Phones;
    },
  ) {
    this.#options = options;
    this.#catalog = parts.catalog;
    this.#book = parts.book;
    this.#log = parts.log;
    this.#figures = parts.figures;
    this.#phones = parts.phones;
    this.#followStatuses();
    this.#followDesk();
  }

  static async load(options: CallCenterOptions): Promise<CallCenter> {
    const { store, directory, clock, logger } = options;
    const log = new EventLog(store.queueEvents, logger);
    const catalog = await StatusCatalog.load(store.agentStatuses, clock);
    const phones: Phones = { telephony: null };
    const book = await StatusBook.load({
      ...{ repository: store.queues, directory, statuses: catalog, log, clock, logger },
      isTalking: (userId) => isTalking(phones.telephony, userId),
    });
    const figures = new DayFigures();
    // Those too who came before midnight, and whose wait is over since.
    const midnight = new Date(clock()).setHours(0, 0, 0, 0);
    for (const event of await log.since(midnight - DAY_MS)) figures.add(event);
    return new CallCenter(options, { catalog, book, log, figures, phones });
  }

  /** Learns from it who talks, and with whom. To be called before anybody calls. */
  follow(telephony: Pick<Telephony, 'liveCalls' | 'onLiveCalls' | 'registrations'>): void {
    this.#phones.telephony = telephony;
    telephony.onLiveCalls((userId) => {
      const mine = this.#book.mine(userId);
      if (mine.size === 0) return;
      if (!isTalking(telephony, userId)) this.#book.talkEnded(userId);
      for (const queueId of mine.keys()) this.#tellQueue(queueId);
    });
  }

  onChange(listener: (change: CallCenterChange) => void): void {
    this.#listeners.push(listener);
  }

  /** Those that this person may see, by extension. */
  queuesFor(viewer: Viewer): QueueEntry[] {
    return this.#seen(viewer)
      .sort(([one], [two]) => one.extension.localeCompare(two.extension, 'en', { numeric: true }))
      .map(([queue, view]) => this.#queueEntry(queue, view));
  }

  /** Of one queue, or all that this person may see; null where that is not one of them. */
  callersFor(viewer: Viewer): CallerEntry[];
  callersFor(viewer: Viewer, queueId: string): CallerEntry[] | null;
  callersFor(viewer: Viewer, queueId?: string): CallerEntry[] | null {
    const seen = this.#seen(viewer, queueId);
    if (queueId !== undefined && seen.length === 0) return null;
    return seen.flatMap(([{ id }]) => this.callerEntries(id));
  }

  /** As `callersFor`. */
  agentsFor(viewer: Viewer): AgentEntry[];
  agentsFor(viewer: Viewer, queueId: string): AgentEntry[] | null;
  agentsFor(viewer: Viewer, queueId?: string): AgentEntry[] | null {
    const seen = this.#seen(viewer, queueId);
    if (queueId !== undefined && seen.length === 0) return null;
    return seen.flatMap(([{ id }, view]) => this.agentEntries(id, view));
  }

  /** All who may see this queue, by how they see it; none where it is gone. */
  audiences(queueId: string): QueueAudience[] {
    const { directory } = this.#options;
    const queue = directory.queue(queueId);
    return queue ? audiencesOf(queue, directory.people(queue.tenantId)) : [];
  }

  /** Null where it is gone. */
  queueEntry(queueId: string, view: QueueView): QueueEntry | null {
    const queue = this.#options.directory.queue(queueId);
    return queue ? this.#queueEntry(queue, view) : null;
  }

  /** The next one first. */
  callerEntries(queueId: string): CallerEntry[] {
    return this.#options.desk.callers(queueId).map(callerEntryOf);
  }

  agentEntries(queueId: string, { seesParties }: Pick<QueueView, 'seesParties'>): AgentEntry[] {
    const agents = new Map(
      this.#options.desk.agents(queueId).map((agent) => [agent.userId, agent]),
    );
    const members = this.#options.directory.queue(queueId)?.members ?? [];
    return members.flatMap((member) => {
      const status = this.#book.of(member.userId, queueId);
      const agent = agents.get(member.userId);
      if (!status || !agent) return [];
      const party = seesParties ? this.#partyOf(member.userId) : null;
      return [agentEntryOf(queueId, member, status, agent, party)];
    });
  }

  agentOf(userId: string): MyAgentEntry {
    const queues = [...this.#book.mine(userId)].flatMap(([queueId, { statusId, since }]) => {
      const queue = this.#options.directory.queue(queueId);
      return queue ? [{ queue, statusId, since }] : [];
    });
    return {
      id: userId,
      queues: queues
        .sort((one, two) =>
          one.queue.extension.localeCompare(two.queue.extension, 'en', { numeric: true }),
        )
        .map(({ queue: { id: queueId, name }, statusId, since }) => {
          return { queueId, name, statusId, since: iso(since) };
        }),
      nextStatusId: this.#book.next(userId),
    };
  }

  statuses(tenantId: string): AgentStatus[] {
    return this.#catalog.all(tenantId);
  }

  addStatus(tenantId: string, draft: StatusDraft): ReturnType<StatusCatalog['add']> {
    return this.#catalog.add(tenantId, draft);
  }

  changeStatus(
    tenantId: string,
    id: string,
    draft: StatusDraft,
  ): ReturnType<StatusCatalog['change']> {
    return this.#catalog.change(tenantId, id, draft);
  }

  /** Who has it becomes Offline. */
  removeStatus(tenantId: string, id: string): ReturnType<StatusCatalog['remove']> {
    return this.#catalog.remove(tenantId, id);
  }

  /** Someone sets what they do themselves, or what a colleague does. */
  setStatus(
    by: Viewer,
    userId: string,
    statusId: string,
    request: Omit<StatusRequest, 'by'> = {},
  ): ReturnType<StatusBook['set']> | 'forbidden' | 'unknown-agent' {
    if (userId !== by.userId) {
      if (!QUEUE_ACCESS[by.scope].setsOthersStatus) return 'forbidden';
      const person = this.#options.directory.person(userId);
      if (person?.tenantId !== by.tenantId) return 'unknown-agent';
    }
    return this.#book.set(userId, statusId, { ...request, by: by.userId });
  }

  /** Rings for this caller alone at the phones of this person. */
  pick(viewer: Viewer, callerId: string): ReturnType<QueueDeskService['pick']> | 'forbidden' {
    const { desk, directory } = this.#options;
    const queue = directory.queue(desk.caller(callerId)?.queueId ?? '');
    const view = queue && viewOf(queue, viewer);
    if (!view) return 'gone';
    if (!view.mayPick) return 'forbidden';
    // Of those who are no agents the desk does not know that.
    const phones = this.#phones.telephony?.registrations(viewer.userId) ?? [];
    return phones.length === 0 ? 'unreachable' : desk.pick(callerId, viewer.userId);
  }

  /** The figures of one person; moments are ms. */
  async myStats(userId: string, { from, to, timeZone }: StatsSpan): Promise<MyStats> {
    const { store, directory, clock } = this.#options;
    const queueIds = [...this.#book.mine(userId).keys()];
    const [events, statusesBefore, records] = await Promise.all([
      this.#log.ofAgent(userId, queueIds, from, to),
      this.#log.statusesBefore(userId, queueIds, from),
      store.callRecords.between(userId, from, to),
    ]);
    return myStatsOf({
      ...{ userId, from, to, timeZone, now: clock(), events, statusesBefore },
      statuses: this.#catalog.ever(directory.person(userId)?.tenantId ?? ''),
      calls: records.map((row) => ({
        ...{ callId: row.call_id, direction: row.direction, startedAt: row.started_at },
        ...{ answeredAt: row.answered_at, endedAt: row.ended_at },
      })),
    });
  }

  /** Writes what is left to write. Nothing happens in the queues any more. */
  async close(): Promise<void> {
    await Promise.all([this.#book.flush(), this.#log.flush()]);
  }

  #followStatuses(): void {
    const { desk, directory } = this.#options;
    for (const queue of directory.queues()) {
      for (const { userId } of queue.members) this.#tellDesk(userId, queue.id);
    }
    this.#book.onChange(({ userId, tenantId, queueIds }) => {
      for (const queueId of queueIds) {
        this.#tellDesk(userId, queueId);
        this.#tellQueue(queueId);
      }
      this.#tell({ tenantId, userId });
    });
    this.#catalog.onChange((tenantId, change) => {
      this.#tell({ tenantId, statuses: change });
      if (change.op === 'remove') this.#book.statusRemoved(change.id);
    });
    desk.onNotAnswering((userId, queueId) => this.#book.notAnswering(userId, queueId));
  }

  #followDesk(): void {
    const { desk, directory } = this.#options;
    desk.onEvent((event) => {
      this.#figures.add(event);
      this.#log.add(event);
    });
    desk.onChange((queueId) => this.#tellQueue(queueId));
    this.#known = tenantsOf(directory.queues());
    directory.onReload(() => this.#tellReload());
  }

  /** Queues may have come, gone, or got other settings. */
  #tellReload(): void {
    const before = this.#known;
    this.#known = tenantsOf(this.#options.directory.queues());
    for (const [queueId, tenantId] of new Map([...before, ...this.#known])) {
      this.#tell({ tenantId, queueId });
    }
  }

  #tellDesk(userId: string, queueId: string): void {
    const statusId = this.#book.of(userId, queueId)?.statusId;
    if (statusId === undefined) return;
    this.#options.desk.setOnline(userId, queueId, statusId === 'online');
  }

  #tellQueue(queueId: string): void {
    const tenantId = this.#options.directory.queue(queueId)?.tenantId;
    if (tenantId !== undefined) this.#tell({ tenantId, queueId });
  }

  #tell(change: CallCenterChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  #seen(viewer: Viewer, queueId?: string): [Queue, QueueView][] {
    return this.#options.directory
      .queues()
      .filter(({ id }) => queueId === undefined || id === queueId)
      .flatMap((queue): [Queue, QueueView][] => {
        const view = viewOf(queue, viewer);
        return view ? [[queue, view]] : [];
      });
  }

  #queueEntry(queue: Queue, view: QueueView): QueueEntry {
    const { desk, clock } = this.#options;
    return queueEntryOf(queue, view, {
      callers: desk.callers(queue.id),
      agents: desk.agents(queue.id),
      today: this.#figures.of(queue.id, clock()),
    });
  }

  #partyOf(userId: string) {
    const calls = this.#phones.telephony?.liveCalls(userId) ?? [];
    return calls.find(({ state }) => state === 'connected')?.party ?? null;
  }
}

function isTalking(telephony: Pick<Telephony, 'liveCalls'> | null, userId: string): boolean {
  return telephony?.liveCalls(userId).some(({ state }) => state === 'connected') ?? false;
}

function tenantsOf(queues: readonly Queue[]): Map<string, string> {
  return new Map(queues.map(({ id, tenantId }) => [id, tenantId]));
}
