import type { AgentColor, AgentStatus, MyAgent, MyQueue, QueueAgent } from '../queues/agent.ts';
import type { MyStats, StatsPart, StatusTime } from '../queues/my-stats.ts';
import type { Queue, QueueDay, QueuedCaller } from '../queues/queue.ts';
import { flag, list, nullable, number, oneOf, record, text, time } from './shape.ts';
import { party } from './wire.ts';

/** The shapes of what the server says of the queues. */

export const queue = record<Queue>({
  id: text,
  extension: text,
  name: text,
  strategy: oneOf('ring-all', 'longest-idle', 'round-robin', 'fewest-calls', 'skills'),
  isMine: flag,
  mayPick: flag,
  waiting: number,
  waitingSince: nullable(time),
  agents: number,
  ready: number,
  targetSeconds: number,
  today: record<QueueDay>({
    answered: number,
    abandoned: number,
    averageWait: nullable(number),
    serviceLevel: nullable(number),
  }),
});

export const queuedCaller = record<QueuedCaller>({
  id: text,
  queueId: text,
  party,
  since: time,
  position: number,
  state: oneOf('waiting', 'ringing', 'callback'),
});

export const queueAgent = record<QueueAgent>({
  id: text,
  queueId: text,
  userId: text,
  name: text,
  extension: text,
  statusId: text,
  statusSince: time,
  activity: oneOf('ready', 'ringing', 'on-call', 'wrap-up', 'away', 'unreachable'),
  activitySince: time,
  party: nullable(party),
});

const color = oneOf<AgentColor>(
  ...(['green', 'red', 'yellow', 'orange', 'purple', 'dark-blue', 'grey'] as const),
);

export const agentStatus = record<AgentStatus>({
  id: text,
  name: text,
  kind: oneOf(
    ...(['online', 'offline', 'lunch', 'break', 'meeting', 'other'] as const),
    ...(['not-answering', 'custom'] as const),
  ),
  color,
  isPaid: flag,
});

export const myAgent = record<MyAgent>({
  id: text,
  queues: list(record<MyQueue>({ queueId: text, name: text, statusId: text, since: time })),
  nextStatusId: nullable(text),
});

export const myStats = record<MyStats>({
  from: time,
  to: time,
  answered: number,
  missed: number,
  abandoned: number,
  averageTalk: nullable(number),
  averageWait: nullable(number),
  averageHold: nullable(number),
  averageHandle: nullable(number),
  serviceLevel: nullable(number),
  direct: record<MyStats['direct']>({
    received: number,
    missed: number,
    made: number,
    averageTalk: nullable(number),
  }),
  statuses: list(
    record<StatusTime>({ statusId: text, name: text, color, isPaid: flag, seconds: number }),
  ),
  parts: list(record<StatsPart>({ from: time, answered: number, missed: number })),
});
