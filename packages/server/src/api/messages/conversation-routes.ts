import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Beginning } from '../../messages/beginning.ts';
import { readConversationCursor, type Conversations } from '../../messages/conversations.ts';
import type { OwnPart } from '../../messages/own-part.ts';
import type { TypingNotices } from '../../messages/typing.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { ApiEnv } from '../api-env.ts';
import { Problem, problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';
import { clientId, common, id, params } from './message-fields.ts';
import { conversationSchema } from './message-schema.ts';

const one = { 'application/json': { schema: conversationSchema } };

const draft = z.strictObject({
  clientId,
  recipients: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('user'), userId: id }),
        z.strictObject({ kind: z.literal('number'), number: z.string().min(1).max(64) }),
      ]),
    )
    .min(1, 'no-recipient')
    .max(200, 'too-many')
    .openapi({ description: 'Colleagues, or one outside number as it is dialled from here.' }),
  name: z.string().max(2_000, 'field-too-long').default('').openapi({ description: 'Of a group.' }),
  ownNumber: z
    .string()
    .max(20)
    .nullable()
    .default(null)
    .openapi({ description: 'Which of my numbers writes to an outside number.' }),
});

export const getConversationsRoute = createRoute({
  ...common,
  method: 'get',
  path: '/api/conversations',
  operationId: 'getConversations',
  summary: 'My conversations, newest first',
  request: {
    query: z.object({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z
        .string()
        .max(512)
        .optional()
        .openapi({ description: 'What `next` of the page before said.' }),
    }),
  },
  responses: {
    200: {
      description: 'A page. `next` is null on the last one.',
      content: {
        'application/json': {
          schema: z.object({
            items: z.array(conversationSchema).readonly(),
            next: z.string().nullable(),
          }),
        },
      },
    },
    ...problemResponses(401, 422, 429, 500),
  },
});

export const getConversationRoute = createRoute({
  ...common,
  method: 'get',
  path: '/api/conversations/{id}',
  operationId: 'getConversation',
  summary: 'A conversation that I am or was in',
  request: { params },
  responses: {
    200: { description: 'As it is now.', content: one },
    ...problemResponses(401, 404, 422, 429, 500),
  },
});

export const postConversationRoute = createRoute({
  ...common,
  method: 'post',
  path: '/api/conversations',
  operationId: 'postConversation',
  summary: 'Begins a conversation, or finds the one that is there',
  description:
    'There is one with each colleague, and one between each two numbers; several colleagues are a new group for each `clientId`. Others hear of it with the first message. `fields.recipients` of a 422 says `no-recipient`, `oneself`, `unknown`, `too-many` or `number-alone`, `fields.ownNumber` `no-number` or `not-mine`.',
  request: { body: { required: true, content: { 'application/json': { schema: draft } } } },
  responses: {
    200: { description: 'It is in my list.', content: one },
    ...problemResponses(400, 401, 413, 415, 422, 429, 500, 507),
  },
});

export const putOwnPartRoute = createRoute({
  ...common,
  method: 'put',
  path: '/api/conversations/{id}/mine',
  operationId: 'putOwnPart',
  summary: 'How far I read, whether it is marked unread or muted',
  description: 'What is left out stays, but to read takes the mark away. Nobody reads backwards.',
  request: {
    params,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            readSeq: z.int().nonnegative().optional(),
            markedUnread: z.boolean().optional(),
            muted: z.boolean().optional(),
          }),
        },
      },
    },
  },
  responses: {
    204: { description: 'It is so.' },
    ...problemResponses(400, 401, 404, 415, 422, 429, 500),
  },
});

export const deleteConversationRoute = createRoute({
  ...common,
  method: 'delete',
  path: '/api/conversations/{id}',
  operationId: 'deleteConversation',
  summary: 'Removes a conversation from my list, with all that is in it',
  description:
    'For me alone; a group is left too. A new message brings it back, without the old ones.',
  request: { params },
  responses: {
    204: { description: 'It is gone, or was already.' },
    ...problemResponses(401, 422, 429, 500),
  },
});

export const postTypingRoute = createRoute({
  ...common,
  method: 'post',
  path: '/api/conversations/{id}/typing',
  operationId: 'postTyping',
  summary: 'I am writing there',
  description: 'The others are told for 6 seconds, at most once a second.',
  request: { params },
  responses: {
    204: { description: 'They know.' },
    ...problemResponses(401, 404, 409, 422, 429, 500),
  },
});

export interface ConversationServices {
  readonly sessions: Sessions;
  readonly conversations: Pick<Conversations, 'page' | 'one'>;
  readonly beginning: Pick<Beginning, 'begin'>;
  readonly ownPart: Pick<OwnPart, 'change' | 'remove'>;
  readonly typing: Pick<TypingNotices, 'tell'>;
}

export function addConversationRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, conversations, beginning, ownPart, typing }: ConversationServices,
): void {
  const session = requireSession(sessions);

  app.openapi({ ...getConversationsRoute, middleware: session }, async (c) => {
    const { limit, cursor } = c.req.valid('query');
    const after = cursor ? readConversationCursor(cursor) : null;
    if (cursor && after === null) {
      throw new Problem('invalid', { fields: { cursor: 'Not a cursor of this list' } });
    }
    return c.json(await conversations.page(c.get('access').userId, { limit, after }), 200);
  });

  app.openapi({ ...getConversationRoute, middleware: session }, async (c) =>
    c.json(await conversations.one(c.get('access').userId, c.req.valid('param').id), 200),
  );

  app.openapi({ ...postConversationRoute, middleware: session }, async (c) =>
    c.json(await beginning.begin(c.get('access').person, c.req.valid('json')), 200),
  );

  app.openapi({ ...putOwnPartRoute, middleware: session }, async (c) => {
    await ownPart.change(c.get('access').userId, c.req.valid('param').id, c.req.valid('json'));
    return c.body(null, 204);
  });

  app.openapi({ ...deleteConversationRoute, middleware: session }, async (c) => {
    await ownPart.remove(c.get('access').person, c.req.valid('param').id);
    return c.body(null, 204);
  });

  app.openapi({ ...postTypingRoute, middleware: session }, async (c) => {
    await typing.tell(c.get('access').userId, c.req.valid('param').id);
    return c.body(null, 204);
  });
}
