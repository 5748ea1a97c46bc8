import type { Party } from '../contacts/party.ts';

export type AgentColor = 'green' | 'red' | 'yellow' | 'orange' | 'purple' | 'dark-blue' | 'grey';

/** What an agent can say of themselves. Only who is `online` is rung by queues. */
export interface AgentStatus {
  readonly id: string;
  /** In words for people where the office made it; those of `kind` otherwise. */
  readonly name: string;
  /** `not-answering` is set by the server, after too many calls that were not taken. */
  readonly kind:
    'online' | 'offline' | 'lunch' | 'break' | 'meeting' | 'other' | 'not-answering' | 'custom';
  readonly color: AgentColor;
  readonly isPaid: boolean;
}

/** A status that an Office Manager or a Call Center Supervisor makes. */
export interface AgentStatusDraft {
  /** 1 to 40 characters. */
  readonly name: string;
  readonly isPaid: boolean;
}

/** What an agent does now. `away` has another status than Online, `unreachable` no connected phone. */
export type AgentActivity = 'ready' | 'ringing' | 'on-call' | 'wrap-up' | 'away' | 'unreachable';

/** An agent of one queue. Someone who is in two queues is there twice. */
export interface QueueAgent {
  /** Of this agent in this queue. */
  readonly id: string;
  readonly queueId: string;
  readonly userId: string;
  readonly name: string;
  readonly extension: string;
  readonly statusId: string;
  readonly statusSince: Date;
  readonly activity: AgentActivity;
  readonly activitySince: Date;
  /** With whom they talk; null where with nobody, or where I may not know. */
  readonly party: Party | null;
}

/** My own part in the queues. */
export interface MyAgent {
  /** My user id. */
  readonly id: string;
  /** By extension; none for one who is in no queue. */
  readonly queues: readonly MyQueue[];
  /** The id of the status that comes when the present call is over. */
  readonly nextStatusId: string | null;
}

export interface MyQueue {
  readonly queueId: string;
  readonly name: string;
  readonly statusId: string;
  readonly since: Date;
}
