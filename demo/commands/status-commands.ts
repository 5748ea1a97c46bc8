import type { AgentStatus, CallCenter } from '@hubline/core';
import {
  agentStatusEnglish,
  agentStatusName,
  callCenterIcon,
  queuesEnglish,
  type SomeStrings,
} from '@hubline/element';
import type { Command } from './command.ts';

/** The statuses that I can have in all of my queues, but for the one that I have; none for who is in no queue. */
export function statusCommands(
  center: CallCenter | undefined,
  strings: SomeStrings | undefined,
): readonly Command[] {
  const queues = center?.me$.value?.queues ?? [];
  if (!center || queues.length === 0) return [];
  const has = ({ id }: AgentStatus): boolean => queues.every(({ statusId }) => statusId === id);
  return center.statuses$.value
    .filter((status) => status.kind !== 'not-answering' && !has(status))
    .map((status) => ({
      id: `status:${status.id}`,
      group: 'status',
      icon: callCenterIcon,
      text: (strings?.agentStatus ?? agentStatusEnglish).labelled(
        agentStatusName(status, strings?.queues ?? queuesEnglish),
      ),
      run: () => center.setStatus(status.id),
    }));
}
