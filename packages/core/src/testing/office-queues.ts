import type { AgentStatus, QueueAgent } from '../queues/agent.ts';
import type { Queue, QueuedCaller } from '../queues/queue.ts';
import type { User } from '../session/session.ts';
import { BOB, CAROL } from './people.ts';

/** A time so many seconds ago, for clocks that run. */
function ago(seconds: number): Date {
  return new Date(Date.now() - seconds * 1000);
}

const LEVEL = { answered: 21, abandoned: 3, averageWait: 17, serviceLevel: 0.875 };

/** The two queues of the demo server; Bob and Carol answer both. */
export const SALES: Queue = {
  id: 'queue-sales',
  extension: '2001',
  name: 'Sales',
  strategy: 'longest-idle',
  isMine: true,
  mayPick: true,
  waiting: 3,
  waitingSince: ago(95),
  agents: 2,
  ready: 1,
  targetSeconds: 20,
  today: LEVEL,
};

export const SUPPORT: Queue = {
  id: 'queue-support',
  extension: '2002',
  name: 'Support',
  strategy: 'ring-all',
  isMine: true,
  mayPick: true,
  waiting: 0,
  waitingSince: null,
  agents: 2,
  ready: 1,
  targetSeconds: 20,
  today: { answered: 0, abandoned: 0, averageWait: null, serviceLevel: null },
};

export const QUEUES: readonly Queue[] = [SALES, SUPPORT];

/** Three callers in Sales: one rings at an agent, one waits, one is called back. */
export const QUEUED_CALLERS: readonly QueuedCaller[] = [
  {
    id: 'caller-1',
    queueId: SALES.id,
    party: { number: '+14695550199', name: 'Harbor Café' },
    since: ago(95),
    position: 1,
    state: 'ringing',
  },
  {
    id: 'caller-2',
    queueId: SALES.id,
    party: { number: '+14695550142', name: '' },
    since: ago(41),
    position: 2,
    state: 'waiting',
  },
  {
    id: 'caller-3',
    queueId: SALES.id,
    party: { number: '+493012345678', name: 'Jörg Weiß' },
    since: ago(12),
    position: 3,
    state: 'callback',
  },
];

/** Someone as an agent of a queue: Online and ready, unless said. */
export function agentOf(
  user: User,
  queue: Pick<Queue, 'id'>,
  said: Partial<QueueAgent> = {},
): QueueAgent {
  return {
    id: `${queue.id}:${user.id}`,
    queueId: queue.id,
    userId: user.id,
    name: user.name,
    extension: user.extension,
    statusId: 'online',
    statusSince: ago(2_520),
    activity: 'ready',
    activitySince: ago(130),
    party: null,
    ...said,
  };
}

export const QUEUE_AGENTS: readonly QueueAgent[] = [SALES, SUPPORT].flatMap((queue) => [
  agentOf(BOB, queue),
  agentOf(CAROL, queue, {
    statusId: 'lunch',
    statusSince: ago(754),
    activity: 'away',
    activitySince: ago(754),
  }),
]);

/** One that the office made. */
export const TRAINING: AgentStatus = {
  id: 'status-training',
  name: 'Training',
  kind: 'custom',
  color: 'dark-blue',
  isPaid: true,
};
