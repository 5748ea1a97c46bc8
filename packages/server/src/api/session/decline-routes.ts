import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Sessions } from '../../sessions/sessions.ts';
import type { ApiEnv } from '../api-env.ts';
import { Problem, problemResponses } from '../problem.ts';
import { readRefreshCookie } from './refresh-cookie.ts';
import { ours, verdictOf } from './session-routes.ts';

export const declineCallRoute = createRoute({
  method: 'post',
  path: '/api/session/calls/{id}/decline',
  operationId: 'declineCall',
  tags: ['Notifications'],
  summary: 'Declines a call that a closed app was told of',
  description:
    'For the service worker of the app, which has nothing but the refresh cookie; the cookie stays as it is. Idle where the call rings no more.',
  security: [{ refreshCookie: [] }],
  request: { params: z.object({ id: z.string().min(1).max(64) }) },
  responses: {
    204: { description: 'It rings no more.' },
    ...problemResponses(401, 403, 422, 429, 500),
  },
});

export interface DeclineRouteServices {
  readonly sessions: Sessions;
  /** Speaks for this user, who said so in the app of that session. */
  readonly declineCall: (userId: string, callId: string, sessionId: string) => void;
  readonly allowedOrigins: ReadonlySet<string>;
}

export function addDeclineRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, declineCall, allowedOrigins }: DeclineRouteServices,
): void {
  app.openapi(declineCallRoute, async (c) => {
    ours(verdictOf(c, allowedOrigins));
    const token = readRefreshCookie(c);
    const session = token === undefined ? null : await sessions.byRefreshToken(token);
    if (!session) throw new Problem('no-session', { detail: 'A good refresh cookie is needed.' });
    declineCall(session.user_id, c.req.valid('param').id, session.id);
    return c.body(null, 204);
  });
}
