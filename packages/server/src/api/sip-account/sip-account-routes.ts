import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { SipCredentials } from '../../sessions/sip-credentials.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { ApiEnv } from '../api-env.ts';
import { problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';
import { deviceSchema, issueSipAccount, sipAccountSchema } from './sip-account.ts';

export const sipAccountRoute = createRoute({
  method: 'get',
  path: '/api/sip-account',
  operationId: 'getSipAccount',
  tags: ['Phone'],
  summary: 'SIP credentials for this session and device',
  description:
    'Made anew for each request, good for 10 minutes, and over when the session is over. A registration made with them lasts as long as it was granted.',
  security: [{ accessToken: [] }],
  request: {
    query: z.object({ device: deviceSchema }),
  },
  responses: {
    200: {
      description: 'The account.',
      content: { 'application/json': { schema: sipAccountSchema } },
    },
    ...problemResponses(401, 422, 429, 500),
  },
});

export interface SipAccountServices {
  readonly sessions: Sessions;
  readonly sipCredentials: SipCredentials;
}

export function addSipAccountRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, sipCredentials }: SipAccountServices,
): void {
  const route = { ...sipAccountRoute, middleware: requireSession(sessions) };
  app.openapi(route, (c) => {
    const { device } = c.req.valid('query');
    return c.json(issueSipAccount(c, sipCredentials, c.get('access'), device), 200);
  });
}
