import type { Observable } from 'rxjs';
import type { Call } from '../calls/call.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { AgentStatus, AgentStatusDraft, MyAgent, QueueAgent } from './agent.ts';
import type { MyStats, Span } from './my-stats.ts';
import type { Queue, QueuedCaller } from './queue.ts';

/** How a supervisor takes part: hears both, is heard by the agent alone, or by both. */
export type SupervisionMode = 'listen' | 'whisper' | 'barge';

export interface StatusChoice {
  /** Of one queue; of all of them where it is not said. */
  readonly queueId?: string;
  /** Kept in the log of the agent; at most 200 characters. */
  readonly reason?: string;
}

/** The queues, their callers and agents, live, and what can be done with them. */
export interface CallCenter {
  /** Those I answer first, then by extension. */
  readonly queues$: Behavior<readonly Queue[]>;
  /** By position. */
  callers$(queueId: string): Observable<readonly QueuedCaller[]>;
  /** By name. */
  agents$(queueId: string): Observable<readonly QueueAgent[]>;
  /** In the order in which they are offered: the guide's, then those of the office by name. */
  readonly statuses$: Behavior<readonly AgentStatus[]>;
  /** Null until it is known. */
  readonly me$: Behavior<MyAgent | null>;

  /** In a call it becomes the next status, for when that is over. @throws `queue/not-a-member` */
  setStatus(statusId: string, choice?: StatusChoice): Promise<void>;
  /** Sets what a colleague does. @throws `request/forbidden`, `queue/not-a-member` */
  setAgentStatus(userId: string, statusId: string, choice?: StatusChoice): Promise<void>;
  /** Rings at my phone for this caller alone. @throws `queue/caller-gone`, `queue/caller-taken`, `request/forbidden`, `phone/not-registered` */
  pick(callerId: string): Promise<void>;
  /** @throws `queue/status-exists`, `queue/too-many-statuses`, `request/invalid`, `request/forbidden` */
  addStatus(draft: AgentStatusDraft): Promise<AgentStatus>;
  /** @throws as `addStatus` does, and `request/not-found` */
  changeStatus(id: string, draft: AgentStatusDraft): Promise<void>;
  /** Who has it becomes Offline. @throws `request/forbidden` */
  removeStatus(id: string): Promise<void>;
  /** Calls in where this agent talks. @throws what `calls.dial` throws */
  supervise(agent: QueueAgent, mode: SupervisionMode): Promise<Call>;
  /** In a call that `supervise` made. @throws `call/ended` */
  changeMode(call: Call, mode: SupervisionMode): Promise<void>;
  /** At most 366 days. @throws `request/invalid` */
  myStats(span: Span): Promise<MyStats>;
}
