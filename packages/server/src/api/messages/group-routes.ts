import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Groups } from '../../messages/groups.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { IdempotencyRepository } from '../../store/idempotency-repository.ts';
import type { ApiEnv } from '../api-env.ts';
import { idempotencyHeaders as headers, idempotent } from '../idempotency.ts';
import { problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';
import { common, id, params } from './message-fields.ts';

export const putConversationRoute = createRoute({
  ...common,
  method: 'put',
  path: '/api/conversations/{id}',
  operationId: 'putConversation',
  summary: 'Gives a group another name',
  description: 'At most 100 characters; none takes the name away.',
  request: {
    ...{ headers, params },
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ name: z.string().max(2_000, 'field-too-long') }),
        },
      },
    },
  },
  responses: {
    204: { description: 'It is called so.' },
    ...problemResponses(400, 401, 403, 404, 409, 415, 422, 429, 500),
  },
});

export const postMembersRoute = createRoute({
  ...common,
  method: 'post',
  path: '/api/conversations/{id}/members',
  operationId: 'postMembers',
  summary: 'Takes colleagues into a group',
  description:
    'They see what is written from now on. `fields.userIds` of a 422 says `unknown` or `too-many`: a group has at most 100 people.',
  request: {
    ...{ headers, params },
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ userIds: z.array(id).min(1).max(100, 'too-many') }),
        },
      },
    },
  },
  responses: {
    204: { description: 'They are in it.' },
    ...problemResponses(400, 401, 403, 404, 409, 415, 422, 429, 500),
  },
});

export const deleteMemberRoute = createRoute({
  ...common,
  method: 'delete',
  path: '/api/conversations/{id}/members/{userId}',
  operationId: 'deleteMember',
  summary: 'Takes someone out of a group, or leaves it',
  description: 'They keep what was written so far.',
  request: { params: params.extend({ userId: id }) },
  responses: {
    204: { description: 'They are not in it any more.' },
    ...problemResponses(401, 403, 404, 409, 422, 429, 500),
  },
});

export interface GroupServices {
  readonly sessions: Sessions;
  readonly groups: Pick<Groups, 'rename' | 'add' | 'remove'>;
  readonly idempotencyKeys: IdempotencyRepository;
  readonly clock: () => number;
}

export function addGroupRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, groups, idempotencyKeys, clock }: GroupServices,
): void {
  const session = requireSession(sessions);
  const write = [session, idempotent(idempotencyKeys, clock)];

  app.openapi({ ...putConversationRoute, middleware: write }, async (c) => {
    const { name } = c.req.valid('json');
    await groups.rename(c.get('access').person, c.req.valid('param').id, name);
    return c.body(null, 204);
  });

  app.openapi({ ...postMembersRoute, middleware: write }, async (c) => {
    const { userIds } = c.req.valid('json');
    await groups.add(c.get('access').person, c.req.valid('param').id, userIds);
    return c.body(null, 204);
  });

  app.openapi({ ...deleteMemberRoute, middleware: session }, async (c) => {
    const { id: conversationId, userId } = c.req.valid('param');
    await groups.remove(c.get('access').person, conversationId, userId);
    return c.body(null, 204);
  });
}
