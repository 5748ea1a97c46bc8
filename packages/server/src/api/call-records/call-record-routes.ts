import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { CallHistory } from '../../history/call-history.ts';
import { readCursor } from '../../history/record-cursor.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { ApiEnv } from '../api-env.ts';
import { callEmergencySchema } from '../emergency-schema.ts';
import { Problem, problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';

export const callRecordSchema = z
  .object({
    id: z.string(),
    direction: z.enum(['in', 'out']),
    disposition: z
      .enum(['answered', 'missed', 'cancelled', 'busy', 'declined', 'no-answer', 'failed'])
      .openapi({ description: 'How it ended, seen from the side of whose record it is.' }),
    party: z.object({
      number: z.string().openapi({
        description: 'An extension, a feature code or E.164; empty where it was withheld.',
      }),
      name: z.string().openapi({ description: 'Empty when it is not known.' }),
      userId: z.string().optional().openapi({ description: 'When the party is a colleague.' }),
    }),
    startedAt: z.iso.datetime(),
    answeredAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime(),
    recordings: z
      .array(
        z.object({
          id: z.string(),
          startedAt: z.iso.datetime(),
          seconds: z.number().openapi({ description: 'How long it plays.' }),
        }),
      )
      .readonly()
      .openapi({ description: 'What I had recorded of it, oldest first.' }),
    emergency: callEmergencySchema.nullable(),
  })
  .openapi('CallRecord', { description: 'One finished call of mine.' });

export const callRecordsRoute = createRoute({
  method: 'get',
  path: '/api/call-records',
  operationId: 'getCallRecords',
  tags: ['Calls'],
  summary: 'My finished calls, newest first',
  security: [{ accessToken: [] }],
  request: {
    query: z.object({
      filter: z
        .enum(['all', 'outbound', 'inbound', 'missed'])
        .default('all')
        .openapi({ description: '`inbound` has the missed ones too.' }),
      search: z.string().max(200).default('').openapi({
        description: 'Part of a name, whatever its case and accents, or digits of a number.',
      }),
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
          schema: z.object({ items: z.array(callRecordSchema), next: z.string().nullable() }),
        },
      },
    },
    ...problemResponses(401, 422, 429, 500),
  },
});

export interface CallRecordServices {
  readonly sessions: Sessions;
  readonly history: CallHistory;
}

export function addCallRecordRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, history }: CallRecordServices,
): void {
  const route = { ...callRecordsRoute, middleware: requireSession(sessions) };
  app.openapi(route, async (c) => {
    const { cursor, ...query } = c.req.valid('query');
    const after = cursor ? readCursor(cursor) : null;
    if (cursor && after === null) {
      throw new Problem('invalid', { fields: { cursor: 'Not a cursor of this list' } });
    }
    return c.json(await history.page(c.get('access').userId, { ...query, after }), 200);
  });
}
