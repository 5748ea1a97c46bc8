import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { SipCredentials } from '../../sessions/sip-credentials.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { ApiEnv } from '../api-env.ts';
import { isSecure } from '../client-request.ts';
import { problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';

const sipAccountSchema = z
  .object({
    aor: z.string().openapi({
      description: 'The address of record.',
      example: 'sip:alice@demo.hubline.example',
    }),
    authUser: z.string(),
    password: z.string(),
    displayName: z.string(),
    wsUrls: z.array(z.string()).openapi({ description: 'SIP sockets, the preferred first.' }),
    iceServers: z.array(
      z.object({
        urls: z.array(z.string()),
        username: z.string().optional(),
        credential: z.string().optional(),
      }),
    ),
    instanceId: z.string().openapi({ description: 'URN for +sip.instance (RFC 5626).' }),
    expiresAt: z.iso.datetime().openapi({
      description: 'Until when new requests with these credentials are accepted.',
    }),
  })
  .openapi('SipAccount', { description: 'What a phone registers with.' });

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
    query: z.object({
      device: z.uuid().openapi({ description: 'Stable for one device.' }),
    }),
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
    const { sessionId, person } = c.get('access');
    const device = c.req.valid('query').device.toLowerCase();
    const issued = sipCredentials.issue(sessionId, device, person);
    const scheme = isSecure(c.env.incoming) ? 'wss' : 'ws';
    return c.json(
      {
        aor: `sip:${person.username}@${person.domain}`,
        authUser: issued.authUser,
        password: issued.password,
        displayName: person.name,
        wsUrls: [`${scheme}://${c.req.header('Host')}/sip`],
        iceServers: [],
        instanceId: `urn:uuid:${device}`,
        expiresAt: new Date(issued.expiresAt).toISOString(),
      },
      200,
    );
  });
}
