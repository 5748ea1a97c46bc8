import { z } from '@hono/zod-openapi';
import { STRATEGIES } from '../../queues/queue-settings.ts';
import { partySchema } from '../party-schema.ts';

const time = z.iso.datetime();
const count = z.int().nonnegative();

export const colorSchema = z.enum([
  ...(['green', 'red', 'yellow', 'orange', 'purple', 'dark-blue', 'grey'] as const),
]);

export const queueSchema = z
  .object({
    ...{ id: z.string(), extension: z.string(), name: z.string(), strategy: z.enum(STRATEGIES) },
    ...{ isMine: z.boolean(), mayPick: z.boolean(), waiting: count },
    ...{ waitingSince: time.nullable(), agents: count, ready: count, targetSeconds: count },
    today: z.object({
      ...{ answered: count, abandoned: count },
      ...{ averageWait: z.number().nullable(), serviceLevel: z.number().nullable() },
    }),
  })
  .openapi('Queue', { description: 'A queue that I may watch.' });

export const queueCallerSchema = z
  .object({
    ...{ id: z.string(), queueId: z.string(), party: partySchema, since: time },
    ...{ position: z.int().positive(), state: z.enum(['waiting', 'ringing', 'callback']) },
  })
  .openapi('QueuedCaller', { description: 'Someone who waits in a queue.' });

export const queueAgentSchema = z
  .object({
    ...{ id: z.string(), queueId: z.string(), userId: z.string(), name: z.string() },
    ...{ extension: z.string(), statusId: z.string(), statusSince: time },
    activity: z.enum(['ready', 'ringing', 'on-call', 'wrap-up', 'away', 'unreachable']),
    activitySince: time,
    party: partySchema.nullable(),
  })
  .openapi('QueueAgent', { description: 'An agent of one queue.' });

export const agentStatusSchema = z
  .object({
    ...{ id: z.string(), name: z.string() },
    kind: z.enum([
      ...(['online', 'offline', 'lunch', 'break', 'meeting', 'other'] as const),
      ...(['not-answering', 'custom'] as const),
    ]),
    ...{ color: colorSchema, isPaid: z.boolean() },
  })
  .openapi('AgentStatus', { description: 'What an agent can say of themselves.' });

export const myAgentSchema = z
  .object({
    id: z.string(),
    queues: z.array(
      z.object({ queueId: z.string(), name: z.string(), statusId: z.string(), since: time }),
    ),
    nextStatusId: z.string().nullable(),
  })
  .openapi('MyAgent', { description: 'My own part in the queues.' });
