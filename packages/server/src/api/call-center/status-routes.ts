import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Person } from '../../directory/snapshot.ts';
import type { CallCenter } from '../../queues/call-center.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { IdempotencyRepository } from '../../store/idempotency-repository.ts';
import { line } from '../../text/lines.ts';
import type { ApiEnv } from '../api-env.ts';
import { idempotencyHeaders as headers, idempotent } from '../idempotency.ts';
import { Problem, problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';

const wish = z.strictObject({
  statusId: z.string().min(1).max(64),
  queueId: z.string().min(1).max(64).optional().openapi({
    description: 'Of this queue; of all of them where it is not said.',
  }),
  reason: z
    .string()
    .overwrite(line)
    .max(200)
    .default('')
    .openapi({ description: 'Kept in the log.' }),
});

const body = { required: true, content: { 'application/json': { schema: wish } } };
const common = { tags: ['Call center'], security: [{ accessToken: [] }] };
const done = { 204: { description: 'It is so, or will be when the present call is over.' } };

export const putMyAgentRoute = createRoute({
  ...common,
  method: 'put',
  path: '/api/agent/status',
  operationId: 'putMyAgentStatus',
  summary: 'Says what I do in the queues',
  request: { headers, body },
  responses: { ...done, ...problemResponses(400, 401, 409, 413, 415, 422, 429, 500) },
});

export const putAgentRoute = createRoute({
  ...common,
  method: 'put',
  path: '/api/agents/{userId}/status',
  operationId: 'putOthersAgentStatus',
  summary: 'Says what a colleague does in the queues',
  request: { headers, params: z.object({ userId: z.string().min(1).max(64) }), body },
  responses: { ...done, ...problemResponses(400, 401, 403, 404, 409, 413, 415, 422, 429, 500) },
});

export interface StatusServices {
  readonly sessions: Sessions;
  readonly callCenter: Pick<CallCenter, 'setStatus'>;
  readonly idempotencyKeys: IdempotencyRepository;
  readonly clock: () => number;
}

export function addStatusRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, callCenter, idempotencyKeys, clock }: StatusServices,
): void {
  const middleware = [requireSession(sessions), idempotent(idempotencyKeys, clock)];
  const set = (
    by: Person,
    userId: string,
    { statusId, queueId, reason }: z.infer<typeof wish>,
  ): void => {
    switch (callCenter.setStatus(by, userId, statusId, { queueId, reason })) {
      case 'set':
      case 'next':
        return;
      case 'forbidden':
        throw new Problem('forbidden', { detail: 'Not with this scope.' });
      case 'unknown-agent':
        throw new Problem('not-found', { detail: 'There is no such colleague.' });
      case 'unknown-status':
        throw new Problem('invalid', { fields: { statusId: 'no-such-status' } });
      case 'not-a-member':
        throw new Problem('not-a-member', { detail: 'Not an agent of that queue.' });
    }
  };

  app.openapi({ ...putMyAgentRoute, middleware }, (c) => {
    const { person } = c.get('access');
    set(person, person.userId, c.req.valid('json'));
    return c.body(null, 204);
  });

  app.openapi({ ...putAgentRoute, middleware }, (c) => {
    set(c.get('access').person, c.req.valid('param').userId, c.req.valid('json'));
    return c.body(null, 204);
  });
}
