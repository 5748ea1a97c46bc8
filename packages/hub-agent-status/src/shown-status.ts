import type { AgentStatus, MyAgent, MyQueue } from '@hubline/core';
import { agentStatusName, type Strings } from '@hubline/element';

/** What stands for a status that is not known yet, or not any more. */
const UNKNOWN: AgentStatus = {
  id: '',
  name: '',
  kind: 'other',
  color: 'grey',
  isPaid: false,
};

/** My status in one queue. */
export interface ShownQueue {
  readonly queue: MyQueue;
  readonly status: AgentStatus;
}

/** My part in the queues, with the statuses that are meant. */
export interface ShownStatus {
  readonly queues: readonly ShownQueue[];
  /** The status in all of them; null where they differ. */
  readonly status: AgentStatus | null;
  /** Since when it is so in all of them. */
  readonly since: Date;
  readonly next: AgentStatus | null;
}

/** Null for one who is in no queue, or of whom nothing is known yet. */
export function shownStatus(
  me: MyAgent | null | undefined,
  statuses: readonly AgentStatus[],
): ShownStatus | null {
  const find = (id: string): AgentStatus => statuses.find((one) => one.id === id) ?? UNKNOWN;
  const queues = (me?.queues ?? []).map((queue) => ({ queue, status: find(queue.statusId) }));
  const [first] = queues;
  if (!me || !first) return null;
  const alike = queues.every(({ queue }) => queue.statusId === first.queue.statusId);
  return {
    queues,
    status: alike ? first.status : null,
    since: new Date(Math.max(...queues.map(({ queue }) => queue.since.getTime()))),
    next: me.nextStatusId === null ? null : find(me.nextStatusId),
  };
}

/** In the words of the person: one status, or that they differ, and how. */
export function statusText(
  { status, queues }: ShownStatus,
  words: { readonly own: Strings['agentStatus']; readonly queues: Strings['queues'] },
): { readonly short: string; readonly each: string } {
  if (status) return { short: agentStatusName(status, words.queues), each: '' };
  const each = queues.map(({ queue, status: its }) =>
    words.own.inQueue(agentStatusName(its, words.queues), queue.name),
  );
  return { short: words.own.mixed, each: `: ${each.join(', ')}` };
}
