import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MessagePages, PageQuery } from '../../messages/message-pages.ts';
import type { Posting } from '../../messages/posting.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { ApiEnv } from '../api-env.ts';
import { Problem, problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';
import { clientId, common, id, params, seq, text } from './message-fields.ts';
import { messageSchema } from './message-schema.ts';

const MOST_USUALLY = 200;
/** Of a span of time, as it is exported. */
const MOST_OF_SPAN = 1_000;

const one = { 'application/json': { schema: messageSchema } };
const moment = z.iso.datetime().transform((iso) => Date.parse(iso));
const span = z.object({
  from: moment.openapi({ description: 'The beginning.' }),
  to: moment.openapi({ description: 'The end, which is not in it.' }),
});

const pageQuery = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_OF_SPAN)
    .default(50)
    .openapi({ description: `At most ${MOST_USUALLY}, but with from and to.` }),
  before: seq.optional().openapi({ description: 'The newest ones before this place.' }),
  after: seq.optional().openapi({ description: 'The oldest ones after this place.' }),
  around: seq.optional().openapi({ description: 'Those around this place.' }),
  from: moment.optional().openapi({ description: 'With after: from this moment on.' }),
  to: moment.optional().openapi({ description: 'With after: before this moment.' }),
});

const draft = z.strictObject({
  clientId,
  kind: z.enum(['text', 'video']).default('text'),
  text: text.default(''),
  replyTo: id.nullable().default(null).openapi({ description: 'Id of the message it answers.' }),
  attachmentIds: z
    .array(id)
    .max(100, 'too-many')
    .default([])
    .openapi({ description: 'Ids of complete uploads of mine, in their order.' }),
});

export const getMessagesRoute = createRoute({
  ...common,
  method: 'get',
  path: '/api/conversations/{id}/messages',
  operationId: 'getMessages',
  summary: 'Messages of a conversation',
  description: 'The newest ones where no place is named; one of before, after and around.',
  request: { params, query: pageQuery },
  responses: {
    200: {
      description: 'Oldest first.',
      content: {
        'application/json': {
          schema: z.object({
            items: z.array(messageSchema).readonly(),
            hasEarlier: z.boolean(),
            hasLater: z.boolean(),
          }),
        },
      },
    },
    ...problemResponses(401, 404, 422, 429, 500),
  },
});

export const getMessageCountRoute = createRoute({
  ...common,
  method: 'get',
  path: '/api/conversations/{id}/count',
  operationId: 'getMessageCount',
  summary: 'How many messages and files a span of time has',
  request: { params, query: span },
  responses: {
    200: {
      description: 'Of what I see.',
      content: {
        'application/json': {
          schema: z.object({ messages: z.int().nonnegative(), files: z.int().nonnegative() }),
        },
      },
    },
    ...problemResponses(401, 404, 422, 429, 500),
  },
});

export const postMessageRoute = createRoute({
  ...common,
  method: 'post',
  path: '/api/conversations/{id}/messages',
  operationId: 'postMessage',
  summary: 'Writes into a conversation',
  description:
    'Text of at most 10,000 characters, as people count them, or files, or both; or an invitation to a video call in a chat with one colleague. At most 10 a second. `fields` of a 422: `text` says `empty`, `replyTo` and `attachmentIds` `unknown`, `attachmentIds` `too-many`, `kind` `not-here`, `clientId` `taken`. `detail` of a 409 is why it is closed.',
  request: { params, body: { required: true, content: { 'application/json': { schema: draft } } } },
  responses: {
    200: { description: 'It is there, or was already.', content: one },
    ...problemResponses(400, 401, 404, 409, 413, 415, 422, 429, 500, 507),
  },
});

export const searchMessagesRoute = createRoute({
  ...common,
  method: 'get',
  path: '/api/messages',
  operationId: 'searchMessages',
  summary: 'Looks for words in all messages that I see',
  request: {
    query: z.object({
      search: z
        .string()
        .min(1)
        .max(200)
        .openapi({ description: 'Part of the text, whatever its case and accents.' }),
    }),
  },
  responses: {
    200: {
      description: 'At most 100, newest first.',
      content: {
        'application/json': { schema: z.object({ items: z.array(messageSchema).readonly() }) },
      },
    },
    ...problemResponses(401, 422, 429, 500),
  },
});

export interface MessageRouteServices {
  readonly sessions: Sessions;
  readonly messagePages: Pick<MessagePages, 'page' | 'count' | 'search'>;
  readonly posting: Pick<Posting, 'post'>;
}

export function addMessageRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, messagePages, posting }: MessageRouteServices,
): void {
  const session = requireSession(sessions);

  app.openapi({ ...getMessagesRoute, middleware: session }, async (c) => {
    const query = readPageQuery(c.req.valid('query'));
    const { id: conversationId } = c.req.valid('param');
    return c.json(await messagePages.page(c.get('access').userId, conversationId, query), 200);
  });

  app.openapi({ ...getMessageCountRoute, middleware: session }, async (c) => {
    const { id: conversationId } = c.req.valid('param');
    const { userId } = c.get('access');
    return c.json(await messagePages.count(userId, conversationId, c.req.valid('query')), 200);
  });

  app.openapi({ ...postMessageRoute, middleware: session }, async (c) => {
    const { id: conversationId } = c.req.valid('param');
    const { userId } = c.get('access');
    return c.json(await posting.post(userId, conversationId, c.req.valid('json')), 200);
  });

  app.openapi({ ...searchMessagesRoute, middleware: session }, async (c) => {
    const { search } = c.req.valid('query');
    return c.json({ items: await messagePages.search(c.get('access').userId, search) }, 200);
  });
}

/** @throws Problem where it asks for two things at once, or for too many */
function readPageQuery(query: z.output<typeof pageQuery>): PageQuery {
  const { limit, before, after, around, from, to } = query;
  const isSpan = from !== undefined || to !== undefined;
  const places = [before, after, around].filter((place) => place !== undefined);
  if (places.length > 1) throw new Problem('invalid', { fields: { after: 'One place at most' } });
  if (limit > MOST_USUALLY && !isSpan) {
    throw new Problem('invalid', { fields: { limit: `At most ${MOST_USUALLY}` } });
  }
  if (isSpan) {
    if (before !== undefined || around !== undefined) {
      throw new Problem('invalid', { fields: { from: 'With after only' } });
    }
    return { limit, after: after ?? 0, span: { from: from ?? 0, to: to ?? Infinity } };
  }
  if (after !== undefined) return { limit, after, span: null };
  return around === undefined ? { limit, before: before ?? null } : { limit, around };
}
