import type { Queue } from '../../directory/snapshot.ts';
import type { AcdQueue } from '../acd/acd-host.ts';

/** A queue as the distribution needs it. */
export function acdQueueOf({ id, settings, members }: Queue): AcdQueue {
  const { strategy, ringSeconds, wrapUpSeconds, missesAllowed, targetSeconds } = settings;
  const { longestWaitSeconds, mostCallers, overflowWithoutAgents, overflow } = settings;
  return {
    ...{ id, strategy, ringSeconds, wrapUpSeconds, missesAllowed, targetSeconds },
    ...{ longestWaitSeconds, mostCallers, overflowWithoutAgents, overflows: overflow !== null },
    members: members.map(({ userId, skill }) => ({ userId, skill })),
  };
}
