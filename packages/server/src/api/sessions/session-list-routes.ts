import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { deviceInWords } from '../../sessions/device-in-words.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { SessionRow } from '../../store/schema.ts';
import type { ApiEnv } from '../api-env.ts';
import { Problem, problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';

export const sessionEntrySchema = z
  .object({
    id: z.string(),
    current: z.boolean().openapi({ description: 'The one that asks.' }),
    device: z.string().openapi({
      description: 'In words, such as `Chrome on Windows`; empty where it is not known.',
    }),
    address: z.string().openapi({ description: 'Network address that it was last seen from.' }),
    timezone: z.string().openapi({
      description: 'IANA name of that of the browser at sign-in; empty where it did not say.',
    }),
    method: z.string().openapi({ description: '`password`, or the id of a provider.' }),
    startedAt: z.iso.datetime(),
    usedAt: z.iso.datetime().openapi({ description: 'Of its last request.' }),
  })
  .openapi('SessionEntry', { description: 'A browser or program in which I am signed in.' });

const common = { tags: ['Security'], security: [{ accessToken: [] }] };

export const getSessionsRoute = createRoute({
  ...common,
  method: 'get',
  path: '/api/sessions',
  operationId: 'getSessions',
  summary: 'Where I am signed in, the newest session first',
  responses: {
    200: {
      description: 'All of them.',
      content: {
        'application/json': { schema: z.object({ items: z.array(sessionEntrySchema) }) },
      },
    },
    ...problemResponses(401, 429, 500),
  },
});

export const deleteSessionRoute = createRoute({
  ...common,
  method: 'delete',
  path: '/api/sessions/{id}',
  operationId: 'deleteSession',
  summary: 'Ends a session of mine, with its sockets and its SIP registrations',
  request: { params: z.object({ id: z.string().min(1).max(64) }) },
  responses: {
    204: { description: 'It is over.' },
    ...problemResponses(401, 404, 422, 429, 500),
  },
});

export const deleteOtherSessionsRoute = createRoute({
  ...common,
  method: 'delete',
  path: '/api/sessions',
  operationId: 'deleteOtherSessions',
  summary: 'Ends all my sessions but the one that asks',
  responses: {
    204: { description: 'There is this one only.' },
    ...problemResponses(401, 429, 500),
  },
});

export function addSessionListRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions }: { readonly sessions: Sessions },
): void {
  const middleware = [requireSession(sessions)];

  app.openapi({ ...getSessionsRoute, middleware }, async (c) => {
    const { userId, sessionId } = c.get('access');
    const rows = await sessions.of(userId);
    return c.json({ items: rows.map((row) => entryOf(row, sessionId)) }, 200);
  });

  app.openapi({ ...deleteSessionRoute, middleware }, async (c) => {
    const { id } = c.req.valid('param');
    const mine = await sessions.of(c.get('access').userId);
    if (!mine.some((session) => session.id === id)) throw new Problem('not-found');
    await sessions.end(id);
    return c.body(null, 204);
  });

  app.openapi({ ...deleteOtherSessionsRoute, middleware }, async (c) => {
    const { userId, sessionId } = c.get('access');
    await sessions.endOthers(userId, sessionId);
    return c.body(null, 204);
  });
}

function entryOf(row: SessionRow, currentId: string): z.infer<typeof sessionEntrySchema> {
  return {
    id: row.id,
    current: row.id === currentId,
    device: deviceInWords(row.user_agent),
    address: row.address,
    timezone: row.timezone,
    method: row.method,
    startedAt: new Date(row.created_at).toISOString(),
    usedAt: new Date(row.used_at).toISOString(),
  };
}
