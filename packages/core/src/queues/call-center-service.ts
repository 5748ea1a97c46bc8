import { combineLatest, distinctUntilChanged, map, startWith, type Observable } from 'rxjs';
import type { Call } from '../calls/call.ts';
import type { RegistrationState } from '../calls/phone.ts';
import type { PartyNames } from '../contacts/party.ts';
import { HubError } from '../errors/hub-error.ts';
import { behaviorFrom, type Behavior } from '../reactive/behavior.ts';
import type { Change } from '../reactive/change.ts';
import { collect } from '../reactive/collect.ts';
import type { Scope } from '../reactive/scope.ts';
import type { AgentStatus, AgentStatusDraft, MyAgent, QueueAgent } from './agent.ts';
import type { CallCenterSource } from './call-center-source.ts';
import type { CallCenter, StatusChoice, SupervisionMode } from './call-center.ts';
import type { MyStats, Span } from './my-stats.ts';
import type { Queue, QueuedCaller } from './queue.ts';

/** What is dialled before the extension of the agent. */
const FEATURE_CODES: Readonly<Record<SupervisionMode, string>> = {
  listen: '*81',
  whisper: '*82',
  barge: '*83',
};

/** What is pressed in a call that supervises. */
const KEYS: Readonly<Record<SupervisionMode, string>> = { listen: '4', whisper: '5', barge: '6' };

interface Ports {
  readonly source: CallCenterSource;
  /** What belongs to the signed-in user: null while nobody is. */
  readonly ofUser: <T extends { readonly id: string }>(
    changes$: Observable<Change<T>>,
  ) => Observable<Change<T> | null>;
  readonly names: PartyNames;
  /** Makes a call here. */
  readonly dial: (number: string) => Promise<Call>;
  readonly registration$: Behavior<RegistrationState>;
}

/** Shows who waits in the queues and who answers them, and passes on what people want of them. */
export class CallCenterService implements CallCenter {
  readonly #ports: Ports;
  readonly #callers$: Behavior<readonly QueuedCaller[]>;
  readonly #agents$: Behavior<readonly QueueAgent[]>;

  /** Those I answer first, then by extension. */
  readonly queues$: Behavior<readonly Queue[]>;
  /** In the order in which they are offered: the guide's, then those of the office by name. */
  readonly statuses$: Behavior<readonly AgentStatus[]>;
  /** Null until it is known. */
  readonly me$: Behavior<MyAgent | null>;

  constructor(scope: Scope, ports: Ports) {
    this.#ports = ports;
    const { source, ofUser, names } = ports;
    this.queues$ = behaviorFrom(scope, collect(ofUser(source.queues$), mineFirst), []);
    this.statuses$ = behaviorFrom(scope, collect(ofUser(source.statuses$), asOffered), []);
    this.me$ = behaviorFrom(
      scope,
      collect(ofUser(source.me$), () => 0).pipe(map(([me]) => me ?? null)),
      null,
    );
    this.#callers$ = behaviorFrom(
      scope,
      combineLatest([
        collect(ofUser(source.callers$), byPosition),
        names.changed$.pipe(startWith(null)),
      ]).pipe(map(([callers]) => callers.map((caller) => named(caller, names)))),
      [],
    );
    this.#agents$ = behaviorFrom(scope, collect(ofUser(source.agents$), byName), []);
  }

  /** By position. */
  callers$(queueId: string): Observable<readonly QueuedCaller[]> {
    return ofQueue(this.#callers$, queueId);
  }

  /** By name. */
  agents$(queueId: string): Observable<readonly QueueAgent[]> {
    return ofQueue(this.#agents$, queueId);
  }

  /** In a call it becomes the next status, for when that is over. @throws `queue/not-a-member` */
  async setStatus(statusId: string, choice: StatusChoice = {}): Promise<void> {
    await this.#ports.source.setStatus(null, statusId, choice);
  }

  /** Sets what a colleague does. @throws `request/forbidden`, `queue/not-a-member` */
  async setAgentStatus(userId: string, statusId: string, choice: StatusChoice = {}): Promise<void> {
    await this.#ports.source.setStatus(userId, statusId, choice);
  }

  /** @throws `queue/caller-gone`, `queue/caller-taken`, `request/forbidden`, `phone/not-registered` */
  async pick(callerId: string): Promise<void> {
    if (this.#ports.registration$.value.status !== 'registered') {
      throw new HubError('phone/not-registered');
    }
    await this.#ports.source.pick(callerId);
  }

  /** @throws `queue/status-exists`, `queue/too-many-statuses`, `request/invalid`, `request/forbidden` */
  async addStatus(draft: AgentStatusDraft): Promise<AgentStatus> {
    return this.#ports.source.addStatus(draft);
  }

  /** @throws as `addStatus` does, and `request/not-found` */
  async changeStatus(id: string, draft: AgentStatusDraft): Promise<void> {
    await this.#ports.source.changeStatus(id, draft);
  }

  /** Who has it becomes Offline. @throws `request/forbidden` */
  async removeStatus(id: string): Promise<void> {
    await this.#ports.source.removeStatus(id);
  }

  /** Calls in where this agent talks. @throws what `calls.dial` throws */
  async supervise(agent: QueueAgent, mode: SupervisionMode): Promise<Call> {
    return this.#ports.dial(`${FEATURE_CODES[mode]}${agent.extension}`);
  }

  /** In a call that `supervise` made. @throws `call/ended` */
  async changeMode(call: Call, mode: SupervisionMode): Promise<void> {
    await call.sendDtmf(KEYS[mode]);
  }

  /** In days of the place where we are. @throws `request/invalid` */
  async myStats(span: Span): Promise<MyStats> {
    return this.#ports.source.myStats(span, Intl.DateTimeFormat().resolvedOptions().timeZone);
  }
}

/** Tells of changes in this queue alone. */
function ofQueue<T extends { readonly queueId: string }>(
  all$: Observable<readonly T[]>,
  queueId: string,
): Observable<readonly T[]> {
  return all$.pipe(
    map((all) => all.filter((item) => item.queueId === queueId)),
    distinctUntilChanged(
      (before, now) => before.length === now.length && before.every((item, at) => item === now[at]),
    ),
  );
}

/** Under the name by which we know them; the same object where nothing is known better. */
function named(caller: QueuedCaller, names: PartyNames): QueuedCaller {
  const party = names.named(caller.party);
  return party === caller.party ? caller : { ...caller, party };
}

/** 99 before 701: by length, then by digits. */
function mineFirst(a: Queue, b: Queue): number {
  if (a.isMine !== b.isMine) return a.isMine ? -1 : 1;
  return a.extension.length - b.extension.length || compare(a.extension, b.extension);
}

function byPosition(a: QueuedCaller, b: QueuedCaller): number {
  return a.position - b.position || a.since.getTime() - b.since.getTime();
}

function byName(a: QueueAgent, b: QueueAgent): number {
  return a.name.localeCompare(b.name) || compare(a.id, b.id);
}

const ORDER: readonly AgentStatus['kind'][] = [
  'online',
  'offline',
  'lunch',
  'break',
  'meeting',
  'other',
  'not-answering',
  'custom',
];

function asOffered(a: AgentStatus, b: AgentStatus): number {
  return (
    ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
    a.name.localeCompare(b.name) ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
