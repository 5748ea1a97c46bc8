import { HubError } from '../errors/hub-error.ts';
import type { AgentStatus, AgentStatusDraft, MyAgent, QueueAgent } from '../queues/agent.ts';
import type { CallCenterSource } from '../queues/call-center-source.ts';
import type { StatusChoice } from '../queues/call-center.ts';
import type { MyStats, Span } from '../queues/my-stats.ts';
import type { Queue, QueuedCaller } from '../queues/queue.ts';
import { FakeCollection } from './fake-collection.ts';

const MOST = 20;
const LONGEST_NAME = 40;

export interface FakeCallCenterOptions {
  /** None unless said. */
  readonly queues?: readonly Queue[];
  /** None unless said. */
  readonly queuedCallers?: readonly QueuedCaller[];
  /** None unless said. */
  readonly queueAgents?: readonly QueueAgent[];
  /** Those that every office has, unless said. */
  readonly agentStatuses?: readonly AgentStatus[];
  /** As `queueAgents` has the signed-in person, unless said. */
  readonly me?: MyAgent;
  /** All zero and null unless said. */
  readonly myStats?: Partial<MyStats>;
}

/** What was asked of the call center. */
export type FakeCallCenterCommand =
  | {
      readonly command: 'setStatus';
      readonly userId: string | null;
      readonly statusId: string;
      readonly choice: StatusChoice;
    }
  | { readonly command: 'pick'; readonly callerId: string }
  | { readonly command: 'addStatus'; readonly draft: AgentStatusDraft }
  | { readonly command: 'changeStatus'; readonly id: string; readonly draft: AgentStatusDraft }
  | { readonly command: 'removeStatus'; readonly id: string }
  | { readonly command: 'myStats'; readonly span: Span; readonly timeZone: string };

/**
 * The queues of an office in memory, whose commands are carried out as the server does it. What callers and
 * colleagues do comes by `callers.upsert`, `agents.upsert` and so on.
 */
export class FakeCallCenter implements CallCenterSource {
  readonly #before: (command: FakeCallCenterCommand['command']) => Promise<void>;
  readonly #userId: () => string | null;
  readonly #stats: Partial<MyStats>;
  #count = 0;

  readonly queues: FakeCollection<Queue>;
  readonly callers: FakeCollection<QueuedCaller>;
  readonly agents: FakeCollection<QueueAgent>;
  readonly statuses: FakeCollection<AgentStatus>;
  /** One item: mine. */
  readonly me: FakeMyAgent;
  readonly queues$: CallCenterSource['queues$'];
  readonly callers$: CallCenterSource['callers$'];
  readonly agents$: CallCenterSource['agents$'];
  readonly statuses$: CallCenterSource['statuses$'];
  readonly me$: CallCenterSource['me$'];
  /** What was asked for, in order. */
  readonly asked: FakeCallCenterCommand[] = [];
  /** Whether I am in a call, in which a status becomes the next one. */
  inCall = false;

