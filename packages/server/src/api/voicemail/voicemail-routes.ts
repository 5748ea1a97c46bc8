import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Sessions } from '../../sessions/sessions.ts';
import type { IdempotencyRepository } from '../../store/idempotency-repository.ts';
import { charactersOf } from '../../text/characters.ts';
import { lines } from '../../text/lines.ts';
import type { Mailboxes } from '../../voicemail/mailboxes.ts';
import { readVoicemailCursor } from '../../voicemail/voicemail-cursor.ts';
import type { ApiEnv } from '../api-env.ts';
import { fileNameOf, soundResponse, soundResponses } from '../file-response.ts';
import { idempotencyHeaders as headers, idempotent } from '../idempotency.ts';
import { Problem, problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';
import { voicemailSchema } from './voicemail-schema.ts';

const MOST_RECIPIENTS = 20;
const LONGEST_COMMENT = 500;
/** Code units of them: what one character is made of has no end. */
const MOST_OF_COMMENT = 16 * LONGEST_COMMENT;

const common = { tags: ['Voicemail'], security: [{ accessToken: [] }] };
const params = z.object({ id: z.string().min(1).max(64) });
const folder = z.enum(['new', 'saved']);

const forwarded = z.strictObject({
  to: z
    .array(z.string().min(1).max(64))
    .min(1, 'no-recipient')
    .max(MOST_RECIPIENTS, 'too-many')
    .openapi({ description: 'Ids of colleagues.' }),
  comment: z
    .string()
    .overwrite(lines)
    .max(MOST_OF_COMMENT, { error: 'field-too-long', abort: true })
    .refine((text) => charactersOf(text) <= LONGEST_COMMENT, 'field-too-long')
    .default('')
    .openapi({
      description: 'Written; shown with the message. At most 500 characters, as people count them.',
    }),
  spoken: z.string().optional().openapi({
    format: 'byte',
    description:
      'Ogg/Opus in Base64, at most 120 seconds and 2 MB; heard before the message. `fields` of a 422 says `unreadable`, `silent`, `too-long` or `too-large`.',
  }),
});

export const getVoicemailsRoute = createRoute({
  ...common,
  method: 'get',
  path: '/api/voicemails',
  operationId: 'getVoicemails',
  summary: 'My messages, newest first',
  request: {
    query: z.object({
      folder,
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
          schema: z.object({ items: z.array(voicemailSchema), next: z.string().nullable() }),
        },
      },
    },
    ...problemResponses(401, 422, 429, 500),
  },
});

export const getVoicemailSoundRoute = createRoute({
  ...common,
  method: 'get',
  path: '/api/voicemails/{id}/sound',
  operationId: 'getVoicemailSound',
  summary: 'The sound of a message of mine',
  description: 'Ogg/Opus of one channel. A single `Range` of bytes is answered with 206.',
  request: { params },
  responses: { ...soundResponses, ...problemResponses(401, 404, 416, 422, 429, 500) },
});

export const putVoicemailRoute = createRoute({
  ...common,
  method: 'put',
  path: '/api/voicemails/{id}',
  operationId: 'putVoicemail',
  summary: 'Moves a message of mine, or brings it back',
  request: {
    ...{ headers, params },
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ folder }) } },
    },
  },
  responses: {
    204: { description: 'It is there.' },
    ...problemResponses(400, 401, 404, 415, 422, 429, 500),
  },
});

export const deleteVoicemailRoute = createRoute({
  ...common,
  method: 'delete',
  path: '/api/voicemails/{id}',
  operationId: 'deleteVoicemail',
  summary: 'Deletes a message of mine',
  description: 'For a day it can be brought back by moving it into a folder.',
  request: { params },
  responses: {
    204: { description: 'It is gone, or was already.' },
    ...problemResponses(401, 422, 429, 500),
  },
});

export const forwardVoicemailRoute = createRoute({
  ...common,
  method: 'post',
  path: '/api/voicemails/{id}/forward',
  operationId: 'forwardVoicemail',
  summary: 'Gives colleagues a copy of a message of mine',
  description: 'Each has a copy of their own, among their new messages.',
  request: {
    ...{ headers, params },
    body: { required: true, content: { 'application/json': { schema: forwarded } } },
  },
  responses: {
    204: { description: 'All of them have it.' },
    ...problemResponses(400, 401, 404, 413, 415, 422, 429, 500, 507),
  },
});

export interface VoicemailServices {
  readonly sessions: Sessions;
  readonly mailboxes: Mailboxes;
  readonly idempotencyKeys: IdempotencyRepository;
  readonly clock: () => number;
}

export function addVoicemailRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, mailboxes, idempotencyKeys, clock }: VoicemailServices,
): void {
  const session = requireSession(sessions);
  const write = [session, idempotent(idempotencyKeys, clock)];

  app.openapi({ ...getVoicemailsRoute, middleware: session }, async (c) => {
    const { cursor, ...query } = c.req.valid('query');
    const after = cursor ? readVoicemailCursor(cursor) : null;
    if (cursor && after === null) {
      throw new Problem('invalid', { fields: { cursor: 'Not a cursor of this list' } });
    }
    return c.json(await mailboxes.page(c.get('access').userId, { ...query, after }), 200);
  });

  app.openapi({ ...getVoicemailSoundRoute, middleware: session }, async (c) => {
    const sound = await mailboxes.sound(c.get('access').userId, c.req.valid('param').id);
    if (!sound) throw noSuchMessage();
    const fileName = fileNameOf('voicemail', sound.receivedAt);
    return soundResponse(c.req.raw, { ...sound, fileName });
  });

  app.openapi({ ...putVoicemailRoute, middleware: write }, async (c) => {
    const { id } = c.req.valid('param');
    const moved = await mailboxes.move(c.get('access').userId, id, c.req.valid('json').folder);
    if (!moved) throw noSuchMessage();
    return c.body(null, 204);
  });

  app.openapi({ ...deleteVoicemailRoute, middleware: session }, async (c) => {
    await mailboxes.remove(c.get('access').userId, c.req.valid('param').id);
    return c.body(null, 204);
  });

  app.openapi({ ...forwardVoicemailRoute, middleware: write }, async (c) => {
    const { spoken = null, ...message } = c.req.valid('json');
    const { id } = c.req.valid('param');
    const outcome = await mailboxes.forward(c.get('access').userId, id, { ...message, spoken });
    if (outcome === 'no-message') throw noSuchMessage();
    if (outcome !== 'done') throw new Problem('invalid', outcome);
    return c.body(null, 204);
  });
}

function noSuchMessage(): Problem {
  return new Problem('not-found', { detail: 'You have no such message.' });
}
