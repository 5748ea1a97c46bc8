import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MessageChanges } from '../../messages/message-changes.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { IdempotencyRepository } from '../../store/idempotency-repository.ts';
import type { ApiEnv } from '../api-env.ts';
import { idempotencyHeaders as headers, idempotent } from '../idempotency.ts';
import { problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';
import { common, params, text } from './message-fields.ts';

const reaction = params.extend({
  emoji: z.string().min(1).max(200).openapi({ description: 'One emoji (Unicode RGI_Emoji).' }),
});

export const putMessageRoute = createRoute({
  ...common,
  method: 'put',
  path: '/api/messages/{id}',
  operationId: 'putMessage',
  summary: 'Writes a message of mine anew',
  description: 'In chats. `fields.text` of a 422 says `empty`.',
  request: {
    ...{ headers, params },
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ text }) } },
    },
  },
  responses: {
    204: { description: 'It is as it was written.' },
    ...problemResponses(400, 401, 403, 404, 413, 415, 422, 429, 500, 507),
  },
});

export const deleteMessageRoute = createRoute({
  ...common,
  method: 'delete',
  path: '/api/messages/{id}',
  operationId: 'deleteMessage',
  summary: 'Deletes a message of mine, for everyone',
  description: 'In chats. Its place stays, without text and files.',
  request: { params },
  responses: {
    204: { description: 'It is gone, or was already.' },
    ...problemResponses(401, 403, 404, 422, 429, 500),
  },
});

export const putReactionRoute = createRoute({
  ...common,
  method: 'put',
  path: '/api/messages/{id}/reactions/{emoji}',
  operationId: 'putReaction',
  summary: 'Reacts to a message',
  description:
    'In chats, with at most 20 different ones for a message. `fields.emoji` of a 422 says `unknown` or `too-many`.',
  request: { params: reaction },
  responses: {
    204: { description: 'It is there.' },
    ...problemResponses(401, 403, 404, 422, 429, 500, 507),
  },
});

export const deleteReactionRoute = createRoute({
  ...common,
  method: 'delete',
  path: '/api/messages/{id}/reactions/{emoji}',
  operationId: 'deleteReaction',
  summary: 'Takes a reaction of mine back',
  request: { params: reaction },
  responses: {
    204: { description: 'It is gone, or was already.' },
    ...problemResponses(401, 403, 404, 422, 429, 500),
  },
});

export interface MessageChangeServices {
  readonly sessions: Sessions;
  readonly messageChanges: Pick<MessageChanges, 'edit' | 'remove' | 'react'>;
  readonly idempotencyKeys: IdempotencyRepository;
  readonly clock: () => number;
}

export function addMessageChangeRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, messageChanges, idempotencyKeys, clock }: MessageChangeServices,
): void {
  const session = requireSession(sessions);
  const write = [session, idempotent(idempotencyKeys, clock)];

  app.openapi({ ...putMessageRoute, middleware: write }, async (c) => {
    const { text: written } = c.req.valid('json');
    await messageChanges.edit(c.get('access').userId, c.req.valid('param').id, written);
    return c.body(null, 204);
  });

  app.openapi({ ...deleteMessageRoute, middleware: session }, async (c) => {
    await messageChanges.remove(c.get('access').userId, c.req.valid('param').id);
    return c.body(null, 204);
  });

  app.openapi({ ...putReactionRoute, middleware: session }, async (c) => {
    const { id, emoji } = c.req.valid('param');
    await messageChanges.react(c.get('access').userId, id, emoji, true);
    return c.body(null, 204);
  });

  app.openapi({ ...deleteReactionRoute, middleware: session }, async (c) => {
    const { id, emoji } = c.req.valid('param');
    await messageChanges.react(c.get('access').userId, id, emoji, false);
    return c.body(null, 204);
  });
}
