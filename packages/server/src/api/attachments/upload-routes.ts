import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { CHUNK_BYTES, type UploadEntry } from '../../attachments/attachment.ts';
import type { Attachments, PutRefusal } from '../../attachments/attachments.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { ApiEnv } from '../api-env.ts';
import { attachmentSchema } from '../messages/message-schema.ts';
import { Problem, problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';

const uploadSchema = z
  .object({
    id: z.string(),
    received: z.int().nonnegative().openapi({ description: 'Bytes that are here.' }),
    chunkBytes: z.int().positive().openapi({ description: 'The most that one request may bring.' }),
    attachment: attachmentSchema
      .nullable()
      .openapi({ description: 'Once all of it is here and was let through.' }),
  })
  .openapi('Upload', { description: 'A file that comes for a message.' });

const common = { tags: ['Messages'], security: [{ accessToken: [] }] };
const params = z.object({ id: z.string().min(1).max(64) });
const ok = (description: string) => ({
  200: { description, content: { 'application/json': { schema: uploadSchema } } },
});
/** Looking at what has come is part of each of them. */
const refusals = problemResponses(401, 404, 413, 422, 429, 500, 503, 507);

export const postUploadRoute = createRoute({
  ...common,
  method: 'post',
  path: '/api/uploads',
  operationId: 'postUpload',
  summary: 'Begins to send a file for a message',
  description:
    'With the same `clientId` the same one, however far it is. What is not sent with a message within 7 days is gone; at most 1,000 files and 200 MB of a user wait for that.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            clientId: z.string().min(1).max(64),
            name: z.string().max(1_000),
            type: z.string().max(200).openapi({ description: 'As the sender says.' }),
            size: z.int().nonnegative().openapi({ description: 'In bytes.' }),
          }),
        },
      },
    },
  },
  responses: { ...ok('How far it is.'), ...problemResponses(400, 415), ...refusals },
});

export const getUploadRoute = createRoute({
  ...common,
  method: 'get',
  path: '/api/uploads/{id}',
  operationId: 'getUpload',
  summary: 'How far a file is that I send',
  request: { params },
  responses: { ...ok('How far it is.'), ...refusals },
});

export const putUploadBytesRoute = createRoute({
  ...common,
  method: 'put',
  path: '/api/uploads/{id}/bytes',
  operationId: 'putUploadBytes',
  summary: 'Sends bytes of a file',
  description: `At most ${CHUNK_BYTES} bytes. Those that are here already are left out; where some before them are not, it is a 409. With the last ones the file is looked at. After a 503 the last request may be repeated, also without bytes.`,
  request: {
    params,
    query: z.object({
      from: z.coerce.number().int().nonnegative().openapi({ description: 'Place of the first.' }),
    }),
    body: {
      content: {
        'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
  },
  responses: { ...ok('How far it is now.'), ...problemResponses(409), ...refusals },
});

export const deleteUploadRoute = createRoute({
  ...common,
  method: 'delete',
  path: '/api/uploads/{id}',
  operationId: 'deleteUpload',
  summary: 'Sends a file no more',
  request: { params },
  responses: {
    204: { description: 'It is gone, unless its message was sent already.' },
    ...problemResponses(401, 422, 429, 500),
  },
});

export interface UploadServices {
  readonly sessions: Sessions;
  readonly attachments: Attachments;
}

export function addUploadRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, attachments }: UploadServices,
): void {
  const middleware = requireSession(sessions);

  app.openapi({ ...postUploadRoute, middleware }, async (c) => {
    const { userId } = c.get('access');
    return c.json(taken(await attachments.begin(userId, c.req.valid('json'))), 200);
  });

  app.openapi({ ...getUploadRoute, middleware }, async (c) => {
    const { userId } = c.get('access');
    const upload = await attachments.upload(userId, c.req.valid('param').id);
    return c.json(taken(upload ?? 'not-found'), 200);
  });

  app.openapi({ ...putUploadBytesRoute, middleware }, async (c) => {
    const { userId } = c.get('access');
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const { from } = c.req.valid('query');
    return c.json(taken(await attachments.put(userId, c.req.valid('param').id, from, bytes)), 200);
  });

  app.openapi({ ...deleteUploadRoute, middleware }, async (c) => {
    await attachments.cancel(c.get('access').userId, c.req.valid('param').id);
    return c.body(null, 204);
  });
}

/** @throws Problem where it was refused */
function taken(result: UploadEntry | PutRefusal): UploadEntry {
  if (typeof result !== 'string') return result;
  switch (result) {
    case 'not-found':
      throw new Problem('not-found', { detail: 'You have no such upload.' });
    case 'upload-gap':
      throw new Problem('upload-gap', { detail: 'What is before these bytes is not here.' });
    case 'too-long':
      throw new Problem('invalid', { fields: { from: 'beyond the size that was said' } });
    case 'too-much-unsent':
      throw new Problem('full', { detail: 'Too much of yours waits to be sent.' });
    default:
      throw new Problem(result);
  }
}
