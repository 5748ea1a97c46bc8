import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Directory } from '../../directory/directory.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { ApiEnv } from '../api-env.ts';
import { problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';

export const contactSchema = z
  .object({
    id: z.string(),
    source: z.literal('directory'),
    name: z.string(),
    phones: z.array(
      z.object({
        label: z.enum(['extension', 'work']),
        number: z.string().openapi({ description: 'An extension, or E.164 with +.' }),
      }),
    ),
  })
  .openapi('Contact', { description: 'A colleague or a queue of the tenant.' });

export const directoryRoute = createRoute({
  method: 'get',
  path: '/api/directory',
  operationId: 'getDirectory',
  tags: ['Contacts'],
  summary: 'The colleagues and queues of the tenant',
  security: [{ accessToken: [] }],
  responses: {
    200: {
      description: 'All of them, by name.',
      content: { 'application/json': { schema: z.object({ items: z.array(contactSchema) }) } },
    },
    ...problemResponses(401, 429, 500),
  },
});

export interface DirectoryRouteServices {
  readonly sessions: Sessions;
  readonly directory: Directory;
}

export function addDirectoryRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, directory }: DirectoryRouteServices,
): void {
  const route = { ...directoryRoute, middleware: requireSession(sessions) };
  app.openapi(route, (c) => {
    const { tenantId, userId } = c.get('access').person;
    const items = directory.contacts(tenantId, userId);
    return c.json({ items: items.map((item) => ({ ...item, phones: [...item.phones] })) }, 200);
  });
}
