import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Attachments } from '../../attachments/attachments.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { ApiEnv } from '../api-env.ts';
import { fileResponse, HARMLESS } from '../file-response.ts';
import { Problem, problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';

const UNKNOWN = 'application/octet-stream';

const content = { [UNKNOWN]: { schema: z.string().openapi({ format: 'binary' }) } };

export const attachmentContentRoute = createRoute({
  method: 'get',
  path: '/api/attachments/{id}/content',
  operationId: 'getAttachmentContent',
  tags: ['Messages'],
  summary: 'The bytes of a file of a message that I may see',
  description:
    'Also of one that I sent for a message of mine to come. Only pictures that may be shown inline come with their media type. A single `Range` of bytes is answered with 206.',
  security: [{ accessToken: [] }],
  request: { params: z.object({ id: z.string().min(1).max(64) }) },
  responses: {
    200: { description: 'All of it.', content },
    206: { description: 'The part that was asked for.', content },
    304: { description: 'The one that `If-None-Match` names.' },
    ...problemResponses(401, 404, 416, 422, 429, 500),
  },
});

export interface AttachmentServices {
  readonly sessions: Sessions;
  readonly attachments: Pick<Attachments, 'visibleFile'>;
}

export function addAttachmentRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, attachments }: AttachmentServices,
): void {
  app.openapi({ ...attachmentContentRoute, middleware: requireSession(sessions) }, async (c) => {
    const file = await attachments.visibleFile(c.get('access').userId, c.req.valid('param').id);
    if (!file) throw new Problem('not-found', { detail: 'You have no such file.' });
    c.header('Content-Security-Policy', HARMLESS);
    const { id, name: fileName, path, size } = file;
    const type = file.image ? file.type : UNKNOWN;
    return fileResponse(c.req.raw, { id, fileName, path, size, type });
  });
}
