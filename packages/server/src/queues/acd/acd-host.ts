import type { Strategy } from '../queue-settings.ts';
import type { QueueEventKind } from '../log/queue-event.ts';

/** What the distribution of calls needs to know of a queue. */
export interface AcdQueue {
  readonly id: string;
  readonly strategy: Strategy;
  readonly ringSeconds: number;
  readonly wrapUpSeconds: number;
  readonly missesAllowed: number;
  readonly targetSeconds: number;
  /** In the order in which they joined; `skill` from 1 to 100, the highest is rung first. */
  readonly members: readonly { readonly userId: string; readonly skill: number }[];
  /** 0 for none. */
  readonly longestWaitSeconds: number;
  /** 0 for none. */
  readonly mostCallers: number;
  readonly overflowWithoutAgents: boolean;
  /** Whether there is somewhere to overflow to; else the limits above say nothing. */
  readonly overflows: boolean;
}

export type OverflowReason = 'waited-too-long' | 'too-many-callers' | 'no-agents';

/** What becomes of an offer; the first one is the last one. */
export interface AcdOfferEvents {
  /** Just before they are connected. */
  readonly onTaken: (userId: string) => void;
  /** `missed`: it rang there in vain. Who was not rung at all (busy meanwhile, gone) is not in it. */
  readonly onFailed: (missed: readonly string[]) => void;
}

export interface AcdOffer {
  /** Stops the ringing; none of the events comes any more. */
  cancel(because: 'caller-gave-up' | 'answered-elsewhere'): void;
}

/** What the distribution has done for it. It has no clock, timer or telephone of its own. */
export interface AcdHost {
  now(): number;
  /** Calls back once after that long; returns how to stop that. */
  after(milliseconds: number, callback: () => void): () => void;
  /** Rings these agents for this caller at most `seconds`. May fail before it returns. */
  offer(
    visitId: string,
    userIds: readonly string[],
    seconds: number,
    events: AcdOfferEvents,
  ): AcdOffer;
  /** Takes the caller, who is in the queue no more, to where it overflows. */
  overflow(visitId: string, queueId: string, because: OverflowReason): void;
  /** This agent let too many calls ring. To be answered by `setOnline`. */
  notAnswering(userId: string, queueId: string): void;
  /** For the log, in the order in which it happens. */
  log(queueId: string, event: QueueEventKind): void;
  /** Something that is shown of this queue is different: callers, or what agents do. */
  changed(queueId: string): void;
}

/** One who waits, or has asked to be called back. */
export interface AcdCaller {
  readonly visitId: string;
  readonly queueId: string;
  readonly since: number;
  /** 1 for the next one. */
  readonly position: number;
  readonly state: 'waiting' | 'ringing' | 'callback';
}

export type AcdActivity = 'ready' | 'ringing' | 'on-call' | 'wrap-up' | 'away' | 'unreachable';

/** What an agent does, as it matters to one queue. */
export interface AcdAgent {
  readonly userId: string;
  readonly queueId: string;
  readonly activity: AcdActivity;
  readonly since: number;
}
