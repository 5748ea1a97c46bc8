import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Directory } from '../../directory/directory.ts';
import { DEMO_PASSWORD, demoUsers } from '../../seed/demo.ts';
import type { ProviderSignIns } from '../../sign-in/provider-sign-ins.ts';
import { VERSION } from '../../version.ts';
import type { ApiEnv } from '../api-env.ts';
import { problemResponses } from '../problem.ts';

const serverInfoSchema = z
  .object({
    name: z.string(),
    version: z.string(),
    demo: z
      .object({
        users: z.array(
          z.object({
            username: z.string(),
            name: z.string(),
            extension: z.string(),
            role: z.string().openapi({ description: 'In words, for people.' }),
          }),
        ),
        password: z.string(),
      })
      .nullable()
      .openapi({ description: 'Accounts that anyone may try; null on a real server.' }),
    providers: z
      .array(
        z.object({
          id: z.string(),
          name: z.string().openapi({ description: 'As people know it.' }),
        }),
      )
      .openapi({ description: 'Where else people can sign in.' }),
  })
  .openapi('ServerInfo');

export const serverInfoRoute = createRoute({
  method: 'get',
  path: '/api/server',
  operationId: 'getServerInfo',
  tags: ['Server'],
  summary: 'What the sign-in page shows',
  security: [],
  responses: {
    200: {
      description: 'This server.',
      content: { 'application/json': { schema: serverInfoSchema } },
    },
    ...problemResponses(429, 500),
  },
});

export interface ServerInfoServices {
  readonly directory: Directory;
  readonly demo: boolean;
  readonly signIns: ProviderSignIns;
}

export function addServerInfoRoutes(
  app: OpenAPIHono<ApiEnv>,
  { directory, demo, signIns }: ServerInfoServices,
): void {
  app.openapi(serverInfoRoute, (c) => {
    const users = demo ? demoUsers(directory) : [];
    return c.json(
      {
        name: 'Hubline',
        version: VERSION,
        demo: users.length === 0 ? null : { users, password: DEMO_PASSWORD },
        providers: signIns.offered,
      },
      200,
    );
  });
}
