import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Person } from '../../directory/snapshot.ts';
import { QUEUE_ACCESS } from '../../queues/access.ts';
import type { CallCenter } from '../../queues/call-center.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { IdempotencyRepository } from '../../store/idempotency-repository.ts';
import type { ApiEnv } from '../api-env.ts';
import { idempotencyHeaders as headers, idempotent } from '../idempotency.ts';
import { Problem, problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';
import { queueAgentSchema, queueCallerSchema, queueSchema } from './call-center-schema.ts';

const params = z.object({ id: z.string().min(1).max(64) });
const common = { tags: ['Call center'], security: [{ accessToken: [] }] };

const listOf = <T extends z.ZodType>(item: T) => ({
  description: 'All of them.',
  content: { 'application/json': { schema: z.object({ items: z.array(item) }) } },
});

export const getQueuesRoute = createRoute({
  ...common,
  method: 'get',
  path: '/api/queues',
  operationId: 'getQueues',
  summary: 'The queues that I may watch',
  responses: { 200: listOf(queueSchema), ...problemResponses(401, 403, 429, 500) },
});

export const getQueueCallersRoute = createRoute({
  ...common,
  method: 'get',
  path: '/api/queues/{id}/callers',
  operationId: 'getQueueCallers',
  summary: 'Who waits in a queue, the next one first',
  request: { params },
  responses: { 200: listOf(queueCallerSchema), ...problemResponses(401, 403, 404, 422, 429, 500) },
});

export const getQueueAgentsRoute = createRoute({
  ...common,
  method: 'get',
  path: '/api/queues/{id}/agents',
  operationId: 'getQueueAgents',
  summary: 'The agents of a queue',
  request: { params },
  responses: { 200: listOf(queueAgentSchema), ...problemResponses(401, 403, 404, 422, 429, 500) },
});

export const pickRoute = createRoute({
  ...common,
  method: 'post',
  path: '/api/queue-callers/{id}/pick',
  operationId: 'pickQueuedCaller',
  summary: 'Rings at my phone for a caller who waits',
  request: { headers, params },
  responses: {
    204: { description: 'It rings.' },
    ...problemResponses(401, 403, 404, 409, 422, 429, 500),
  },
});

export interface QueueServices {
  readonly sessions: Sessions;
  readonly callCenter: Pick<CallCenter, 'queuesFor' | 'callersFor' | 'agentsFor' | 'pick'>;
  readonly idempotencyKeys: IdempotencyRepository;
  readonly clock: () => number;
}

export function addQueueRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, callCenter, idempotencyKeys, clock }: QueueServices,
): void {
  const session = requireSession(sessions);
  const write = [session, idempotent(idempotencyKeys, clock)];

  app.openapi({ ...getQueuesRoute, middleware: session }, (c) => {
    const person = mustWatch(c.get('access').person);
    return c.json({ items: callCenter.queuesFor(person) }, 200);
  });

  app.openapi({ ...getQueueCallersRoute, middleware: session }, (c) => {
    const person = mustWatch(c.get('access').person);
    const items = callCenter.callersFor(person, c.req.valid('param').id);
    if (!items) throw noSuchQueue();
    return c.json({ items }, 200);
  });

  app.openapi({ ...getQueueAgentsRoute, middleware: session }, (c) => {
    const person = mustWatch(c.get('access').person);
    const items = callCenter.agentsFor(person, c.req.valid('param').id);
    if (!items) throw noSuchQueue();
    return c.json({ items }, 200);
  });

  app.openapi({ ...pickRoute, middleware: write }, (c) => {
    const person = mustWatch(c.get('access').person);
    switch (callCenter.pick(person, c.req.valid('param').id)) {
      case 'ringing':
        return c.body(null, 204);
      case 'forbidden':
        throw new Problem('forbidden', { detail: 'Agents pick nobody out of this queue.' });
      case 'gone':
        throw new Problem('not-found', { detail: 'There is no such caller.' });
      case 'taken':
        throw new Problem('caller-taken', { detail: 'Someone else takes this caller.' });
      case 'unreachable':
        throw new Problem('no-phone', { detail: 'No phone of yours can ring now.' });
    }
  });
}

/** Those with another scope have no queues to watch. */
function mustWatch(person: Person): Person {
  if (QUEUE_ACCESS[person.scope].queues !== 'none') return person;
  throw new Problem('forbidden', { detail: 'Not with this scope.' });
}

function noSuchQueue(): Problem {
  return new Problem('not-found', { detail: 'There is no such queue.' });
}
