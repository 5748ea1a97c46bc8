import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Away } from '../../presence/away.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { IdempotencyRepository } from '../../store/idempotency-repository.ts';
import type { ApiEnv } from '../api-env.ts';
import { idempotencyHeaders, idempotent } from '../idempotency.ts';
import { problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';

export const putPresenceRoute = createRoute({
  method: 'put',
  path: '/api/presence',
  operationId: 'putPresence',
  tags: ['Contacts'],
  summary: 'Says that I am away, or back',
  description: 'Colleagues see it as long as no call says more; it stays until it is taken back.',
  security: [{ accessToken: [] }],
  request: {
    headers: idempotencyHeaders,
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ away: z.boolean() }) } },
    },
  },
  responses: {
    204: { description: 'It is so.' },
    ...problemResponses(400, 401, 415, 422, 429, 500),
  },
});

export interface PresenceServices {
  readonly sessions: Sessions;
  readonly away: Away;
  readonly idempotencyKeys: IdempotencyRepository;
  readonly clock: () => number;
}

export function addPresenceRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, away, idempotencyKeys, clock }: PresenceServices,
): void {
  const middleware = [requireSession(sessions), idempotent(idempotencyKeys, clock)];
  const route = { ...putPresenceRoute, middleware };
  app.openapi(route, async (c) => {
    await away.set(c.get('access').userId, c.req.valid('json').away);
    return c.body(null, 204);
  });
}
