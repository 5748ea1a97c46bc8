import type { Observable } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import type { AgentStatus, AgentStatusDraft, MyAgent, QueueAgent } from './agent.ts';
import type { StatusChoice } from './call-center.ts';
import type { MyStats, Span } from './my-stats.ts';
import type { Queue, QueuedCaller } from './queue.ts';

/** Port: the queues of the office. Each collection begins with a `reset` on each subscription. */
export interface CallCenterSource {
  readonly queues$: Observable<Change<Queue>>;
  readonly callers$: Observable<Change<QueuedCaller>>;
  readonly agents$: Observable<Change<QueueAgent>>;
  readonly statuses$: Observable<Change<AgentStatus>>;
  /** One item: mine. */
  readonly me$: Observable<Change<MyAgent>>;
  /** `userId` null is myself. */
  setStatus(userId: string | null, statusId: string, choice: StatusChoice): Promise<void>;
  pick(callerId: string): Promise<void>;
  addStatus(draft: AgentStatusDraft): Promise<AgentStatus>;
  changeStatus(id: string, draft: AgentStatusDraft): Promise<void>;
  removeStatus(id: string): Promise<void>;
  myStats(span: Span, timeZone: string): Promise<MyStats>;
}
