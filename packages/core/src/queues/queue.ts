import type { Party } from '../contacts/party.ts';

/** Who is rung first when a caller waits. */
export type QueueStrategy = 'ring-all' | 'longest-idle' | 'round-robin' | 'fewest-calls' | 'skills';

/** A queue that I may watch: one that I answer, or any of the office for those who look after it. */
export interface Queue {
  readonly id: string;
  readonly extension: string;
  readonly name: string;
  readonly strategy: QueueStrategy;
  /** Whether I am one of its agents. */
  readonly isMine: boolean;
  /** Whether I may pick a caller out. */
  readonly mayPick: boolean;
  /** How many callers wait. */
  readonly waiting: number;
  /** Since when the one waits who came first; null where nobody does. */
  readonly waitingSince: Date | null;
  /** How many agents it has. */
  readonly agents: number;
  /** How many of them could take a call now. */
  readonly ready: number;
  /** Within how many seconds a caller should be answered. */
  readonly targetSeconds: number;
  readonly today: QueueDay;
}

/** What became of the callers of a queue since midnight, in the time zone of the server. */
export interface QueueDay {
  readonly answered: number;
  /** Callers who hung up while they waited. */
  readonly abandoned: number;
  /** Seconds until they were answered; null where none was. */
  readonly averageWait: number | null;
  /** The share, from 0 to 1, of the callers answered or abandoned who were answered in time; null where there were none. */
  readonly serviceLevel: number | null;
}

export interface QueuedCaller {
  readonly id: string;
  readonly queueId: string;
  readonly party: Party;
  readonly since: Date;
  /** 1 for the next one. */
  readonly position: number;
  /** `ringing` at an agent; `callback` has hung up and is called back when it is their turn. */
  readonly state: 'waiting' | 'ringing' | 'callback';
}
