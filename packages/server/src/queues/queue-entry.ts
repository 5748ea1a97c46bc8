import type { Queue, QueueMember } from '../directory/snapshot.ts';
import type { Identity } from '../sip/identity.ts';
import type { AcdActivity, AcdAgent } from './acd/acd-host.ts';
import type { QueuedCaller } from './desk/queue-desk-service.ts';
import type { QueueView } from './queue-view.ts';
import type { Strategy } from './queue-settings.ts';
import type { QueueDay } from './stats/day-figures.ts';
import type { PresentStatus } from './statuses/status-book.ts';

/** A queue as its watchers see it. */
export interface QueueEntry {
  readonly id: string;
  readonly extension: string;
  readonly name: string;
  readonly strategy: Strategy;
  readonly isMine: boolean;
  readonly mayPick: boolean;
  readonly waiting: number;
  readonly waitingSince: string | null;
  readonly agents: number;
  readonly ready: number;
  readonly targetSeconds: number;
  readonly today: QueueDay;
}

export interface PartyEntry {
  readonly number: string;
  readonly name: string;
  readonly userId?: string;
}

export interface CallerEntry {
  readonly id: string;
  readonly queueId: string;
  readonly party: PartyEntry;
  readonly since: string;
  readonly position: number;
  readonly state: 'waiting' | 'ringing' | 'callback';
}

export interface AgentEntry {
  /** Of this agent in this queue. */
  readonly id: string;
  readonly queueId: string;
  readonly userId: string;
  readonly name: string;
  readonly extension: string;
  readonly statusId: string;
  readonly statusSince: string;
  readonly activity: AcdActivity;
  readonly activitySince: string;
  readonly party: PartyEntry | null;
}

/** The part that someone has in the queues. */
export interface MyAgentEntry {
  /** The id of the user. */
  readonly id: string;
  readonly queues: readonly {
    readonly queueId: string;
    readonly name: string;
    readonly statusId: string;
    readonly since: string;
  }[];
  readonly nextStatusId: string | null;
}

export function queueEntryOf(
  { id, extension, name, settings, members }: Queue,
  { isMine, mayPick }: QueueView,
  live: {
    readonly callers: readonly QueuedCaller[];
    readonly agents: readonly AcdAgent[];
    readonly today: QueueDay;
  },
): QueueEntry {
  const { strategy, targetSeconds } = settings;
  const since = Math.min(...live.callers.map((caller) => caller.since));
  return {
    ...{ id, extension, name, strategy, isMine, mayPick },
    waiting: live.callers.length,
    waitingSince: live.callers.length === 0 ? null : iso(since),
    agents: members.length,
    ready: live.agents.filter(({ activity }) => activity === 'ready').length,
    ...{ targetSeconds, today: live.today },
  };
}

export function callerEntryOf(caller: QueuedCaller): CallerEntry {
  const { visitId: id, queueId, party, since, position, state } = caller;
  return { id, queueId, party: partyEntryOf(party), since: iso(since), position, state };
}

export function agentEntryOf(
  queueId: string,
  { userId, name, extension }: QueueMember,
  status: PresentStatus,
  agent: Pick<AcdAgent, 'activity' | 'since'>,
  party: Identity | null,
): AgentEntry {
  return {
    ...{ id: `${queueId}:${userId}`, queueId, userId, name, extension },
    ...{ statusId: status.statusId, statusSince: iso(status.since) },
    ...{ activity: agent.activity, activitySince: iso(agent.since) },
    party: party && partyEntryOf(party),
  };
}

function partyEntryOf({ number, name, userId }: Identity): PartyEntry {
  return { number: number ?? '', name, ...(userId === null ? {} : { userId }) };
}

export function iso(moment: number): string {
  return new Date(moment).toISOString();
}