  /** `before` is awaited by each command: where the server is away or slow. */
  constructor(
    options: FakeCallCenterOptions,
    ports: {
      readonly before: (command: FakeCallCenterCommand['command']) => Promise<void>;
      readonly userId: () => string | null;
    },
  ) {
    this.#before = ports.before;
    this.#userId = ports.userId;
    this.#stats = options.myStats ?? {};
    this.queues = new FakeCollection(options.queues ?? []);
    this.callers = new FakeCollection(options.queuedCallers ?? []);
    this.agents = new FakeCollection(options.queueAgents ?? []);
    this.statuses = new FakeCollection(options.agentStatuses ?? AGENT_STATUSES);
    this.me = new FakeMyAgent(options.me, () => this.#asAgent());
    this.queues$ = this.queues.changes$;
    this.callers$ = this.callers.changes$;
    this.agents$ = this.agents.changes$;
    this.statuses$ = this.statuses.changes$;
    this.me$ = this.me.changes$;
  }

  get observed(): boolean {
    const all = [this.queues, this.callers, this.agents, this.statuses, this.me];
    return all.some(({ observed }) => observed);
  }

  /** My call is over: the next status is there. */
  endCall(): void {
    this.inCall = false;
    const { nextStatusId } = this.me.mine;
    if (nextStatusId === null) return;
    this.me.upsert({ ...this.me.mine, nextStatusId: null });
    this.#setMine(nextStatusId, undefined);
  }

  async setStatus(userId: string | null, statusId: string, choice: StatusChoice): Promise<void> {
    await this.#ask({ command: 'setStatus', userId, statusId, choice });
    this.#required(statusId);
    if (userId === null || userId === this.#userId()) this.#setMine(statusId, choice.queueId);
    else this.#setAgents(userId, statusId, choice.queueId);
  }

  async pick(callerId: string): Promise<void> {
    await this.#ask({ command: 'pick', callerId });
    const caller = this.callers.get(callerId);
    if (!caller) throw new HubError('queue/caller-gone');
    if (caller.state === 'ringing') throw new HubError('queue/caller-taken');
    this.callers.upsert({ ...caller, state: 'ringing' });
  }

  async addStatus(draft: AgentStatusDraft): Promise<AgentStatus> {
    await this.#ask({ command: 'addStatus', draft });
    this.#check(draft);
    const own = this.statuses.items.filter(({ kind }) => kind === 'custom');
    if (own.length >= MOST) throw new HubError('queue/too-many-statuses');
    const status = custom(`status-${++this.#count}`, draft);
    this.statuses.upsert(status);
    return status;
  }

  async changeStatus(id: string, draft: AgentStatusDraft): Promise<void> {
    await this.#ask({ command: 'changeStatus', id, draft });
    if (this.#required(id).kind !== 'custom') throw new HubError('request/forbidden');
    this.#check(draft, id);
    this.statuses.upsert(custom(id, draft));
  }

  async removeStatus(id: string): Promise<void> {
    await this.#ask({ command: 'removeStatus', id });
    this.statuses.remove(id);
    for (const agent of this.agents.items) {
      if (agent.statusId === id) this.#setAgents(agent.userId, 'offline', agent.queueId);
    }
    for (const { queueId, statusId } of this.me.mine.queues) {
      if (statusId === id) this.#setMine('offline', queueId);
    }
  }

  async myStats(span: Span, timeZone: string): Promise<MyStats> {
    await this.#ask({ command: 'myStats', span, timeZone });
    return { ...NO_STATS, ...this.#stats, ...span };
  }

  async #ask(asked: FakeCallCenterCommand): Promise<void> {
    this.asked.push(asked);
    await this.#before(asked.command);
  }

  #asAgent(): MyAgent {
    const id = this.#userId() ?? 'nobody';
    const mine = this.agents.items.filter(({ userId }) => userId === id);
    const queues = mine.map(({ queueId, statusId, statusSince }) => ({
      queueId,
      name: this.queues.get(queueId)?.name ?? queueId,
      statusId,
      since: statusSince,
    }));
    return { id, queues, nextStatusId: null };
  }

  #setMine(statusId: string, queueId: string | undefined): void {
    const me = this.me.mine;
    const isMeant = (id: string): boolean => queueId === undefined || id === queueId;
    if (!me.queues.some((queue) => isMeant(queue.queueId))) {
      throw new HubError('queue/not-a-member');
    }
    if (this.inCall) {
      const nextStatusId = statusId === 'online' ? null : statusId;
      return this.me.upsert({ ...me, nextStatusId });
    }
    const since = new Date();
    const queues = me.queues.map((queue) =>
      isMeant(queue.queueId) ? { ...queue, statusId, since } : queue,
    );
    this.me.upsert({ ...me, queues });
    this.#moveAgents(me.id, statusId, queueId);
  }

  #setAgents(userId: string, statusId: string, queueId: string | undefined): void {
    if (!this.#moveAgents(userId, statusId, queueId)) throw new HubError('queue/not-a-member');
  }

  /** Whether there was one. */
  #moveAgents(userId: string, statusId: string, queueId: string | undefined): boolean {
    const meant = this.agents.items.filter(
      (agent) => agent.userId === userId && (queueId === undefined || agent.queueId === queueId),
    );
    const now = new Date();
    for (const agent of meant) {
      const isFree = agent.activity === 'ready' || agent.activity === 'away';
      const activity = !isFree ? agent.activity : statusId === 'online' ? 'ready' : 'away';
      const activitySince = activity === agent.activity ? agent.activitySince : now;
      this.agents.upsert({ ...agent, statusId, statusSince: now, activity, activitySince });
    }
    return meant.length > 0;
  }

  #check({ name }: AgentStatusDraft, id?: string): void {
    const fault =
      name.trim() === '' ? 'no-name' : name.length > LONGEST_NAME ? 'field-too-long' : undefined;
    if (fault) throw new HubError('request/invalid', { fields: { name: fault } });
    const plain = (text: string): string => text.trim().toLowerCase();
    const isTaken = this.statuses.items.some(
      (status) => status.id !== id && plain(status.name) === plain(name),
    );
    if (isTaken) throw new HubError('queue/status-exists');
  }

  #required(statusId: string): AgentStatus {
    const status = this.statuses.get(statusId);
    if (!status) throw new HubError('request/not-found');
    return status;
  }
}

/** As it was said, or else as the queues have me. */
class FakeMyAgent extends FakeCollection<MyAgent> {
  readonly #asAgent: () => MyAgent;

  constructor(said: MyAgent | undefined, asAgent: () => MyAgent) {
    super(said ? [said] : []);
    this.#asAgent = asAgent;
  }

  get mine(): MyAgent {
    return this.items[0] ?? this.#asAgent();
  }

  protected override beginning(): readonly MyAgent[] {
    return [this.mine];
  }
}

function custom(id: string, { name, isPaid }: AgentStatusDraft): AgentStatus {
  return { id, name: name.trim(), kind: 'custom', color: 'dark-blue', isPaid };
}

const NO_STATS: Omit<MyStats, keyof Span> = {
  answered: 0,
  missed: 0,
  abandoned: 0,
  averageTalk: null,
  averageWait: null,
  averageHold: null,
  averageHandle: null,
  serviceLevel: null,
  direct: { received: 0, missed: 0, made: 0, averageTalk: null },
  statuses: [],
  parts: [],
};

/** Those of every office, in the guide's order; the last one is never offered. */
export const AGENT_STATUSES: readonly AgentStatus[] = [
  { id: 'online', name: 'Online', kind: 'online', color: 'green', isPaid: true },
  { id: 'offline', name: 'Offline', kind: 'offline', color: 'red', isPaid: false },
  { id: 'lunch', name: 'Lunch', kind: 'lunch', color: 'yellow', isPaid: false },
  { id: 'break', name: 'Break', kind: 'break', color: 'orange', isPaid: true },
  { id: 'meeting', name: 'Meeting', kind: 'meeting', color: 'purple', isPaid: true },
  { id: 'other', name: 'Other', kind: 'other', color: 'grey', isPaid: true },
  {
    id: 'not-answering',
    name: 'Not Answering',
    kind: 'not-answering',
    color: 'red',
    isPaid: false,
  },
];
